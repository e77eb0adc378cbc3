"""The way of an action, from the need or the idea it came from to its report."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actions.linked import IdeaLink, LinkedToAction
from actions.models import ActionPage, Occurrence, Status
from core.life_line import Step
from core.models.page import plain_text

NEED_LENGTH = 14  # words


def steps(action: ActionPage, linked: LinkedToAction, to_come: list[Occurrence]) -> list[Step]:
    """Idea or need, official answer, action, events, report; at most one of them is current.

    A step that this action will never have is left out: no answer without an idea, no events when
    none is announced. `to_come` are the dates ahead, the soonest first.
    """
    begun = action.status != Status.PROJECT
    ideas = founding_ideas(action, linked)
    origin, answer = _origin(action, ideas), _answer(ideas, begun)
    events = _events(linked, to_come, begun)
    awaits_report = action.status == Status.FINISHED and not (events and events.current)
    report = _report(action, linked, awaited=awaits_report)
    # What goes on is the last thing that happened: the action itself while nothing followed it.
    followed = bool(events and events.current) or report.done or report.current
    awaits_answer = bool(answer and answer.current)
    step = _action(action, done=begun and followed, current=not awaits_answer and not followed)
    return [each for each in (origin, answer, step, events, report) if each]


def founding_ideas(action: ActionPage, linked: LinkedToAction) -> list[IdeaLink]:
    """Those that came before it. An idea may also join an action that has long begun."""
    start = action.started_on
    return [
        idea
        for idea in linked.ideas
        if start is None or timezone.localdate(idea.proposed_at) <= start
    ]


def has_report(action: ActionPage, linked: LinkedToAction) -> bool:
    return bool(action.reported_on or linked.figures)


def _origin(action: ActionPage, ideas: list[IdeaLink]) -> Step:
    if not ideas:
        need = Truncator(plain_text(action.context)).words(
            NEED_LENGTH, truncate="\N{NO-BREAK SPACE}…"
        )
        return Step(_("Un besoin"), text=need, done=True, href="#contexte" if need else "")
    first = min(ideas, key=lambda idea: idea.proposed_at)
    others = len(ideas) - 1
    if not others:
        return Step(
            _("Une idée"), text=first.title, date=first.proposed_at, done=True, href=first.url
        )
    more = ngettext("et %(count)d autre", "et %(count)d autres", others) % {"count": others}
    return Step(
        _("Des idées"),
        text=f"{first.title}, {more}",
        date=first.proposed_at,
        done=True,
        href="#idees",
    )


def _answer(ideas: list[IdeaLink], begun: bool) -> Step | None:
    """None without an idea, and for an action that began before anyone answered in public."""
    answered = [(idea.answered_at, idea.url) for idea in ideas if idea.answered_at]
    if answered:
        at, url = min(answered)
        return Step(_("La réponse officielle"), date=at, done=True, href=f"{url}#reponse")
    return Step(_("La réponse officielle"), current=True) if ideas and not begun else None


def _action(action: ActionPage, *, done: bool, current: bool) -> Step:
    begun = action.status != Status.PROJECT
    published = action.first_published_at if begun and not action.started_on else None
    return Step(
        _("L’action"), text=_how_it_stands(action), date=published, done=done, current=current
    )


def _how_it_stands(action: ActionPage) -> str:
    """« En cours depuis octobre 2019 »: the first day is rarely known better than its month."""
    status = str(action.get_status_display())
    if not action.started_on:
        return status
    month = date_format(action.started_on, "F Y")
    match action.status:
        case Status.PROJECT:
            return _("%(status)s, pour %(month)s") % {"status": status, "month": month}
        case Status.FINISHED:
            return _("%(status)s, commencée en %(month)s") % {"status": status, "month": month}
    return _("%(status)s depuis %(month)s") % {"status": status, "month": month}


def _events(linked: LinkedToAction, to_come: list[Occurrence], begun: bool) -> Step | None:
    title = _("Ses rendez-vous")
    if to_come:
        first = to_come[0].start
        return Step(title, text=_("Le prochain"), date=first, current=begun, href="#rendez-vous")
    over = [event.finish for event in linked.past_events if event.finish]
    if over:
        return Step(title, text=_("Le dernier"), date=max(over), done=True, href="#passes")
    return None


def _report(action: ActionPage, linked: LinkedToAction, *, awaited: bool) -> Step:
    if not has_report(action, linked):
        return Step(_("Le bilan"), current=awaited)
    years = [figure.year for figure in linked.figures]
    text = ""
    if years:
        text = (
            _("Les chiffres de %(first)d à %(last)d") % {"first": min(years), "last": max(years)}
            if min(years) != max(years)
            else _("Les chiffres de %(year)d") % {"year": min(years)}
        )
    return Step(_("Le bilan"), text=text, date=action.reported_on, done=True, href="#bilan")
