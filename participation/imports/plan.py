"""What an import would do, known before anything is written."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from types import ModuleType

from django.utils.translation import gettext as _

from core.models import Theme
from core.models.theme import fold
from participation.imports import consul, decidim
from participation.imports.files import Row, UnreadableFile, read_table
from participation.imports.foreign import Doubt, ForeignIdea
from participation.imports.texts import short
from participation.models import BoardPage, Category, District, Idea
from participation.services import MAX_THEMES

SOURCES: dict[str, ModuleType] = {"decidim": decidim, "consul": consul}
NAME_LENGTH = 80
TEXT_LENGTH = 4000
# Keys asked for in one query.
_AT_ONCE = 500


@dataclass(frozen=True)
class Skipped:
    """A line that makes no idea, and why."""

    line: int
    reason: str


@dataclass
class Plan:
    """`new` are written, `known` are there already and stay as they are."""

    board: BoardPage
    source: str
    headers: list[str]
    new: list[ForeignIdea] = field(default_factory=list)
    known: list[ForeignIdea] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    # By folded name; those to be made have no primary key yet.
    categories: dict[str, Category] = field(default_factory=dict)
    districts: dict[str, District] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)

    @property
    def line_count(self) -> int:
        further = sum(len(idea.comments) for idea in (*self.new, *self.known))
        return len(self.new) + len(self.known) + len(self.skipped) + further

    @property
    def source_name(self) -> str:
        return str(SOURCES[self.source].NAME)

    @property
    def statuses(self) -> list[tuple[str, str, int]]:
        """What the file says, what it becomes, how often."""
        counts = Counter((idea.status_said, idea.status) for idea in self.new)
        rows = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
        return [(said or "—", str(status.label), total) for (said, status), total in rows]

    @property
    def doubts(self) -> list[tuple[str, list[int]]]:
        """Each thing to know, with the lines it is about."""
        return [
            (str(doubt.value), lines)
            for doubt in Doubt
            if (lines := [idea.line for idea in self.new if doubt in idea.doubts])
        ]

    @property
    def new_categories(self) -> list[str]:
        return [one.name for one in self.categories.values() if one.pk is None]

    @property
    def new_districts(self) -> list[str]:
        return [one.name for one in self.districts.values() if one.pk is None]

    @property
    def used_themes(self) -> list[str]:
        return sorted({theme.name for idea in self.new for theme in self.themes_of(idea)})

    @property
    def support_total(self) -> int:
        return sum(idea.supports for idea in self.new)

    @property
    def answer_count(self) -> int:
        return sum(idea.answer is not None for idea in self.new)

    @property
    def cost_count(self) -> int:
        return sum(idea.cost is not None for idea in self.new)

    @property
    def comment_count(self) -> int:
        adapter = SOURCES[self.source]
        return sum(
            bool(adapter.comment_of(Row(idea.line, idea.columns))) + len(idea.comments)
            for idea in self.new
        )

    @property
    def mail_columns(self) -> list[str]:
        """Columns with e-mail addresses: kept for the staff, never shown; better left out."""
        return [
            header
            for header in self.headers
            if any(
                "@" in columns.get(header, "").split(" ")[0]
                for idea in self.new
                for columns in (idea.columns, *idea.comments)
            )
        ]

    def category_of(self, idea: ForeignIdea) -> Category | None:
        return self.categories.get(fold(idea.category)) if idea.category else None

    def district_of(self, idea: ForeignIdea) -> District | None:
        return self.districts.get(fold(idea.district)) if idea.district else None

    def themes_of(self, idea: ForeignIdea) -> list[Theme]:
        found = (self.themes.get(fold(word)) for word in (idea.category, *idea.tags))
        return list(dict.fromkeys(theme for theme in found if theme))[:MAX_THEMES]


def plan_import(*, content: bytes, source: str, board: BoardPage) -> Plan:
    """Reads all of the file and compares it with what is there. Raises UnreadableFile."""
    adapter = SOURCES[source]
    table = read_table(content)
    if not adapter.knows(table):
        raise UnreadableFile(
            _("Ce n’est pas un export d’idées de %(name)s : il manque des colonnes attendues.")
            % {"name": adapter.NAME}
        )
    plan = Plan(board=board, source=source, headers=table.headers)
    seen: dict[str, int] = {}
    comments: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in table.rows:
        idea = adapter.idea_of(row, table.headers)
        if idea is None:
            plan.skipped.append(Skipped(row.line, _("pas de numéro")))
        elif not idea.title:
            plan.skipped.append(Skipped(row.line, _("ni titre ni texte")))
        elif idea.key in seen and (comment := adapter.comment_of(row)):
            comments[idea.key].append(comment)
        elif idea.key in seen:
            said = _("même numéro que la ligne %(line)d") % {"line": seen[idea.key]}
            plan.skipped.append(Skipped(row.line, said))
        else:
            seen[idea.key] = row.line
            plan.new.append(_with_last_doubts(idea))
    plan.new = [
        replace(idea, comments=tuple(comments[idea.key])) if idea.key in comments else idea
        for idea in plan.new
    ]
    _set_known_apart(plan)
    _name_drawers(plan)
    return plan


def _with_last_doubts(idea: ForeignIdea) -> ForeignIdea:
    more = [Doubt.TEXT_LONG] if len(idea.text) > TEXT_LENGTH else []
    more += [] if idea.text else [Doubt.TEXT_MISSING]
    return replace(idea, doubts=(*idea.doubts, *more)) if more else idea


def _set_known_apart(plan: Plan) -> None:
    there = known_keys(idea.key for idea in plan.new)
    plan.known = [idea for idea in plan.new if idea.key in there]
    plan.new = [idea for idea in plan.new if idea.key not in there]


def known_keys(keys: Iterable[str]) -> set[str]:
    """Those of these that were imported before, into whichever board."""
    wanted = list(keys)
    known: set[str] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        some = Idea.objects.filter(imported_from__in=wanted[start : start + _AT_ONCE])
        there = some.values_list("imported_from", flat=True)
        known |= {key for key in there if key is not None}
    return known


def _name_drawers(plan: Plan) -> None:
    """Categories, districts and themes by their folded names: those there are, and new ones."""
    plan.categories = {fold(one.name): one for one in plan.board.categories.all()}
    plan.districts = {fold(one.name): one for one in District.objects.all()}
    vocabulary = Theme.objects.all()
    for idea in plan.new:
        if name := short(idea.category, NAME_LENGTH):
            plan.categories.setdefault(fold(idea.category), Category(board=plan.board, name=name))
        if name := short(idea.district, NAME_LENGTH):
            plan.districts.setdefault(fold(idea.district), District(name=name))
        for word in (idea.category, *idea.tags):
            key = fold(word)
            if key and key not in plan.themes and (theme := vocabulary.matching(word)):
                plan.themes[key] = theme
