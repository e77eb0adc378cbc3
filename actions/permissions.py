"""Who may do what with actions, partners, their pages and their events.

The rules are Wagtail's own page permissions, held by the group of each partner's team
(docs/decisions/0007-association-workflow.md). Only what Wagtail cannot say stands here.
"""

from django.contrib.auth.models import AnonymousUser
from wagtail.models import Page, PagePermissionTester

from core.models import User


class PartnerPermissionTester(PagePermissionTester):
    """A team edits its page, but neither deletes nor moves it, even while it is unpublished.

    Wagtail lets whoever may change a page delete it as long as it is a draft: an association whose
    page is taken offline for a while would otherwise be able to lose it, and its team with it.
    """

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        if not self.user.is_superuser and "publish" not in getattr(self, "permissions", ()):
            return False
        return super().can_delete(ignore_bulk)


def may_import_sheets(user: User | AnonymousUser) -> bool:
    """Whoever may add an action to the bank."""
    # The models of partners import this module.
    from actions.models import ActionIndexPage

    index = ActionIndexPage.objects.first()
    return index is not None and may_add_pages(user, index)


def may_add_pages(user: User | AnonymousUser, index: Page) -> bool:
    return user.is_authenticated and index.permissions_for_user(user).can_add_subpage()
