"""Two ideas brought together: what is refused, what is kept, who is told, and how it is undone."""

from typing import Any

import pytest
from django.test import Client

from core.models import User
from participation import errors, services
from participation.answers.merges import merge_ideas, undo_merge
from participation.merging import above, tree_of
from participation.models import (
    BoardPage,
    Comment,
    CommentStatus,
    Follow,
    Happening,
    Idea,
    IdeaMerge,
    IdeaStatus,
    Rhythm,
    Support,
    Telling,
)
from participation.models.idea import PUBLIC_STATUSES
from participation.supports.services import support_idea, withdraw_support
from tests.conftest import signed_in
from tests.factories import make_board, make_idea, make_user
from tests.participation.answers.conftest import count, give, text_of
from tests.participation.comments.conftest import make_comment

pytestmark = pytest.mark.django_db


def merge(source: Idea, target: Idea, by: User | None = None) -> IdeaMerge:
    return merge_ideas(source=source, target=target, by=by)


# --- What it does ---


def test_a_supporter_of_both_counts_once(idea: Idea, other_idea: Idea, resident: User) -> None:
    both, one = make_user("both@exemple.test"), make_user("one@exemple.test")
    give(idea, both, one)
    give(other_idea, both, resident)
    merge(idea, other_idea)
    assert count(other_idea) == 3
    assert Support.objects.count() == 4


def test_it_is_written_down_with_who_did_it(
    idea: Idea, other_idea: Idea, communication: User
) -> None:
    row = merge(idea, other_idea, communication)
    idea.refresh_from_db()
    assert (idea.status, idea.merged_into) == (IdeaStatus.MERGED, other_idea)
    assert (row.status_before, row.merged_by, row.undone_at) == ("published", communication, None)


@pytest.mark.parametrize("status", PUBLIC_STATUSES)
def test_undoing_gives_back_status_and_supports(
    board: BoardPage, other_idea: Idea, resident: User, communication: User, status: str
) -> None:
    source = make_idea(board, status=status)
    give(source, resident)
    give(other_idea, resident)
    row = merge(source, other_idea)
    undo_merge(merge=row, by=communication)
    source.refresh_from_db()
    row.refresh_from_db()
    assert (source.status, source.merged_into) == (status, None)
    assert (count(source), count(other_idea)) == (1, 1)
    assert row.undone_by == communication
    assert row.undone_at is not None


def test_chains_count_at_their_end_and_come_apart_in_any_order(
    board: BoardPage, resident: User
) -> None:
    a, b, c = (make_idea(board, title=f"Idée numéro {n}") for n in range(3))
    give(a, resident, make_user("a@exemple.test"))
    give(b, resident)
    first, second = merge(a, b), merge(b, c)
    assert count(c) == 2
    assert (tree_of(c), above(a)) == ([a.pk, b.pk, c.pk], [b.pk, c.pk])
    undo_merge(merge=first, by=None)
    assert (count(a), count(c)) == (2, 1)
    undo_merge(merge=second, by=None)
    assert (count(b), count(c)) == (1, 0)


def test_a_support_given_through_a_merged_idea_is_not_given_again_and_is_taken_back_whole(
    idea: Idea, other_idea: Idea, resident: User
) -> None:
    give(idea, resident)
    give(other_idea, resident)
    merge(idea, other_idea)
    assert support_idea(idea=other_idea, person=resident)[1] is False
    assert withdraw_support(idea=other_idea, person=resident) is True
    assert not Support.objects.exists()


def test_two_closed_accounts_are_two_people(idea: Idea, other_idea: Idea) -> None:
    for chosen in (idea, other_idea):
        Support.objects.create(idea=chosen)
    merge(idea, other_idea)
    assert count(other_idea) == 2


def test_a_board_with_merged_ideas_may_be_deleted(idea: Idea, other_idea: Idea) -> None:
    merge(idea, other_idea)
    BoardPage.objects.get(pk=idea.board_id).delete()
    assert not Idea.objects.exists()


# --- What is refused ---


def test_an_idea_is_not_merged_into_itself(idea: Idea) -> None:
    with pytest.raises(errors.MergedIntoItself):
        merge(idea, idea)


def test_an_idea_is_not_merged_into_one_that_was_merged_into_it(
    idea: Idea, other_idea: Idea
) -> None:
    merge(idea, other_idea)
    with pytest.raises(errors.AlreadyMerged):
        merge(other_idea, idea)


def test_an_idea_is_not_merged_twice(board: BoardPage, idea: Idea, other_idea: Idea) -> None:
    merge(idea, other_idea)
    with pytest.raises(errors.AlreadyMerged):
        merge(idea, make_idea(board, title="Une troisième idée"))


def test_ideas_of_two_boards_are_not_merged(idea: Idea) -> None:
    with pytest.raises(errors.OtherBoard):
        merge(idea, make_idea(make_board("Ailleurs")))


@pytest.mark.parametrize("status", ["pending", "refused", "withdrawn"])
def test_only_public_ideas_are_merged(board: BoardPage, idea: Idea, status: str) -> None:
    hidden = make_idea(board, title="Une idée cachée", status=status)
    for source, target in ((idea, hidden), (hidden, idea)):
        with pytest.raises(errors.NotMergeable):
            merge(source, target)


def test_a_merge_is_undone_once(idea: Idea, other_idea: Idea) -> None:
    row = merge(idea, other_idea)
    undo_merge(merge=row, by=None)
    with pytest.raises(errors.NotMerged):
        undo_merge(merge=row, by=None)


def test_an_idea_that_carries_others_is_not_withdrawn(idea: Idea, other_idea: Idea) -> None:
    merge(idea, other_idea)
    with pytest.raises(errors.HasMergedIdeas):
        services.withdraw_idea(idea=other_idea)


# --- Who is told ---


def test_author_and_supporters_are_told_once_each_and_again_when_undone(
    idea: Idea, other_idea: Idea, letters: Any
) -> None:
    fan, deaf = make_user("fan@exemple.test"), make_user("sourd@exemple.test")
    give(idea, fan, deaf, idea.author)
    give(other_idea, fan, make_user("ailleurs@exemple.test"))
    Follow.objects.create(person=deaf, idea=idea, rhythm=Rhythm.NEVER)
    sent = letters(merge, source=idea, target=other_idea)
    assert [letter.to for letter in sent] == [[idea.author.email], [fan.email]]
    assert all("Chaque soutien est gardé" in letter.body for letter in sent)
    assert all(other_idea.get_absolute_url() in letter.body for letter in sent)
    sent = letters(undo_merge, merge=IdeaMerge.objects.get(), by=None)
    assert [letter.to for letter in sent] == [[idea.author.email], [fan.email]]
    assert all("revenu à l’idée" in letter.body for letter in sent)


def test_one_click_stops_letters_of_merges_and_never_an_answer(
    idea: Idea, other_idea: Idea, letters: Any, answer: Any, client: Client
) -> None:
    fan = make_user("fan@exemple.test")
    give(idea, fan)
    told = letters(merge, source=idea, target=other_idea)
    told += letters(undo_merge, merge=IdeaMerge.objects.get(), by=None)
    assert [letter.to for letter in told] == [[idea.author.email], [fan.email]] * 2
    for letter in told:
        headers = letter.message()
        assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        token = headers["List-Unsubscribe"].strip("<>").split("/")[-2]
        client.post(f"/participer/desabonnement/{token}/")
    assert letters(merge, source=idea, target=other_idea) == []
    answered = letters(answer, idea=other_idea)
    assert {letter.to[0] for letter in answered} == {other_idea.author.email, idea.author.email}


def test_what_happened_is_left_for_followers_less_those_already_told(
    idea: Idea, other_idea: Idea
) -> None:
    merge(idea, other_idea)
    happening = Happening.objects.get()
    assert (happening.kind, happening.idea) == ("merged", idea)
    assert happening.path == other_idea.get_absolute_url()
    assert list(Telling.objects.values_list("person", flat=True)) == [idea.author_id]


def test_the_answer_reaches_those_of_merged_ideas(
    idea: Idea, other_idea: Idea, answer: Any, letters: Any
) -> None:
    fan = make_user("fan@exemple.test")
    give(idea, fan)
    merge(idea, other_idea)
    sent = letters(answer, idea=other_idea)
    assert [letter.to[0] for letter in sent] == [
        other_idea.author.email,
        idea.author.email,
        fan.email,
    ]
    assert "à laquelle la vôtre a été réunie" in sent[1].body


# --- What is seen ---


def test_the_page_of_a_merged_idea_is_kept_and_leads_on(
    client: Client, board: BoardPage, idea: Idea, other_idea: Idea
) -> None:
    Comment.objects.create(idea=idea, text="Oui, à l’ombre !", status=CommentStatus.PUBLISHED)
    last = make_idea(board, title="Un plan pour tous les bancs")
    merge(idea, other_idea)
    merge(other_idea, last)
    response = client.get(idea.get_absolute_url())
    page = text_of(response)
    assert response.status_code == 200
    assert "Cette idée a été réunie à une autre" in page
    assert f'href="{last.get_absolute_url()}"' in page
    assert idea.text in page
    assert "noindex" in page
    assert "Je soutiens cette idée" not in page
    assert Comment.objects.get().idea == idea


def test_the_comments_of_a_merged_idea_are_still_read_and_take_no_other(
    client: Client, idea: Idea, other_idea: Idea, resident: User
) -> None:
    said = make_comment(idea, author=resident, text="Oui, à l’ombre !")
    merge(idea, other_idea)
    page = text_of(client.get(said.get_absolute_url(), follow=True))
    assert said.text in page
    assert "c’est là que la discussion continue" in page
    assert "Donnez votre avis" not in page
    assert "Répondre" not in page


def test_a_merged_idea_without_comments_does_not_speak_of_them(
    client: Client, idea: Idea, other_idea: Idea
) -> None:
    merge(idea, other_idea)
    assert 'id="commentaires"' not in text_of(client.get(idea.get_absolute_url()))


def test_the_idea_that_stays_lists_all_that_joined_it(
    client: Client, board: BoardPage, idea: Idea, other_idea: Idea
) -> None:
    last = make_idea(board, title="Un plan pour tous les bancs")
    merge(idea, other_idea)
    merge(other_idea, last)
    page = text_of(client.get(last.get_absolute_url()))
    assert "Idées réunies à celle-ci" in page
    for joined in (idea, other_idea):
        assert f'href="{joined.get_absolute_url()}"' in page


def test_a_merged_idea_whose_target_is_hidden_says_so(
    client: Client, idea: Idea, other_idea: Idea
) -> None:
    merge(idea, other_idea)
    services.refuse_idea(idea=other_idea, reason="Elle nomme une personne.")
    page = text_of(client.get(idea.get_absolute_url()))
    assert "n’est plus publiée" in page
    assert other_idea.get_absolute_url() not in page


def test_a_merged_idea_on_a_hidden_board_is_hidden(
    client: Client, idea: Idea, other_idea: Idea
) -> None:
    merge(idea, other_idea)
    BoardPage.objects.filter(pk=idea.board_id).update(live=False)
    assert client.get(idea.get_absolute_url()).status_code == 404


def test_a_merged_idea_is_in_no_list(client: Client, idea: Idea, other_idea: Idea) -> None:
    merge(idea, other_idea)
    address = idea.get_absolute_url()
    for where in (idea.board.url, "/donnees/idees.json", "/sitemap-idees.xml"):
        assert address not in client.get(where).content.decode()
    assert address not in text_of(client.get("/recherche/", {"q": "banc"}))


def test_the_author_of_an_idea_that_carries_others_is_not_offered_to_withdraw_it(
    idea: Idea, other_idea: Idea
) -> None:
    client = signed_in(other_idea.author)
    assert "Retirer mon idée" in text_of(client.get(other_idea.get_absolute_url()))
    merge(idea, other_idea)
    assert "Retirer mon idée" not in text_of(client.get(other_idea.get_absolute_url()))
