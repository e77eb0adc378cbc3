"""The action bank: one sheet per project, with the fields of the sheets that centres sociaux keep."""

from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import RichTextField
from wagtail.models import Orderable, PageManager
from wagtail.snippets.models import register_snippet

from core.fields import ChoiceListField
from core.models import BasePage, ContentPage
from core.models.page import ContentQuerySet

# The page itself writes the h2 of each chapter. No pictures nor embeds: those have their own fields,
# and an embed would call a third party.
STORY_FEATURES = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link"]

SUMMARY_FEATURES = ["bold", "italic", "ol", "ul", "link"]


class Status(models.TextChoices):
    PROJECT = "project", _("En projet")
    IN_PROGRESS = "in_progress", _("En cours")
    FINISHED = "finished", _("Terminée")


# Tone of the badge and icon of the sprite: a status is never told by its colour alone.
STATUS_LOOKS = {
    Status.PROJECT: ("info", "lightbulb"),
    Status.IN_PROGRESS: ("success", "tools"),
    Status.FINISHED: ("neutral", "check"),
}


class Dimension(models.TextChoices):
    CITIZENSHIP = "citizenship", _("Citoyenneté")
    SERVICES = "services", _("Services")
    SUPPORT = "support", _("Accompagnement de projets")


class Territory(models.TextChoices):
    NEIGHBOURHOOD = "neighbourhood", _("Un quartier")
    NEIGHBOURHOODS = "neighbourhoods", _("Plusieurs quartiers")
    COMMUNE = "commune", _("Une commune")
    COMMUNES = "communes", _("Plusieurs communes")
    OTHER = "other", _("Autre territoire")


class Initiator(models.TextChoices):
    CENTRE = "centre", _("Le centre social")
    RESIDENT = "resident", _("Un habitant")
    RESIDENTS = "residents", _("Un groupe d’habitants")
    PARTNERS = "partners", _("Un ou plusieurs partenaires")
    OTHER = "other", _("Autre")


class PartnerKind(models.TextChoices):
    """Who a project was run with, in the words of the national bank of sheets."""

    ARS = "ars", _("ARS")
    LOCAL_ASSOCIATION = "local_association", _("Association locale")
    NATIONAL_ASSOCIATION = "national_association", _("Association nationale")
    LANDLORD = "landlord", _("Bailleur social")
    CAF = "caf", _("Caf")
    WORKS_COUNCIL = "works_council", _("Comité d’entreprise")
    COMMUNE = "commune", _("Commune")
    DEPARTMENT = "department", _("Conseil départemental")
    REGION = "region", _("Conseil régional")
    CPAM = "cpam", _("CPAM")
    DDCS = "ddcs", _("DDCS")
    SCHOOLS = "schools", _("Éducation nationale")
    COMPANY = "company", _("Entreprise privée")
    STATE = "state", _("État")
    EUROPE = "europe", _("Europe")
    FOUNDATIONS = "foundations", _("Fondations")
    FONJEP = "fonjep", _("FONJEP")
    MSA = "msa", _("MSA")
    COMMUNES = "communes", _("Regroupement de communes")
    OTHER = "other", _("Autre")


@register_snippet
class Audience(models.Model):
    """Whom a project is for: « Seniors », « Petite enfance »."""

    name = models.CharField(_("nom"), max_length=60, unique=True)
    slug = models.SlugField(_("adresse"), max_length=60, unique=True)
    position = models.PositiveSmallIntegerField(_("ordre d’affichage"), default=0)

    class Meta:
        verbose_name = _("public")
        verbose_name_plural = _("publics")
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name


class ActionIndexPage(BasePage):
    """/actions/: every sheet, with filters by theme, public, status and territory."""

    introduction = models.TextField(_("présentation"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["actions.ActionPage"]
    max_count = 1
    template = "actions/action_index_page.html"

    class Meta:
        verbose_name = _("banque d’actions")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.filters import ActionFilters

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["filters"] = ActionFilters(request.GET)
        return context


class ActionQuerySet(ContentQuerySet):
    def in_territory(self, territory: str) -> Self:
        return self.filter(territory=territory)

    def for_audience(self, slug: str) -> Self:
        return self.filter(audiences__slug=slug)

    def with_status(self, status: str) -> Self:
        return self.filter(status=status)


class ActionPage(ContentPage):
    """One project sheet. The tabs of the editor follow the chapters of a real sheet."""

    organisation = models.CharField(_("structure organisatrice"), max_length=255, blank=True)
    status = models.CharField(
        _("statut de l’action"), max_length=20, choices=Status, default=Status.IN_PROGRESS
    )
    end_reason = models.TextField(_("raisons pour lesquelles l’action est terminée"), blank=True)
    dimension = models.CharField(_("dimension"), max_length=20, choices=Dimension, blank=True)
    summary = RichTextField(_("résumé"), blank=True, features=SUMMARY_FEATURES)
    initiators = ChoiceListField(_("qui est à l’initiative"), choices_enum=Initiator)
    initiative_detail = models.TextField(_("précision sur l’initiative"), blank=True)
    territory = models.CharField(
        _("territoire concerné"), max_length=20, choices=Territory, blank=True
    )
    audiences = ParentalManyToManyField(Audience, verbose_name=_("publics"), blank=True)
    partner_kinds = ChoiceListField(_("types de partenaires"), choices_enum=PartnerKind)
    partners = ParentalManyToManyField(
        "actions.PartnerPage", verbose_name=_("partenaires"), blank=True, related_name="actions"
    )
    objectives = RichTextField(
        _("objectifs, acteurs et phases"), blank=True, features=STORY_FEATURES
    )
    description = RichTextField(_("description générale"), blank=True, features=STORY_FEATURES)
    funding = RichTextField(_("ressources financières"), blank=True, features=STORY_FEATURES)
    people = RichTextField(_("personnes mobilisées"), blank=True, features=STORY_FEATURES)
    results_territory = RichTextField(
        _("résultats pour le territoire"), blank=True, features=STORY_FEATURES
    )
    results_organisation = RichTextField(
        _("résultats pour la structure"), blank=True, features=STORY_FEATURES
    )
    results_residents = RichTextField(
        _("résultats pour les habitants"), blank=True, features=STORY_FEATURES
    )
    limits = RichTextField(_("limites"), blank=True, features=STORY_FEATURES)
    prospects = RichTextField(_("perspectives"), blank=True, features=STORY_FEATURES)
    notes = models.TextField(
        _("notes internes"),
        blank=True,
        help_text=_("Visibles des rédacteurs seulement. L’import y range ce qu’il n’a pu placer."),
    )
    objects: ClassVar = PageManager.from_queryset(ActionQuerySet)()

    parent_page_types = ["actions.ActionIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    served_with = ("picture",)
    template = "actions/action_page.html"

    identity_panels = [
        *ContentPage.content_panels,
        FieldPanel("organisation"),
        MultiFieldPanel(
            [FieldPanel("status"), FieldPanel("end_reason"), FieldPanel("dimension")],
            heading=_("Où en est l’action"),
        ),
        FieldPanel("summary"),
        *ContentPage.theme_panels,
        MultiFieldPanel(
            [FieldPanel("audiences"), FieldPanel("territory")], heading=_("Pour qui, où")
        ),
        MultiFieldPanel(
            [FieldPanel("initiators"), FieldPanel("initiative_detail")], heading=_("Initiative")
        ),
        MultiFieldPanel(
            [FieldPanel("partner_kinds"), FieldPanel("partners")], heading=_("Partenaires")
        ),
    ]
    story_panels = [
        FieldPanel("objectives"),
        FieldPanel("description"),
        FieldPanel("funding"),
        FieldPanel("people"),
        InlinePanel("pictures", heading=_("Photos"), label=_("Photo")),
        InlinePanel("files", heading=_("Fichiers"), label=_("Fichier")),
    ]
    result_panels = [
        FieldPanel("results_territory"),
        FieldPanel("results_organisation"),
        FieldPanel("results_residents"),
        FieldPanel("limits"),
        FieldPanel("prospects"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(identity_panels, heading=_("L’essentiel")),
            ObjectList(story_panels, heading=_("Le récit")),
            ObjectList(result_panels, heading=_("Les résultats")),
            ObjectList([FieldPanel("notes")], heading=_("Notes internes")),
            ObjectList(ContentPage.promote_panels, heading=_("Référencement")),
            ObjectList(ContentPage.settings_panels, heading=_("Publication")),
        ]
    )

    class Meta:
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        indexes = [models.Index(fields=["status"]), models.Index(fields=["territory"])]

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.facts import action_facts
        from actions.surroundings import around_action

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context.update(around_action(self, draft=getattr(request, "is_preview", False)))
        context["facts"] = action_facts(self, context["linked"].audiences)
        context["pictures"] = self.pictures.select_related("image")
        return context

    @property
    def status_badge(self) -> dict[str, str]:
        """`label`, `tone` and `icon`, for components/status_badge.html."""
        tone, icon = STATUS_LOOKS[Status(self.status)]
        return {"label": self.get_status_display(), "tone": tone, "icon": icon}

    @property
    def initiator_labels(self) -> list[str]:
        return self._meta.get_field("initiators").labels(self.initiators)

    @property
    def partner_kind_labels(self) -> list[str]:
        return self._meta.get_field("partner_kinds").labels(self.partner_kinds)


class ActionPicture(Orderable):
    """One photo of an action's gallery."""

    page = ParentalKey(ActionPage, on_delete=models.CASCADE, related_name="pictures")
    image = models.ForeignKey(
        "core.SiteImage", verbose_name=_("image"), on_delete=models.CASCADE, related_name="+"
    )
    caption = models.CharField(_("légende"), max_length=200, blank=True)

    panels = [FieldPanel("image"), FieldPanel("caption")]


class ActionFile(Orderable):
    """One file to download with an action."""

    page = ParentalKey(ActionPage, on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name=_("fichier"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    panels = [FieldPanel("document")]


class ImportedSheet(models.Model):
    """Where an imported action comes from: which sheet, what it said, what we made of it.

    It stands outside the page, so that publishing an old revision never changes it.
    """

    page = models.OneToOneField(ActionPage, on_delete=models.CASCADE, related_name="imported_sheet")
    key = models.CharField(max_length=255, unique=True)
    digest = models.CharField(max_length=64)
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    imported_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("fiche importée")
        verbose_name_plural = _("fiches importées")

    def __str__(self) -> str:
        return self.key
