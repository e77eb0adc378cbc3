"""The pictures of themes for sharing, and their section in the map of the site."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core.discovery import posters, sitemaps
from core.models import SiteSettings, Theme
from search.models import EntryTheme


def theme_poster(theme: Theme, town: SiteSettings) -> posters.Poster:
    return posters.Poster(
        kind="theme",
        pk=theme.pk,
        town=town.name,
        title=theme.name,
        label=_("Thème"),
        colour=theme.colour,
        accent=posters.accent_of(town),
    )


def _find_theme(pk: int, town: SiteSettings) -> posters.Poster | None:
    theme = Theme.objects.filter(pk=pk).first()
    return theme_poster(theme, town) if theme else None


class ThemeSitemap(sitemaps.TownSitemap):
    """The themes that hold something anyone may see."""

    def items(self) -> QuerySet[Theme]:
        used = EntryTheme.objects.values("theme")
        return Theme.objects.filter(pk__in=used).order_by("slug")


def register() -> None:
    posters.register("theme", _find_theme)
    sitemaps.register("themes", ThemeSitemap)
