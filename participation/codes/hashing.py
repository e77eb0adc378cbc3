"""What is kept of a printed code: a hash keyed with SECRET_KEY. The code itself is nowhere.

Codes printed together come from one seed, by SECRET_KEY too. The seed goes with the browser that
prints them (participation.codes.handover) and is not kept either: without it, no code is found again.
"""

import secrets

from django.conf import settings
from django.db.models import QuerySet
from django.utils.crypto import salted_hmac

from participation.codes.wording import code_from
from participation.models import Guest

_SALT = "participation.codes"
_SEED_SALT = "participation.codes.seed"


def new_seed() -> str:
    """128 bits of chance."""
    return secrets.token_urlsafe(16)


def codes_of(seed: str, count: int) -> list[str]:
    """The `count` codes of this seed, all different, always the same."""
    codes: dict[str, None] = {}
    rank = 0
    while len(codes) < count:
        drawn = salted_hmac(_SEED_SALT, f"{seed}:{rank}", algorithm="sha256").digest()
        codes[code_from(drawn)] = None
        rank += 1
    return list(codes)


def code_hash(code: str, secret: str | bytes | None = None) -> str:
    """Of the twelve signs: 64 hexadecimal digits. Who holds the database alone cannot try codes."""
    return salted_hmac(_SALT, code, secret=secret, algorithm="sha256").hexdigest()


def holders(code: str) -> QuerySet[Guest]:
    """Whom the code was printed for and who has not claimed it: one person or nobody.

    Codes printed under an older SECRET_KEY are found while it is in SECRET_KEY_FALLBACKS.
    """
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    hashes = [code_hash(code, key) for key in keys]
    return Guest.objects.unclaimed().filter(code_hash__in=hashes)
