"""Takes records into the action bank: creates, updates or publishes pages, or says why not.

What a person wrote is never overwritten: a page whose latest revision is not the one the import
made is left alone. An import that has nothing new to say writes nothing at all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import LogContext, log

from actions.models import ActionIndexPage, ActionPage, ImportedSheet
from actions.sheets.content import PageContent, Vocabulary
from actions.sheets.duplicates import merge_duplicates
from actions.sheets.record import Bank, Duplicate, SheetRecord
from actions.sheets.text import fold as fold_words
from core.models.theme import fold

_SLUG_LENGTH = 80


class NoActionIndexError(Exception):
    """The site has no page to put actions under."""


class Fate(models.TextChoices):
    """What became of a record."""

    CREATED = "created", gettext_lazy("créée")
    UPDATED = "updated", gettext_lazy("mise à jour")
    PUBLISHED = "published", gettext_lazy("publiée")
    UNCHANGED = "unchanged", gettext_lazy("inchangée")
    SKIPPED = "skipped", gettext_lazy("écartée")


@dataclass(frozen=True)
class Outcome:
    """What became of one record of a file, and why."""

    record: SheetRecord
    fate: Fate
    reason: str


def import_banks(
    *, banks: Sequence[Bank], publish: bool = False, dry_run: bool = False
) -> list[Outcome]:
    """Takes every record of these banks in, all or none; one outcome per record, in file order.

    New actions are drafts unless `publish`, which also publishes drafts of earlier imports.
    `dry_run` writes nothing and says what would happen. Raises NoActionIndexError.
    """
    records, duplicates = merge_duplicates(record for bank in banks for record in bank.records)
    duplicates += [duplicate for bank in banks for duplicate in bank.duplicates]
    with transaction.atomic(), LogContext():
        # Held until the end: of two imports at once, the second sees what the first wrote.
        index = ActionIndexPage.objects.select_for_update().first()
        if index is None:
            raise NoActionIndexError
        desk = _Desk(index=index, publish=publish, dry_run=dry_run)
        outcomes = [desk.take(record) for record in records]
    outcomes += [_set_aside(duplicate) for duplicate in duplicates]
    paths = [bank.source.path for bank in banks]
    return sorted(outcomes, key=lambda o: (paths.index(o.record.path), o.record.first_line))


@dataclass
class _Desk:
    """One import under way: where pages go, and what already stands there."""

    index: ActionIndexPage
    publish: bool
    dry_run: bool
    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    def __post_init__(self) -> None:
        sheets = ImportedSheet.objects.select_related("page")
        self.imported = {sheet.key: sheet for sheet in sheets}
        self.slugs = set(self.index.get_children().values_list("slug", flat=True))
        self.written_by_hand = {
            (fold_words(title), fold_words(organisation))
            for title, organisation in ActionPage.objects.filter(
                imported_sheet__isnull=True
            ).values_list("title", "organisation")
        }

    def take(self, record: SheetRecord) -> Outcome:
        content = self.vocabulary.content_of(record)
        sheet = self.imported.get(record.key)
        if sheet is None:
            return self._take_new(record, content)
        if refusal := _hands_off(sheet):
            return Outcome(record, Fate.SKIPPED, refusal)
        if sheet.digest != content.digest:
            return self._update(record, content, sheet)
        return self._leave_or_publish(record, sheet)

    def _take_new(self, record: SheetRecord, content: PageContent) -> Outcome:
        if (fold_words(record.title), fold_words(record.organisation)) in self.written_by_hand:
            return Outcome(
                record,
                Fate.SKIPPED,
                _("une action saisie à la main porte ce titre, pour la même structure"),
            )
        if not self.dry_run:
            page = ActionPage(live=False, slug=self._free_slug(record.title))
            content.put_on(page)
            self.index.add_child(instance=page)
            revision = page.save_revision()
            log(instance=page, action="wagtail.create", content_changed=True)
            ImportedSheet.objects.create(
                page=page, key=record.key, digest=content.digest, revision=revision
            )
            if self.publish:
                revision.publish()
        return Outcome(record, Fate.CREATED, _details(content, self.publish))

    def _update(self, record: SheetRecord, content: PageContent, sheet: ImportedSheet) -> Outcome:
        publish = self.publish and not _was_withdrawn(sheet.page)
        if not self.dry_run:
            page = sheet.page.get_latest_revision_as_object()
            content.put_on(page)
            revision = page.save_revision(log_action=True)
            sheet.revision = revision
            sheet.digest = content.digest
            sheet.save()
            if publish:
                revision.publish()
        return Outcome(record, Fate.UPDATED, _details(content, publish))

    def _leave_or_publish(self, record: SheetRecord, sheet: ImportedSheet) -> Outcome:
        page = sheet.page
        if not self.publish or (page.live and not page.has_unpublished_changes):
            return Outcome(record, Fate.UNCHANGED, _("rien de nouveau depuis son import"))
        if _was_withdrawn(page):
            return Outcome(record, Fate.SKIPPED, _("dépubliée par une personne depuis son import"))
        if not self.dry_run:
            page.get_latest_revision().publish()
        return Outcome(record, Fate.PUBLISHED, _("brouillon d’un import précédent"))

    def _free_slug(self, title: str) -> str:
        """An address in plain letters, unique among the actions."""
        base = fold(title).replace(" ", "-")[:_SLUG_LENGTH].strip("-") or "action"
        slug, number = base, 1
        while slug in self.slugs:
            number += 1
            slug = f"{base}-{number}"
        self.slugs.add(slug)
        return slug


def _hands_off(sheet: ImportedSheet) -> str:
    """Why the page of this sheet must not be touched, "" when it may."""
    if sheet.page.latest_revision_id != sheet.revision_id:
        return _("modifiée par une personne depuis son import")
    if sheet.page.get_lock() is not None:
        return _("verrouillée ou en attente de validation dans l’administration")
    return ""


def _was_withdrawn(page: ActionPage) -> bool:
    return not page.live and page.first_published_at is not None


def _details(content: PageContent, published: bool) -> str:
    said = [_("publiée") if published else _("brouillon")]
    if content.themes:
        said.append(" + ".join(theme.name for theme in content.themes))
    if count := len(content.fields["notes"].splitlines()):
        said.append(
            ngettext("%(count)d ligne en notes", "%(count)d lignes en notes", count)
            % {"count": count}
        )
    return " · ".join(said)


def _set_aside(duplicate: Duplicate) -> Outcome:
    first = {"path": duplicate.kept.path, "line": duplicate.kept.first_line}
    if duplicate.kept.path == duplicate.record.path:
        reason = _("même fiche qu’à la ligne %(line)d") % first
    else:
        reason = _("même fiche que dans %(path)s, ligne %(line)d") % first
    if duplicate.adds:
        added = ngettext(
            "%(count)d ligne qui diffère, mise dans ses notes",
            "%(count)d lignes qui diffèrent, mises dans ses notes",
            duplicate.adds,
        )
        reason = f"{reason} · {added % {'count': duplicate.adds}}"
    return Outcome(duplicate.record, Fate.SKIPPED, reason)


def totals(outcomes: Iterable[Outcome]) -> dict[Fate, int]:
    """How many records met each fate, every fate named."""
    counts = dict.fromkeys(Fate, 0)
    for outcome in outcomes:
        counts[outcome.fate] += 1
    return counts
