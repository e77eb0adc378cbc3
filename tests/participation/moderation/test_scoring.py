"""What a text weighs, and why. No database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.moderation.scoring import (
    FEWEST_TEXTS,
    HOLD_FROM,
    Earlier,
    Learnt,
    assess,
    refused_probability,
    watched_in,
)
from participation.moderation.words import LONGEST_WORD, stems, telling_words

PLAIN = "Un banc à l’ombre devant l’école, pour attendre les enfants sans rester debout."


def test_an_ordinary_text_weighs_nothing() -> None:
    found = assess(PLAIN)
    assert (found.score, found.holds, found.why) == (0, False, "")


# --- Words ---


@pytest.mark.parametrize(
    ("one", "other"),
    [("Arnaques", "arnaque"), ("ÉCOLES", "ecole"), ("œuvre", "oeuvre"), ("jeux", "jeu")],
)
def test_the_same_word_however_it_is_written(one: str, other: str) -> None:
    assert stems(one) == stems(other)


def test_a_word_fits_its_column() -> None:
    assert max(len(word) for word in telling_words("a" * 500 + " " + "é" * 500)) <= LONGEST_WORD


# --- Watched words ---


def test_a_watched_word_holds_the_text_and_is_named() -> None:
    found = assess("Quelle ARNAQUE, ces bancs.", watched=["arnaque", "fripouille"])
    assert found.holds
    assert found.why == "Contient «\u00a0arnaque\u00a0»."


@pytest.mark.parametrize("text", ["des arnaques", "Une ârnaque!", "(arnaque)"])
def test_a_watched_word_is_found_whatever_its_dress(text: str) -> None:
    assert watched_in(text, ["Arnaque"]) == ["Arnaque"]


def test_a_watched_word_is_not_found_inside_another() -> None:
    assert watched_in("Une discussion en contexte", ["con", "cuss"]) == []


def test_a_watched_expression_is_found_in_its_order() -> None:
    assert watched_in("Ils sont tous pourris ici", ["tous pourris"]) == ["tous pourris"]
    assert watched_in("Pourris, tous ces fruits", ["tous pourris"]) == []


def test_empty_lines_of_the_list_watch_for_nothing() -> None:
    assert watched_in(PLAIN, ["", "  ", "…"]) == []


# --- Links, addresses, capitals ---


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Voyez https://exemple.test/page", "1 lien."),
        ("www.un.test et https://deux.test", "2 liens."),
        ("Allez sur bonplan.shop maintenant", "1 lien."),
    ],
)
def test_links_are_counted(text: str, why: str) -> None:
    assert assess(text).why == why


def test_more_links_weigh_more() -> None:
    texts = [" ".join(f"https://site{n}.test" for n in range(count)) for count in range(4)]
    scores = [assess(text).score for text in texts]
    assert scores == sorted(set(scores))


@pytest.mark.parametrize("text", ["Appelez le 06 12 34 56 78", "Écrivez à paul@exemple.test"])
def test_personal_details_are_noticed(text: str) -> None:
    assert "téléphone" in assess(text).why


def test_a_year_or_a_price_is_no_telephone_number() -> None:
    assert assess("En 2026, 12 000 euros pour 150 mètres de haies.").score == 0


def test_shouting_is_noticed_and_an_acronym_is_not() -> None:
    assert "majuscules" in assess("POURQUOI PERSONNE NE FAIT RIEN ICI").why
    assert assess("Le CCAS et la MJC").score == 0


# --- Repetition ---


def test_the_same_text_again_by_the_same_person_is_noticed() -> None:
    found = assess(PLAIN, earlier=[Earlier(PLAIN + " Merci.", same_person=True)])
    assert found.why == "Cette personne a déjà envoyé ce texte."


def test_the_same_text_by_somebody_else_is_noticed() -> None:
    assert "Quelqu’un d’autre" in assess(PLAIN, earlier=[Earlier(PLAIN, same_person=False)]).why


def test_two_ideas_on_one_subject_are_no_repetition() -> None:
    other = "Un banc près du marché, à l’ombre, pour que les anciens se reposent."
    assert assess(PLAIN, earlier=[Earlier(other, same_person=False)]).score == 0


def test_short_comments_may_repeat_one_another() -> None:
    assert assess("Bonne idée !", earlier=[Earlier("Bonne idée !", same_person=False)]).score == 0


# --- The filter ---


def learnt(published: int, refused: int, **words: tuple[int, int]) -> Learnt:
    return Learnt(published, refused, {stems(word)[0]: count for word, count in words.items()})


def test_the_filter_is_silent_before_it_has_read_enough() -> None:
    known = learnt(500, FEWEST_TEXTS - 1, casino=(0, FEWEST_TEXTS - 1))
    assert assess("Un casino en ligne", learnt=known).score == 0


def test_a_text_like_refused_ones_is_told() -> None:
    known = learnt(50, 20, casino=(0, 15), gagner=(1, 15), argent=(2, 12), ligne=(3, 10))
    found = assess("Gagner de l’argent avec un casino en ligne", learnt=known)
    assert "Ressemble à des textes refusés" in found.why
    assert found.score >= HOLD_FROM


def test_words_never_met_leave_the_filter_where_it_was() -> None:
    assert refused_probability(["inconnu"], learnt(20, 20)) == 0.5


counts = st.tuples(st.integers(0, 50), st.integers(0, 50))


@given(
    text=st.text(max_size=300),
    watched=st.lists(st.text(max_size=20), max_size=4),
    known=st.dictionaries(st.text("abcdef", min_size=3, max_size=4), counts, max_size=8),
)
def test_any_text_weighs_between_nothing_and_one(
    text: str, watched: list[str], known: dict[str, tuple[int, int]]
) -> None:
    found = assess(
        text,
        watched=watched,
        earlier=[Earlier(text, same_person=True)],
        learnt=Learnt(50, 50, known),
    )
    assert 0 <= found.score <= 1
    assert bool(found.why) == (found.score > 0)


@given(
    word=st.text("abcdef", min_size=3, max_size=6),
    published=st.integers(0, 40),
    refused=st.integers(0, 40),
)
def test_a_word_refused_once_more_never_speaks_for_the_text(
    word: str, published: int, refused: int
) -> None:
    before = refused_probability([word], Learnt(50, 50, {word: (published, refused)}))
    after = refused_probability([word], Learnt(50, 50, {word: (published, refused + 1)}))
    assert after >= before - 1e-9 or (published, refused) == (0, 0)
