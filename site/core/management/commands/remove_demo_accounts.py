"""Closes the demo accounts, so that the town may become a public site."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from core.models import User


class Command(BaseCommand):
    help = "Supprime les comptes de démonstration, dont le mot de passe est public."

    def handle(self, *args: Any, **options: Any) -> None:
        _total, by_model = User.objects.filter(is_demo=True).delete()
        count = by_model.get("core.User", 0)
        self.stdout.write(ngettext("%d compte supprimé.", "%d comptes supprimés.", count) % count)
