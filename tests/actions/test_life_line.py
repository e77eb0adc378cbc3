"""The steps of an action, from the need or the idea to the report."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from actions.figures import Figure
from actions.life_line import NEED_LENGTH, steps
from actions.linked import IdeaLink, LinkedToAction, ToldEvent
from actions.models import ActionPage, EventPage, Occurrence
from core.life_line import Step

pytestmark = pytest.mark.django_db

SPRING, SUMMER = datetime(2024, 4, 3, 12, tzinfo=UTC), datetime(2024, 7, 1, 12, tzinfo=UTC)


def action(status: str = "in_progress", **fields: object) -> ActionPage:
    return ActionPage(title="Jardin", status=status, first_published_at=SUMMER, **fields)


def idea(title: str = "Un banc", answered_at: datetime | None = SUMMER) -> IdeaLink:
    return IdeaLink(title, f"/idees/{title}/", SPRING, answered_at)


def over(finish: datetime | None = SUMMER) -> ToldEvent:
    return ToldEvent(EventPage(title="Bal"), finish, "", "")


def to_come() -> list[Occurrence]:
    return [Occurrence(start=timezone.now() + timedelta(days=3))]


def line(
    page: ActionPage, linked: LinkedToAction | None = None, dates: list[Occurrence] | None = None
) -> list[Step]:
    return steps(page, linked or LinkedToAction(), dates or [])


def states(found: list[Step]) -> list[str]:
    return ["done" if step.done else "current" if step.current else "to come" for step in found]


def titles(found: list[Step]) -> list[str]:
    return [step.title for step in found]


def test_an_action_nobody_said_anything_about_came_from_a_need() -> None:
    found = line(action())
    assert titles(found) == ["Un besoin", "L’action", "Le bilan"]
    assert states(found) == ["done", "current", "to come"]
    assert (found[0].text, found[0].href) == ("", "")


def test_the_need_is_told_by_the_context() -> None:
    need = line(action(context="<p>Le terrain servait de parking.</p>"))[0]
    assert (need.text, need.href) == ("Le terrain servait de parking.", "#contexte")


def test_a_need_cut_after_a_sentence_keeps_its_full_stop_apart() -> None:
    sentence = " ".join(["mot"] * NEED_LENGTH) + "."
    need = line(action(context=f"<p>{sentence} Et la suite.</p>"))[0]
    assert need.text == f"{sentence}\N{NO-BREAK SPACE}…"


def test_an_idea_and_its_answer_come_first() -> None:
    found = line(action(), LinkedToAction(ideas=[idea()]))
    assert titles(found)[:2] == ["Une idée", "La réponse officielle"]
    assert (found[0].text, found[0].href, found[0].date) == ("Un banc", "/idees/Un banc/", SPRING)
    assert (found[1].date, found[1].href) == (SUMMER, "/idees/Un banc/#reponse")


def test_several_ideas_are_told_together() -> None:
    found = line(action(), LinkedToAction(ideas=[idea(), idea("Un arbre"), idea("Un abri")]))
    assert (found[0].title, found[0].href) == ("Des idées", "#idees")
    assert found[0].text == "Un banc, et 2 autres"


def test_an_idea_later_than_the_action_is_not_its_origin() -> None:
    found = line(action(started_on=date(2020, 1, 1)), LinkedToAction(ideas=[idea()]))
    assert titles(found) == ["Un besoin", "L’action", "Le bilan"]


def test_a_project_awaits_the_answer_to_its_idea() -> None:
    found = line(action("project"), LinkedToAction(ideas=[idea(answered_at=None)]))
    assert states(found) == ["done", "current", "to come", "to come"]


def test_an_action_that_began_without_an_answer_awaits_none() -> None:
    found = line(action(), LinkedToAction(ideas=[idea(answered_at=None)]))
    assert titles(found) == ["Une idée", "L’action", "Le bilan"]


def test_a_project_is_what_goes_on() -> None:
    found = line(action("project"))
    assert states(found) == ["done", "current", "to come"]
    assert found[1].date is None


def test_the_first_day_is_said_by_its_month() -> None:
    step = line(action(started_on=date(2019, 10, 1)))[1]
    assert (step.text, step.date) == ("En cours depuis octobre 2019", None)


def test_dates_to_come_are_what_goes_on() -> None:
    dates = to_come()
    found = line(action(), LinkedToAction(past_events=[over()]), dates)
    assert titles(found) == ["Un besoin", "L’action", "Ses rendez-vous", "Le bilan"]
    assert states(found) == ["done", "done", "current", "to come"]
    assert (found[2].date, found[2].href) == (dates[0].start, "#rendez-vous")


def test_dates_of_a_project_have_not_begun() -> None:
    assert states(line(action("project"), None, to_come())) == [
        "done",
        "current",
        "to come",
        "to come",
    ]


def test_events_that_are_over_are_done() -> None:
    found = line(action(), LinkedToAction(past_events=[over(SPRING), over(SUMMER)]))
    assert (found[2].date, found[2].href, found[2].done) == (SUMMER, "#passes", True)
    assert states(found) == ["done", "current", "done", "to come"]


def test_an_event_without_a_date_is_no_step() -> None:
    found = line(action(), LinkedToAction(undated_events=[over(None)]))
    assert titles(found) == ["Un besoin", "L’action", "Le bilan"]


def test_a_finished_action_awaits_its_report() -> None:
    assert states(line(action("finished"))) == ["done", "done", "current"]


def test_the_report_is_done_once_dated() -> None:
    report = line(action(reported_on=date(2025, 1, 6)))[-1]
    assert (report.done, report.date, report.href) == (True, date(2025, 1, 6), "#bilan")


@pytest.mark.parametrize(
    ("years", "text"),
    [([2024], "Les chiffres de 2024"), ([2025, 2021], "Les chiffres de 2021 à 2025")],
)
def test_figures_are_a_report(years: list[int], text: str) -> None:
    linked = LinkedToAction(figures=[Figure(year, "Participants", 3) for year in years])
    report = line(action(), linked)[-1]
    assert (report.done, report.text) == (True, text)


@pytest.mark.parametrize("status", ["project", "in_progress", "finished"])
@pytest.mark.parametrize("dates", [[], [Occurrence(start=SUMMER)]])
@pytest.mark.parametrize("ideas", [[], [idea()], [idea(answered_at=None)]])
@pytest.mark.parametrize("figures", [[], [Figure(2024, "Participants", 3)]])
def test_at_most_one_step_is_current(
    status: str, dates: list[Occurrence], ideas: list[IdeaLink], figures: list[Figure]
) -> None:
    linked = LinkedToAction(ideas=ideas, figures=figures)
    assert states(line(action(status), linked, dates)).count("current") <= 1
