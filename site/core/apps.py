"""What the whole site shares and that knows no other app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Socle commun")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.models import Page, PageViewRestriction

        from core import generation, signals
        from core.discovery import posters, sitemaps
        from core.models import PageTheme, Theme

        signals.connect()
        generation.depends_on(Page, PageViewRestriction, PageTheme, Theme)
        generation.connect()
        posters.register("page", posters.find_page)
        sitemaps.register("pages", sitemaps.PageSitemap)
