"""What the menus and the footer of a town lead to: rows that an editor drags into order."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable

# A page of this site (/agenda/), another site, a mail or a phone: nothing that runs a script.
ADDRESS = r"(?i)\A(/(?!/)|https?://|mailto:|tel:)[^\s<>\"\\]*\Z"


class MenuItem(Orderable):
    """One entry: a page of the site, or an address with its own words."""

    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page du site"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Tant que cette page n’est pas publiée pour tous, l’entrée ne se voit pas."),
    )
    address = models.CharField(
        _("ou adresse"),
        max_length=500,
        blank=True,
        validators=[
            RegexValidator(
                ADDRESS,
                _("Écrivez une adresse qui commence par https:// ou par / (une page de ce site)."),
            )
        ],
        help_text=_("À la place d’une page : https://…, /agenda/?quand=semaine, mailto:… ou tel:…"),
    )
    label = models.CharField(
        _("texte affiché"),
        max_length=60,
        blank=True,
        help_text=_("Court. Sans lui, c’est le titre de la page qui s’affiche."),
    )

    panels: ClassVar = [PageChooserPanel("page"), FieldPanel("address"), FieldPanel("label")]

    class Meta(Orderable.Meta):
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(page__isnull=False, address="")
                | (Q(page__isnull=True) & ~Q(address="") & ~Q(label="")),
                name="%(class)s_page_or_labelled_address",
                violation_error_message=_("Choisissez une page, ou écrivez une adresse."),
            )
        ]

    def __str__(self) -> str:
        return self.label or (self.page.title if self.page else self.address)

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if self.page_id and self.address:
            errors["address"] = _("Gardez la page ou l’adresse, pas les deux.")
        elif not self.page_id and not self.address:
            errors["page"] = _("Choisissez une page, ou écrivez une adresse.")
        elif self.address and not self.label.strip():
            errors["label"] = _("Écrivez le texte à afficher pour cette adresse.")
        if errors:
            raise ValidationError(errors)


class HeaderItem(MenuItem):
    settings = ParentalKey(
        "core.SiteSettings", on_delete=models.CASCADE, related_name="header_items"
    )

    class Meta(MenuItem.Meta):
        verbose_name = _("entrée du menu")
        verbose_name_plural = _("entrées du menu")


class FooterItem(MenuItem):
    settings = ParentalKey(
        "core.SiteSettings", on_delete=models.CASCADE, related_name="footer_items"
    )

    class Meta(MenuItem.Meta):
        verbose_name = _("lien du pied de page")
        verbose_name_plural = _("liens du pied de page")


class SocialNetwork(models.TextChoices):
    """Where a town also speaks. The sprite has the icon « social-<clé> »."""

    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    YOUTUBE = "youtube", "YouTube"
    LINKEDIN = "linkedin", "LinkedIn"
    MASTODON = "mastodon", "Mastodon"
    BLUESKY = "bluesky", "Bluesky"
    X = "x", "X"
    TIKTOK = "tiktok", "TikTok"
    PEERTUBE = "peertube", "PeerTube"


class SocialLink(Orderable):
    """A plain link: no script of the network, no counter, no picture from there."""

    settings = ParentalKey(
        "core.SiteSettings", on_delete=models.CASCADE, related_name="social_links"
    )
    network = models.CharField(_("réseau"), max_length=20, choices=SocialNetwork)
    url = models.URLField(
        _("adresse de la page"),
        max_length=300,
        validators=[URLValidator(schemes=["https", "http"])],
        help_text=_("Celle que l’on copie dans le navigateur, par exemple https://…"),
    )
    label = models.CharField(
        _("texte affiché"),
        max_length=60,
        blank=True,
        help_text=_("Utile pour deux pages d’un même réseau. Sans lui : le nom du réseau."),
    )

    panels: ClassVar = [FieldPanel("network"), FieldPanel("url"), FieldPanel("label")]

    class Meta(Orderable.Meta):
        verbose_name = _("réseau social")
        verbose_name_plural = _("réseaux sociaux")
        constraints = [
            models.CheckConstraint(
                condition=Q(url__startswith="https://") | Q(url__startswith="http://"),
                name="social_link_is_a_web_address",
            )
        ]

    def __str__(self) -> str:
        return self.label or self.get_network_display()
