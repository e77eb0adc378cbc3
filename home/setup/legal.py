"""The legal pages every town starts with. Their texts are templates (site/templates/legal/)."""

from django.utils.translation import gettext_lazy as _

from home.models import LegalKind

# kind, title, summary
LEGAL_PAGES = (
    (
        LegalKind.ACCESSIBILITY,
        _("Accessibilité"),
        _("Ce site doit pouvoir être lu et utilisé par tout le monde."),
    ),
    (
        LegalKind.NOTICE,
        _("Mentions légales"),
        _("Qui publie ce site, et qui l’héberge."),
    ),
    (
        LegalKind.DATA,
        _("Données personnelles"),
        _("Ce que nous gardons de vous, pourquoi, et combien de temps."),
    ),
)
