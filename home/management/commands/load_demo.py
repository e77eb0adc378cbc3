"""Fills an empty site with the demo town, and shows the accounts to try it with."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.models import User
from home.demo.accounts import ACCOUNTS, PASSWORD
from home.demo.library import make_copies
from home.demo.loader import load_demo_town


class Command(BaseCommand):
    help = str(gettext_lazy("Charge la commune de démonstration, une seule fois."))

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                _("La commune de démonstration ne se charge qu’en mode démonstration (DEMO).")
            )
        if load_demo_town(say=self._say):
            self._say(_("Formats des images…"))
            make_copies()
            self.stdout.write(self.style.SUCCESS(_("La commune de démonstration est prête.")))
        else:
            # The first run may have been stopped before its last step.
            make_copies()
            self.stdout.write(_("La commune de démonstration est déjà là : rien n’a changé."))
        self._show_accounts()

    def _say(self, line: str) -> None:
        self.stdout.write(f"  {line}")
        self.stdout.flush()

    def _show_accounts(self) -> None:
        """Those that still exist: a town that goes public removes them."""
        addresses = [account.email for account in ACCOUNTS]
        present = set(
            User.objects.filter(email__in=addresses, is_demo=True).values_list("email", flat=True)
        )
        if not present:
            return
        self.stdout.write(_("Comptes de démonstration, mot de passe « %s » :") % PASSWORD)
        for account in ACCOUNTS:
            if account.email in present:
                self.stdout.write(f"  {account.email:<28} {account.purpose}")
