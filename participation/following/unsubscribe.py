"""The link at the foot of a letter that stops it, without signing in (RFC 8058, RFC 2369).

The token says who and what, is signed, and never expires: a letter may be read years later. It can
do nothing but stop letters, and what it stopped can be resumed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext as _

from core.discovery.text import absolute
from core.models import User
from participation.following.subjects import IDEA, KINDS, Subject
from participation.models import Idea, Rhythm

_SALT = "participation.unsubscribe"


@dataclass(frozen=True)
class Choice:
    """Who stops what: the things a letter spoke of, or all letters of one pace without any."""

    person: User
    subjects: list[Subject]
    rhythm: Rhythm

    @property
    def sentence(self) -> str:
        """« l’idée « Un banc » », empty for all letters of a pace."""
        if len(self.subjects) < 2:
            return "".join(subject.sentence for subject in self.subjects)
        titles = ", ".join(f"« {subject.title} »" for subject in self.subjects)
        return _("ces %(count)d idées : %(titles)s") % {
            "count": len(self.subjects),
            "titles": titles,
        }


def token_for(person_id: int, subject: Subject | None, rhythm: Rhythm = Rhythm.WEEKLY) -> str:
    thing = [subject.kind.slug, subject.thing.pk] if subject else ["", 0]
    return signing.dumps([person_id, *thing, rhythm.value], salt=_SALT)


def token_for_ideas(person_id: int, ideas: Sequence[Idea]) -> str:
    """For one letter about several ideas."""
    if len(ideas) == 1:
        return token_for(person_id, Subject(IDEA, ideas[0]))
    keys = [idea.pk for idea in ideas]
    said = [person_id, IDEA.slug, keys, Rhythm.WEEKLY.value]
    # A header of a letter is one line of 998 characters at most.
    return signing.dumps(said, salt=_SALT, compress=True)


def read(token: str) -> Choice | None:
    """None for a token that was cut or forged, or whose person or things are gone."""
    try:
        person_id, slug, keys, rhythm = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError):
        return None
    person = User.objects.filter(pk=person_id).first()
    subjects = _subjects(slug, keys)
    if person is None or (slug and not subjects):
        return None
    return Choice(person, subjects, Rhythm(rhythm))


def _subjects(slug: str, keys: Any) -> list[Subject]:
    kind = KINDS.get(slug)
    wanted = keys if isinstance(keys, list) else [keys]
    found = [kind.find_any(key) for key in wanted] if kind else []
    return [subject for subject in found if subject]


def address(token: str) -> str:
    return absolute(reverse("unsubscribe", args=[token]))


def headers(token: str) -> dict[str, str]:
    """What lets a mail program offer « Se désabonner », in one click."""
    return {
        "List-Unsubscribe": f"<{address(token)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
