"""Lists and texts: telling one from the other, making one of the other."""

from django import template

register = template.Library()


@register.filter
def is_list(value: object) -> bool:
    """True for a list or a tuple: a fact with several values."""
    return isinstance(value, (list, tuple))


@register.filter
def lines(text: str) -> list[str]:
    """The lines of a text that say something: « one per line » fields become lists."""
    return [line.strip() for line in text.splitlines() if line.strip()]
