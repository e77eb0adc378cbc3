"""How long a form stood open. A script posts at once; a person cannot.

The moment is signed into a hidden field: nothing is stored and no cookie is needed.
"""

import time

from django.core import signing

# In seconds: nobody writes a title and two sentences faster, and nobody notices the limit.
SHORTEST = 1.0
_SALT = "participation.fill_time"


def stamp(moment: float | None = None) -> str:
    """What to put in the hidden field of a form shown now (or at `moment`, in Unix time)."""
    return signing.dumps(time.time() if moment is None else moment, salt=_SALT)


def too_fast(value: str) -> bool:
    """Whether the form came back sooner than a person could fill it. Forged stamps are too fast."""
    shown = _shown(value)
    return shown is None or time.time() - shown < SHORTEST


def renewed(value: str) -> str:
    """The stamp for showing the form again: the same one, or a new one for a forged one."""
    return stamp() if _shown(value) is None else value


def _shown(value: str) -> float | None:
    try:
        return float(signing.loads(value, salt=_SALT))
    except signing.BadSignature:
        return None
