"""The models every app may use: people, themes, pictures, settings and the base of all pages."""

from core.models.image import SiteImage, SiteRendition
from core.models.page import BasePage, ContentPage, PageTheme
from core.models.settings import LegalSettings, SiteSettings
from core.models.theme import Theme
from core.models.theme_group import ThemeGroup
from core.models.user import User

__all__ = [
    "BasePage",
    "ContentPage",
    "LegalSettings",
    "PageTheme",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "Theme",
    "ThemeGroup",
    "User",
]
