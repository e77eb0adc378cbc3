"""The passage a result shows."""

from html import unescape

from django.utils.html import strip_tags
from hypothesis import given
from hypothesis import strategies as st

from search.excerpt import LENGTH, excerpt, marked
from search.query import parse


def wanted(typed: str) -> frozenset[str]:
    return parse(typed).wanted


def test_found_words_are_marked_as_they_are_written() -> None:
    text = marked("À l’École, les écoles", wanted("ecole"))
    assert text == "À l’<mark>École</mark>, les <mark>écoles</mark>"


def test_html_in_the_text_is_escaped() -> None:
    text = marked("<script>alert('école')</script> & école", wanted("école"))
    assert text == (
        "&lt;script&gt;alert(&#x27;<mark>école</mark>&#x27;)&lt;/script&gt; &amp; <mark>école</mark>"
    )


def test_a_group_of_words_is_marked_whole_and_only_whole() -> None:
    text = "Au centre, le Centre communal d’action sociale agit ; l’action communale aussi."
    assert marked(text, {"centr communal action social", "agit"}) == (
        "Au centre, le <mark>Centre communal d’action sociale</mark> <mark>agit</mark> ;"
        " l’action communale aussi."
    )


def test_a_group_begun_twice_or_cut_short_is_no_trouble() -> None:
    assert marked("centre centre communal", {"centr communal"}) == (
        "centre <mark>centre communal</mark>"
    )
    assert marked("un centre", {"centr communal"}) == "un centre"


def test_initials_are_marked_with_their_points() -> None:
    assert marked("Le C.C.A.S. reçoit.", wanted("ccas")) == "Le <mark>C.C.A.S.</mark> reçoit."


@given(st.text(), st.text())
def test_marking_never_changes_the_text(text: str, typed: str) -> None:
    html = marked(text, wanted(typed))
    without_marks = html.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in without_marks
    assert unescape(without_marks) == unescape(text) or "&amp;" in html


def test_the_summary_is_shown_when_it_answers() -> None:
    assert "<mark>jardin</mark>" in excerpt(
        "Un jardin.", "Le jardin dit autrement.", wanted("jardin")
    )
    assert "autrement" not in excerpt("Un jardin.", "Le jardin dit autrement.", wanted("jardin"))


def test_the_passage_that_answers_is_shown_otherwise() -> None:
    text = "mot " * 200 + "le jardin des voisins " + "mot " * 200
    passage = excerpt("Un résumé.", text, wanted("jardin"))
    assert "le <mark>jardin</mark> des voisins" in passage
    assert passage.startswith("… ")
    assert passage.endswith(" …")
    assert len(strip_tags(passage)) <= LENGTH + 10


def test_the_summary_is_shown_when_only_the_title_answered() -> None:
    assert excerpt("Un résumé.", "Un texte.", wanted("jardin")) == "Un résumé."


def test_one_endless_word_is_cut_too() -> None:
    assert len(excerpt("", "x" * 5_000, frozenset())) <= LENGTH + 10
