"""`manage.py import_sheets FILE… [--dry-run] [--publish]`: takes sheets into the site."""

from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy
from wagtail.models import Page

from actions.models import ActionIndexPage, AgendaPage, SelectionIndexPage
from actions.sheets import SheetFileError
from actions.sheets.files import read_file
from actions.sheets.importer import Fate, NoIndexError, Outcome, totals
from actions.sheets.reading import Reading, import_readings, read_strictly

_TITLE_WIDTH = 44
_INDEX_NAMES: dict[type[Page], Promise] = {
    ActionIndexPage: gettext_lazy("Actions"),
    AgendaPage: gettext_lazy("Agenda"),
    SelectionIndexPage: gettext_lazy("Sélections"),
}
_COUNTED = {
    Fate.CREATED: ngettext_lazy("%(count)d créée", "%(count)d créées", "count"),
    Fate.UPDATED: ngettext_lazy("%(count)d mise à jour", "%(count)d mises à jour", "count"),
    Fate.PUBLISHED: ngettext_lazy("%(count)d publiée", "%(count)d publiées", "count"),
    Fate.UNCHANGED: ngettext_lazy("%(count)d inchangée", "%(count)d inchangées", "count"),
    Fate.SKIPPED: ngettext_lazy("%(count)d écartée", "%(count)d écartées", "count"),
}


class Command(BaseCommand):
    help = _(
        "Reprend des fiches (.txt, .docx, .odt) dans les pages du site : actions, événements, sélections."
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
        readings = _read_all(files)
        try:
            outcomes = import_readings(readings=readings, publish=publish, dry_run=dry_run)
        except NoIndexError as error:
            raise CommandError(
                _("Le site n’a pas encore de page « %(index)s » où ranger les fiches.")
                % {"index": _INDEX_NAMES[error.model]}
            ) from error
        if dry_run:
            self.stdout.write(_("Simulation : rien n’est écrit."))
        self.stdout.write("\n".join(_table(outcomes)))
        self.stdout.write(_summary(outcomes))
        if personal := sum(outcome.personal_count for outcome in outcomes):
            self.stdout.write(_personal_lines(personal))


def _read_all(files: Iterable[str]) -> list[Reading]:
    """Every file read before anything is written; one sentence for each that cannot be."""
    readings, refusals = [], []
    # A file named twice is one file.
    for name in dict.fromkeys(files):
        try:
            readings.append(read_strictly(read_file(name)))
        except SheetFileError as refusal:
            refusals.append(str(refusal))
    if refusals:
        raise CommandError("\n".join([*refusals, _("Rien n’a été écrit.")]))
    return readings


def _table(outcomes: list[Outcome]) -> list[str]:
    """One row per sheet; a line number says which file only where there are several."""
    several = len({outcome.path for outcome in outcomes}) > 1
    rows = [(_("Fiche"), _("Ligne"), _("Résultat"), _("Détail"))]
    for outcome in outcomes:
        line = outcome.first_line
        place = f"{Path(outcome.path).name}:{line}" if several else line
        title = Truncator(outcome.title).chars(_TITLE_WIDTH, truncate="…")
        rows.append((title, str(place), str(outcome.fate.label), outcome.reason))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join([*map(str.ljust, row, widths), row[3]]) for row in rows]
    return [lines[0], "-" * len(lines[0]), *lines[1:]]


def _summary(outcomes: list[Outcome]) -> str:
    counts = [
        _COUNTED[fate] % {"count": count} for fate, count in totals(outcomes).items() if count
    ]
    return _("Total : %(counts)s.") % {"counts": ", ".join(counts)}


def _personal_lines(count: int) -> str:
    return ngettext(
        "%(count)d ligne avec une donnée personnelle, gardée dans les notes internes.",
        "%(count)d lignes avec des données personnelles, gardées dans les notes internes.",
        count,
    ) % {"count": count}
