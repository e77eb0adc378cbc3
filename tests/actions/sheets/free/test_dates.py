"""Dates as sheets write them."""

from datetime import date, datetime

import pytest
from django.utils import timezone

from actions.sheets.free.dates import long_date, next_time, numeric_date, spoken_times, when

NOW = timezone.make_aware(datetime(2026, 6, 15, 12, 0))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("la fête en avril (80 personnes)", "en avril"),
        ("le solstice (fin juin)", "fin juin"),
        ("le réveillon du 31 décembre", "31 décembre"),
        ("le bal du samedi 12 juillet", "samedi 12 juillet"),
        ("le marché, chaque premier dimanche de mai", "chaque premier dimanche de mai"),
        ("la braderie à la rentrée", "à la rentrée"),
        ("le café tous les mardis", "tous les mardis"),
        ("un goûter", ""),
        ("l’avril des poètes", ""),
    ],
)
def test_what_says_when(text: str, note: str) -> None:
    assert when(text)[0] == note


@pytest.mark.parametrize(
    ("note", "said", "expected"),
    [
        ("24 juin", "le marché", datetime(2026, 6, 24, 10)),
        ("1er mai", "le défilé", datetime(2027, 5, 1, 10)),
        ("31 décembre", "le réveillon", datetime(2026, 12, 31, 19)),
        ("29 février", "le bal", datetime(2028, 2, 29, 19)),
        ("8 octobre 2026", "la rencontre", datetime(2026, 10, 8, 10)),
        ("8 octobre 2013", "la rencontre", None),
        ("31 février", "la fête", None),
        ("fin juin", "la fête", None),
        ("", "la fête", None),
    ],
)
def test_the_next_time_of_a_day(note: str, said: str, expected: datetime | None) -> None:
    found = next_time(note, said, NOW)
    assert found == (timezone.make_aware(expected) if expected else None)


def test_dates_in_figures_and_in_words() -> None:
    assert numeric_date("(18/05/2015)") == date(2015, 5, 18)
    assert numeric_date("le 31/02/2015") is None
    assert numeric_date("18/05") is None
    assert long_date("Actualisé le mardi 1er mars 2016") == date(2016, 3, 1)
    assert long_date("le 31 novembre 2016") is None


def test_dates_with_their_hours() -> None:
    found = spoken_times("Samedi 4 juillet 2026 de 14h à 17h30 puis le 05/07/2026")
    assert [
        (timezone.localtime(start), end and timezone.localtime(end)) for start, end in found
    ] == [
        (
            timezone.make_aware(datetime(2026, 7, 4, 14)),
            timezone.make_aware(datetime(2026, 7, 4, 17, 30)),
        ),
        (timezone.make_aware(datetime(2026, 7, 5, 10)), None),
    ]
    assert spoken_times("un jour de juillet") == []


def test_what_ends_after_midnight_ends_the_next_day() -> None:
    ((start, end),) = spoken_times("31 décembre 2026, 20h à 2h")
    assert end is not None
    assert end > start
