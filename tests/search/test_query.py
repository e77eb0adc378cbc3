"""What a person typed, understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import MAX_CHARACTERS, MAX_WORDS, Query, parse


def test_words_are_all_wanted_once() -> None:
    assert parse("jardin école Jardins").words == ("jardin", "ecol")


def test_quotes_make_a_phrase() -> None:
    for typed in ('"jardin partagé"', "« jardin partagé »", "“jardin partagé”"):
        query = parse(typed)
        assert (query.words, query.phrases) == ((), (("jardin", "partag"),))


def test_a_phrase_of_one_word_is_a_word() -> None:
    assert parse('"jardin"').words == ("jardin",)


def test_an_unclosed_quote_is_ignored() -> None:
    assert parse('"jardin partagé').words == ("jardin", "partag")


def test_a_minus_before_a_word_or_a_phrase_excludes_it() -> None:
    assert parse('jardin -école -"vide grenier"').excluded == (("ecol",), ("vid", "greni"))


def test_a_hyphen_inside_a_word_excludes_nothing() -> None:
    query = parse("porte-monnaie")
    assert (len(query.words), query.excluded) == (2, ())


@pytest.mark.parametrize("sign", ["-", "–", "−", "‑"])
def test_any_hyphen_excludes(sign: str) -> None:
    assert parse(f"jardin {sign}école").excluded == (("ecol",),)


@pytest.mark.parametrize("typed", ["porte à porte", "Porte-à-porte", "porte a porte"])
def test_a_word_said_twice_is_one_expression(typed: str) -> None:
    query = parse(f"recensement {typed}")
    assert (query.words, query.phrases) == (("recens",), (("port", "port"),))


def test_the_word_of_a_question_is_not_looked_for_unless_it_is_alone() -> None:
    assert parse("Comment s’inscrire ?").words == ("inscrir",)
    assert parse("comment ?").words == ("comment",)
    assert parse('pourquoi "jardin partagé"').words == ()


def test_words_are_kept_as_they_were_written_but_those_excluded() -> None:
    assert parse('Jardain "Écoles ouvertes" -port').written == ("Jardain", "Écoles", "ouvertes")


def test_only_exclusions_ask_for_nothing() -> None:
    assert parse("-jardin").is_empty


def test_only_small_words_ask_for_nothing() -> None:
    assert parse("de la").is_empty


def test_a_long_text_is_cut_and_says_so() -> None:
    query = parse("jardin " * 20_000)
    assert query.shortened
    assert len(query.text) <= MAX_CHARACTERS


def test_many_words_are_cut_and_say_so() -> None:
    query = parse(" ".join(f"mot{number}" for number in range(MAX_WORDS + 1)))
    assert query.shortened
    assert len(query.words) == MAX_WORDS


def test_a_usual_question_is_not_cut() -> None:
    assert not parse("jardin partagé près de l’école").shortened


def test_nothing_typed_asks_for_nothing() -> None:
    assert parse("") == Query()


@given(st.text())
def test_any_text_is_understood(typed: str) -> None:
    query = parse(typed)
    asked = [*query.sequence, *(stem for phrase in query.excluded for stem in phrase)]
    assert len(asked) <= MAX_WORDS
    assert len(query.text) <= MAX_CHARACTERS
    assert "\x00" not in query.text
