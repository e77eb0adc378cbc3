"""One well-written letter for all that happened, rather than one letter each time."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.discovery.text import absolute
from core.letters import town_name
from core.models import User
from participation.following import unsubscribe
from participation.following.audience import News, to_tell
from participation.following.searches import Discovery, newly_found
from participation.following.subjects import SEARCH, Subject, subject_of
from participation.following.wording import sentence
from participation.models import FoundTelling, Happening, Rhythm, Telling

logger = logging.getLogger(__name__)

# How far back we look: past it, news is no news. Longer than any pause of the server should be.
LOOK_BACK = {Rhythm.INSTANT: timedelta(days=2), Rhythm.WEEKLY: timedelta(days=21)}
MOST_LINES = 30


@dataclass(frozen=True)
class Line:
    """One piece of news; `heading` says what it is about: a board, or a search."""

    heading: str
    text: str
    url: str


@dataclass(frozen=True)
class Section:
    """The news below one heading."""

    title: str
    lines: list[Line]


def send_instant() -> int:
    """To those who want to know at once; called every minute. Returns how many letters left."""
    return _send_all(Rhythm.INSTANT)


def send_digests() -> int:
    """The letter of the week. Returns how many left."""
    return _send_all(Rhythm.WEEKLY)


def forget_tellings() -> int:
    """Who was told of what, once no letter looks so far back. Returns how many rows went."""
    useless = {"told_at__lt": timezone.now() - max(LOOK_BACK.values())}
    told = Telling.objects.filter(**useless).delete()[0]
    return told + FoundTelling.objects.filter(**useless).delete()[0]


def _send_all(rhythm: Rhythm, now: datetime | None = None) -> int:
    since = (now or timezone.now()) - LOOK_BACK[rhythm]
    happened, found = to_tell(rhythm, since), newly_found(rhythm, since)
    letters = {pk: (happened.get(pk, []), found.get(pk, [])) for pk in [*happened, *found]}
    people = User.objects.filter(is_active=True).in_bulk(letters)
    return sum(
        _send(people[pk], *news, rhythm)
        for pk, news in letters.items()
        if pk in people and people[pk].email
    )


def _send(
    person: User, happened: Sequence[News], found: Sequence[Discovery], rhythm: Rhythm
) -> bool:
    """Sent and noted together: a letter that did not leave is tried again the next time."""
    # What happened is told once in a letter, even when a search finds it too.
    told = {news.happening.path for news in happened}
    shown = [one for one in found if one.found.path not in told]
    try:
        with transaction.atomic():
            Telling.objects.bulk_create(
                Telling(happening=news.happening, person=person) for news in happened
            )
            FoundTelling.objects.bulk_create(
                FoundTelling(person=person, kind=kind, object_id=object_id)
                for kind, object_id in (one.key for one in found)
            )
            letter(person=person, happened=happened, found=shown, rhythm=rhythm).send()
    except Exception:  # whatever the mail server says, the letters of the others must leave
        logger.exception("A letter to followers could not be sent")
        return False
    return True


def letter(
    *,
    person: User,
    happened: Sequence[News],
    rhythm: Rhythm,
    found: Sequence[Discovery] = (),
) -> EmailMultiAlternatives:
    """All of it in one letter, subject by subject, with the link that stops it."""
    lines = [*(_happened(news.happening) for news in happened), *map(_found, found)]
    shown, left_out = lines[:MOST_LINES], len(lines[MOST_LINES:])
    subject = _only_subject(happened, found) if rhythm == Rhythm.INSTANT else None
    token = unsubscribe.token_for(person.pk, subject, rhythm)
    town = town_name()
    context = {
        "town": town,
        "sections": _sections(shown),
        "left_out": left_out,
        "weekly": rhythm == Rhythm.WEEKLY,
        "subject_stopped": subject.sentence if subject else "",
        "stop_url": unsubscribe.address(token),
        "choices_url": absolute(reverse("follows")),
        "participate_url": absolute("/participer/"),
    }
    text = render_to_string("participation/following/mail/digest.txt", context).strip() + "\n"
    message = EmailMultiAlternatives(
        _title(lines, rhythm, town),
        text,
        to=[person.email],
        headers=unsubscribe.headers(token),
    )
    html = render_to_string("participation/following/mail/digest.html", context)
    message.attach_alternative(html, "text/html")
    return message


def _title(lines: Sequence[Line], rhythm: Rhythm, town: str) -> str:
    if len(lines) == 1:
        return lines[0].text
    if rhythm == Rhythm.WEEKLY:
        return ngettext(
            "Cette semaine à %(town)s : %(number)s nouvelle",
            "Cette semaine à %(town)s : %(number)s nouvelles",
            len(lines),
        ) % {"town": town, "number": len(lines)}
    return _("%(number)s nouvelles de ce que vous suivez") % {"number": len(lines)}


def _happened(happening: Happening) -> Line:
    return Line(happening.board.title, sentence(happening), absolute(happening.path))


def _found(one: Discovery) -> Line:
    text = _("%(kind)s : %(title)s") % {"kind": one.found.label, "title": one.found.title}
    heading = capfirst(Subject(SEARCH, one.search).sentence)
    return Line(heading, text, absolute(one.found.path))


def _sections(lines: Sequence[Line]) -> list[Section]:
    """In the order of the first line below each heading."""
    sections: dict[str, Section] = {}
    for line in lines:
        sections.setdefault(line.heading, Section(line.heading, [])).lines.append(line)
    return list(sections.values())


def _only_subject(happened: Sequence[News], found: Sequence[Discovery]) -> Subject | None:
    """The one thing that the person follows and that asked for the whole letter.

    Not what the letter speaks of: who follows a board and stops the letter of a new idea would
    be written to again at the next idea.
    """
    follows = {news.follow.pk for news in happened}
    searches = {one.search.pk for one in found}
    if len(follows) + len(searches) != 1:
        return None
    return subject_of(happened[0].follow) if follows else Subject(SEARCH, found[0].search)
