"""What waits for the team of the demo town on the day it is loaded: the dashboard is never empty."""

from datetime import datetime, timedelta

from django.utils import timezone
from wagtail.models import Revision, TaskState, WorkflowState

from actions.models import ActionIndexPage, ActionPage, EventPage, Occurrence, PartnerPage
from core.models import User
from home.demo.publishing import Press
from home.models import NewsIndexPage, NewsPage
from home.newsroom.reviews import set_review_date

DRAFT = {
    "title": "Le banc qui raconte",
    "slug": "le-banc-qui-raconte",
    "summary": (
        "<p>Un banc devant la halle, où l’on vient s’asseoir pour raconter un souvenir "
        "du quartier. On l’enregistre, on l’écoute ensuite à la médiathèque.</p>"
    ),
    "objectives": "<ul><li>Garder la mémoire des anciens métiers</li></ul>",
}
SENT = {
    "title": "Boutures d’hiver",
    "slug": "boutures-d-hiver",
    "summary": "On apporte une plante, on repart avec deux boutures et la façon de les garder.",
    "place_name": "Serre de l’ancien boulodrome",
    "conditions": "Gratuit, sans inscription",
}
COMING = {
    "title": "La collecte des sapins commence",
    "slug": "la-collecte-des-sapins-commence",
    "summary": "Quatre points de dépôt, broyage le samedi, et le broyat est à vous.",
}
# Days from today on which a published action is to be read again.
REVIEWS = (-6, -1, 0)


def leave_things_to_do(
    *,
    now: datetime,
    team: User,
    association: User,
    own_page: PartnerPage,
    actions: dict[str, ActionPage],
    press: Press,
) -> None:
    """Three pages to read again, a draft, a page sent by the association, one that will appear."""
    today = timezone.localdate(now)
    for days, key in zip(REVIEWS, sorted(actions), strict=False):
        set_review_date(page=actions[key], day=today + timedelta(days=days))
    _draft(team, press)
    _sent(association, own_page, now, press)
    _coming(team, now, press)


def _draft(team: User, press: Press) -> None:
    page = ActionPage(**DRAFT, live=False, owner=team)
    page.themes.set(press.themes(("culture", "intergenerationnel")))
    ActionIndexPage.objects.get().add_child(instance=page)
    page.save_revision(user=team)


def _sent(association: User, own_page: PartnerPage, now: datetime, press: Press) -> None:
    """In the hands of the communication team. Written by hand: starting it would send letters."""
    page = EventPage(**SENT, live=False, owner=association)
    start = now + timedelta(days=24)
    page.occurrences = [Occurrence(start=start, end=start + timedelta(hours=2))]
    page.themes.set(press.themes(("environnement",)))
    PartnerPage.objects.get(pk=own_page.pk).add_child(instance=page)
    revision = page.save_revision(user=association)
    workflow = page.get_workflow()
    state = WorkflowState.objects.create(
        content_type=page.get_content_type(),
        base_content_type=page.get_base_content_type(),
        object_id=str(page.pk),
        workflow=workflow,
        requested_by=association,
    )
    state.current_task_state = TaskState.objects.create(
        workflow_state=state, revision=revision, task=workflow.tasks.first()
    )
    state.save()


def _coming(team: User, now: datetime, press: Press) -> None:
    at = now + timedelta(days=3)
    page = NewsPage(**COMING, live=False, owner=team, go_live_at=at, date=timezone.localdate(at))
    page.themes.set(press.themes(("environnement",)))
    NewsIndexPage.objects.get().add_child(instance=page)
    revision = page.save_revision(user=team)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=at)
