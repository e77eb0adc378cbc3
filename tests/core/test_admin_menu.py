"""What belongs together stands together in the menu of the admin."""

from django.test import RequestFactory
from wagtail.admin.menu import admin_menu

from tests.factories import make_user


def test_families_of_themes_follow_the_themes(db: None) -> None:
    request = RequestFactory().get("/admin/")
    request.user = make_user(is_superuser=True)
    items = sorted(admin_menu.menu_items_for_request(request), key=lambda item: item.order)
    labels = [str(item.label) for item in items]
    at = labels.index("Thèmes")
    assert labels[at : at + 3] == ["Thèmes", "Familles de thèmes", "Publics"]
