"""Receipts, cut so that a hand can copy them, the same on screen and on paper."""

from django import template

from participation.supports.tally import grouped

register = template.Library()


@register.filter
def in_fours(receipt: str) -> str:
    """« ABCDEFGH » → « ABCD-EFGH »."""
    return grouped(receipt)
