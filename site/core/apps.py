"""What the whole site shares and that knows no other app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Socle commun")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core import signals
        from core.discovery import posters, sitemaps

        signals.connect()
        posters.register("page", posters.find_page)
        sitemaps.register("pages", sitemaps.PageSitemap)
