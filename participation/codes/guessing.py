"""How many wrong codes may come from one address: nobody finds a code by trying.

Only codes that could exist count: a sign mistyped is caught by the check sign and costs nothing, so
that a whole residence behind one address may take part on the same morning.
"""

from django.http import HttpRequest
from django_ratelimit.core import is_ratelimited

from participation.limits import by_address

WRONG_CODES = "20/h"
_GROUP = "participation-codes"


def too_many(request: HttpRequest) -> bool:
    """Whether this address has tried enough for now."""
    return _counted(request, increment=False)


def note_wrong_code(request: HttpRequest) -> None:
    _counted(request, increment=True)


def _counted(request: HttpRequest, *, increment: bool) -> bool:
    limited: bool = is_ratelimited(
        request, group=_GROUP, key=by_address, rate=WRONG_CODES, method="POST", increment=increment
    )
    return limited
