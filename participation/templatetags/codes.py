"""« Vous participez avec un code imprimé », on any page of a call for ideas."""

from typing import Any

from django import template

from participation.codes.session import is_typed
from participation.models import BoardPage, Guest, Who
from participation.people import person_of

register = template.Library()


@register.inclusion_tag("participation/codes/active.html", takes_context=True)
def printed_code(context: template.Context, board: BoardPage) -> dict[str, Any]:
    """Says whether a code is in use, or where to type one; nothing where accounts take part.

    Reads the database only for who typed a code.
    """
    request = context.get("request")
    if request is None or board.who != Who.CODES or not hasattr(request, "session"):
        return {}
    active = is_typed(request, board) and isinstance(person_of(request, board), Guest)
    return {
        "board": board,
        "active": active,
        "invited": not active and board.is_open,
        "here": request.path,
        "csrf_token": context.get("csrf_token"),
    }
