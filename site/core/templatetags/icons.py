"""Icons: dozens stand on a page and each is always the same, so each is written once a process."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=512)
def icon(name: str, label: str = "") -> SafeString:
    """`{% icon "heart" %}`: an icon of the sprite, silent unless it has a label."""
    return render_to_string("components/icon.html", {"name": name, "label": label})
