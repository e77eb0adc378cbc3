"""The queue of moderation in a browser: keys, boxes, and what axe says."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from participation.models import CaseKind, IdeaStatus, ModerationCase
from tests.browser.conftest import DESK, PHONE, accessibility_problems, sign_in
from tests.factories import make_board, make_idea, make_user
from tests.participation.moderation.cases import make_case, make_comment, make_report

pytestmark = pytest.mark.django_db(transaction=True)

QUEUE = "/admin/relecture/"


def build_queue() -> None:
    moderator = make_user("moderation@exemple.test", groups=("Modération",))
    nadia = make_user("nadia@exemple.test", display_name="Nadia B.")
    board = make_board()
    waiting = make_idea(board, author=nadia, status=IdeaStatus.PENDING)
    make_case(waiting, score=0.9, held_because="3 liens.")
    online = make_idea(board, title="Un jardin partagé", author=nadia)
    make_report(make_case(online, kind=CaseKind.REPORT, score=0.5), reporter=moderator)
    make_case(online, kind=CaseKind.COMMENT, comment=make_comment(online, author=nadia))


@pytest.mark.parametrize("viewport", [DESK, PHONE])
def test_pages_of_moderation(open_browser: Callable[..., Page], viewport: dict[str, int]) -> None:
    build_queue()
    page = open_browser(viewport=viewport)
    sign_in(page, "moderation@exemple.test")
    cases = [f"{QUEUE}inspect/{pk}/" for pk in ModerationCase.objects.values_list("pk", flat=True)]
    found = {}
    for address in (QUEUE, *cases, "/admin/raisons/", "/participer/charte/"):
        page.goto(address)
        page.wait_for_load_state("load")
        if problems := accessibility_problems(page):
            found[address] = problems
    assert found == {}


def test_the_queue_is_worked_from_the_keyboard(open_browser: Callable[..., Page]) -> None:
    build_queue()
    page = open_browser()
    sign_in(page, "moderation@exemple.test")
    page.goto(QUEUE)
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("tr[aria-current]")).to_contain_text("Un jardin partagé")
    page.keyboard.press("x")
    expect(page.locator("[name=case]:checked")).to_have_count(1)
    page.keyboard.press("x")
    page.keyboard.press("k")
    page.keyboard.press("o")
    page.wait_for_url("**/inspect/**")
    page.keyboard.press("p")
    expect(page.get_by_text("Publié\u00a0: Un banc devant l’école")).to_be_visible()
    assert ModerationCase.objects.waiting().count() == 2


def test_keys_stay_quiet_while_one_types(open_browser: Callable[..., Page]) -> None:
    build_queue()
    page = open_browser()
    sign_in(page, "moderation@exemple.test")
    case = ModerationCase.objects.in_order()[0]
    page.goto(f"{QUEUE}inspect/{case.pk}/")
    page.get_by_label("Votre message à la personne").fill("")
    page.keyboard.type("pkjo")
    expect(page.get_by_label("Votre message à la personne")).to_have_value("pkjo")
    assert ModerationCase.objects.waiting().count() == 3


def test_the_queue_is_worked_without_javascript(open_browser: Callable[..., Page]) -> None:
    build_queue()
    page = open_browser(javascript=False)
    sign_in(page, "moderation@exemple.test")
    page.goto(QUEUE)
    page.get_by_label("Un banc devant l’école").check()
    page.get_by_label("Raison du refus").select_option(label="Publicité")
    page.get_by_role("button", name="Refuser avec cette raison").click()
    expect(page.get_by_label("Un banc devant l’école")).to_have_count(0)
    assert ModerationCase.objects.waiting().count() == 2
    expect(page.get_by_text("Au clavier")).to_be_hidden()
