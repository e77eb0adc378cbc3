"""When the furniture of every page (town, menu, footer) must be read again.

Only the cache is concerned: no rule of the town hangs on a signal.
"""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from core.context import forget_furniture
from core.models import SiteSettings


def _on_change(**_kwargs: Any) -> None:
    forget_furniture()


def _on_page_saved(sender: type, **_kwargs: Any) -> None:
    if issubclass(sender, Page):
        forget_furniture()


def connect() -> None:
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(_on_change, dispatch_uid="furniture")
    for model in (Site, SiteSettings):
        post_save.connect(_on_change, sender=model, dispatch_uid="furniture")
        post_delete.connect(_on_change, sender=model, dispatch_uid="furniture")
    # Pages are saved as their own types, of which this app knows none.
    post_save.connect(_on_page_saved, dispatch_uid="furniture-pages")
    post_delete.connect(_on_page_saved, dispatch_uid="furniture-pages")
