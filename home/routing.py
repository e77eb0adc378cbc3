"""Finding the page of an address in two queries, however deep it stands.

Wagtail walks down the tree: two queries for each level, then two more to see whether the page is
private, and more for the bar of the staff. Here one query reads the page, its ancestors and those
answers; a second one reads the fields of its own type.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.core.cache import caches
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast
from wagtail.models import Page, PageViewRestriction, WorkflowState

from core import generation
from core.visibility import is_private


def find_page(home: Page, path_components: Sequence[str]) -> Page | None:
    """The page at this address below `home`, as an object of its own type; None when there is none.

    It carries `trail`, its ancestors from the home page down, for the breadcrumb.
    """
    addresses = [home.url_path]
    for component in path_components:
        addresses.append(f"{addresses[-1]}{component}/")
    below = (
        Page.objects.annotate(is_restricted=is_private(), is_reviewed=_is_reviewed())
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
    page = _kept(pages[-1]) if _is_kept(pages[-1]) else _specific(pages[-1])
    for each, read in zip((*pages[:-1], page), pages, strict=True):
        if not read.is_reviewed:
            # Asked by the bar of the staff; the name is that of Wagtail's own prefetch.
            each._current_workflow_states = []
    page.trail = [home, *pages[:-1]]
    page._cached_parent_obj = page.trail[-1]  # treebeard's own name for a parent already read
    if not pages[-1].is_restricted and page.alias_of_id is None:
        # Asked by Wagtail before it serves a page; the answer is known, so no query again.
        page.get_view_restrictions = PageViewRestriction.objects.none
    return page


@cache
def _is_reviewed() -> Exists:
    """Whether somebody is reading a change of the page before it is published."""
    going_on = WorkflowState.objects.active().filter(
        base_content_type__app_label="wagtailcore", base_content_type__model="page"
    )
    return Exists(going_on.filter(object_id=Cast(OuterRef("pk"), CharField())))


def _is_kept(page: Page) -> bool:
    """Whether its type asks to be kept in memory: `is_kept`, for pages that have much to read."""
    return getattr(page.specific_class, "is_kept", False)


def _kept(page: Page) -> Any:
    """The same as `_specific()`, read once a generation (core.generation)."""
    key = f"page:{generation.current()}:{page.pk}"
    return caches["markup"].get_or_set(key, lambda: _specific(page))


def _specific(page: Page) -> Any:
    """The page with the fields of its type, and what the type says it is always shown with."""
    model = page.specific_class
    if model is None:
        return page
    related = getattr(model, "served_with", ())
    return model._default_manager.select_related(*related).get(pk=page.pk)
