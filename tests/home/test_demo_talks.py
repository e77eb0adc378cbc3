"""What residents say in the demo town."""

from home.demo.accounts import ACCOUNTS
from home.demo.content.boards import BOARDS
from home.demo.content.residents import RESIDENTS
from home.demo.content.talks import TALKS, TOWN
from participation.models import Stance

IDEAS = {idea.title: idea for board in BOARDS for idea in board.ideas}
PEOPLE = {resident.key for resident in RESIDENTS} | {account.key for account in ACCOUNTS}
SAID = [said for talk in TALKS.values() for said in talk]
ANSWERS = [answer for said in SAID for answer in said.answers]


def test_people_talk_about_ideas_that_everyone_reads() -> None:
    assert set(TALKS) <= set(IDEAS)
    assert {IDEAS[title].status for title in TALKS}.isdisjoint({"pending", "refused", "withdrawn"})


def test_those_who_talk_exist() -> None:
    assert {said.author for said in [*SAID, *ANSWERS]} - {TOWN} <= PEOPLE


def test_every_stance_is_taken_and_the_town_answers() -> None:
    assert {said.stance for said in SAID} == {"", *Stance.values}
    assert any(answer.author == TOWN for answer in ANSWERS)
    assert not any(answer.answers or answer.stance for answer in ANSWERS)


def test_one_comment_waits_for_a_moderator() -> None:
    assert sum(said.waits for said in SAID) == 1
