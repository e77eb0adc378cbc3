"""The face of the site: its name, its colour, its menus, and how to reach the town."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import PreviewableMixin

from core import colours
from core.fields import ColourField
from core.widgets import ColourInput

MOST_HEADER_ITEMS = 9
MOST_FOOTER_ITEMS = 12


class SchoolZone(models.TextChoices):
    """Whose school holidays the agenda follows (arrêtés of the ministry and of the rectorats)."""

    A = "A", _("Zone A")
    B = "B", _("Zone B")
    C = "C", _("Zone C")
    CORSICA = "corse", _("Corse")
    GUADELOUPE = "guadeloupe", _("Guadeloupe")
    GUIANA = "guyane", _("Guyane")
    MARTINIQUE = "martinique", _("Martinique")
    MAYOTTE = "mayotte", _("Mayotte")
    NEW_CALEDONIA = "nouvelle-caledonie", _("Nouvelle-Calédonie")
    POLYNESIA = "polynesie", _("Polynésie française")
    REUNION = "reunion", _("La Réunion")
    SAINT_PIERRE = "saint-pierre-et-miquelon", _("Saint-Pierre-et-Miquelon")
    WALLIS = "wallis-et-futuna", _("Wallis-et-Futuna")


def validate_accent(colour: str) -> None:
    """Refuses what is no colour, and a colour on which white cannot be read, naming one that can."""
    known = colours.normalised(colour)
    if known is None:
        raise ValidationError(
            _("Écrivez une couleur par son code, par exemple #08348a (six chiffres ou lettres).")
        )
    if not colours.is_readable(known):
        raise ValidationError(
            _(
                "Cette couleur est trop claire : du texte blanc posé dessus se lirait mal "
                "(contraste de %(found)s pour 1 ; il faut au moins 4,5 pour 1). "
                "La couleur la plus proche qui convient : %(closest)s."
            ),
            code="contrast",
            params={
                # Rounded down: « 4,5 » must not be said of what is refused.
                "found": f"{int(colours.contrast(known, colours.WHITE) * 100) / 100:.2f}".replace(
                    ".", ","
                ),
                "closest": colours.closest_readable(known),
            },
        )


@register_setting(icon="home", order=10)
class SiteSettings(PreviewableMixin, BaseSiteSetting, ClusterableModel):
    """What stands around every page."""

    name = models.CharField(_("nom de la commune"), max_length=80, default=_("Ma commune"))
    tagline = models.CharField(
        _("phrase d’accroche"),
        max_length=120,
        blank=True,
        help_text=_("Quelques mots à côté du nom, sur grand écran et en bas de page."),
    )
    organisation = models.CharField(
        _("structure"),
        max_length=120,
        blank=True,
        help_text=_("Mairie, CCAS ou centre social qui publie ce site."),
    )
    school_zone = models.CharField(
        _("vacances scolaires"),
        max_length=30,
        choices=SchoolZone,
        blank=True,
        help_text=_("L’agenda s’en sert pour les rendez-vous « hors vacances »."),
    )
    logo = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "Une petite image, si possible à fond transparent. Le nom de la commune est toujours "
            "écrit à côté : les lecteurs d’écran lisent le nom, pas le logo."
        ),
    )
    accent = ColourField(
        _("couleur de la commune"),
        blank=True,
        validators=[validate_accent],
        help_text=_(
            "Celle du bandeau, des boutons et des liens. Ses nuances claires et sombres sont "
            "calculées pour rester lisibles. Sans couleur : le bleu des plaques de rue."
        ),
    )
    address = models.TextField(_("adresse postale"), blank=True)
    phone = models.CharField(_("téléphone"), max_length=30, blank=True)
    email = models.EmailField(_("adresse e-mail"), blank=True)
    opening_hours = models.TextField(_("horaires d’accueil"), blank=True)
    footer_text = models.TextField(
        _("texte du pied de page"),
        max_length=400,
        blank=True,
        help_text=_("Deux ou trois lignes : un jumelage, un soutien, un remerciement."),
    )

    edit_handler: ClassVar = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("name"),
                    FieldPanel("tagline"),
                    FieldPanel("organisation"),
                    FieldPanel("school_zone"),
                ],
                heading=_("La commune"),
            ),
            ObjectList(
                [FieldPanel("logo"), FieldPanel("accent", widget=ColourInput)],
                heading=_("Logo et couleur"),
            ),
            ObjectList(
                [
                    HelpPanel(
                        content=_(
                            "<p>Tant que cette liste est vide, le menu montre les pages placées "
                            "juste sous l’accueil dont la case « Afficher dans les menus » est "
                            "cochée. Cinq à sept entrées se lisent d’un coup d’œil.</p>"
                        )
                    ),
                    InlinePanel(
                        "header_items",
                        heading=_("Menu du haut"),
                        label=_("Entrée"),
                        max_num=MOST_HEADER_ITEMS,
                    ),
                ],
                heading=_("Menu"),
            ),
            ObjectList(
                [
                    MultiFieldPanel(
                        [
                            FieldPanel("address"),
                            FieldPanel("phone"),
                            FieldPanel("email"),
                            FieldPanel("opening_hours"),
                        ],
                        heading=_("Nous joindre"),
                    ),
                    InlinePanel(
                        "social_links", heading=_("Réseaux sociaux"), label=_("Réseau"), max_num=9
                    ),
                ],
                heading=_("Nous joindre"),
            ),
            ObjectList(
                [
                    FieldPanel("footer_text"),
                    InlinePanel(
                        "footer_items",
                        heading=_("Liens du pied de page"),
                        label=_("Lien"),
                        help_text=_("Les textes légaux y sont toujours : inutile de les ajouter."),
                        max_num=MOST_FOOTER_ITEMS,
                    ),
                ],
                heading=_("Pied de page"),
            ),
        ]
    )

    class Meta:
        verbose_name = _("réglages du site")
        constraints = [
            models.CheckConstraint(
                condition=Q(accent="") | Q(accent__regex=r"^#[0-9a-f]{6}$"),
                name="accent_is_a_colour",
            )
        ]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "settings_preview.html"

    def __getstate__(self) -> dict[str, Any]:
        """For the cache: the menus are kept there already resolved, not as rows."""
        state: dict[str, Any] = super().__getstate__()
        state.pop("_cluster_related_objects", None)
        return state
