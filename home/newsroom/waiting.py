"""What waits for one person: each list knows whom it is for, how many there are, and its rows.

The dashboard shows five rows of each; the page of a list shows them all. Nobody is shown what they
may not act on. Two or three queries a list, whatever the number of rows.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from django.db.models import F, IntegerField, Q, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Page, Revision, TaskState, WorkflowState

from actions.models import EventPage
from core.months import end_of_month
from core.templatetags.dates import hour, in_words
from home.newsroom.access import editable_by, may_publish_anything, publishable_by
from home.newsroom.reviews import due
from participation.models import CaseKind, Idea, ModerationCase
from participation.permissions import can_moderate


@dataclass(frozen=True)
class Row:
    """One thing to act on: its name, where a click leads, and what to know about it.

    `page` is the page to confirm as still right, in the list of pages to read again.
    """

    title: str
    url: str
    detail: str
    page: int | None = None


class WaitingList(ABC):
    """One list of the dashboard. `slug` is the end of the address of its own page."""

    slug: ClassVar[str]
    icon: ClassVar[str]
    title: ClassVar[Any]
    empty: ClassVar[Any]

    def __init__(self, person: Any) -> None:
        self.person = person

    @abstractmethod
    def is_for_them(self) -> bool:
        """Whether this person ever has anything to do with such a list."""

    @abstractmethod
    def count(self) -> int: ...

    @abstractmethod
    def rows(self, limit: int | None = None) -> list[Row]: ...


def _edit(page_id: Any, tab: str = "") -> str:
    return reverse("wagtailadmin_pages:edit", args=[page_id]) + tab


def day_and_hour(moment: datetime) -> str:
    return _("%(day)s à %(hour)s") % {"day": in_words(moment), "hour": hour(moment)}


class ToDecide(WaitingList):
    """Pages that wait for this person's word, and what residents sent that waits to be read."""

    slug = "a-decider"
    icon = "clipboard-list"
    title = gettext_lazy("Ce qui m’attend")
    empty = gettext_lazy("Rien ne vous attend. Bonne journée !")

    def is_for_them(self) -> bool:
        return True

    def count(self) -> int:
        return self._tasks().count() + self._sent_back().count() + self._cases().count()

    def rows(self, limit: int | None = None) -> list[Row]:
        found = [*self._sent_back_rows(limit), *self._task_rows(limit), *self._case_rows(limit)]
        return found[:limit]

    def _tasks(self) -> QuerySet[TaskState]:
        states = TaskState.objects.reviewable_by(self.person)
        return states.select_related("revision", "workflow_state__requested_by").order_by(
            "started_at", "pk"
        )

    def _task_rows(self, limit: int | None) -> Iterable[Row]:
        for state in self._tasks()[:limit]:
            sender = state.workflow_state.requested_by
            name = sender.public_name if sender else _("Quelqu’un")
            yield Row(
                title=state.revision.object_str,
                url=_edit(state.revision.object_id),
                detail=_("%(name)s demande sa publication, depuis le %(day)s")
                % {"name": name, "day": in_words(state.started_at)},
            )

    def _sent_back(self) -> QuerySet[WorkflowState]:
        """What this person sent, and must take up again."""
        return WorkflowState.objects.filter(
            status=WorkflowState.STATUS_NEEDS_CHANGES, requested_by=self.person
        )

    def _sent_back_rows(self, limit: int | None) -> Iterable[Row]:
        states = self._sent_back().select_related("current_task_state__revision").order_by("pk")
        for state in states[:limit]:
            task = state.current_task_state
            comment = task.comment or _("des modifications sont demandées")
            yield Row(
                title=task.revision.object_str,
                url=_edit(state.object_id),
                detail=_("À reprendre : %(comment)s") % {"comment": comment},
            )

    def _cases(self) -> QuerySet[ModerationCase]:
        if not can_moderate(self.person):
            return ModerationCase.objects.none()
        return ModerationCase.objects.waiting().select_related("idea", "comment").in_order()

    def _case_rows(self, limit: int | None) -> Iterable[Row]:
        for case in self._cases()[:limit]:
            yield Row(
                title=case.excerpt,
                url=reverse("relecture_modeladmin_inspect", args=[case.pk]),
                detail=self._told_of_case(case),
            )

    @staticmethod
    def _told_of_case(case: ModerationCase) -> str:
        told = {
            CaseKind.IDEA: _("Une idée à relire, proposée le %(day)s"),
            CaseKind.COMMENT: _("Un commentaire à relire, écrit le %(day)s"),
            CaseKind.PICTURE: _("Une photo à regarder, reçue le %(day)s"),
            CaseKind.REPORT: _("Un signalement, reçu le %(day)s"),
        }[CaseKind(case.kind)]
        return told % {"day": in_words(case.opened_at)}


class BeingRead(WaitingList):
    """What an association has sent, while the communication team reads it."""

    slug = "envoyes"
    icon = "mail"
    title = gettext_lazy("Envoyé, en cours de relecture")
    empty = gettext_lazy("Rien n’est en relecture.")

    def is_for_them(self) -> bool:
        return not may_publish_anything(self.person) and editable_by(self.person).exists()

    def count(self) -> int:
        return self._states().count()

    def _states(self) -> QuerySet[WorkflowState]:
        return WorkflowState.objects.filter(
            status=WorkflowState.STATUS_IN_PROGRESS, requested_by=self.person
        )

    def rows(self, limit: int | None = None) -> list[Row]:
        states = self._states().select_related("current_task_state__revision").order_by("-pk")
        return [
            Row(
                title=state.current_task_state.revision.object_str,
                url=_edit(state.object_id),
                detail=_("La communication le relit, depuis le %(day)s")
                % {"day": in_words(state.current_task_state.started_at)},
            )
            for state in states[:limit]
        ]


class MyDrafts(WaitingList):
    """What this person began or changed, and that nobody sees yet."""

    slug = "brouillons"
    icon = "draft"
    title = gettext_lazy("Mes brouillons")
    empty = gettext_lazy("Aucun brouillon : tout ce que vous avez écrit est publié.")

    def is_for_them(self) -> bool:
        return editable_by(self.person).exists()

    def count(self) -> int:
        return self._drafts().count()

    def _drafts(self) -> QuerySet[Page]:
        sent = WorkflowState.objects.active().annotate(of_page=Cast("object_id", IntegerField()))
        mine = Q(latest_revision__user=self.person) | Q(
            owner=self.person, latest_revision__user=None
        )
        drafts: QuerySet[Page] = (
            editable_by(self.person)
            .filter(mine, has_unpublished_changes=True)
            .filter(latest_revision__approved_go_live_at=None)
            .exclude(pk__in=sent.values("of_page"))
            .order_by(F("latest_revision_created_at").desc(nulls_last=True), "-pk")
        )
        return drafts

    def rows(self, limit: int | None = None) -> list[Row]:
        return [
            Row(title=page.draft_title or page.title, url=_edit(page.pk), detail=self._detail(page))
            for page in self._drafts()[:limit]
        ]

    @staticmethod
    def _detail(page: Page) -> str:
        if page.latest_revision_created_at is None:
            return _("Jamais publiée")
        told = (
            _("Publiée, mais vos changements du %(day)s ne se voient pas encore")
            if page.live
            else _("Pas encore publiée, modifiée le %(day)s")
        )
        return told % {"day": in_words(page.latest_revision_created_at)}


class ToReview(WaitingList):
    """Pages whose review date is reached, or comes before the end of the month."""

    slug = "a-relire"
    icon = "view"
    title = gettext_lazy("Fiches à relire ce mois-ci")
    empty = gettext_lazy("Aucune fiche à relire ce mois-ci.")

    def is_for_them(self) -> bool:
        return editable_by(self.person).exists()

    def count(self) -> int:
        return self._due().count()

    def _due(self) -> QuerySet[Any, Any]:
        return due(editable_by(self.person), until=end_of_month(timezone.localdate()))

    def rows(self, limit: int | None = None) -> list[Row]:
        return [
            Row(title=title, url=_edit(pk), detail=self._detail(day), page=pk)
            for pk, title, day in self._due()[:limit]
        ]

    @staticmethod
    def _detail(day: date) -> str:
        told = (
            _("À relire depuis le %(day)s")
            if day <= timezone.localdate()
            else _("À relire le %(day)s")
        )
        return told % {"day": date_format(day)}


class Unanswered(WaitingList):
    """Ideas that residents can read and support, and that the town has not answered."""

    slug = "idees-sans-reponse"
    icon = "comment"
    title = gettext_lazy("Idées sans réponse")
    empty = gettext_lazy("Toutes les idées publiées ont leur réponse.")

    def is_for_them(self) -> bool:
        return can_moderate(self.person)

    def count(self) -> int:
        return Idea.objects.unanswered().count()

    def rows(self, limit: int | None = None) -> list[Row]:
        ideas = Idea.objects.unanswered().with_support_count()
        return [
            Row(
                title=idea.title,
                url=reverse("idees_modeladmin_inspect", args=[idea.pk]),
                detail=self._detail(idea),
            )
            for idea in ideas[:limit]
        ]

    @staticmethod
    def _detail(idea: Idea) -> str:
        count = idea.support_count or 0
        counted = ngettext("%(count)d soutien", "%(count)d soutiens", count) % {"count": count}
        if idea.published_at is None:
            return counted
        return _("%(supports)s, publiée le %(day)s") % {
            "supports": counted,
            "day": in_words(idea.published_at),
        }


class WithoutReport(WaitingList):
    """Events that are over and of which nothing was told: the latest first, memories are fresh."""

    slug = "sans-bilan"
    icon = "date"
    title = gettext_lazy("Événements passés sans bilan")
    empty = gettext_lazy("Tous les événements passés ont leur bilan. Bravo !")

    def is_for_them(self) -> bool:
        return editable_by(self.person).exists()

    def count(self) -> int:
        return self._events().count()

    def _events(self) -> QuerySet[EventPage]:
        events: QuerySet[EventPage] = EventPage.objects.live().over().without_report()
        return events.filter(pk__in=editable_by(self.person).values("pk"))

    def rows(self, limit: int | None = None) -> list[Row]:
        events = (
            self._events().order_by("-last_date", "-pk").values_list("pk", "title", "last_date")
        )
        return [
            Row(
                title=title,
                url=_edit(pk, "#tab-le_bilan"),
                detail=_("Terminé depuis le %(day)s") % {"day": in_words(last)},
            )
            for pk, title, last in events[:limit]
        ]


class Scheduled(WaitingList):
    """What will appear or disappear by itself, soonest first."""

    slug = "programmes"
    icon = "time"
    title = gettext_lazy("Publications programmées")
    empty = gettext_lazy("Rien n’est programmé.")

    def is_for_them(self) -> bool:
        return may_publish_anything(self.person)

    def count(self) -> int:
        return self._coming().count() + self._leaving().count()

    def _coming(self) -> QuerySet[Revision]:
        revisions = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
        known = revisions.annotate(of_page=Cast("object_id", IntegerField()))
        return known.filter(of_page__in=publishable_by(self.person).values("pk"))

    def _leaving(self) -> QuerySet[Page]:
        leaving: QuerySet[Page] = publishable_by(self.person).filter(
            live=True, expire_at__isnull=False
        )
        return leaving

    def rows(self, limit: int | None = None) -> list[Row]:
        coming = self._coming().order_by("approved_go_live_at")
        leaving = self._leaving().order_by("expire_at")
        moments = [
            (at, _("Paraîtra le %(moment)s"), title, pk)
            for pk, title, at in coming.values_list("of_page", "object_str", "approved_go_live_at")[
                :limit
            ]
        ]
        moments += [
            (at, _("Disparaîtra le %(moment)s"), title, pk)
            for pk, title, at in leaving.values_list("pk", "title", "expire_at")[:limit]
        ]
        return [
            Row(title=title, url=_edit(pk), detail=told % {"moment": day_and_hour(at)})
            for at, told, title, pk in sorted(moments)[:limit]
        ]


# In the order of the dashboard.
LISTS: tuple[type[WaitingList], ...] = (
    ToDecide,
    BeingRead,
    MyDrafts,
    ToReview,
    WithoutReport,
    Unanswered,
    Scheduled,
)
