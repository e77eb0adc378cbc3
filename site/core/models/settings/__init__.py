"""What a town says about itself, edited in the admin under « Réglages »."""

from core.models.settings.legal import AccessibilityStatus, LegalSettings
from core.models.settings.menus import FooterItem, HeaderItem, MenuItem, SocialLink, SocialNetwork
from core.models.settings.town import SchoolZone, SiteSettings

__all__ = [
    "AccessibilityStatus",
    "FooterItem",
    "HeaderItem",
    "LegalSettings",
    "MenuItem",
    "SchoolZone",
    "SiteSettings",
    "SocialLink",
    "SocialNetwork",
]
