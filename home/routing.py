"""Finding the page of an address in two queries, however deep it stands.

Wagtail walks down the tree: two queries for each level, then two more to see whether the page is
private. Here one query reads the page, its ancestors and that answer; a second one reads the fields
of its own type.
"""

from collections.abc import Sequence
from typing import Any

from wagtail.models import Page, PageViewRestriction

from core.visibility import is_private


def find_page(home: Page, path_components: Sequence[str]) -> Page | None:
    """The page at this address below `home`, as an object of its own type; None when there is none.

    It carries `trail`, its ancestors from the home page down, for the breadcrumb.
    """
    addresses = [home.url_path]
    for component in path_components:
        addresses.append(f"{addresses[-1]}{component}/")
    below = (
        Page.objects.annotate(is_restricted=is_private())
        .filter(
            slug__in=set(path_components),
            url_path__in=addresses[1:],
            depth__gt=home.depth,
            path__startswith=home.path,
        )
        .order_by("depth")
    )
    pages = list(below)
    if not pages or pages[-1].url_path != addresses[-1]:
        return None
    page = _specific(pages[-1])
    page.trail = [home, *pages[:-1]]
    page._cached_parent_obj = page.trail[-1]  # treebeard's own name for a parent already read
    if not pages[-1].is_restricted and page.alias_of_id is None:
        # Asked by Wagtail before it serves a page; the answer is known, so no query again.
        page.get_view_restrictions = PageViewRestriction.objects.none
    return page


def _specific(page: Page) -> Any:
    """The page with the fields of its type, and what the type says it is always shown with."""
    model = page.specific_class
    if model is None:
        return page
    related = getattr(model, "served_with", ())
    return model._default_manager.select_related(*related).get(pk=page.pk)
