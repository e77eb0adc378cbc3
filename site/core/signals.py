"""When the furniture of every page (town, menu, footer) must be read again.

Only the cache is concerned: no rule of the town hangs on a signal.
"""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import post_page_move

from core.context import forget_furniture
from core.models import LegalSettings, SiteImage, SiteSettings
from core.models.settings import MenuItem, SocialLink

# A picture may be the logo; a section may become private.
SHOWN = (
    Page,
    PageViewRestriction,
    Site,
    SiteImage,
    SiteSettings,
    LegalSettings,
    MenuItem,
    SocialLink,
)


def _on_change(sender: type, **_kwargs: Any) -> None:
    # Pages are saved as their own types, of which this app knows none.
    if issubclass(sender, SHOWN):
        forget_furniture()


def connect() -> None:
    # Publishing, unpublishing and renaming save the page; moving it may not.
    for signal in (post_save, post_delete, post_page_move):
        signal.connect(_on_change, dispatch_uid="furniture")
