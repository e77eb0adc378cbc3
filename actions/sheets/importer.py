"""Takes sheets into the site: creates, updates or publishes pages, or says why not.

What a person wrote is never overwritten: a page whose latest revision is not the one the import
made is left alone. An import that has nothing new to say writes nothing at all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import LogContext, log
from wagtail.models import Page

from actions.models import (
    ActionIndexPage,
    ActionPage,
    AgendaPage,
    EventPage,
    ImportedSheet,
    SelectionIndexPage,
    SelectionPage,
)
from actions.sheets.bank import Bank, Duplicate
from actions.sheets.bank.content import draft_of
from actions.sheets.bank.duplicates import merge_duplicates
from actions.sheets.pages import PageDraft
from actions.sheets.text import fold as fold_words
from actions.sheets.vocabulary import Vocabulary
from core.models import User
from core.models.theme import fold

_SLUG_LENGTH = 80
INDEX_OF: dict[type[Page], type[Page]] = {
    ActionPage: ActionIndexPage,
    EventPage: AgendaPage,
    SelectionPage: SelectionIndexPage,
}


class NoIndexError(Exception):
    """The site has no page to put these pages under. `model` is the index that is missing."""

    def __init__(self, model: type[Page]) -> None:
        self.model = model
        super().__init__(model.__name__)


class Fate(models.TextChoices):
    """What became of a sheet."""

    CREATED = "created", gettext_lazy("créée")
    UPDATED = "updated", gettext_lazy("mise à jour")
    PUBLISHED = "published", gettext_lazy("publiée")
    UNCHANGED = "unchanged", gettext_lazy("inchangée")
    SKIPPED = "skipped", gettext_lazy("écartée")


@dataclass(frozen=True)
class Outcome:
    """What became of one sheet of a file, and why; `page_id` once there is a page."""

    title: str
    path: str
    first_line: int
    fate: Fate
    reason: str
    personal_count: int = 0
    page_id: int | None = field(default=None, compare=False)


def import_banks(
    *, banks: Sequence[Bank], publish: bool = False, dry_run: bool = False
) -> list[Outcome]:
    """Takes every record of these banks in, all or none; one outcome per record, in file order.

    Raises NoIndexError. See `import_drafts`.
    """
    drafts, set_aside = drafts_of_banks(banks, Vocabulary())
    outcomes = import_drafts(drafts=drafts, publish=publish, dry_run=dry_run)
    return in_file_order([*outcomes, *set_aside], [bank.source.path for bank in banks])


def drafts_of_banks(
    banks: Sequence[Bank], vocabulary: Vocabulary
) -> tuple[list[PageDraft], list[Outcome]]:
    """The pages that these banks make, and what is set aside because it stood twice."""
    records, duplicates = merge_duplicates(record for bank in banks for record in bank.records)
    duplicates += [duplicate for bank in banks for duplicate in bank.duplicates]
    drafts = [draft_of(record, vocabulary) for record in records]
    return drafts, [_set_aside(duplicate) for duplicate in duplicates]


def in_file_order(outcomes: Iterable[Outcome], paths: Sequence[str]) -> list[Outcome]:
    return sorted(outcomes, key=lambda outcome: (paths.index(outcome.path), outcome.first_line))


def import_drafts(
    *,
    drafts: Sequence[PageDraft],
    publish: bool = False,
    dry_run: bool = False,
    only_new: bool = False,
    user: User | None = None,
) -> list[Outcome]:
    """Takes these pages in, all or none; one outcome per draft, in order.

    New pages are drafts unless `publish`, which also publishes drafts of earlier imports.
    `dry_run` writes nothing and says what would happen. `only_new` leaves every page of an
    earlier import as it is. An action must come before its events. Raises NoIndexError.
    """
    with transaction.atomic(), LogContext(user=user):
        # Held until the end: of two imports at once, the second sees what the first wrote.
        indexes = _hold_indexes({draft.model for draft in drafts})
        desk = _Desk(indexes, publish=publish, dry_run=dry_run, only_new=only_new, user=user)
        return [desk.take(draft) for draft in drafts]


def _hold_indexes(wanted: Iterable[type[Page]]) -> dict[type[Page], Page]:
    indexes: dict[type[Page], Page] = {}
    for model in sorted(wanted, key=lambda model: model.__name__):
        index = INDEX_OF[model].objects.select_for_update(of=("self",)).first()
        if index is None:
            raise NoIndexError(INDEX_OF[model])
        indexes[model] = index
    return indexes


@dataclass
class _Desk:
    """One import under way: where pages go, and what already stands there."""

    indexes: dict[type[Page], Page]
    publish: bool
    dry_run: bool
    only_new: bool
    user: User | None

    def __post_init__(self) -> None:
        sheets = ImportedSheet.objects.select_related("page")
        self.imported = {sheet.key: sheet for sheet in sheets}
        # The pages of the actions met so far, by key: their events are linked to them.
        self.actions: dict[str, int] = {}
        self.slugs: dict[type[Page], set[str]] = {}
        self.by_hand: dict[type[Page], dict[tuple[str, str], int]] = {}
        for model, index in self.indexes.items():
            self.slugs[model] = set(index.get_children().values_list("slug", flat=True))
            self.by_hand[model] = _written_by_hand(model)

    def take(self, draft: PageDraft) -> Outcome:
        sheet = self.imported.get(draft.key)
        if sheet is None:
            return self._take_new(draft)
        self.actions[draft.key] = sheet.page_id
        if self.only_new:
            return _outcome(draft, Fate.UNCHANGED, _("déjà importée"), sheet.page_id)
        if refusal := _hands_off(sheet):
            return _outcome(draft, Fate.SKIPPED, refusal, sheet.page_id)
        if sheet.digest != draft.content.digest:
            return self._update(draft, sheet)
        return self._leave_or_publish(draft, sheet)

    def _take_new(self, draft: PageDraft) -> Outcome:
        identity = (fold_words(draft.title), fold_words(draft.organisation))
        if known := self.by_hand[draft.model].get(identity):
            self.actions[draft.key] = known
            return _outcome(draft, Fate.SKIPPED, _same_by_hand(draft.model), known)
        page_id = None if self.dry_run else self._create(draft)
        return _outcome(draft, Fate.CREATED, _details(draft, self.publish), page_id)

    def _create(self, draft: PageDraft) -> int:
        page = draft.model(live=False, slug=self._free_slug(draft), owner=self.user)
        self._fill(page, draft)
        self.indexes[draft.model].add_child(instance=page)
        revision = page.save_revision(user=self.user)
        log(instance=page, action="wagtail.create", content_changed=True)
        ImportedSheet.objects.create(
            page=page, key=draft.key, digest=draft.content.digest, revision=revision
        )
        if self.publish:
            revision.publish()
        self.actions[draft.key] = page.pk
        return page.pk

    def _update(self, draft: PageDraft, sheet: ImportedSheet) -> Outcome:
        publish = self.publish and not _was_withdrawn(sheet.page)
        if not self.dry_run:
            page = sheet.page.get_latest_revision_as_object()
            self._fill(page, draft)
            revision = page.save_revision(user=self.user, log_action=True)
            sheet.revision = revision
            sheet.digest = draft.content.digest
            sheet.save()
            if publish:
                revision.publish()
        return _outcome(draft, Fate.UPDATED, _details(draft, publish), sheet.page_id)

    def _leave_or_publish(self, draft: PageDraft, sheet: ImportedSheet) -> Outcome:
        page = sheet.page
        if not self.publish or (page.live and not page.has_unpublished_changes):
            reason = _("rien de nouveau depuis son import")
            return _outcome(draft, Fate.UNCHANGED, reason, page.pk)
        if _was_withdrawn(page):
            reason = _("dépubliée par une personne depuis son import")
            return _outcome(draft, Fate.SKIPPED, reason, page.pk)
        if not self.dry_run:
            page.get_latest_revision().publish()
        return _outcome(draft, Fate.PUBLISHED, _("brouillon d’un import précédent"), page.pk)

    def _fill(self, page: Any, draft: PageDraft) -> None:
        draft.content.put_on(page)
        if draft.action_key:
            page.action_id = self.actions.get(draft.action_key)

    def _free_slug(self, draft: PageDraft) -> str:
        """An address in plain letters, unique among its neighbours."""
        slugs = self.slugs[draft.model]
        base = fold(draft.title).replace(" ", "-")[:_SLUG_LENGTH].strip("-")
        base = base or INDEX_OF[draft.model]._meta.model_name.removesuffix("indexpage")
        slug, number = base, 1
        while slug in slugs:
            number += 1
            slug = f"{base}-{number}"
        slugs.add(slug)
        return slug


def _written_by_hand(model: type[Page]) -> dict[tuple[str, str], int]:
    """The pages that no import made, by their folded title and organisation."""
    pages = model.objects.filter(imported_sheet__isnull=True)
    if model is ActionPage:
        rows = pages.values_list("title", "organisation", "pk")
    else:
        rows = ((title, "", pk) for title, pk in pages.values_list("title", "pk"))
    return {(fold_words(title), fold_words(organisation)): pk for title, organisation, pk in rows}


def _same_by_hand(model: type[Page]) -> str:
    if model is ActionPage:
        return _("une action saisie à la main porte ce titre, pour la même structure")
    return _("une page saisie à la main porte déjà ce titre")


def _hands_off(sheet: ImportedSheet) -> str:
    """Why the page of this sheet must not be touched, "" when it may."""
    if sheet.page.latest_revision_id != sheet.revision_id:
        return _("modifiée par une personne depuis son import")
    if sheet.page.get_lock() is not None:
        return _("verrouillée ou en attente de validation dans l’administration")
    return ""


def _was_withdrawn(page: Page) -> bool:
    return not page.live and page.first_published_at is not None


def _outcome(draft: PageDraft, fate: Fate, reason: str, page_id: int | None) -> Outcome:
    return Outcome(
        draft.title, draft.path, draft.first_line, fate, reason, draft.personal_count, page_id
    )


def _details(draft: PageDraft, published: bool) -> str:
    said = [_("publiée") if published else _("brouillon")]
    if draft.content.themes:
        said.append(" + ".join(theme.name for theme in draft.content.themes))
    if count := draft.content.note_count:
        said.append(
            ngettext("%(count)d ligne en notes", "%(count)d lignes en notes", count)
            % {"count": count}
        )
    return " · ".join(said)


def same_as(draft: PageDraft, first: PageDraft) -> Outcome:
    """A sheet set aside because it stood before, in this file or in another."""
    reason = _same_sheet(draft.path, first.path, first.first_line)
    return Outcome(draft.title, draft.path, draft.first_line, Fate.SKIPPED, reason)


def _set_aside(duplicate: Duplicate) -> Outcome:
    record, kept = duplicate.record, duplicate.kept
    reason = _same_sheet(record.path, kept.path, kept.first_line)
    if duplicate.adds:
        added = ngettext(
            "%(count)d ligne qui diffère, mise dans ses notes",
            "%(count)d lignes qui diffèrent, mises dans ses notes",
            duplicate.adds,
        )
        reason = f"{reason} · {added % {'count': duplicate.adds}}"
    return Outcome(record.title, record.path, record.first_line, Fate.SKIPPED, reason)


def _same_sheet(path: str, first_path: str, first_line: int) -> str:
    if path == first_path:
        return _("même fiche qu’à la ligne %(line)d") % {"line": first_line}
    return _("même fiche que dans %(path)s, ligne %(line)d") % {
        "path": first_path,
        "line": first_line,
    }


def totals(outcomes: Iterable[Outcome]) -> dict[Fate, int]:
    """How many sheets met each fate, every fate named."""
    counts = dict.fromkeys(Fate, 0)
    for outcome in outcomes:
        counts[outcome.fate] += 1
    return counts
