"""Where a block leads, and telephone numbers that a phone can dial."""

import re
from typing import Any

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def address_of(context: dict[str, Any], value: Any) -> str:
    """The address of a `LinkValue`; empty when its page is no longer there."""
    address: str = value.address(context.get("request"))
    return address


@register.filter
def phone_number(written: str) -> str:
    """« 01 99 00 42 15 » → "0199004215": digits, and the + of another country."""
    return re.sub(r"(?!^\+)\D", "", written.strip().replace("(0)", ""))
