"""What all pages share: their plain words."""

import pytest

from core.models.page import on_one_line, plain_text
from tests.factories import make_action


def test_plain_text_keeps_the_words_and_drops_the_tags() -> None:
    assert plain_text("<p>Un <b>jardin</b></p><ul><li>ouvert</li><li>à tous</li></ul>") == (
        "Un jardin ouvert à tous"
    )


def test_plain_text_adds_no_space_inside_a_sentence() -> None:
    assert plain_text("<p>Ouvert <b>lundi</b>.</p>") == "Ouvert lundi."


def test_plain_text_reads_entities() -> None:
    assert plain_text("<p>Thé &amp; café à l&#x27;accueil</p>") == "Thé & café à l'accueil"


def test_french_spaces_are_kept() -> None:
    assert on_one_line("Et\u00a0?\n\n  Dès 9\u202fh") == "Et\u00a0? Dès 9\u202fh"


@pytest.mark.django_db
def test_teaser_is_short_and_plain() -> None:
    action = make_action(summary="<p>" + "Un jardin ouvert. " * 40 + "</p>")
    assert action.teaser.startswith("Un jardin ouvert.")
    assert action.teaser.endswith("…")
    assert len(action.teaser) <= 220
