"""How a printed code is written: « 7KQM-2VWX-9R4T », read aloud, copied by hand, typed anyhow.

Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U, so that 0 and 1 are
never taken for letters. Eleven signs are drawn (55 bits), the twelfth checks them by the algorithm
of Luhn modulo 32, which notices any wrong sign and nearly any two signs exchanged.
"""

from functools import reduce

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12
GROUP = 4
_BASE = len(ALPHABET)
# What one types for what is printed; the separators that people put, or that a phone puts for them.
_TAKEN_FOR = str.maketrans(
    {"O": "0", "I": "1", "L": "1"} | dict.fromkeys(" \t\r\n\u00a0\u202f-–—_.,")
)


def code_from(drawn: bytes) -> str:
    """The twelve signs, without separators, made of the first 55 bits of `drawn` (8 bytes or more)."""
    number = int.from_bytes(drawn[:8])
    signs = "".join(ALPHABET[number >> 5 * rank & 31] for rank in range(LENGTH - 1))
    return signs + check_sign(signs)


def check_sign(drawn: str) -> str:
    """The last sign of a code, from the others."""
    return ALPHABET[-_luhn(drawn, first_weight=2) % _BASE]


def understood(typed: str) -> str | None:
    """The twelve signs that were meant; None when one is missing or wrong."""
    code = typed[:100].upper().translate(_TAKEN_FOR)
    if len(code) != LENGTH or set(code) - set(ALPHABET):
        return None
    return code if _luhn(code, first_weight=1) % _BASE == 0 else None


def shown(code: str) -> str:
    """In groups of four, as it is printed."""
    return "-".join(code[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def _luhn(signs: str, first_weight: int) -> int:
    """The sum of Luhn: from the right, weights 1 and 2 in turn, both digits of each product added."""

    def add(total: tuple[int, int], sign: str) -> tuple[int, int]:
        amount, weight = total
        product = ALPHABET.index(sign) * weight
        return amount + product // _BASE + product % _BASE, 3 - weight

    return reduce(add, reversed(signs), (0, first_weight))[0]
