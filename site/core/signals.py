"""When the furniture of every page (town, menu, footer) must be read again.

Only the cache is concerned: no rule of the town hangs on a signal.
"""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, Site
from wagtail.signals import post_page_move

from core.context import forget_furniture
from core.models import SiteSettings


def _on_change(sender: type, **_kwargs: Any) -> None:
    # Pages are saved as their own types, of which this app knows none.
    if issubclass(sender, Page | Site | SiteSettings):
        forget_furniture()


def connect() -> None:
    # Publishing, unpublishing and renaming save the page; moving it may not.
    for signal in (post_save, post_delete, post_page_move):
        signal.connect(_on_change, dispatch_uid="furniture")
