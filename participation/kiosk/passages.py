"""One person before the tablet: what they do, under the rules of the board, and their leaving."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from participation import errors
from participation.codes.hashing import holders
from participation.codes.wording import understood
from participation.models import (
    BoardPage,
    Channel,
    Guest,
    GuestKind,
    Idea,
    IdeaStatus,
    Kiosk,
    KioskPassage,
    Support,
    SupportRule,
    Who,
)
from participation.models.idea import IdeaQuerySet
from participation.services import propose_idea
from participation.supports.services import support_idea, withdraw_support

# How long a screen waits before it asks whether somebody is there.
READING_SECONDS = 90
# Whoever writes touches nothing else for a while: the page itself watches the keys, where it can.
WRITING_SECONDS = 600
# How long the question stays before the screen starts over.
QUESTION_SECONDS = 30
# What the network may take.
GRACE_SECONDS = 15


@transaction.atomic
def begin(*, kiosk: Kiosk) -> KioskPassage:
    """Somebody touched the screen; whoever was there before is forgotten."""
    Kiosk.objects.select_for_update(of=("self",), no_key=True).get(pk=kiosk.pk)
    end(kiosk=kiosk)
    return KioskPassage.objects.create(kiosk=kiosk, expires_at=_until(READING_SECONDS))


def end(*, kiosk: Kiosk) -> None:
    """Forgets the person. What they gave stays, tied to a guest without a name."""
    KioskPassage.objects.filter(kiosk=kiosk).delete()


def current(kiosk: Kiosk) -> KioskPassage | None:
    """The passage that goes on; None once it has waited too long."""
    passages = KioskPassage.objects.filter(kiosk=kiosk, expires_at__gt=timezone.now())
    return passages.select_related("guest", "idea", "support__idea").first()


def stay(*, passage: KioskPassage, seconds: int, screen: str) -> str:
    """Somebody is there, on this screen; returns the sentence to show once."""
    note = passage.note
    passage.note, passage.screen, passage.expires_at = "", screen, _until(seconds)
    passage.save(update_fields=["note", "screen", "expires_at"])
    return note


def _until(seconds: int) -> datetime:
    return timezone.now() + timedelta(seconds=seconds + QUESTION_SECONDS + GRACE_SECONDS)


def tell(*, passage: KioskPassage, sentence: str) -> None:
    """Shown on the next screen."""
    passage.note = sentence[:250]
    passage.save(update_fields=["note"])


def needs_code(kiosk: Kiosk, passage: KioskPassage) -> bool:
    """Whether the board wants a printed code and this person has not given theirs."""
    guest = passage.guest
    return kiosk.board.who == Who.CODES and (guest is None or guest.kind != GuestKind.CODE)


@transaction.atomic
def give_code(*, kiosk: Kiosk, passage: KioskPassage, typed: str) -> Guest:
    """The holder of the printed code stands before the tablet. Raises PrintedCodeUnknown."""
    code = understood(typed)
    found = holders(code).filter(board=kiosk.board, kind=GuestKind.CODE) if code else None
    guest = found.first() if found is not None else None
    if guest is None:
        raise errors.PrintedCodeUnknown
    passage = _held(passage)
    passage.guest = guest
    passage.save(update_fields=["guest"])
    return guest


@transaction.atomic
def support(*, kiosk: Kiosk, passage: KioskPassage, idea: Idea) -> Support:
    """The person supports an idea. Raises what support_idea() does, PassageOver, PrintedCodeNeeded."""
    passage = _held(passage)
    guest = _guest(kiosk, passage)
    given, _is_new = support_idea(idea=idea, person=guest, channel=Channel.KIOSK)
    passage.support, passage.idea = given, None
    passage.save(update_fields=["support", "idea"])
    return given


@transaction.atomic
def take_back(*, passage: KioskPassage, idea: Idea) -> bool:
    """The person touched the wrong idea."""
    passage = _held(passage)
    if passage.guest is None:
        return False
    return withdraw_support(idea=idea, person=passage.guest)


@transaction.atomic
def keep_draft(*, passage: KioskPassage, title: str | None = None, text: str | None = None) -> None:
    """What was typed so far, from one screen to the next."""
    passage = _held(passage)
    if title is not None:
        passage.title = title[:120]
    if text is not None:
        passage.text = text[:4000]
    passage.save(update_fields=["title", "text"])


@transaction.atomic
def propose(*, kiosk: Kiosk, passage: KioskPassage, first_name: str) -> Idea:
    """What was typed becomes an idea, signed by the first name or by nobody.

    Raises what propose_idea() does, PassageOver, PrintedCodeNeeded.
    """
    passage = _held(passage)
    guest = _guest(kiosk, passage)
    if first_name and not guest.display_name:
        guest.display_name = first_name
        guest.save(update_fields=["display_name"])
    idea = propose_idea(
        board=kiosk.board,
        author=guest,
        title=passage.title,
        text=passage.text,
        channel=Channel.KIOSK,
    )
    passage.idea, passage.support = idea, None
    passage.title = passage.text = ""
    passage.save(update_fields=["idea", "support", "title", "text"])
    return idea


def _held(passage: KioskPassage) -> KioskPassage:
    """The passage as it is now: two touches of one finger make one guest. Raises PassageOver."""
    rows = KioskPassage.objects.select_for_update(of=("self",), no_key=True)
    now = rows.filter(pk=passage.pk, key=passage.key, expires_at__gt=timezone.now()).first()
    if now is None:
        raise errors.PassageOver
    return now


def _guest(kiosk: Kiosk, passage: KioskPassage) -> Guest:
    """Who acts: the holder of the code, else somebody known for the time of this passage only."""
    if needs_code(kiosk, passage):
        raise errors.PrintedCodeNeeded
    if passage.guest is None:
        passage.guest = Guest.objects.create(kind=GuestKind.KIOSK, board=kiosk.board)
        passage.save(update_fields=["guest"])
    return passage.guest


def supported_ideas(passage: KioskPassage) -> set[int]:
    """The ideas that this person supports, by number."""
    if passage.guest is None:
        return set()
    given = Support.objects.given_by(passage.guest)
    return {pk for pair in given.values_list("idea", "counted_for") for pk in pair if pk}


def supports_left(board: BoardPage, given: int) -> int | None:
    """How many more this person may give; None where the board sets no number."""
    if board.support_rule != SupportRule.LIMITED or board.support_limit is None:
        return None
    return max(0, board.support_limit - given)


def ideas_to_show(board: BoardPage) -> IdeaQuerySet:
    """Those open to supports, the newest first."""
    open_ideas: IdeaQuerySet = Idea.objects.filter(board=board, status=IdeaStatus.PUBLISHED)
    return open_ideas.order_by("-published_at", "-pk")
