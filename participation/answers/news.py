"""What came of ideas: the action they led to, its events, its report; told back, once.

`tell_what_came_of_ideas()` runs every morning. It looks at what is public now, writes down what is
new (`Happening.once` keeps the same thing from being new twice), then writes one letter to each
person, whatever the number of their ideas that moved.
"""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from wagtail.models import Page

from actions.chapters import has_results
from actions.models import ActionFigure, ActionPage, EventPage
from core.models import User
from core.visibility import visible
from participation import mails
from participation.answers.audience import audience_of
from participation.models import Happening, HappeningKind, Idea, Telling

logger = logging.getLogger(__name__)

CAME_OF = (HappeningKind.ACTION, HappeningKind.EVENT, HappeningKind.RESULTS)
# A letter that could not leave is tried again for that long; then it is no news any more.
FRESH = timedelta(days=2)
PATH_LENGTH = 250


def tell_what_came_of_ideas(now: datetime | None = None) -> int:
    """Writes down what is new and tells it; returns how many letters left. May run again at will."""
    write_down(Idea.objects.public())
    return _tell((now or timezone.now()) - FRESH)


def write_down(ideas: QuerySet[Idea]) -> None:
    """The happenings of these ideas (a QuerySet) that were not written down yet."""
    Happening.objects.bulk_create(_came_of(ideas), ignore_conflicts=True)


def note_action(idea: Idea) -> Happening | None:
    """That the idea led to an action anyone may see; None when it did not, or was known to."""
    action = visible(ActionPage.objects.filter(pk=idea.action_id)).first()
    if action is None:
        return None
    about = _about_action(idea, action)
    happening, is_new = Happening.objects.get_or_create(
        once=about.once,
        defaults={
            "kind": about.kind,
            "board_id": about.board_id,
            "idea": idea,
            "text": about.text,
            "path": about.path,
        },
    )
    return happening if is_new else None


def _came_of(ideas: QuerySet[Idea]) -> Iterator[Happening]:
    linked = list(ideas.filter(action__isnull=False).select_related("board").order_by("pk"))
    figures = ActionFigure.objects.filter(page=OuterRef("pk"))
    actions = visible(ActionPage.objects.filter(pk__in={idea.action_id for idea in linked}))
    by_key = {action.pk: action for action in actions.annotate(is_counted=Exists(figures))}
    events: dict[int, list[EventPage]] = {}
    for event in visible(EventPage.objects.filter(action__in=by_key)).upcoming().order_by("pk"):
        events.setdefault(event.action_id, []).append(event)
    for idea in linked:
        if action := by_key.get(idea.action_id):
            yield _about_action(idea, action)
            for event in events.get(action.pk, []):
                once = f"event-{idea.pk}-{event.pk}"
                yield _about(HappeningKind.EVENT, idea, event, once)
            if action.is_counted or has_results(action):
                once = f"results-{idea.pk}-{action.pk}"
                yield _about(HappeningKind.RESULTS, idea, action, once)


def _about_action(idea: Idea, action: ActionPage) -> Happening:
    return _about(HappeningKind.ACTION, idea, action, f"action-{idea.pk}-{action.pk}")


def _about(kind: HappeningKind, idea: Idea, page: Page, once: str) -> Happening:
    parts = page.get_url_parts()
    path = parts[2] if parts and len(parts[2]) <= PATH_LENGTH else idea.get_absolute_url()
    text = page.title[:PATH_LENGTH]
    return Happening(kind=kind, board_id=idea.board_id, idea=idea, text=text, path=path, once=once)


def _tell(since: datetime) -> int:
    fresh = list(
        Happening.objects.filter(kind__in=CAME_OF, created_at__gte=since)
        .filter(idea__in=Idea.objects.public())
        .select_related("idea__board")
        .order_by("idea", "created_at", "pk")
    )
    letters = 0
    for news, people in _letters(fresh):
        try:
            mails.tell_came_of(people, news)
        except OSError:  # what the mail server says; others may still be reached, these tomorrow
            logger.exception("A letter about %d ideas could not leave", len(news))
            continue
        Telling.objects.bulk_create(
            (Telling(happening=each, person=person) for each in news for person in people),
            ignore_conflicts=True,
        )
        letters += len(people)
    return letters


def _letters(fresh: list[Happening]) -> Iterator[tuple[list[Happening], list[User]]]:
    """The letters to write: what each says, and to whom. Each person is written to once."""
    told = set(Telling.objects.filter(happening__in=fresh).values_list("happening", "person"))
    people: dict[int, User] = {}
    theirs: dict[int, list[Happening]] = {}
    ideas = {happening.idea for happening in fresh if happening.idea is not None}
    reached: dict[int | None, list[User]] = {idea.pk: list(audience_of(idea)) for idea in ideas}
    for happening in fresh:
        for person in reached[happening.idea_id]:
            if (happening.pk, person.pk) not in told:
                people[person.pk] = person
                theirs.setdefault(person.pk, []).append(happening)
    same: dict[tuple[int, ...], list[User]] = {}
    for key, news in theirs.items():
        same.setdefault(tuple(each.pk for each in news), []).append(people[key])
    for group in same.values():
        yield theirs[group[0].pk], group
