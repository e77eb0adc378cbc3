"""What the page of an idea says of its supports to the person who reads it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from participation import errors, wording
from participation.board.missing import MissingStep, missing_step
from participation.models import Idea, Support
from participation.people import person_of
from participation.supports.allowance import Allowance
from participation.supports.mine import answered_meanwhile
from participation.supports.money import euros
from participation.supports.tally import grouped


class State(StrEnum):
    GIVEN = "given"
    CLOSED = "closed"
    SIGN_IN = "sign_in"
    NOT_ALLOWED = "not_allowed"
    FULL = "full"  # the limit or the basket: something must be taken back first
    NO_COST = "no_cost"
    OPEN = "open"


@dataclass(frozen=True)
class SupportBox:
    """`count` is None while it is hidden; `href` and `label` lead out of a state that is none of
    the person's doing; `receipt` is written by fours."""

    state: State
    is_basket: bool
    count: int | None
    text: str = ""
    receipt: str = ""
    may_withdraw: bool = False
    href: str = ""
    label: str = ""
    cost: str = ""
    left: str = ""
    mine_url: str = ""
    missing: MissingStep | None = None


def support_box(request: HttpRequest, idea: Idea) -> SupportBox:
    """At most two queries: what the person gave, and whether they may take part, when the page has
    not read it with the rest."""
    board = idea.board
    person = person_of(request, board)
    allowance = Allowance.of(person, board)
    given = allowance.support_for(idea)
    box = SupportBox(
        State.OPEN,
        is_basket=board.budget is not None,
        count=None if board.counts_are_hidden else idea.support_count,
        cost=euros(idea.cost) if board.budget is not None and idea.cost is not None else "",
        left=euros(max(allowance.left, 0)) if board.budget is not None else "",
        mine_url=reverse("my_supports", args=[board.slug]) if allowance.given else "",
    )
    if given:
        return replace(
            box,
            state=State.GIVEN,
            text=_given(idea, given),
            receipt=grouped(given.receipt),
            may_withdraw=board.takes_supports,
        )
    if not idea.accepts_support:
        return replace(box, state=State.CLOSED, text=wording.why_not_supportable(idea))
    missing = missing_step(person, board, back_to=idea.get_absolute_url())
    if missing is not None and missing.kind == "sign_in":
        return replace(box, state=State.SIGN_IN, text=_sign_in(idea), href=missing.url)
    if missing is not None:
        return replace(box, state=State.NOT_ALLOWED, missing=missing)
    if refusal := allowance.refusal_for(idea):
        state = State.NO_COST if isinstance(refusal, errors.CostMissing) else State.FULL
        return replace(box, state=state, text=str(refusal))
    return box


def _given(idea: Idea, given: Support) -> str:
    answered = idea.board.takes_supports and not idea.accepts_support
    thanks = _thanks(idea, given)
    return f"{thanks} {answered_meanwhile()}" if answered else thanks


def _thanks(idea: Idea, given: Support) -> str:
    if given.idea_id != idea.pk:
        return _(
            "Vous souteniez « %(title)s », réunie à cette idée : votre soutien compte ici."
        ) % {"title": given.idea.title}
    if idea.board.budget is not None:
        return _("Cette idée est dans votre panier. Merci !")
    return _("Vous soutenez cette idée. Merci !")


def _sign_in(idea: Idea) -> str:
    if idea.board.budget is not None:
        return _("Connectez-vous pour mettre cette idée dans votre panier.")
    return _("Connectez-vous pour soutenir cette idée.")
