"""What the search adds to the admin: a report, and promotions in plain words. Only registrations."""

from typing import Any

from wagtail import hooks

from search import promotion_admin, unanswered_report

promotion_admin.correct()

hooks.register("register_reports_menu_item", unanswered_report.menu_item)


@hooks.register("register_admin_urls")
def register_urls() -> list[Any]:
    return unanswered_report.urlpatterns
