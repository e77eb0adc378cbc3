"""Closing the supports of a board, and the page that publishes it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from participation import errors
from participation.models import (
    BoardPage,
    Closing,
    Idea,
    IdeaStatus,
    PaperSession,
    Phase,
    PhaseKind,
    Support,
)
from participation.supports import tally
from participation.supports.closing import close_phases
from participation.supports.closing_views import result_of
from participation.supports.services import support_idea, withdraw_support
from tests.factories import make_board, make_idea, make_user
from tests.participation.supports.conftest import (
    bench_of,
    end_supports,
    limited_board,
    open_for_a_week,
)
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db


def test_the_closing_counts_what_the_site_counts(closing: Closing) -> None:
    told = tally.verify(closing.content.encode())
    shown = Idea.objects.with_support_count().filter(board=closing.board)
    assert {idea.number: idea.total for idea in told.ideas} == {
        idea.pk: idea.support_count for idea in shown
    }
    bench = told.ranking[0]
    assert (bench.title, bench.by_channel, bench.total) == (
        "Un banc , à l’ombre",
        (4, 0, 0, 0, 7),
        11,
    )
    assert told.ranking[1].imported == 4
    assert told.limit == 3
    assert told.address.endswith(closing.board.url)


def test_the_closing_names_nobody(closing: Closing) -> None:
    for support in Support.objects.select_related("resident"):
        assert support.receipt not in closing.content
        assert support.resident.public_name not in closing.content


def test_a_line_tells_no_hour(closing: Closing) -> None:
    lines = [row.split(";") for row in closing.content.splitlines() if row.startswith("soutien;")]
    assert len(lines) == 6
    for _kind, code, idea, counted_for, channel in lines:
        assert len(code) == 32
        assert idea.isdigit()
        assert counted_for.isdigit() or counted_for == ""
        assert channel in tally.CHANNELS


def test_each_receipt_finds_its_line(closing: Closing) -> None:
    for support in Support.objects.all():
        line = tally.find(closing.content, support.receipt)
        assert (line.idea, line.counted_for) == (support.idea_id, support.counted_for_id)


def test_two_closings_of_the_same_supports_share_no_code(closing: Closing) -> None:
    first = {line.code for line in tally.read(closing.content).lines}
    Closing.objects.all().delete()
    close_phases()
    assert not first & {line.code for line in tally.read(Closing.objects.get().content).lines}


def test_a_closing_is_made_once(closing: Closing) -> None:
    assert close_phases() == 0
    assert Closing.objects.count() == 1


def test_a_phase_opened_again_closes_again(closing: Closing) -> None:
    board = closing.board
    board.phases.update(ends_at=timezone.now() + timedelta(days=1))
    assert close_phases() == 0
    support_idea(idea=bench_of(closing), person=make_user("late@exemple.test"))
    assert close_phases(timezone.now() + timedelta(days=2)) == 1
    latest, first = Closing.objects.all()
    assert len(tally.read(latest.content).lines) == len(tally.read(first.content).lines) + 1


def test_a_closing_waits_for_paper_a_month_at_most() -> None:
    board = limited_board(**open_for_a_week())
    end_supports(board)
    today = timezone.localdate()
    session = PaperSession.objects.create(board=board, place="Le marché", held_on=today)
    assert close_phases() == 0
    assert close_phases(timezone.now() + timedelta(days=31)) == 1
    Closing.objects.all().delete()
    session.settled_at = timezone.now()
    session.save()
    assert close_phases() == 1


def test_open_boards_are_not_closed(db: None) -> None:
    now = timezone.now()
    make_board("Sans étape")
    make_board("Sans fin", opens_at=now - timedelta(days=1))
    make_board("Ouvert", closes_at=now + timedelta(days=1))
    make_board("Sans soutiens", closes_at=now - timedelta(days=1), support_rule="none")
    phases = [
        Phase(kind=PhaseKind.SUPPORT, sort_order=0, ends_at=now - timedelta(days=1)),
        Phase(
            kind=PhaseKind.SUPPORT,
            sort_order=1,
            starts_at=now + timedelta(days=1),
            ends_at=now + timedelta(days=2),
        ),
    ]
    make_board("Deux fois", phases=phases)
    assert close_phases() == 0


@pytest.mark.parametrize("change", [support_idea, withdraw_support])
def test_nothing_moves_after_the_close(closing: Closing, change: Any) -> None:
    with pytest.raises(errors.BoardClosed):
        change(idea=bench_of(closing), person=Support.objects.first().resident)


@pytest.mark.parametrize("change", [support_idea, withdraw_support])
def test_a_closing_made_by_a_faster_clock_closes_for_all(change: Any) -> None:
    board = limited_board(**open_for_a_week())
    idea = make_idea(board)
    assert close_phases(timezone.now() + timedelta(days=8)) == 1
    with pytest.raises(errors.BoardClosed):
        change(idea=idea, person=make_user())


def test_the_title_of_an_idea_nobody_sees_is_not_published(board: BoardPage) -> None:
    board = limited_board(**open_for_a_week())
    gone = make_idea(board, title="Monsieur Dupont est un voleur")
    make_idea(board, title="Jamais publiée", status=IdeaStatus.PENDING)
    support_idea(idea=gone, person=make_user())
    Idea.objects.filter(pk=gone.pk).update(status="refused", refusal_reason="Diffamatoire.")
    end_supports(board)
    close_phases()
    content = Closing.objects.get().content
    assert "Dupont" not in content
    assert "Jamais publiée" not in content
    assert tally.verify(content.encode()).total == 1


# --- The page ---


def address(closing: Closing) -> str:
    return reverse("closing", args=[closing.board.slug])


def test_the_page_shows_the_result_and_the_seal(client: Client, closing: Closing) -> None:
    response = client.get(address(closing))
    page = text_of(response)
    assert closing.sha256 in page
    assert page.index("Un banc") < page.index("Des arbres")
    for words in ("En ligne", "Papier", "Repris d’un autre site", "<strong>11</strong>"):
        assert words in page
    assert "Borne" not in page
    assert not response.cookies


def test_the_page_costs_the_same_whatever_the_number(
    client: Client, closing: Closing, django_assert_max_num_queries: Any
) -> None:
    client.get(address(closing))
    with django_assert_max_num_queries(8):
        client.get(address(closing))


def test_the_file_is_the_one_that_was_sealed(client: Client, closing: Closing) -> None:
    response = client.get(reverse("closing_file", args=[closing.board.slug, closing.pk]))
    assert response.content == closing.content.encode()
    assert "attachment" in response["Content-Disposition"]
    assert not response.cookies


def test_the_checker_comes_with_it(client: Client, closing: Closing) -> None:
    response = client.get(reverse("closing_checker", args=[closing.board.slug]))
    assert response.content == Path(tally.__file__).read_bytes()


def test_a_resident_finds_their_line(closing: Closing) -> None:
    support = Support.objects.filter(idea=bench_of(closing)).first()
    typed = tally.grouped(support.receipt).lower()
    response = Client(enforce_csrf_checks=True).post(address(closing), {"recu": typed})
    page = text_of(response)
    assert "Votre soutien est compté, pour « Un banc , à l’ombre »" in page
    assert tally.find(closing.content, support.receipt).code in page
    assert not response.cookies


def test_a_support_asleep_is_found_too(client: Client, closing: Closing) -> None:
    support = Support.objects.get(counted_for=None)
    page = text_of(client.post(address(closing), {"recu": support.receipt}))
    assert "vous y comptez une fois" in page


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Ce reçu ne se lit pas"),
        ("abc", "Ce reçu ne se lit pas"),
        ("\0" * 16, "Ce reçu ne se lit pas"),
        ("<script>" * 10_000, "Ce reçu ne se lit pas"),
        ("0" * 16, "Aucune ligne ne répond"),
    ],
)
def test_a_receipt_that_finds_nothing_says_why(
    client: Client, closing: Closing, typed: str, said: str
) -> None:
    response = client.post(address(closing), {"recu": typed})
    assert response.status_code == 200
    assert said in text_of(response)
    assert "<script><script>" not in text_of(response)


def test_trying_receipts_is_slowed_down(client: Client, closing: Closing) -> None:
    codes = [client.post(address(closing), {"recu": "0" * 16}).status_code for _try in range(31)]
    assert codes == [200] * 30 + [429]


def test_before_the_close_the_page_says_when(client: Client) -> None:
    board = limited_board(**open_for_a_week())
    page = text_of(client.get(reverse("closing", args=[board.slug])))
    assert "ne sont pas encore clos" in page
    assert "Le compte sera publié ici" in page


def test_between_the_end_and_the_close_the_page_says_what_it_waits_for(client: Client) -> None:
    board = limited_board(**open_for_a_week())
    end_supports(board)
    page = reverse("closing", args=[board.slug])
    assert "dans quelques minutes" in text_of(client.get(page))
    PaperSession.objects.create(board=board, place="Le k’fé", held_on=timezone.localdate())
    assert "auront été comptées deux fois" in text_of(client.get(page))


def test_a_board_without_supports_has_no_closing(client: Client) -> None:
    board = make_board(support_rule="none")
    assert client.get(reverse("closing", args=[board.slug])).status_code == 404


def test_the_file_of_another_board_is_not_found(client: Client, closing: Closing) -> None:
    other = limited_board(title="Ailleurs")
    assert client.get(reverse("closing_file", args=[other.slug, closing.pk])).status_code == 404


def test_the_board_leads_to_its_closing(client: Client, closing: Closing) -> None:
    assert address(closing) in text_of(client.get(closing.board.url))


def test_several_closings_stay_published(client: Client, closing: Closing) -> None:
    closing.board.phases.update(ends_at=timezone.now() - timedelta(minutes=1))
    close_phases()
    page = text_of(client.get(address(closing)))
    assert "Les autres clôtures" in page
    assert closing.sha256 in page


def test_a_result_is_worked_out_of_the_file(closing: Closing) -> None:
    assert result_of(closing).total == 16
    assert result_of(closing).line_count == 6


# --- The command ---


@pytest.fixture
def path(closing: Closing, tmp_path: Path) -> Path:
    file = tmp_path / "cloture.txt"
    file.write_bytes(closing.content.encode())
    return file


def test_the_command_recomputes_the_result(path: Path, closing: Closing, capsys: Any) -> None:
    receipt = Support.objects.filter(idea=bench_of(closing)).first().receipt
    call_command("verify_tally", path, receipt=receipt, sha256=closing.sha256)
    said = capsys.readouterr().out
    assert "11  Un banc" in said
    assert "comptée pour" in said


def test_the_command_asks_nothing_of_the_database(
    path: Path, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        call_command("verify_tally", path)


@pytest.mark.parametrize(
    ("options", "said"),
    [({"sha256": "0" * 64}, "fichier annoncé"), ({"receipt": "0" * 16}, "Aucune ligne")],
)
def test_the_command_refuses_what_does_not_hold(path: Path, options: Any, said: str) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("verify_tally", path, **options)


def test_the_command_refuses_a_changed_file(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"banc", b"bane"))
    with pytest.raises(CommandError, match="modifié"):
        call_command("verify_tally", path)
    with pytest.raises(CommandError, match="ne s’ouvre pas"):
        call_command("verify_tally", path.parent / "rien.txt")
