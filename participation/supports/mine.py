"""The lines of « Mes soutiens »: one for each support given on a board."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from participation.models import Channel, IdeaStatus, Support
from participation.models.idea import PUBLIC_STATUSES
from participation.supports.allowance import Allowance
from participation.supports.money import euros
from participation.supports.tally import grouped


@dataclass(frozen=True)
class Row:
    """`url` is empty when the idea is not public; `withdraw_pk` is None when nothing can be taken
    back: supports are over, or this one is asleep beside another of the same person."""

    title: str
    url: str
    cost: str
    receipt: str
    channel: str
    note: str
    withdraw_pk: int | None


def my_rows(allowance: Allowance) -> list[Row]:
    """No query: all was read with the allowance."""
    open_now = allowance.board.takes_supports
    return [_row(one, allowance, open_now) for one in allowance.given]


def _row(support: Support, allowance: Allowance, open_now: bool) -> Row:
    idea = support.idea
    basket = allowance.budget is not None
    return Row(
        title=idea.title,
        url=f"{allowance.board.url}idees/{idea.pk}/" if idea.status in PUBLIC_STATUSES else "",
        cost=euros(idea.cost) if basket and idea.cost is not None else "",
        receipt=grouped(support.receipt),
        channel="" if support.channel == Channel.ONLINE else support.get_channel_display(),
        note=_note(support, open_now),
        withdraw_pk=support.counted_for_id if open_now else None,
    )


def _note(support: Support, open_now: bool) -> str:
    """What became of the idea, when that changes something for the support."""
    if support.counted_for is None:
        return _("Réunie à une idée que vous souteniez déjà : vous y comptez une fois.")
    if support.counted_for_id != support.idea_id:
        return _("Réunie à « %(title)s » : votre soutien y compte.") % {
            "title": support.counted_for.title
        }
    if support.idea.status not in PUBLIC_STATUSES:
        gone = _("Cette idée n’est plus publique.")
        return f"{gone} {_('Vous pouvez reprendre ce soutien.')}" if open_now else gone
    if support.idea.status != IdeaStatus.PUBLISHED:
        return answered_meanwhile() if open_now else _("La commune a répondu.")
    return ""


def answered_meanwhile() -> str:
    """To the giver of a support, while supports are open."""
    return _(
        "La commune a répondu. Vous pouvez encore retirer votre soutien, mais plus le redonner."
    )
