"""The printed codes that somebody typed in this browser: one for each call for ideas."""

from django.http import HttpRequest

from participation.models import BoardPage, Guest
from participation.people import CODES_IN_SESSION


def remember(request: HttpRequest, guest: Guest) -> None:
    """From now on, what is done on the board of this code is done by its holder.

    Without an account, it lasts until the browser is closed: it may be everybody's computer.
    """
    if not request.user.is_authenticated:
        request.session.cycle_key()
        request.session.set_expiry(0)
    codes = request.session.get(CODES_IN_SESSION, {})
    request.session[CODES_IN_SESSION] = {**codes, str(guest.board_id): guest.pk}


def forget(request: HttpRequest, board: BoardPage) -> None:
    """« Ce n’est plus moi »."""
    codes = dict(request.session.get(CODES_IN_SESSION, {}))
    codes.pop(str(board.pk), None)
    request.session[CODES_IN_SESSION] = codes
    if not codes:
        del request.session[CODES_IN_SESSION]


def is_typed(request: HttpRequest, board: BoardPage) -> bool:
    """Whether a code of this board was typed here; no query for who has no session."""
    return str(board.pk) in request.session.get(CODES_IN_SESSION, {})
