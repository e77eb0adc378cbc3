"""What the whole site shares and that knows no other app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Socle commun")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.models import Page, PageViewRestriction, Site

        from core import generation
        from core.discovery import posters, sitemaps
        from core.models import LegalSettings, PageTheme, SiteImage, SiteSettings, Theme
        from core.models.settings import MenuItem, SocialLink

        generation.depends_on(Page, PageViewRestriction, PageTheme, Theme, SiteImage)
        generation.depends_on(Site, SiteSettings, LegalSettings, MenuItem, SocialLink)
        generation.connect()
        posters.register("page", posters.find_page)
        sitemaps.register("pages", sitemaps.PageSitemap)
