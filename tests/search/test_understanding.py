"""What the words of a question mean, with what staff wrote beside the themes."""

from core.models import Theme
from search.query import parse
from search.question import Term
from search.understanding import MOST_MEANINGS, stems_to_mark, terms_of

SOLIDARITY, MIX, AGEING = 1, 2, 3


def themes() -> list[Theme]:
    return [
        Theme(
            pk=SOLIDARITY, name="Solidarité", synonyms="CCAS = centre communal\naide alimentaire"
        ),
        Theme(pk=MIX, name="Mixité sociale", synonyms="vivre ensemble"),
        Theme(pk=AGEING, name="Vieillissement", synonyms="aînés = seniors = personnes âgées"),
    ]


def terms(typed: str) -> tuple[Term, ...]:
    return terms_of(parse(typed), themes())[0]


def excluded(typed: str) -> Term:
    (term,) = terms_of(parse(typed), themes())[1]
    return term


def test_what_was_typed_comes_first_and_then_what_means_the_same() -> None:
    (term,) = terms("seniors")
    assert term.forms == (("senior",), ("ain",), ("person", "age"))
    assert term.themes == {AGEING}


def test_each_word_of_a_group_is_answered_by_the_other_meanings_of_the_group() -> None:
    centre, communal = terms("centre communal")
    assert centre.forms == (("centr",), ("cca",))
    assert communal.forms == (("communal",), ("cca",))
    assert centre.themes == communal.themes == {SOLIDARITY}


def test_a_part_of_a_group_means_nothing_else() -> None:
    assert terms("centre") == (Term((("centr",),)),)


def test_a_group_is_seen_among_other_words() -> None:
    horaires, centre, communal, gare = terms("horaires centre communal gare")
    assert len(centre.forms) == len(communal.forms) == 2
    assert len(horaires.forms) == len(gare.forms) == 1


def test_a_group_in_quotes_is_one_thing() -> None:
    (term,) = terms('"centre communal"')
    assert term.forms == (("centr", "communal"), ("cca",))


def test_a_theme_answers_each_word_of_its_name_but_its_other_words_only_whole() -> None:
    assert terms("sociale")[0].themes == {MIX}
    assert [term.themes for term in terms("vivre ensemble")] == [{MIX}, {MIX}]
    assert terms("ensemble")[0].themes == frozenset()


def test_an_exclusion_takes_what_means_the_same_but_a_theme_only_by_its_name() -> None:
    assert excluded("gym -seniors").forms[1:] == (("ain",), ("person", "age"))
    assert excluded("gym -seniors").themes == frozenset()
    assert excluded("gym -vieillissement").themes == {AGEING}


def test_only_so_many_meanings_are_looked_for() -> None:
    many = Theme(pk=1, name="Thème", synonyms=" = ".join(f"mot{number}" for number in range(50)))
    (term,) = terms_of(parse("mot7"), [many])[0]
    assert term.forms[0] == ("mot7",)
    assert len(term.forms) == MOST_MEANINGS + 1


def test_a_word_is_answered_by_those_of_its_family_but_not_in_quotes_nor_left_out() -> None:
    (term,) = terms("lire")
    assert term.forms == (("lir",), ("lectur",))
    assert terms('"lire ensemble"')[0].forms == (("lir", "ensembl"),)
    assert excluded("jardin -lecture").forms == (("lectur",),)


def test_what_means_the_same_is_marked_too_a_group_of_words_as_one() -> None:
    query = parse("aînés")
    assert stems_to_mark(query, terms("aînés")) == {"ain", "senior", "person age"}


def test_a_theme_without_a_word_is_no_trouble() -> None:
    assert terms_of(parse("kiosque"), [Theme(pk=1, name="&", synonyms="=\n = \n!")])[0] == (
        Term((("kiosqu",),)),
    )
