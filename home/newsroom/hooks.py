"""What the newsroom adds to the admin; home/wagtail_hooks.py imports it."""

from typing import Any

from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from home.newsroom import french, link_report, urls
from home.newsroom.dashboard import compose_panels, compose_summary
from home.newsroom.lists import EveryPage, NewsListing, NewsPages, PlainPages
from home.newsroom.refusals import refuse_bulk_publishing

french.name_link_fields()
hooks.register("before_bulk_action", refuse_bulk_publishing)
# Last, so that the panels of every other app are known by then.
hooks.register("construct_homepage_panels", compose_panels, order=1000)
hooks.register("construct_homepage_summary_items", compose_summary, order=1000)
hooks.register("register_reports_menu_item", link_report.menu_item)


@hooks.register("register_admin_viewset")
def register_lists() -> list[Any]:
    return [EveryPage(), NewsListing("news_listing"), NewsPages(), PlainPages()]


@hooks.register("register_admin_urls")
def register_urls() -> list[Any]:
    return [path("redaction/", include(urls))]


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """How « still right » reads in the history of a page."""
    actions.register_action("home.reviewed", _("Relire"), _("Relue : toujours juste"))


@hooks.register("construct_help_menu")
def keep_help_in_french(request: Any, items: list[Any]) -> None:
    """Wagtail's guide and its news are on other sites, in English."""
    foreign = ("editor-guide", "whats-new-in-wagtail")
    items[:] = [item for item in items if not item.name.startswith(foreign)]


@hooks.register("construct_page_action_menu", order=1000)
def publish_first(items: list[Any], request: Any, context: dict[str, Any]) -> None:
    """Drafts are saved by themselves: the button that shows is the one that people look for."""
    if not items or items[0].name != "action-save-draft":
        return
    for name in ("action-publish", "action-submit"):
        found = next((item for item in items if item.name == name), None)
        if found is not None:
            items.remove(found)
            items.insert(0, found)
            return


@hooks.register("insert_global_admin_css")
def our_styles() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))
