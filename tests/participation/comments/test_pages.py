"""Comments as people read and write them, without any script."""

import time
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.models import User
from participation import fill_time
from participation.comments.services import refuse_comment
from participation.comments.thread import PAGE_SIZE
from participation.models import Comment, CommentStatus, Idea, Phase, PhaseKind, Who
from tests.conftest import signed_in
from tests.factories import PASSWORD, make_board, make_idea
from tests.participation.comments.conftest import WORDS, make_comment, typed
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db


def write_address(idea: Idea) -> str:
    return reverse("idea_comment_write", args=[idea.board.slug, idea.pk])


def address(name: str, comment: Comment) -> str:
    return reverse(name, args=[comment.idea.board.slug, comment.idea_id, comment.pk])


# --- Reading ---


def test_a_comment_is_shown_as_it_was_typed_and_does_nothing(client: Client, idea: Idea) -> None:
    make_comment(idea, text="Voir http://x.test <script>alert(1)</script>\n\nMerci <b>à tous</b>")
    page = text_of(client.get(idea.get_absolute_url()))
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert 'href="http://x.test' not in page
    assert "<p>Merci &lt;b&gt;à tous&lt;/b&gt;</p>" in page


def test_stances_are_counted_and_said_in_words(client: Client, idea: Idea) -> None:
    for stance in ("for", "for", "against", "question", ""):
        make_comment(idea, stance=stance)
    make_comment(idea, stance="for", status=CommentStatus.PENDING)
    page = text_of(client.get(idea.get_absolute_url()))
    assert "5 commentaires" in page
    for words in ("Pour : <strong>2<", "Contre : <strong>1<", "Question : <strong>1<"):
        assert words in page


def test_badges_say_who_speaks(client: Client, idea: Idea, resident: User, moderator: User) -> None:
    make_comment(idea, author=resident)
    page = text_of(client.get(idea.get_absolute_url()))
    assert "Auteur de l’idée" in page
    assert "Au nom de la commune" not in page
    make_comment(idea, author=moderator, is_official=True)
    assert "Au nom de la commune" in text_of(client.get(idea.get_absolute_url()))


def test_who_waits_sees_their_comment_and_nobody_else(
    client: Client, idea: Idea, other_resident: User, resident_client: Client
) -> None:
    make_comment(idea, author=other_resident, status=CommentStatus.PENDING, text="Le mien")
    page = text_of(signed_in(other_resident).get(idea.get_absolute_url()))
    assert "Le mien" in page
    assert "attend sa relecture" in page
    for someone in (client, resident_client):
        assert "Le mien" not in text_of(someone.get(idea.get_absolute_url()))


def test_a_refused_comment_tells_its_author_why(
    client: Client, idea: Idea, other_resident: User
) -> None:
    make_comment(
        idea, author=other_resident, status=CommentStatus.REFUSED, refusal_reason="Trop dur."
    )
    assert "Trop dur." in text_of(signed_in(other_resident).get(idea.get_absolute_url()))
    assert "Trop dur." not in text_of(client.get(idea.get_absolute_url()))


def test_a_comment_taken_down_says_so_to_its_author(idea: Idea, other_resident: User) -> None:
    comment = make_comment(idea, author=other_resident)
    refuse_comment(comment=comment, reason="Trop dur.")
    page = text_of(signed_in(other_resident).get(idea.get_absolute_url()))
    assert "Votre commentaire a été retiré du site." in page
    assert "n’a pas été publié" not in page


@pytest.mark.parametrize("status", ["withdrawn", "refused", "pending"])
def test_what_is_gone_keeps_its_place_while_it_has_answers(
    client: Client, idea: Idea, status: str
) -> None:
    gone = make_comment(idea, status=status, text="Des mots repris")
    page = text_of(client.get(idea.get_absolute_url()))
    assert "Commentaire retiré" not in page
    make_comment(idea, parent=gone, text="Je réponds")
    page = text_of(client.get(idea.get_absolute_url()))
    assert "Commentaire retiré" in page
    assert "Je réponds" in page
    assert "Des mots repris" not in page


def test_an_edited_comment_says_so(client: Client, idea: Idea) -> None:
    make_comment(idea)
    assert ", modifié" not in text_of(client.get(idea.get_absolute_url()))
    make_comment(idea, edited_at=timezone.now())
    assert ", modifié" in text_of(client.get(idea.get_absolute_url()))


def test_comments_come_oldest_first_or_newest_first(client: Client, idea: Idea) -> None:
    hour = timedelta(hours=1)
    make_comment(idea, text="Le premier", created_at=timezone.now() - hour)
    make_comment(idea, text="Le dernier")
    page = text_of(client.get(idea.get_absolute_url()))
    assert page.index("Le premier") < page.index("Le dernier")
    page = text_of(client.get(idea.get_absolute_url() + "?tri=recents"))
    assert page.index("Le dernier") < page.index("Le premier")


def test_a_long_discussion_is_cut_into_pages_and_each_comment_has_a_lasting_address(
    client: Client, idea: Idea
) -> None:
    for number in range(PAGE_SIZE + 1):
        last = make_comment(idea, text=f"Commentaire numéro {number}.")
    answer = make_comment(idea, parent=last)
    page = text_of(client.get(idea.get_absolute_url()))
    assert "numéro 19." in page
    assert "numéro 20." not in page
    assert 'href="?page=2#commentaires"' in page
    for comment in (last, answer):
        place = client.get(comment.get_absolute_url())["Location"]
        assert place == f"{idea.get_absolute_url()}?page=2#commentaire-{comment.pk}"
    assert f'id="commentaire-{answer.pk}"' in text_of(client.get(place))


@pytest.mark.parametrize("query", ["?page=abc", "?page=999", "?tri=%00", "?page=-1&tri=x"])
def test_an_odd_query_is_harmless(client: Client, idea: Idea, query: str) -> None:
    make_comment(idea)
    assert client.get(idea.get_absolute_url() + query).status_code == 200


@pytest.mark.parametrize("status", ["pending", "refused", "withdrawn"])
def test_the_address_of_a_hidden_comment_is_not_found(
    client: Client, idea: Idea, status: str
) -> None:
    assert client.get(make_comment(idea, status=status).get_absolute_url()).status_code == 404


def test_the_address_of_a_comment_of_another_idea_is_not_found(client: Client, idea: Idea) -> None:
    other = make_comment(make_idea(idea.board, title="Une autre idée"))
    path = reverse("idea_comment", args=[idea.board.slug, idea.pk, other.pk])
    assert client.get(path).status_code == 404


def test_the_links_of_a_comment_are_those_of_its_pages(idea: Idea, resident: User) -> None:
    comment = make_comment(idea, author=resident)
    page = text_of(signed_in(resident).get(idea.get_absolute_url()))
    for name in ("idea_comment", "idea_comment_edit", "idea_comment_withdraw"):
        assert f'href="{address(name, comment)}"' in page


def test_reading_sets_no_cookie(client: Client, idea: Idea) -> None:
    comment = make_comment(idea)
    for path in (idea.get_absolute_url(), write_address(idea), comment.get_absolute_url()):
        assert not client.get(path).cookies


def test_the_count_on_cards_is_of_public_comments(idea: Idea) -> None:
    make_comment(idea, parent=make_comment(idea))
    make_comment(idea, status=CommentStatus.PENDING)
    other = make_idea(idea.board, title="Sans commentaire")
    counts = dict(Idea.objects.with_comment_count().values_list("pk", "comment_count"))
    assert counts == {idea.pk: 2, other.pk: 0}


@pytest.mark.parametrize("who", ["client", "resident_client", "moderator_client"])
def test_the_page_asks_as_much_for_one_comment_as_for_two_hundred(
    request: pytest.FixtureRequest, idea: Idea, who: str, resident: User, other_resident: User
) -> None:
    visitor: Client = request.getfixturevalue(who)

    def queries() -> int:
        visitor.get(idea.get_absolute_url())
        with CaptureQueriesContext(connection) as asked:
            assert visitor.get(idea.get_absolute_url()).status_code == 200
        return len([q for q in asked if "django_session" not in q["sql"]])

    make_comment(idea, parent=make_comment(idea, author=resident), author=other_resident)
    few = queries()
    for _number in range(20):
        top = make_comment(idea, author=resident)
        Comment.objects.bulk_create(
            Comment(idea=idea, parent=top, author=other_resident, text=WORDS, status="published")
            for _each in range(9)
        )
    assert queries() == few
    if who == "client":
        assert few <= 8


# --- Writing ---


def test_a_comment_is_sent_and_shown(free_idea: Idea, resident_client: Client) -> None:
    response = resident_client.post(write_address(free_idea), typed(stance="for"))
    comment = Comment.objects.get()
    place = f"{free_idea.get_absolute_url()}#commentaire-{comment.pk}"
    assert response["Location"] == place
    page = text_of(resident_client.get(place))
    assert "Votre commentaire est publié" in page
    assert WORDS in page


def test_a_comment_to_be_read_first_says_so(idea: Idea, resident_client: Client) -> None:
    page = text_of(resident_client.post(write_address(idea), typed(), follow=True))
    assert "Il sera relu avant d’être publié" in page
    assert "attend sa relecture" in page


def test_an_answer_is_written_on_a_page_that_quotes_the_comment(
    free_idea: Idea, resident_client: Client
) -> None:
    top = make_comment(free_idea, text="Et pour les vélos ?")
    page = text_of(resident_client.get(f"{write_address(free_idea)}?reponse={top.pk}"))
    assert "Et pour les vélos ?" in page
    assert 'name="stance"' not in page
    resident_client.post(write_address(free_idea), typed(parent=top.pk))
    assert Comment.objects.get(parent=top).text == WORDS


@pytest.mark.parametrize("parent", ["abc", "0", "9" * 40, "\0", "²"])
def test_an_odd_parent_is_harmless(free_idea: Idea, resident_client: Client, parent: str) -> None:
    assert resident_client.post(write_address(free_idea), typed(parent=parent)).status_code == 302


def test_answering_what_was_taken_back_meanwhile_loses_nothing(
    free_idea: Idea, resident_client: Client
) -> None:
    top = make_comment(free_idea, status=CommentStatus.WITHDRAWN, text="Des mots repris")
    page = text_of(resident_client.post(write_address(free_idea), typed(parent=top.pk)))
    assert "n’est plus affiché" in page
    assert WORDS in page
    assert "Des mots repris" not in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"text": ""}, "Écrivez votre commentaire."),
        ({"text": "x" * 100_000}, "trop long"),
        ({"text": "Bonjour\0"}, "caractère"),
        ({"stance": "perhaps"}, "Choisissez un avis"),
        ({"site_internet": "spam"}, "champ caché"),
        # Stamped when the tests are gathered: further ahead than they take to run.
        ({"shown": fill_time.stamp(time.time() + 24 * 3600)}, "très rapide"),
        ({"shown": "forged"}, "très rapide"),
    ],
)
def test_bad_input_gets_a_sentence_and_loses_nothing(
    free_idea: Idea, resident_client: Client, changes: dict[str, str], words: str
) -> None:
    response = resident_client.post(write_address(free_idea), typed(**changes))
    assert response.status_code == 200
    page = text_of(response)
    assert words in page
    assert changes.get("text", WORDS).replace("\0", "")[:100] in page
    assert not Comment.objects.exists()


def test_after_the_discussion_the_form_leaves_place_to_a_sentence(client: Client) -> None:
    over = timezone.now() - timedelta(minutes=1)
    phases = [Phase(kind=PhaseKind.DISCUSS, sort_order=0, ends_at=over)]
    idea = make_idea(make_board(phases=phases))
    make_comment(idea)
    page = text_of(client.get(idea.get_absolute_url()))
    assert "La discussion est terminée" in page
    assert "<textarea" not in page
    assert "Répondre" not in page


def test_what_was_typed_when_the_discussion_closed_is_shown(resident_client: Client) -> None:
    over = timezone.now() - timedelta(minutes=1)
    phases = [Phase(kind=PhaseKind.DISCUSS, sort_order=0, ends_at=over)]
    idea = make_idea(make_board(phases=phases))
    page = text_of(resident_client.post(write_address(idea), typed()))
    assert "La discussion est terminée" in page
    assert WORDS in page


def test_a_discussion_to_come_says_when(client: Client) -> None:
    later = timezone.now() + timedelta(days=3)
    phases = [Phase(kind=PhaseKind.DISCUSS, sort_order=0, starts_at=later)]
    page = text_of(client.get(make_idea(make_board(phases=phases)).get_absolute_url()))
    assert "Les commentaires ouvriront le" in page


def test_without_comments_nothing_is_said_of_them(client: Client) -> None:
    page = text_of(client.get(make_idea(make_board(allow_comments=False)).get_absolute_url()))
    assert 'id="commentaires"' not in page


def test_whom_the_board_does_not_let_comment_is_told_why(resident_client: Client) -> None:
    idea = make_idea(make_board(who=Who.VERIFIED))
    assert "confirmez d’abord l’adresse" in text_of(resident_client.get(idea.get_absolute_url()))
    page = text_of(resident_client.post(write_address(idea), typed()))
    assert WORDS in page
    assert not Comment.objects.exists()


def test_only_moderators_may_tick_the_name_of_the_town(
    free_idea: Idea, resident_client: Client, moderator_client: Client
) -> None:
    resident_client.post(write_address(free_idea), typed(is_official="on"))
    assert not Comment.objects.get().is_official
    moderator_client.post(write_address(free_idea), typed(is_official="on", text="La mairie"))
    assert Comment.objects.get(text="La mairie").is_official


# --- Without being signed in ---


def test_what_a_stranger_typed_waits_for_them_to_sign_in(
    client: Client, free_idea: Idea, resident: User
) -> None:
    assert "Continuer et me connecter" in text_of(client.get(free_idea.get_absolute_url()))
    response = client.post(write_address(free_idea), typed(stance="against"))
    assert response["Location"] == f"/compte/connexion/?next={write_address(free_idea)}"
    response = client.post(
        response["Location"], {"login": resident.email, "password": PASSWORD}, follow=True
    )
    page = text_of(response)
    assert WORDS in page
    assert 'value="against" id="id_stance_2" checked' in page or "checked" in page
    client.post(write_address(free_idea), typed(stance="against"))
    assert Comment.objects.get().author == resident
    assert WORDS not in text_of(client.get(write_address(free_idea)))


def test_an_answer_typed_by_a_stranger_keeps_its_thread(client: Client, free_idea: Idea) -> None:
    top = make_comment(free_idea)
    location = client.post(write_address(free_idea), typed(parent=top.pk))["Location"]
    assert location.endswith(f"%3Freponse%3D{top.pk}")


def test_a_post_of_a_session_needs_its_token(free_idea: Idea, resident: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(resident)
    page = text_of(strict.post(write_address(free_idea), typed()))
    assert "Envoyez de nouveau votre texte" in page
    assert WORDS in page
    assert not Comment.objects.exists()
    token = strict.cookies[settings.CSRF_COOKIE_NAME].value
    strict.post(write_address(free_idea), typed(csrfmiddlewaretoken=token))
    assert Comment.objects.count() == 1


def test_another_site_does_not_send_forms_here(client: Client, free_idea: Idea) -> None:
    response = client.post(
        write_address(free_idea), typed(), headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert response.status_code == 200
    assert not response.cookies.get(settings.SESSION_COOKIE_NAME)
