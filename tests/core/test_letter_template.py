"""The frame of every letter in HTML."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string

ROOT = Path(settings.BASE_DIR)
LETTERS = sorted(
    path.relative_to(ROOT).as_posix()
    for app in ("home", "participation")
    for path in (ROOT / app / "templates").rglob("mail/*.html")
)


@pytest.mark.parametrize("path", LETTERS)
def test_each_letter_stands_in_the_frame(path: str) -> None:
    first_line = (ROOT / path).read_text().splitlines()[0]
    assert re.fullmatch(r'\{% extends "(participation/)?mail/base.html" %\}', first_line)


def test_the_frame_greets_and_names_the_town() -> None:
    html = render_to_string("mail/base.html", {"town": "Saint-Aubin & Lise"})
    assert "<p>Bonjour,</p>" in html
    assert html.count("Saint-Aubin &amp; Lise") == 3


def test_opening_a_letter_fetches_nothing() -> None:
    html = render_to_string("mail/base.html", {"town": "Aubrelle"})
    assert not re.search(r"src=|<link|url\(|@import|<script", html)
