"""What an answer means for the person who asked."""

from enum import Enum

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponseBase

SIGN_IN = "/compte/connexion/"
# They lead to the one above, or tell whoever is signed in that it is not for them.
DOORS = ("/admin/login/", "/_util/login/")
ADMIN_HOME = "/admin/"


class Outcome(Enum):
    """The value is what the table of docs/roles.md writes."""

    YES = "oui"
    SIGN_IN = "se connecter"
    NO = "non"
    ABSENT = "introuvable"


def outcome(response: HttpResponseBase) -> Outcome:
    """Wagtail refuses with a redirection to its front page and a message, Django with a 403."""
    location = response.headers.get("Location", "")
    target = location.split("?")[0]
    request = response.wsgi_request
    if target == SIGN_IN:
        return Outcome.SIGN_IN
    if target in DOORS:
        return Outcome.NO if request.user.is_authenticated else Outcome.SIGN_IN
    if response.status_code == 403 or (location == ADMIN_HOME and _says_no(request)):
        return Outcome.NO
    if response.status_code == 404:
        return Outcome.ABSENT
    if response.status_code >= 500:
        raise AssertionError(f"{response.status_code}")
    return Outcome.YES


def _says_no(request: HttpRequest) -> bool:
    return any(message.level_tag == "error" for message in get_messages(request))
