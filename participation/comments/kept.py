"""What somebody typed before signing in: kept in their session, on one idea at a time."""

from typing import Any

from django.http import HttpRequest

KEY = "participation-comment"


def keep(request: HttpRequest, idea_pk: int, fields: dict[str, Any]) -> None:
    """`fields` are what the form needs to show it again: text, stance, parent."""
    request.session[KEY] = {"idea": idea_pk, **fields}


def kept(request: HttpRequest, idea_pk: int) -> dict[str, Any]:
    """What was kept about this idea; nothing without a session, which is not opened for it."""
    fields = request.session.get(KEY, {})
    return {k: v for k, v in fields.items() if k != "idea"} if fields.get("idea") == idea_pk else {}


def forget(request: HttpRequest) -> None:
    request.session.pop(KEY, None)
