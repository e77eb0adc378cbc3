"""Telling a list from a text."""

from django import template

register = template.Library()


@register.filter
def is_list(value: object) -> bool:
    """True for a list or a tuple: a fact with several values."""
    return isinstance(value, (list, tuple))
