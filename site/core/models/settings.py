"""What a town says about itself, edited in the admin."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="home")
class SiteSettings(BaseSiteSetting):
    """Name and contact shown in the header and the footer of every page."""

    name = models.CharField(_("nom de la commune"), max_length=80, default=_("Ma commune"))
    tagline = models.CharField(_("phrase d’accroche"), max_length=120, blank=True)
    organisation = models.CharField(
        _("structure"),
        max_length=120,
        blank=True,
        help_text=_("Mairie, CCAS ou centre social qui publie ce site."),
    )
    address = models.TextField(_("adresse postale"), blank=True)
    phone = models.CharField(_("téléphone"), max_length=30, blank=True)
    email = models.EmailField(_("adresse e-mail"), blank=True)
    opening_hours = models.TextField(_("horaires d’accueil"), blank=True)

    panels = [
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("tagline"), FieldPanel("organisation")],
            heading=_("La commune"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldPanel("phone"),
                FieldPanel("email"),
                FieldPanel("opening_hours"),
            ],
            heading=_("Nous joindre"),
        ),
    ]

    class Meta:
        verbose_name = _("réglages du site")
