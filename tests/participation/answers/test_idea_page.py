"""What the page of an idea shows of what the town said and did."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core import generation
from core.models import User
from participation import life_line
from participation.answers.merges import merge_ideas
from participation.answers.outcome import outcome_of
from participation.models import BoardPage, Decision, Idea, Milestone, OfficialAnswer, Phase
from participation.moderation.intake import close
from tests.factories import make_action, make_board, make_event, make_idea, make_picture
from tests.participation.answers.conftest import text_of

pytestmark = pytest.mark.django_db

# Far enough apart for midnight to fall in the middle of a run.
LAST_WEEK = date.today() - timedelta(days=7)
NEXT_WEEK = date.today() + timedelta(days=7)


@pytest.fixture
def whole(board: BoardPage, resident: User) -> Idea:
    """An idea that has everything: cost, day, answer, milestones, action, events, report."""
    action = make_action(
        "Des bancs partout",
        results_residents="<p>Quarante personnes s’y assoient chaque jour.</p>",
        reported_on=LAST_WEEK,
    )
    idea = make_idea(
        board,
        author=resident,
        themes=["environnement"],
        status="in_progress",
        action=action,
        cost=12400,
        answer_due=NEXT_WEEK,
        picture=make_picture(),
    )
    OfficialAnswer.objects.create(idea=idea, text="Oui, au printemps.", signed_by="La mairie")
    Milestone.objects.create(idea=idea, text="Les bancs sont commandés", date=LAST_WEEK)
    Milestone.objects.create(idea=idea, text="Les bancs sont posés", date=NEXT_WEEK)
    make_event("Inauguration", action=action)
    make_event(
        "Réunion de quartier",
        action=action,
        start=timezone.now() - timedelta(days=9),
        report="<p>Vingt personnes.</p>",
    )
    make_event("Brouillon", action=action, live=False)
    merge_ideas(source=make_idea(board, title="Un siège à l’ombre"), target=idea, by=None)
    return idea


def read(idea: Idea) -> Idea:
    return Idea.objects.for_page().get(pk=idea.pk)


def test_the_page_tells_everything(client: Client, whole: Idea) -> None:
    page = text_of(client.get(whole.get_absolute_url()))
    for words in (
        "En cours de réalisation",
        "dans les temps",
        "12 400 €",
        "Oui, au printemps.",
        "La mairie",
        "Les bancs sont commandés",
        "Les bancs sont posés",
        "Des bancs partout",
        "Inauguration",
        "Réunion de quartier",
        "lire le bilan",
        "Quarante personnes",
        "Lire tout le bilan",
        "Un siège à l’ombre",
    ):
        assert words in page, words
    assert "Brouillon" not in page


def test_milestones_are_told_once_and_summed_up_beside(client: Client, whole: Idea) -> None:
    page = text_of(client.get(whole.get_absolute_url()))
    for words in ("Les bancs sont commandés", "Les bancs sont posés"):
        assert page.count(words) == 1, words
    idea = read(whole)
    (step,) = [s for s in life_line.steps(idea, outcome_of(idea)) if s.href == "#jalons"]
    assert (step.text, step.done) == ("1 sur 2", False)
    assert 'id="jalons"' in page
    idea.milestones.update(date=LAST_WEEK)
    (step,) = [s for s in life_line.steps(idea, outcome_of(idea)) if s.href == "#jalons"]
    assert (step.text, step.done) == ("2 sur 2", True)


def test_a_milestone_to_come_is_said_to_be_planned(whole: Idea) -> None:
    assert [step.is_done for step in outcome_of(read(whole)).milestones] == [True, False]


def test_a_private_action_is_not_shown(client: Client, whole: Idea) -> None:
    PageViewRestriction.objects.create(page=whole.action, restriction_type="login")
    page = text_of(client.get(whole.get_absolute_url()))
    assert "Des bancs partout" not in page
    assert "Quarante personnes" not in page


def test_the_way_goes_from_the_proposal_to_the_report(whole: Idea) -> None:
    idea = read(whole)
    steps = life_line.steps(idea, outcome_of(idea))
    assert [step.title for step in steps] == [
        "Proposée",
        "Relue et publiée",
        "Ouverte aux soutiens",
        "Réponse de la commune",
        "Les étapes",
        "L’action",
        "Ses rendez-vous",
        "Réalisée",
        "Le bilan",
    ]
    assert [step.title for step in steps if step.current] == ["Réalisée"]


@pytest.mark.parametrize(
    ("reading", "step"), [("before", "Relue et publiée"), ("after", "Publiée")]
)
def test_the_way_says_read_only_of_what_was_read(reading: str, step: str) -> None:
    idea = read(make_idea(make_board("Libre", slug="libre", reading=reading)))
    assert life_line.steps(idea, outcome_of(idea))[1].title == step


def test_an_idea_is_said_to_be_open_to_supports_only_while_it_is() -> None:
    ends = timezone.now() + timedelta(days=1)
    idea = make_idea(make_board("Court", slug="court", closes_at=ends))
    assert read(idea).status_label == "Ouverte aux soutiens"
    Phase.objects.update(ends_at=timezone.now() - timedelta(minutes=1))
    # As the clock passes, without any change: what is kept in memory is thrown away by hand.
    generation.bump()
    idea = read(idea)
    assert idea.status_label == "Publiée"
    (step,) = [s for s in life_line.steps(idea, outcome_of(idea)) if "soutiens" in s.title]
    assert (step.done, step.current) == (True, False)


def test_the_way_says_nothing_of_supports_where_there_are_none() -> None:
    idea = read(make_idea(make_board("Sans", slug="sans", support_rule="none")))
    assert idea.status_label == "Publiée"
    assert "Ouverte aux soutiens" not in [s.title for s in life_line.steps(idea, outcome_of(idea))]


def test_the_way_says_read_once_a_moderator_has(moderator: User) -> None:
    idea = make_idea(make_board("Libre", slug="libre", reading="after"))
    close(idea=idea, decision=Decision.PUBLISHED, moderator=moderator)
    idea = read(idea)
    assert life_line.steps(idea, outcome_of(idea))[1].title == "Relue et publiée"


def test_the_way_of_a_declined_idea_stops_at_the_answer(board: BoardPage) -> None:
    idea = read(make_idea(board, status="declined"))
    assert life_line.steps(idea, outcome_of(idea))[-1].title == "Réponse de la commune"


def test_the_way_says_what_is_promised(board: BoardPage) -> None:
    idea = read(make_idea(board, answer_due=date(2030, 1, 1)))
    (step,) = [s for s in life_line.steps(idea, outcome_of(idea)) if s.text]
    assert step.text == "Promise pour le 1er janvier 2030"


@pytest.mark.parametrize("status", ["refused", "withdrawn", "merged"])
def test_what_stopped_has_no_way(board: BoardPage, status: str) -> None:
    idea = read(make_idea(board, status=status))
    assert life_line.steps(idea, outcome_of(idea)) == []


def queries_of(client: Client, idea: Idea) -> int:
    client.get(idea.get_absolute_url())
    with CaptureQueriesContext(connection) as queries:
        assert client.get(idea.get_absolute_url()).status_code == 200
    return len(queries)


def test_the_block_costs_one_query_however_much_there_is(client: Client, whole: Idea) -> None:
    idea = read(whole)
    with CaptureQueriesContext(connection) as queries:
        outcome_of(idea)
    assert len(queries) == 1
    few = queries_of(client, whole)
    for number in range(10):
        Milestone.objects.create(idea=whole, text=f"Étape {number}", date=NEXT_WEEK)
        make_event(f"Rendez-vous {number}", action=whole.action)
        other = make_idea(whole.board, title=f"Idée semblable {number}")
        merge_ideas(source=other, target=whole, by=None)
    assert queries_of(client, whole) == few
    assert few <= 3


def test_a_merged_idea_stays_within_its_queries(client: Client, whole: Idea) -> None:
    merged = Idea.objects.get(status="merged")
    assert queries_of(client, merged) <= 4


def test_no_cookie(client: Client, whole: Idea, idea: Any) -> None:
    assert not client.get(whole.get_absolute_url()).cookies
