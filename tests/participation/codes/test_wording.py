"""A code is read aloud, copied by hand and typed anyhow: it is still understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.codes.hashing import codes_of
from participation.codes.wording import ALPHABET, LENGTH, code_from, shown, understood

codes = st.binary(min_size=8, max_size=8).map(code_from)


@given(codes)
def test_every_code_is_understood_as_it_is_printed(code: str) -> None:
    assert len(code) == LENGTH
    assert understood(shown(code)) == code


@given(codes)
def test_letters_that_look_like_digits_are_taken_for_them(code: str) -> None:
    typed = code.replace("0", "O").replace("1", "l").lower()
    assert understood(typed) == code


@given(codes, st.sampled_from([" ", "  ", "-", "–", "\u00a0", ".", "_", "\n"]))
def test_separators_do_not_matter(code: str, separator: str) -> None:
    assert understood(separator.join(code) + separator) == code


@given(codes, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_sign_is_noticed(code: str, rank: int, sign: str) -> None:
    wrong = code[:rank] + sign + code[rank + 1 :]
    assert understood(wrong) == (code if wrong == code else None)


@pytest.mark.parametrize("typed", ["", "7KQM", "U" * 12, "é" * 12, "\x00" * 12, "7" * 100_000])
def test_what_is_no_code_is_refused(typed: str) -> None:
    assert understood(typed) is None


def test_the_codes_of_a_seed_are_all_different_and_always_the_same() -> None:
    codes = codes_of("graine", 1000)
    assert len(set(codes)) == 1000
    assert codes_of("graine", 1000) == codes
    assert set(codes_of("autre graine", 1000)).isdisjoint(codes)


def test_the_codes_of_a_seed_change_with_the_secret_key(settings: object) -> None:
    before = codes_of("graine", 3)
    settings.SECRET_KEY = "une autre clé"
    assert codes_of("graine", 3) != before
