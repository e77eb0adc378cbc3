"""Who may do what with partners, their pages and their events.

The rules are Wagtail's own page permissions, held by the group of each partner's team
(docs/decisions/0007-association-workflow.md). Only what Wagtail cannot say stands here.
"""

from wagtail.models import PagePermissionTester


class PartnerPermissionTester(PagePermissionTester):
    """A team edits its page, but neither deletes nor moves it, even while it is unpublished.

    Wagtail lets whoever may change a page delete it as long as it is a draft: an association whose
    page is taken offline for a while would otherwise be able to lose it, and its team with it.
    """

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        if not self.user.is_superuser and "publish" not in getattr(self, "permissions", ()):
            return False
        return super().can_delete(ignore_bulk)
