"""What the law wants said: who publishes, who hosts, what becomes of data, how accessible we are.

Sources: loi n° 2004-575 du 21 juin 2004 (LCEN), article 1-1 (formerly 6, III); règlement (UE)
2016/679 (RGPD), article 13; loi n° 2005-102 du 11 février 2005, article 47; décret n° 2019-768 du
24 juillet 2019; arrêté du 20 septembre 2019 (RGAA, and the model of the declaration).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import PreviewableMixin

from core.models.settings import legal_panels
from core.models.settings.town import SiteSettings

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Below half of the criteria met, the decree does not allow « partiellement conforme ».
PARTLY = 50


class AccessibilityStatus(models.TextChoices):
    """The three wordings of the decree (article 5), which the home page must show."""

    NONE = "non", _("non conforme")
    PARTIAL = "partial", _("partiellement conforme")
    FULL = "full", _("totalement conforme")


@dataclass(frozen=True)
class Missing:
    """Something the law wants and that nobody wrote yet. `page` is the slug of the legal page."""

    page: str
    text: "StrOrPromise"


def validate_siret(number: str) -> None:
    """Fourteen digits whose last is a check (Luhn), as the INSEE gives them out."""
    digits = number.replace(" ", "").replace("\u00a0", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) == 14):
        raise ValidationError(_("Un numéro SIRET compte quatorze chiffres."))
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    if sum(value - 9 if value > 9 else value for value in doubled) % 10:
        raise ValidationError(_("Ce numéro SIRET contient une faute de frappe : relisez-le."))


@register_setting(icon="doc-full", order=20)
class LegalSettings(PreviewableMixin, BaseSiteSetting):
    """The fields of the three legal pages. A page says nothing of a field that is empty."""

    # Who publishes (LCEN, article 1-1, I and II)
    publisher = models.CharField(
        _("éditeur du site"),
        max_length=160,
        blank=True,
        help_text=_("Le nom officiel, par exemple « Commune de… » ou « CCAS de… »."),
    )
    legal_form = models.CharField(
        _("forme juridique"),
        max_length=120,
        blank=True,
        help_text=_("Par exemple : collectivité territoriale, association loi 1901."),
    )
    siret = models.CharField(_("SIRET"), max_length=20, blank=True, validators=[validate_siret])
    director_name = models.CharField(
        _("directeur ou directrice de la publication"),
        max_length=120,
        blank=True,
        help_text=_("Une personne : le plus souvent le ou la maire, ou la présidence."),
    )
    director_role = models.CharField(
        _("sa fonction"), max_length=120, blank=True, help_text=_("Par exemple : maire.")
    )
    # Who hosts
    host_name = models.CharField(_("hébergeur"), max_length=160, blank=True)
    host_address = models.TextField(_("adresse de l’hébergeur"), blank=True)
    host_phone = models.CharField(_("téléphone de l’hébergeur"), max_length=30, blank=True)
    hosting_country = models.CharField(
        _("pays où sont les données"), max_length=80, blank=True, default=_("France")
    )
    # Personal data (RGPD, article 13)
    dpo_name = models.CharField(
        _("délégué ou déléguée à la protection des données"),
        max_length=160,
        blank=True,
        help_text=_("Une personne ou un organisme. Obligatoire pour une collectivité."),
    )
    dpo_email = models.EmailField(_("son adresse e-mail"), blank=True)
    retention_years = models.PositiveSmallIntegerField(
        _("un compte qui ne sert plus est gardé (années)"),
        default=3,
        validators=[MinValueValidator(1), MaxValueValidator(10)],
    )
    # Accessibility (décret n° 2019-768)
    status = models.CharField(
        _("état de conformité"),
        max_length=10,
        choices=AccessibilityStatus,
        default=AccessibilityStatus.NONE,
        help_text=_("Affiché au bas de chaque page. Sans audit, un site est « non conforme »."),
    )
    conformity_rate = models.DecimalField(
        _("critères respectés (%)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=_("Le taux donné par l’audit, sur les critères qui s’appliquent."),
    )
    audit_date = models.DateField(_("date de l’audit"), null=True, blank=True)
    auditor = models.CharField(_("audit mené par"), max_length=160, blank=True)
    non_accessible = models.TextField(
        _("contenus non accessibles"),
        blank=True,
        help_text=_("Un par ligne : ce qui ne va pas, et où."),
    )
    derogations = models.TextField(
        _("dérogations pour charge disproportionnée"),
        blank=True,
        help_text=_("Une par ligne, avec sa raison et ce qui est proposé à la place."),
    )
    exempt = models.TextField(
        _("contenus non soumis à l’obligation"), blank=True, help_text=_("Un par ligne.")
    )
    technologies = models.CharField(
        _("technologies"), max_length=200, blank=True, default="HTML, CSS, SVG, JavaScript"
    )
    test_environment = models.TextField(
        _("environnement de test"),
        blank=True,
        help_text=_("Un par ligne, par exemple : NVDA et Firefox sur Windows."),
    )
    tools = models.TextField(_("outils d’évaluation"), blank=True, help_text=_("Un par ligne."))
    pages_checked = models.TextField(
        _("pages vérifiées"), blank=True, help_text=_("Une par ligne.")
    )
    accessibility_email = models.EmailField(
        _("e-mail pour signaler une difficulté"),
        blank=True,
        help_text=_("Sans lui : l’adresse e-mail des réglages du site."),
    )
    accessibility_phone = models.CharField(
        _("téléphone pour signaler une difficulté"), max_length=30, blank=True
    )
    accessibility_form = models.URLField(_("formulaire pour signaler une difficulté"), blank=True)
    declared_on = models.DateField(_("date de la déclaration"), null=True, blank=True)
    scheme_url = models.CharField(
        _("schéma pluriannuel"),
        max_length=300,
        blank=True,
        validators=[
            RegexValidator(
                r"\A(/(?!/)|https?://)[^\s<>\"\\]*\Z",
                _("Écrivez une adresse qui commence par https:// ou par / (une page de ce site)."),
            )
        ],
        help_text=_("L’adresse de la page ou du fichier où il est publié."),
    )

    edit_handler: ClassVar = legal_panels.EDIT_HANDLER

    class Meta:
        verbose_name = _("textes légaux")
        constraints = [
            models.CheckConstraint(
                condition=Q(conformity_rate__isnull=True)
                | Q(conformity_rate__gte=0, conformity_rate__lte=100),
                name="conformity_rate_is_a_percentage",
            )
        ]

    @property
    def status_wording(self) -> str:
        """« Accessibilité : partiellement conforme »: the very words of the decree."""
        return _("Accessibilité : %(status)s") % {"status": self.get_status_display()}

    @property
    def rate_text(self) -> str:
        """« 76,5 », « 100 »: without the zeros that say nothing."""
        return localize(self.conformity_rate.normalize()) if self.conformity_rate else "0"

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        return [
            ("mentions-legales", _("Mentions légales")),
            ("donnees-personnelles", _("Données personnelles")),
            ("accessibilite", _("Accessibilité")),
        ]

    def clean(self) -> None:
        """A status that the audit does not carry would be a false declaration."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.status != AccessibilityStatus.NONE:
            if self.audit_date is None:
                errors["audit_date"] = _("Sans audit, un site se déclare « non conforme ».")
            if self.conformity_rate is None:
                errors["conformity_rate"] = _("Indiquez le taux donné par l’audit.")
            elif self.status == AccessibilityStatus.FULL and self.conformity_rate < 100:
                errors["status"] = _("« Totalement conforme » demande 100 % des critères.")
            elif self.conformity_rate < PARTLY:
                errors["status"] = _(
                    "« Partiellement conforme » demande au moins 50 % des critères."
                )
        if errors:
            raise ValidationError(errors)

    def missing(self, town: SiteSettings) -> list[Missing]:
        """What is still to be written, with `town` for what both settings share."""
        wanted = (
            ("mentions-legales", self.publisher or town.organisation, _("le nom de l’éditeur")),
            ("mentions-legales", self.director_name, _("la direction de la publication")),
            ("mentions-legales", town.address, _("l’adresse postale (réglages du site)")),
            ("mentions-legales", town.phone, _("le téléphone (réglages du site)")),
            ("mentions-legales", self.host_name, _("le nom de l’hébergeur")),
            ("mentions-legales", self.host_address, _("l’adresse de l’hébergeur")),
            ("mentions-legales", self.host_phone, _("le téléphone de l’hébergeur")),
            ("donnees-personnelles", self.dpo_name, _("qui protège les données")),
            ("donnees-personnelles", self.dpo_email, _("l’e-mail de cette personne")),
            ("accessibilite", self.declared_on, _("la date de la déclaration")),
            ("accessibilite", self.scheme_url, _("le lien du schéma pluriannuel")),
            (
                "accessibilite",
                self.accessibility_email or self.accessibility_form or town.email,
                _("une adresse où signaler une difficulté"),
            ),
        )
        audited = self.status != AccessibilityStatus.NONE
        of_audit = (
            (self.auditor, _("qui a mené l’audit")),
            (self.test_environment, _("l’environnement de test")),
            (self.pages_checked, _("les pages vérifiées")),
        )
        missing = [Missing(page, text) for page, value, text in wanted if not value]
        if audited:
            missing += [Missing("accessibilite", text) for value, text in of_audit if not value]
        return missing

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "legal/preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return {
            "request": request,
            "legal": self,
            "text_template": f"legal/{mode_name}.html",
            "title": dict(self.preview_modes)[mode_name],
        }
