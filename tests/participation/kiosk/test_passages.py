"""What one person does before the tablet, and what the next one finds of it: nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participation.codes.hashing import code_hash, codes_of
from participation.codes.wording import shown
from participation.kiosk import passages
from participation.models import (
    BoardPage,
    Channel,
    Guest,
    GuestKind,
    Idea,
    IdeaStatus,
    KioskPassage,
    Phase,
    PhaseKind,
    Reading,
    Support,
    Who,
)
from tests.factories import make_board, make_idea
from tests.participation.kiosk.conftest import Tablet

TEXT = "Un banc à l’ombre pour attendre les enfants."


def change(board: BoardPage, **fields: object) -> None:
    for name, value in fields.items():
        setattr(board, name, value)
    board.save()


def propose(tablet: Tablet, passage: KioskPassage, name: str = "Odette") -> object:
    tablet.act("/borne/proposer/titre/", passage, title="Un banc devant l’école")
    tablet.act("/borne/proposer/texte/", passage, text=TEXT)
    return tablet.act("/borne/proposer/prenom/", passage, first_name=name)


def test_reading_makes_nobody(tablet: Tablet, passage: KioskPassage, idea: Idea) -> None:
    assert idea.title in tablet.get("/borne/idees/").text
    assert idea.text in tablet.get(f"/borne/idees/{idea.pk}/").text
    assert not Guest.objects.exists()


def test_a_support_makes_a_guest_of_the_kiosk(
    tablet: Tablet, passage: KioskPassage, idea: Idea
) -> None:
    response = tablet.act(f"/borne/idees/{idea.pk}/soutenir/", passage)
    support = Support.objects.get()
    assert support.channel == Channel.KIOSK
    assert support.guest.kind == GuestKind.KIOSK
    thanks = tablet.get(response["Location"]).text
    assert support.receipt[:4] in thanks
    assert support.receipt[-4:] in thanks


def test_two_touches_make_one_support(tablet: Tablet, passage: KioskPassage, idea: Idea) -> None:
    for _each in range(2):
        tablet.act(f"/borne/idees/{idea.pk}/soutenir/", passage)
    assert Support.objects.count() == Guest.objects.count() == 1


def test_the_next_person_supports_on_their_own(tablet: Tablet, idea: Idea) -> None:
    for _each in range(2):
        tablet.act(f"/borne/idees/{idea.pk}/soutenir/", tablet.begin())
        tablet.get("/borne/")
    assert Support.objects.count() == Guest.objects.count() == 2


def test_a_support_is_taken_back_in_the_same_passage(
    tablet: Tablet, passage: KioskPassage, idea: Idea
) -> None:
    tablet.act(f"/borne/idees/{idea.pk}/soutenir/", passage)
    tablet.act(f"/borne/idees/{idea.pk}/retirer/", passage)
    assert not Support.objects.exists()
    assert "retiré" in tablet.get(f"/borne/idees/{idea.pk}/").text


def test_an_old_form_does_not_act_for_the_next_person(tablet: Tablet, idea: Idea) -> None:
    before = tablet.begin()
    tablet.begin()
    response = tablet.act(f"/borne/idees/{idea.pk}/soutenir/", before)
    assert response["Location"] == "/borne/"
    assert not Support.objects.exists()


@pytest.mark.parametrize("path", ["soutenir", "retirer"])
def test_a_form_without_its_passage_does_nothing(
    tablet: Tablet, passage: KioskPassage, idea: Idea, path: str
) -> None:
    assert tablet.post(f"/borne/idees/{idea.pk}/{path}/")["Location"] == "/borne/"


def test_the_welcome_forgets_the_person(tablet: Tablet, passage: KioskPassage) -> None:
    tablet.act("/borne/proposer/titre/", passage, title="Un banc devant l’école")
    tablet.get("/borne/")
    assert not KioskPassage.objects.exists()
    assert tablet.get("/borne/proposer/titre/")["Location"] == "/borne/"


def test_a_passage_left_alone_is_over(tablet: Tablet, passage: KioskPassage) -> None:
    KioskPassage.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert tablet.get("/borne/merci/")["Location"] == "/borne/"


def test_every_screen_asks_by_itself_whether_somebody_is_there(
    tablet: Tablet, passage: KioskPassage, idea: Idea
) -> None:
    for path in ("/borne/que-faire/", "/borne/idees/", f"/borne/idees/{idea.pk}/"):
        assert tablet.get(path)["Refresh"] == "90; url=/borne/encore-la/"
    assert tablet.get("/borne/encore-la/")["Refresh"] == "30; url=/borne/"


def test_yes_leads_back_to_the_screen(tablet: Tablet, passage: KioskPassage, idea: Idea) -> None:
    tablet.get(f"/borne/idees/{idea.pk}/")
    tablet.get("/borne/encore-la/")
    answer = tablet.act("/borne/encore-la/", passage)
    assert answer["Location"] == f"/borne/idees/{idea.pk}/"


def test_no_screen_is_kept_by_the_browser(
    tablet: Tablet, passage: KioskPassage, idea: Idea
) -> None:
    tablet.act(f"/borne/idees/{idea.pk}/soutenir/", passage)
    for path in ("/borne/", "/borne/que-faire/", "/borne/merci/", "/borne/proposer/titre/"):
        assert "no-store" in tablet.get(path)["Cache-Control"]


def test_an_idea_in_three_questions(tablet: Tablet, passage: KioskPassage) -> None:
    response = propose(tablet, passage)
    idea = Idea.objects.get()
    assert (idea.title, idea.text) == ("Un banc devant l’école", TEXT)
    assert (idea.channel, idea.status) == (Channel.KIOSK, IdeaStatus.PENDING)
    assert idea.author_name == "Odette"
    assert "avant de l’afficher" in tablet.get(response["Location"]).text


def test_an_idea_without_a_name(tablet: Tablet, passage: KioskPassage) -> None:
    propose(tablet, passage, name="")
    assert Idea.objects.get().author_name == "Un habitant ou une habitante"


def test_an_idea_is_online_at_once_where_the_board_reads_afterwards(
    tablet: Tablet, board: BoardPage
) -> None:
    change(board, reading=Reading.AFTER)
    response = propose(tablet, tablet.begin())
    assert "est en ligne" in tablet.get(response["Location"]).text


@pytest.mark.parametrize("title", ["", "abc", "a" * 121, "un\0banc", "x" * 100_000])
def test_a_title_out_of_bounds_is_shown_again(
    tablet: Tablet, passage: KioskPassage, title: str
) -> None:
    response = tablet.act("/borne/proposer/titre/", passage, title=title)
    assert response.status_code == 200
    assert "kiosk-field__error" in response.text


def test_the_last_question_alone_is_no_idea(tablet: Tablet, passage: KioskPassage) -> None:
    response = tablet.act("/borne/proposer/prenom/", passage, first_name="Odette")
    assert response["Location"] == "/borne/proposer/titre/"
    assert "Il manque" in tablet.get(response["Location"]).text
    assert not Guest.objects.exists()


def test_what_was_typed_waits_for_the_question(tablet: Tablet, passage: KioskPassage) -> None:
    response = tablet.act("/borne/proposer/texte/", passage, text="Un ba\0nc", pause="1")
    assert response["Location"] == "/borne/encore-la/"
    assert "Un banc" in tablet.get("/borne/proposer/texte/").text


def test_what_was_typed_comes_back_on_the_way_back(tablet: Tablet, passage: KioskPassage) -> None:
    tablet.act("/borne/proposer/titre/", passage, title="Un banc devant l’école")
    assert "Un banc devant l’école" in tablet.get("/borne/proposer/titre/").text


def test_going_back_keeps_what_was_typed(tablet: Tablet, passage: KioskPassage) -> None:
    tablet.act("/borne/proposer/titre/", passage, title="Un banc devant l’école")
    back = tablet.act("/borne/proposer/texte/", passage, text="Pour les", retour="1")
    assert back["Location"] == "/borne/proposer/titre/"
    assert "Pour les" in tablet.get("/borne/proposer/texte/").text
    menu = tablet.act("/borne/proposer/titre/", passage, title="Un", retour="1")
    assert menu["Location"] == "/borne/que-faire/"


def test_the_key_of_the_keyboard_goes_on_rather_than_back(
    tablet: Tablet, passage: KioskPassage
) -> None:
    page = tablet.get("/borne/proposer/texte/").text
    assert page.index("Continuer") < page.index("Retour")


def test_an_idea_answered_while_one_reads_it_is_said_and_the_passage_goes_on(
    tablet: Tablet, passage: KioskPassage, idea: Idea
) -> None:
    Idea.objects.filter(pk=idea.pk).update(status=IdeaStatus.STUDYING)
    for act in ("soutenir", "retirer"):
        answer = tablet.act(f"/borne/idees/{idea.pk}/{act}/", passage)
        assert answer["Location"] == f"/borne/idees/{idea.pk}/"
        assert tablet.get(answer["Location"])["Location"] == "/borne/idees/"
        assert "n’est plus ouverte aux soutiens" in tablet.get("/borne/idees/").text


def test_the_limit_of_the_board_holds_for_a_passage(tablet: Tablet, board: BoardPage) -> None:
    change(board, support_rule="limited", support_limit=1)
    first, second = make_idea(board), make_idea(board, title="Une fontaine à boire")
    passage = tablet.begin()
    assert "encore soutenir 1 idée" in tablet.get(f"/borne/idees/{first.pk}/").text
    tablet.act(f"/borne/idees/{first.pk}/soutenir/", passage)
    assert "donné tous vos soutiens" in tablet.get(f"/borne/idees/{second.pk}/").text


def test_a_closed_phase_is_said(tablet: Tablet, board: BoardPage, idea: Idea) -> None:
    past = timezone.now() - timedelta(days=1)
    board.phases = [Phase(kind=PhaseKind.SUPPORT, ends_at=past, sort_order=0)]
    board.save()
    passage = tablet.begin()
    assert "les soutiens sont clos" in tablet.get(f"/borne/idees/{idea.pk}/").text
    response = tablet.act(f"/borne/idees/{idea.pk}/soutenir/", passage)
    assert "pas ouvert en ce moment" in tablet.get(response["Location"]).text
    assert "On ne propose pas" in tablet.get("/borne/que-faire/").text


def test_an_idea_of_another_board_is_out_of_reach(tablet: Tablet, passage: KioskPassage) -> None:
    other = make_idea(make_board("Le port", slug="port"))
    assert tablet.get(f"/borne/idees/{other.pk}/")["Location"] == "/borne/idees/"
    tablet.act(f"/borne/idees/{other.pk}/soutenir/", passage)
    assert not Support.objects.exists()


def test_an_idea_that_waits_is_not_shown(
    tablet: Tablet, passage: KioskPassage, pending: Idea
) -> None:
    assert pending.title not in tablet.get("/borne/idees/").text


def test_addresses_in_a_text_are_no_links(tablet: Tablet, board: BoardPage) -> None:
    idea = make_idea(
        board, text="Voir https://ailleurs.example/ <a href='https://x.example'>ici</a>"
    )
    tablet.begin()
    html = tablet.get(f"/borne/idees/{idea.pk}/").text
    assert 'href="http' not in html
    assert "href='http" not in html


def test_hidden_counts_stay_hidden(tablet: Tablet, board: BoardPage, idea: Idea) -> None:
    change(board, hide_counts=True)
    tablet.begin()
    assert "Aucun soutien" not in tablet.get(f"/borne/idees/{idea.pk}/").text


class TestPrintedCodes:
    @pytest.fixture
    def code(self, board: BoardPage) -> str:
        change(board, who=Who.CODES)
        (code,) = codes_of("graine", 1)
        Guest.objects.create(kind=GuestKind.CODE, board=board, code_hash=code_hash(code))
        return code

    def test_the_code_is_asked_first(self, tablet: Tablet, code: str, idea: Idea) -> None:
        assert tablet.post("/borne/commencer/")["Location"] == "/borne/code/"

    def test_with_it_one_supports_as_its_holder(
        self, tablet: Tablet, code: str, idea: Idea
    ) -> None:
        passage = tablet.begin()
        tablet.act("/borne/code/", passage, code=shown(code).lower())
        tablet.act(f"/borne/idees/{idea.pk}/soutenir/", passage)
        support = Support.objects.get()
        assert support.guest.kind == GuestKind.CODE
        assert support.channel == Channel.KIOSK

    def test_without_it_one_only_reads(self, tablet: Tablet, code: str, idea: Idea) -> None:
        passage = tablet.begin()
        response = tablet.act(f"/borne/idees/{idea.pk}/soutenir/", passage)
        assert response["Location"] == "/borne/code/"
        assert tablet.get("/borne/proposer/titre/")["Location"] == "/borne/code/"
        assert not Support.objects.exists()

    def test_the_same_code_counts_once(self, tablet: Tablet, code: str, idea: Idea) -> None:
        for _each in range(2):
            passage = tablet.begin()
            tablet.act("/borne/code/", passage, code=code)
            tablet.act(f"/borne/idees/{idea.pk}/soutenir/", passage)
        assert Support.objects.count() == 1

    @pytest.mark.parametrize("typed", ["", "rien", "0" * 12, "\0", "7" * 100_000])
    def test_another_code_opens_nothing(self, tablet: Tablet, code: str, typed: str) -> None:
        response = tablet.act("/borne/code/", tablet.begin(), code=typed)
        assert "kiosk-field__error" in response.text

    def test_codes_cannot_be_tried_for_ever(self, tablet: Tablet, code: str) -> None:
        passage = tablet.begin()
        for _each in range(60):
            tablet.act("/borne/code/", passage, code="0" * 12)
        assert "Trop de codes" in tablet.act("/borne/code/", passage, code=code).text


@pytest.mark.parametrize("ideas", [1, 10])
def test_the_list_asks_as_many_questions_for_one_idea_as_for_ten(
    tablet: Tablet, board: BoardPage, ideas: int, django_assert_max_num_queries: object
) -> None:
    for number in range(ideas):
        make_idea(board, title=f"Idée numéro {number}")
    tablet.begin()
    tablet.get("/borne/idees/")
    with django_assert_max_num_queries(8):
        tablet.get("/borne/idees/")


def test_nobody_is_left_when_the_passage_is_gone(passage: KioskPassage) -> None:
    passages.end(kiosk=passage.kiosk)
    assert passages.current(passage.kiosk) is None
