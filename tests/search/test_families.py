"""Words of one family that the stemmer parts."""

import pytest

from search.families import FAMILIES, KIN
from search.text import stems, stems_of_word


@pytest.mark.parametrize("family", FAMILIES)
def test_every_word_of_a_family_is_one_that_the_stemmer_parts_from_the_others(family: str) -> None:
    assert len(set(stems(family))) == len(family.split()) > 1


def test_no_word_belongs_to_two_families() -> None:
    assert len(KIN) == sum(len(family.split()) for family in FAMILIES)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("s'inscrire", "inscriptions"),
        ("inscription", "inscrivez"),
        ("lire", "lectures"),
        ("bénévoles", "bénévolat"),
        ("jardiner", "jardinage"),
    ],
)
def test_words_of_one_family_are_kin(asked: str, said: str) -> None:
    (stem,) = stems(asked)
    assert stems_of_word(said)[0] in KIN[stem]
