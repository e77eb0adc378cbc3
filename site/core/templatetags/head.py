"""The head of a page, for base.html."""

from typing import Any

from django import template
from django.template import Context

from core.discovery.head import Head, head_of

register = template.Library()


@register.simple_tag(takes_context=True)
def head(context: Context) -> Head | None:
    """`{% head as head %}`: None for what search engines must not keep."""
    values: Any = context.flatten()
    return head_of(values)
