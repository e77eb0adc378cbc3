"""Publishing a page as of a day in the past, with the history an editor expects to find."""

from datetime import datetime
from typing import TypeVar

from wagtail.log_actions import log
from wagtail.models import Page, Revision

from core.models import Theme, User

P = TypeVar("P", bound=Page)


class Press:
    """Publishes pages for one author; reads the themes once."""

    def __init__(self, author: User) -> None:
        self._author = author
        self._themes = Theme.all_by_slug()

    def themes(self, slugs: tuple[str, ...]) -> list[Theme]:
        """Raises KeyError for a theme that the vocabulary lacks."""
        return [self._themes[slug] for slug in slugs]

    def publish(self, parent: Page, page: P, at: datetime) -> P:
        """The page below `parent`, live since `at`; raises ValidationError if it is not valid."""
        page.owner = self._author
        page.live = True
        page.first_published_at = page.last_published_at = at
        parent.add_child(instance=page)
        log(page, "wagtail.create", user=self._author, timestamp=at)
        self.record(page, at)
        return page

    def record(self, page: Page, at: datetime) -> None:
        """The page as it stands becomes its published revision of that moment."""
        revision = page.save_revision(user=self._author, changed=False)
        Revision.objects.filter(pk=revision.pk).update(created_at=at)
        Page.objects.filter(pk=page.pk).update(
            live_revision=revision, latest_revision_created_at=at, last_published_at=at
        )
        log(page, "wagtail.publish", user=self._author, revision=revision, timestamp=at)
