"""Who takes part: a resident with an account, or a guest known by a printed code.

`Person` is what services are given; `person_of()` finds it for a request.
"""

from django.db.models import QuerySet
from django.http import HttpRequest

from core.models import User
from participation.models import BoardPage, Guest, GuestKind, Who

Person = User | Guest

# Where a request keeps the holder of a code once read, and a person what is known of their codes.
_HOLDERS, _CLAIMS = "_code_holders", "_claimed_boards"
# Where the session keeps the printed codes that were typed: {"<board pk>": <guest pk>}.
CODES_IN_SESSION = "participation-codes"


def person_of(request: HttpRequest, board: BoardPage) -> Person | None:
    """The holder of a code of this board, else who is signed in, else nobody."""
    if board.who == Who.CODES:
        guest_pk = request.session.get(CODES_IN_SESSION, {}).get(str(board.pk))
        if guest_pk and (guest := _holder(request, board, guest_pk)):
            return guest
    return request.user if request.user.is_authenticated else None


def _holder(request: HttpRequest, board: BoardPage, guest_pk: int) -> Guest | None:
    """Read once a request; services ask again, under a lock (participation.locks.hold_person)."""
    held: dict[tuple[int, int], Guest | None] = request.__dict__.setdefault(_HOLDERS, {})
    key = (board.pk, guest_pk)
    if key not in held:
        codes = Guest.objects.unclaimed().filter(board=board, kind=GuestKind.CODE)
        held[key] = codes.filter(pk=guest_pk).first()
    return held[key]


def may_take_part(person: Person | None, board: BoardPage) -> bool:
    """Whether the rule « who » of the board lets this person propose, support and comment.

    A guest of the desk or of the kiosk stands before an agent: they always may.
    """
    if person is None:
        return False
    if isinstance(person, Guest):
        return person.kind != GuestKind.CODE or person.board_id == board.pk
    if board.who == Who.VERIFIED:
        return person.has_verified_email
    if board.who == Who.CODES:
        known: bool | None = getattr(person, _CLAIMS, {}).get(board.pk)
        return codes_claimed(person, board).exists() if known is None else known
    return True


def codes_claimed(person: User, board: BoardPage) -> QuerySet[Guest]:
    """The printed codes of this board that are theirs since they typed them on their account."""
    claimed: QuerySet[Guest] = Guest.objects.filter(
        board=board, claimed_by=person, kind=GuestKind.CODE
    )
    return claimed


def note_claim(person: User, board: BoardPage, *, has_claimed: bool) -> None:
    """For a page that has read it with the rest: `may_take_part()` then asks nothing."""
    setattr(person, _CLAIMS, {**getattr(person, _CLAIMS, {}), board.pk: has_claimed})


def written_by(person: Person) -> dict[str, Person]:
    """The columns of an idea or a comment that say whose it is."""
    return {"guest": person} if isinstance(person, Guest) else {"author": person}


def given_by(person: Person) -> dict[str, Person]:
    """The columns of a support that say whose it is."""
    return {"guest": person} if isinstance(person, Guest) else {"resident": person}
