"""Where Django and Wagtail tell us of changes that no service of ours makes.

Moving, expiring, restricting and deleting pages are done by Wagtail and Django themselves: their
signals are the only place to hear of it. No rule of the town lives here; each receiver only calls
`search.upkeep` or the registry.
"""

from typing import Any

from django.db import models
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from core.search import registry
from search import upkeep


def connect() -> None:
    """Called once, by `SearchConfig.ready()`."""
    post_save.connect(_base_page_saved, sender=Page, dispatch_uid="search")
    page_published.connect(_visibility_changed, dispatch_uid="search")
    page_unpublished.connect(_visibility_changed, dispatch_uid="search")
    page_slug_changed.connect(_addresses_changed, dispatch_uid="search")
    post_page_move.connect(_addresses_changed, dispatch_uid="search")
    for signal in (post_save, post_delete):
        signal.connect(_restriction_changed, sender=PageViewRestriction, dispatch_uid="search")
        signal.connect(_site_changed, sender=Site, dispatch_uid="search")
    post_delete.connect(_object_deleted, dispatch_uid="search")


def _base_page_saved(instance: Page, raw: bool = False, **kwargs: Any) -> None:
    """Wagtail expires and moves pages as plain `Page`s, past `BasePage.save()`."""
    if not raw:
        registry.changed(instance.specific)


def _visibility_changed(instance: Page, **kwargs: Any) -> None:
    upkeep.refresh_dependents(instance.specific)


def _addresses_changed(instance: Page, **kwargs: Any) -> None:
    upkeep.refresh_tree(instance)


def _restriction_changed(instance: PageViewRestriction, **kwargs: Any) -> None:
    upkeep.refresh_tree(instance.page)


def _site_changed(instance: Site, **kwargs: Any) -> None:
    # Wagtail clears this cache on the same signal, perhaps after us.
    Site.clear_site_root_paths_cache()
    upkeep.refresh_tree(instance.root_page)


def _object_deleted(instance: models.Model, **kwargs: Any) -> None:
    """Of any model: the registry lets go of what it does not know."""
    registry.removed(instance)
