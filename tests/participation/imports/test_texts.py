"""Texts, dates and numbers of other sites."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.imports.texts import TITLE_LENGTH, fitted, moment, number, plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Sans balise,\r\nsur deux lignes", "Sans balise,\nsur deux lignes"),
        ("<p>Un</p><p>Deux</p>", "Un\n\nDeux"),
        ("<p>Un<br>Deux</p>", "Un\nDeux"),
        ("<ul><li>a</li><li>b</li></ul>", "– a\n– b"),
        ('<a href="https://x.test">ici</a>', "ici (https://x.test)"),
        ('<a href="https://x.test">https://x.test</a>', "https://x.test"),
        ("Moins de 3 < 5 &amp; plus", "Moins de 3 < 5 & plus"),
        ("<p>l&#39;ombre<script>alert(1)</script></p>", "l'ombre"),
        ("", ""),
    ],
)
def test_html_becomes_lines(html: str, text: str) -> None:
    assert plain(html) == text


def test_a_title_that_fits_is_left_alone() -> None:
    assert fitted("Un banc", "Pour tous") == ("Un banc", "Pour tous", False)


def test_a_long_title_is_cut_at_a_word_and_opens_the_text() -> None:
    long = "mot " * 50
    title, text, was_cut = fitted(long, "La suite")
    assert was_cut
    assert len(title) <= TITLE_LENGTH
    assert title.endswith("mot…")
    assert text == f"{long.strip()}\n\nLa suite"


def test_without_a_title_the_first_words_are_one() -> None:
    assert fitted("", "Un banc devant l’école") == (
        "Un banc devant l’école",
        "Un banc devant l’école",
        False,
    )


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_text_breaks_the_reading(title: str, text: str) -> None:
    fitting, _text, _cut = fitted(title, plain(text))
    assert len(fitting) <= TITLE_LENGTH


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2023-04-05 10:00:00 UTC", datetime(2023, 4, 5, 10, tzinfo=UTC)),
        ("2023-04-05T10:00:00.123Z", datetime(2023, 4, 5, 10, tzinfo=UTC)),
        ("2023-04-05 10:00:00 +0200", datetime(2023, 4, 5, 8, tzinfo=UTC)),
        ("2023-04-05T10:00:00+02:00", datetime(2023, 4, 5, 8, tzinfo=UTC)),
        ("05/04/2023 10:00", datetime(2023, 4, 5, 8, tzinfo=UTC)),
        ("2023-01-05", datetime(2023, 1, 4, 23, tzinfo=UTC)),
        ("hier", None),
        ("2023-13-45 10:00:00 UTC", None),
        ("32/13/2023", None),
        ("", None),
    ],
)
def test_dates_of_rails_and_of_spreadsheets(said: str, meant: datetime | None) -> None:
    assert moment(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("42", 42),
        ("37.0", 37),
        ("1 200,00", 1200),
        ("12 000\u00a0€", 12_000),
        ("12.000 €", 12_000),
        ("€12,000", 12_000),
        ("1.250.000", 1_250_000),
        ("beaucoup", None),
        ("-3", None),
        ("99999999999", None),
        ("", None),
    ],
)
def test_numbers_as_people_write_them(said: str, meant: int | None) -> None:
    assert number(said) == meant
