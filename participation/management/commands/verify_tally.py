"""`manage.py verify_tally FILE`: recomputes the result of a closing file, from that file alone."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participation.supports import tally


class Command(BaseCommand):
    """Leaves with status 1 when the file does not hold. Never opens the database."""

    help = str(
        gettext_lazy("Recompte un fichier de clôture des soutiens, sans la base de données.")
    )
    requires_system_checks: list[str] = []  # as Django declares it

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FICHIER", type=Path)
        parser.add_argument("--receipt", default="", help=_("un reçu, pour retrouver sa ligne"))
        parser.add_argument("--sha256", default="", help=_("l’empreinte publiée sur la page"))

    def handle(self, *, file: Path, receipt: str, sha256: str, **options: Any) -> None:
        try:
            content = file.read_bytes()
        except OSError as error:
            raise CommandError(_("Le fichier ne s’ouvre pas.")) from error
        try:
            for sentence in tally.report(content, receipt=receipt, sha256=sha256):
                self.stdout.write(sentence)
        except tally.Broken as broken:
            raise CommandError(str(broken)) from broken
