"""Which pages a person may act on. Wagtail's own permissions, said inside the query."""

from typing import Any

from wagtail.models import Page
from wagtail.permissions import page_permission_policy
from wagtail.query import PageQuerySet


def editable_by(person: Any) -> PageQuerySet:
    """Pages that this person may change."""
    pages: PageQuerySet = page_permission_policy.instances_user_has_permission_for(person, "change")
    return pages


def publishable_by(person: Any) -> PageQuerySet:
    pages: PageQuerySet = page_permission_policy.instances_user_has_permission_for(
        person, "publish"
    )
    return pages


def may_publish_anything(person: Any) -> bool:
    return bool(page_permission_policy.user_has_permission(person, "publish"))


def may_edit(person: Any, page: Page) -> bool:
    return bool(page.permissions_for_user(person).can_edit())
