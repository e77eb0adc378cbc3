"""wagtail.users with our views. A module of its own: it is read before any model may be."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersAppConfig(WagtailUsersAppConfig):
    """Named in INSTALLED_APPS in place of wagtail.users."""

    user_viewset = "core.user_admin.UserViewSet"
