"""The public charter: its text, its figures, and the ways that lead to it."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from participation.models import BoardPage, CaseKind, Decision, ModerationCase, ModerationSettings
from participation.moderation.figures import CACHE_KEY, Period, compute, in_plain_words
from tests.factories import make_board, make_idea
from tests.participation.moderation.cases import make_case, make_reason

pytestmark = pytest.mark.django_db

CHARTER = "/participer/charte/"
NOW = timezone.make_aware(datetime(2026, 11, 20, 12))


def decided(
    board: BoardPage,
    decision: Decision,
    *,
    hours: float = 2,
    days_ago: int = 3,
    kind: CaseKind = CaseKind.IDEA,
    **fields: Any,
) -> ModerationCase:
    opened = NOW - timedelta(days=days_ago)
    return make_case(
        make_idea(board),
        kind=kind,
        opened_at=opened,
        decided_at=opened + timedelta(hours=hours),
        decision=decision,
        **fields,
    )


def recent() -> Period:
    return compute(NOW).recent


def test_figures_count_what_came_and_what_became_of_it(board: BoardPage) -> None:
    decided(board, Decision.PUBLISHED)
    decided(board, Decision.PUBLISHED, kind=CaseKind.PICTURE)
    decided(board, Decision.REFUSED)
    make_case(make_idea(board), opened_at=NOW - timedelta(days=1))
    found = recent()
    assert (found.received, found.published, found.refused) == (4, 2, 1)


def test_the_usual_time_is_the_median(board: BoardPage) -> None:
    for hours in (1, 5, 200):
        decided(board, Decision.PUBLISHED, hours=hours)
    assert recent().usual_time == "5 heures"


def test_a_decision_taken_back_and_a_withdrawn_idea_are_not_counted(board: BoardPage) -> None:
    decided(board, Decision.REFUSED, taken_back=True)
    decided(board, Decision.MOOT)
    assert (recent().received, recent().refused) == (0, 0)


def test_reports_are_counted_apart(board: BoardPage) -> None:
    decided(board, Decision.KEPT, kind=CaseKind.REPORT)
    decided(board, Decision.REFUSED, kind=CaseKind.REPORT)
    found = recent()
    assert (found.received, found.reported, found.removed) == (0, 2, 1)


def test_reasons_are_ranked(board: BoardPage) -> None:
    template = make_reason("Hors du sujet, vraiment")
    for _number in range(2):
        decided(board, Decision.REFUSED, reason_template=template)
    decided(board, Decision.REFUSED, reason="À part.")
    assert recent().ranked_reasons == [
        ("Hors du sujet, vraiment", 2),
        ("Une raison écrite pour ce texte", 1),
    ]


def test_each_year_has_its_line_and_the_last_ninety_days_theirs(board: BoardPage) -> None:
    decided(board, Decision.PUBLISHED, days_ago=400)
    decided(board, Decision.PUBLISHED, days_ago=100)
    found = compute(NOW)
    assert [(year.label, year.received) for year in found.years] == [("2026", 1), ("2025", 1)]
    assert found.recent.received == 0


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0.2, "moins d’une heure"), (1, "1 heure"), (47, "47 heures"), (72, "3 jours")],
)
def test_times_are_told_in_plain_words(hours: float, words: str) -> None:
    assert in_plain_words(timedelta(hours=hours)) == words


def test_the_page_shows_figures_to_everyone_and_sets_no_cookie(
    board: BoardPage, client: Client
) -> None:
    opened = timezone.now() - timedelta(hours=6)
    make_case(
        make_idea(board),
        opened_at=opened,
        decided_at=opened + timedelta(hours=4),
        decision=Decision.PUBLISHED,
    )
    response = client.get(CHARTER)
    assert "4 heures" in response.content.decode()
    assert not response.cookies


def test_a_new_site_says_that_nothing_came_yet(client: Client) -> None:
    shown = client.get(CHARTER).content.decode()
    assert "Nous n’avons encore rien reçu" in shown
    assert "Il ne refuse rien et n’efface rien" in shown


def test_the_text_of_the_town_replaces_ours(client: Client) -> None:
    ModerationSettings.objects.update_or_create(defaults={"charter": "<p>Chez nous, on lit.</p>"})
    shown = client.get(CHARTER).content.decode()
    assert "Chez nous, on lit." in shown
    assert "Il ne refuse rien" not in shown


def test_the_page_costs_the_same_with_one_decision_and_forty(
    board: BoardPage, client: Client, django_assert_max_num_queries: Any
) -> None:
    decided(board, Decision.PUBLISHED)
    client.get(CHARTER)
    cache.delete(CACHE_KEY)
    with django_assert_max_num_queries(8) as few:
        client.get(CHARTER)
    for _number in range(39):
        decided(board, Decision.REFUSED)
    cache.delete(CACHE_KEY)
    with django_assert_max_num_queries(8) as many:
        client.get(CHARTER)
    assert len(many) == len(few)


def test_a_board_cannot_take_the_address_of_the_charter() -> None:
    board = make_board()
    board.slug = "charte"
    with pytest.raises(ValidationError):
        board.clean()


def test_forms_and_boards_lead_to_the_charter(board: BoardPage, resident_client: Client) -> None:
    for address in (board.url, f"/participer/{board.slug}/proposer/"):
        assert CHARTER in resident_client.get(address).content.decode()


def test_moderators_change_the_settings_and_others_do_not(
    moderator_client: Client, association_client: Client
) -> None:
    address = "/admin/settings/participation/moderationsettings/"
    assert moderator_client.get(address, follow=True).status_code == 200
    assert association_client.get(address, follow=True).redirect_chain[-1][0] == "/admin/"
