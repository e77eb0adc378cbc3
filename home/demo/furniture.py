"""The face of the demo town: its logo, its colour, its menus and its legal fields."""

from pathlib import Path
from typing import Any

from django.core.files.images import ImageFile
from wagtail.models import Page, Site

from core.models import LegalSettings, SiteImage, SiteSettings
from core.models.settings import FooterItem, HeaderItem, SocialLink
from home.demo import library
from home.demo.content import furniture

LOGO = Path(__file__).parent / "logo.png"


def dress(settings: SiteSettings) -> None:
    """Everything of the settings that is not text, then saved; the legal fields too."""
    settings.accent = furniture.ACCENT
    settings.school_zone = furniture.SCHOOL_ZONE
    settings.footer_text = furniture.FOOTER_TEXT
    settings.logo = _logo()
    settings.header_items = _items(HeaderItem, furniture.HEADER)
    settings.footer_items = _items(FooterItem, furniture.FOOTER)
    settings.social_links = [
        SocialLink(sort_order=rank, network=key, url=url)
        for rank, (key, url) in enumerate(furniture.NETWORKS)
    ]
    settings.full_clean()
    settings.save()
    _write_legal(settings.site)


def _logo() -> SiteImage:
    with LOGO.open("rb") as file:
        return SiteImage.objects.create(
            title="Logo d’Aubrelle-sur-Lise",
            description="Logo d’Aubrelle-sur-Lise : un clocher et des toits au bord de la rivière.",
            credit=library.CREDIT,
            collection=library.collection(),
            file=ImageFile(file, name=LOGO.name),
        )


def _items(kind: Any, entries: tuple[tuple[str, str], ...]) -> list[Any]:
    return [
        kind(sort_order=rank, address=where, label=label)
        if where.startswith("/")
        else kind(sort_order=rank, page=Page.objects.get(slug=where, depth=3), label=label)
        for rank, (where, label) in enumerate(entries)
    ]


def _write_legal(site: Site) -> None:
    legal = LegalSettings.for_site(site)
    for name, value in furniture.LEGAL.items():
        setattr(legal, name, value)
    legal.full_clean()
    legal.save()
