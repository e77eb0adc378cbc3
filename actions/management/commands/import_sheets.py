"""`manage.py import_sheets FILE… [--dry-run] [--publish]`: takes action sheets into the bank."""

from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from actions.sheets import Bank, SheetFileError, read_bank
from actions.sheets.importer import Fate, NoActionIndexError, Outcome, import_banks, totals

_TITLE_WIDTH = 44
_COUNTED = {
    Fate.CREATED: ngettext_lazy("%(count)d créée", "%(count)d créées", "count"),
    Fate.UPDATED: ngettext_lazy("%(count)d mise à jour", "%(count)d mises à jour", "count"),
    Fate.PUBLISHED: ngettext_lazy("%(count)d publiée", "%(count)d publiées", "count"),
    Fate.UNCHANGED: ngettext_lazy("%(count)d inchangée", "%(count)d inchangées", "count"),
    Fate.SKIPPED: ngettext_lazy("%(count)d écartée", "%(count)d écartées", "count"),
}


class Command(BaseCommand):
    help = _(
        "Reprend des fiches d’actions (textes de la banque des centres sociaux) dans les pages du site."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help=_("textes à reprendre"))
        parser.add_argument(
            "--dry-run", action="store_true", help=_("dit ce qui serait fait, sans rien écrire")
        )
        parser.add_argument(
            "--publish",
            action="store_true",
            help=_("publie les fiches reprises, et les brouillons d’un import précédent"),
        )

    def handle(self, *, files: list[str], dry_run: bool, publish: bool, **options: Any) -> None:
        banks = _read_all(files)
        try:
            outcomes = import_banks(banks=banks, publish=publish, dry_run=dry_run)
        except NoActionIndexError as error:
            raise CommandError(
                _("Le site n’a pas encore de page « Actions » où ranger les fiches.")
            ) from error
        if dry_run:
            self.stdout.write(_("Simulation : rien n’est écrit."))
        self.stdout.write("\n".join(_table(outcomes)))
        self.stdout.write(_summary(outcomes))


def _read_all(files: Iterable[str]) -> list[Bank]:
    """Every file read before anything is written; one sentence for each that cannot be."""
    banks, refusals = [], []
    # A file named twice is one file.
    for name in dict.fromkeys(files):
        try:
            banks.append(read_bank(name))
        except SheetFileError as refusal:
            refusals.append(str(refusal))
    if refusals:
        raise CommandError("\n".join([*refusals, _("Rien n’a été écrit.")]))
    return banks


def _table(outcomes: list[Outcome]) -> list[str]:
    """One row per record; a line number says which file only where there are several."""
    several = len({outcome.record.path for outcome in outcomes}) > 1
    rows = [(_("Fiche"), _("Ligne"), _("Résultat"), _("Détail"))]
    for outcome in outcomes:
        record = outcome.record
        place = f"{Path(record.path).name}:{record.first_line}" if several else record.first_line
        title = Truncator(record.title).chars(_TITLE_WIDTH, truncate="…")
        rows.append((title, str(place), str(outcome.fate.label), outcome.reason))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join([*map(str.ljust, row, widths), row[3]]) for row in rows]
    return [lines[0], "-" * len(lines[0]), *lines[1:]]


def _summary(outcomes: list[Outcome]) -> str:
    counts = [
        _COUNTED[fate] % {"count": count} for fate, count in totals(outcomes).items() if count
    ]
    return _("Total : %(counts)s.") % {"counts": ", ".join(counts)}
