"""The home page, the news, the plain pages, and the first state of a new site."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Accueil et actualités")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from home import searchable
        from home.setup import after_migrate

        searchable.register()
        # Django's own moment for rows that every installation needs, as it does for permissions.
        post_migrate.connect(after_migrate, sender=self)
