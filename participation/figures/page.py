"""What the page of figures shows: key numbers, drawings, and a table beside each drawing."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participation.figures import charts
from participation.figures.reads import BoardFigures, Tally, read, weeks_between
from participation.models import BoardPage, Channel, IdeaStatus

# One more than a year; what came before is summed up in one line.
MOST_WEEKS = 53


@dataclass(frozen=True)
class Table:
    """`headings` of the columns, the first of which names the lines."""

    id: str
    title: str
    headings: list[str]
    rows: list[tuple[str, list[int]]]
    charts: list[Any]


@dataclass(frozen=True)
class Key:
    number: str
    label: str


class FiguresPage:
    def __init__(self, board: BoardPage) -> None:
        self.board = board
        self.figures: BoardFigures = read(board)

    @property
    def is_empty(self) -> bool:
        return not self.figures.answers.ideas

    @property
    def supports_are_hidden(self) -> bool:
        return self.figures.supports is None

    @property
    def _tallies(self) -> list[tuple[str, Tally]]:
        """What is told, in the order it is told."""
        told = [(_("Idées"), self.figures.ideas)]
        if self.figures.supports is not None:
            told.append((_("Soutiens"), self.figures.supports))
        if self.board.allow_comments or self.figures.comments.total:
            told.append((_("Commentaires"), self.figures.comments))
        return told

    @property
    def keys(self) -> list[Key]:
        answers = self.figures.answers
        supports = self.figures.support_total
        comments, answered, done = self.figures.comments.total, answers.answered, answers.done
        keys = [(answers.ideas, ngettext("idée publiée", "idées publiées", answers.ideas))]
        if supports is not None:
            keys.append((supports, ngettext("soutien", "soutiens", supports)))
        keys += [
            (comments, ngettext("commentaire", "commentaires", comments)),
            (answered, ngettext("réponse de la commune", "réponses de la commune", answered)),
            (done, ngettext("idée réalisée", "idées réalisées", done)),
        ]
        return [Key(str(number), label) for number, label in keys]

    @property
    def promise(self) -> str:
        """Answers in time, in one sentence; empty where no day was promised or has come."""
        answers = self.figures.answers
        if not answers.due:
            return ""
        return _(
            "Réponses attendues à ce jour : %(due)s. Arrivées dans les temps : %(in_time)s."
        ) % {"due": answers.due, "in_time": answers.in_time}

    @property
    def weeks(self) -> Table | None:
        """None as long as nothing has a date."""
        told = self._tallies
        known = [week for _label, tally in told for week in tally.weeks]
        if not known:
            return None
        every = weeks_between(min(known), max(known))
        weeks, before = every[-MOST_WEEKS:], set(every[:-MOST_WEEKS])
        counts = [[tally.weeks[week] for week in weeks] for _label, tally in told]
        rows = [
            (charts.short(week), [column[rank] for column in counts])
            for rank, week in enumerate(weeks)
        ]
        if before:
            earlier = [sum(tally.weeks[week] for week in before) for _label, tally in told]
            rows.insert(0, (_("Avant"), earlier))
        drawn = [
            charts.by_week(label, weeks, column)
            for (label, _tally), column in zip(told, counts, strict=True)
        ]
        headings = [_("Semaine du"), *(label for label, _tally in told)]
        return Table("semaines", _("Semaine après semaine"), headings, rows, drawn)

    @property
    def channels(self) -> Table:
        told = self._tallies
        used = [
            channel for channel in Channel if any(tally.channels[channel] for _label, tally in told)
        ]
        rows = [
            (str(channel.label), [tally.channels[channel] for _label, tally in told])
            for channel in used
        ]
        taken_over = self.figures.answers.imported_supports
        if taken_over and self.figures.supports is not None:
            supports = self.figures.supports
            values = [taken_over if tally is supports else 0 for _label, tally in told]
            rows.append((_("Repris d’un autre site"), values))
        sums = [(label, sum(values)) for label, values in rows]
        drawn = [charts.side_by_side(_("Contributions selon le chemin choisi"), sums)]
        headings = [_("Par où"), *(label for label, _tally in told)]
        return Table("canaux", _("Par où l’on participe"), headings, rows, drawn)

    @property
    def themes(self) -> Table:
        return self._ideas("themes", _("Les idées par thème"), _("Thème"), self.figures.themes)

    @property
    def districts(self) -> Table:
        return self._ideas(
            "quartiers", _("Les idées par quartier"), _("Quartier"), self.figures.districts
        )

    @property
    def statuses(self) -> Table:
        counts = self.figures.answers.statuses
        told = [(str(status.label), counts[status]) for status in IdeaStatus if counts[status]]
        return self._ideas("statuts", _("Ce que deviennent les idées"), _("Statut"), told)

    @staticmethod
    def _ideas(id_: str, title: str, heading: str, counts: list[tuple[str, int]]) -> Table:
        rows = [(label, [count]) for label, count in counts]
        drawn = [charts.side_by_side(title, counts)]
        return Table(id_, title, [heading, _("Idées")], rows, drawn)

    @property
    def parts(self) -> list[Table]:
        """The drawings that have something to show, below the weeks."""
        every = (self.statuses, self.themes, self.districts, self.channels)
        return [table for table in every if table.rows]
