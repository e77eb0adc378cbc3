"""The way from the home page to a page, for components/breadcrumb.html."""

from typing import Any

from django import template
from django.utils.translation import gettext as _
from wagtail.models import Page

register = template.Library()


@register.simple_tag(takes_context=True)
def trail(context: dict[str, Any], page: Page) -> list[dict[str, str]]:
    """`{title, url}` of each page above `page`, from the home page down to itself.

    Costs no query for a page that routing has found: it then carries its ancestors.
    """
    request = context.get("request")
    above = getattr(page, "trail", None)
    if above is None:
        above = list(page.get_ancestors().filter(depth__gt=1))
    items = [{"title": each.title, "url": each.get_url(request) or "/"} for each in above]
    if items:
        items[0] = {"title": _("Accueil"), "url": "/"}
    return [*items, {"title": page.title, "url": ""}]


@register.simple_tag
def way_to(title: str) -> list[dict[str, str]]:
    """The same for a view just below the home page that is no page of Wagtail."""
    return [{"title": _("Accueil"), "url": "/"}, {"title": title, "url": ""}]
