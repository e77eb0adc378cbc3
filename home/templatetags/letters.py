"""What the letters of the admin say of the town and of a page."""

from typing import Any

from django import template
from wagtail.models import Page

from core import letters
from core.discovery.text import absolute

register = template.Library()


@register.simple_tag
def town_name() -> str:
    return letters.town_name()


@register.simple_tag
def as_published(page: Page) -> Page | None:
    """The page as the database has it now: Wagtail writes with the one it read before publishing."""
    return Page.objects.filter(pk=page.pk).first()


@register.simple_tag
def public_address(page: Page) -> str:
    return absolute(page.relative_url(None))


@register.simple_tag
def person_name(person: Any) -> str:
    """The name that others see; never the address."""
    return str(person.public_name) if person else ""
