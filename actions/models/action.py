"""The action bank: one sheet per project, with the fields of the sheets that centres sociaux keep."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import RichTextField
from wagtail.models import PageManager

from actions.models.vocabulary import (
    STATUS_LOOKS,
    Audience,
    Dimension,
    Initiator,
    PartnerKind,
    Status,
    Territory,
)
from core.fields import ChoiceListField
from core.models import BasePage, ContentPage
from core.models.page import ContentQuerySet

# The page itself writes the h2 of each chapter. No pictures nor embeds: those have their own fields,
# and an embed would call a third party.
STORY_FEATURES = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link"]

SUMMARY_FEATURES = ["bold", "italic", "ol", "ul", "link"]


class ActionIndexPage(BasePage):
    """/actions/: every sheet, with filters by theme, public, status, territory and partner."""

    introduction = models.TextField(_("présentation"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["actions.ActionPage"]
    max_count = 1
    has_feed = True
    template = "actions/action_index_page.html"
    page_description = _("La banque d’actions.")

    class Meta:
        verbose_name = _("banque d’actions")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.filters import ActionFilters

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["filters"] = ActionFilters(request.GET)
        return context

    def channel(self, query: Mapping[str, str]) -> Any:
        from actions.feeds import action_channel

        return action_channel(self, query)


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
    place = models.CharField(
        _("lieu"),
        max_length=120,
        blank=True,
        help_text=_("Là où cela se passe : « Salle du Port, quartier des Tanneurs »."),
    )
    started_on = models.DateField(
        _("depuis"),
        null=True,
        blank=True,
        help_text=_("Le premier jour de l’action, même à peu près."),
    )
    cost = models.CharField(
        _("coût, en bref"),
        max_length=120,
        blank=True,
        help_text=_("Un montant et une période : « 4 900 € par an »."),
    )
    team = models.CharField(
        _("équipe, en bref"),
        max_length=120,
        blank=True,
        help_text=_("Qui la fait vivre : « 1 animatrice, 14 bénévoles »."),
    )
    audiences = ParentalManyToManyField(Audience, verbose_name=_("publics"), blank=True)
    partner_kinds = ChoiceListField(_("types de partenaires"), choices_enum=PartnerKind)
    partners = ParentalManyToManyField(
        "actions.PartnerPage", verbose_name=_("partenaires"), blank=True, related_name="actions"
    )
    partners_detail = RichTextField(
        _("partenaires, en clair"),
        blank=True,
        features=STORY_FEATURES,
        help_text=_("Qui apporte quoi, et qui n’a pas de page dans l’annuaire."),
    )
    context = RichTextField(_("contexte et besoin de départ"), blank=True, features=STORY_FEATURES)
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
    success_factors = RichTextField(
        _("ce qui a fait réussir l’action"), blank=True, features=STORY_FEATURES
    )
    observations = RichTextField(_("observations"), blank=True, features=STORY_FEATURES)
    limits = RichTextField(_("limites"), blank=True, features=STORY_FEATURES)
    prospects = RichTextField(_("perspectives"), blank=True, features=STORY_FEATURES)
    reported_on = models.DateField(
        _("date du bilan"),
        null=True,
        blank=True,
        help_text=_(
            "Le jour où ce bilan a été fait. L’action affiche alors « bilan » sur sa frise."
        ),
    )
    changes = RichTextField(
        _("ce qui va changer"),
        blank=True,
        features=STORY_FEATURES,
        help_text=_("Ce que le bilan a appris, et ce que vous ferez autrement."),
    )
    contact = RichTextField(
        _("pour en savoir plus"),
        blank=True,
        features=SUMMARY_FEATURES,
        help_text=_("À qui s’adresser. Ne nommez une personne qu’avec son accord."),
    )
    notes = models.TextField(
        _("notes internes"),
        blank=True,
        help_text=_("Visibles des rédacteurs seulement. L’import y range ce qu’il n’a pu placer."),
    )
    objects: ClassVar = PageManager.from_queryset(ActionQuerySet)()

    parent_page_types = ["actions.ActionIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    review_after_months = 12
    served_with = ("picture",)
    template = "actions/action_page.html"
    page_description = _("La fiche d’une action : ce qu’on fait, avec qui, ce que cela apporte.")

    identity_panels = [
        HelpPanel(
            _(
                "Un titre, un résumé, un thème et une image suffisent pour publier. Ce qui reste "
                "vide ne s’affiche pas : vous compléterez plus tard."
            )
        ),
        *ContentPage.content_panels,
        FieldPanel("organisation", help_text=_("Qui porte l’action : « Centre social X ».")),
        FieldPanel(
            "summary",
            help_text=_(
                "Deux ou trois phrases : ce que l’on y fait, et avec qui. On les lit "
                "sur la carte de l’action et en haut de sa page."
            ),
        ),
        MultiFieldPanel(ContentPage.theme_panels, heading=_("Thèmes et image")),
        MultiFieldPanel(
            [FieldPanel("status"), FieldPanel("started_on"), FieldPanel("end_reason")],
            heading=_("Où en est l’action"),
        ),
        MultiFieldPanel(
            [
                # Boxes to tick, as for the themes: a list asks to hold a key down.
                FieldPanel("audiences", widget=CheckboxSelectMultiple({"class": "theme-choices"})),
                FieldPanel("territory"),
                FieldPanel("place"),
            ],
            heading=_("Pour qui, où"),
        ),
        MultiFieldPanel([FieldPanel("cost"), FieldPanel("team")], heading=_("Les moyens, en bref")),
        MultiFieldPanel(
            [FieldPanel("partners"), FieldPanel("partners_detail"), FieldPanel("partner_kinds")],
            heading=_("Partenaires"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("initiators"), FieldPanel("initiative_detail"), FieldPanel("dimension")],
            heading=_("Qui en a eu l’idée, ce qu’elle fait vivre"),
            classname="collapsed",
        ),
        FieldPanel("contact"),
    ]
    story_panels = [
        HelpPanel(
            _(
                "Racontez l’action comme à un voisin. Chaque chapitre rempli devient un titre de "
                "la page ; « Titre 3 » sert d’intertitre à l’intérieur."
            )
        ),
        FieldPanel("context", help_text=_("D’où vient l’action : ce qui manquait, ce qui gênait.")),
        FieldPanel("objectives", help_text=_("Ce que vous vouliez, avec qui, en quelles étapes.")),
        FieldPanel(
            "description", help_text=_("Comment cela se passe, concrètement, un jour normal.")
        ),
        FieldPanel("people", help_text=_("Qui s’en occupe, qui vient, en quel nombre.")),
        FieldPanel("funding", help_text=_("Ce que cela coûte, et qui paie.")),
        InlinePanel(
            "pictures",
            heading=_("Photos"),
            label=_("Photo"),
            help_text=_("En plus de l’image principale. Vérifiez l’accord des personnes visibles."),
        ),
        InlinePanel(
            "files",
            heading=_("Fichiers à télécharger"),
            label=_("Fichier"),
            help_text=_("Un règlement, une affiche, un bilan complet."),
        ),
    ]
    result_panels = [
        HelpPanel(
            _(
                "Ce que l’action a changé, dit par trois voix. Une seule suffit. Dites aussi ce "
                "qui a coincé : c’est ce que les autres équipes cherchent."
            )
        ),
        MultiFieldPanel(
            [
                FieldPanel("results_territory"),
                FieldPanel("results_organisation"),
                FieldPanel("results_residents"),
            ],
            heading=_("Ce que cela a changé"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("success_factors"),
                FieldPanel("limits", heading=_("Limites : ce qui a coincé")),
                FieldPanel("observations"),
                FieldPanel("prospects", heading=_("Perspectives : la suite")),
            ],
            heading=_("Ce que l’action nous a appris"),
        ),
    ]
    report_panels = [
        HelpPanel(
            _(
                "Une fois par an, ou à la fin : des nombres, quelques paroles, ce que vous ferez "
                "autrement. Les nombres deviennent un graphique et un tableau."
            )
        ),
        FieldPanel("reported_on"),
        InlinePanel(
            "figures",
            heading=_("Les chiffres, année par année"),
            label=_("Chiffre"),
            help_text=_("Une ligne par année et par chose comptée."),
        ),
        InlinePanel(
            "voices",
            heading=_("Ce qu’en disent les participants"),
            label=_("Parole"),
            help_text=_("Sans guillemets : la page les ajoute."),
        ),
        FieldPanel("changes"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(identity_panels, heading=_("L’essentiel")),
            ObjectList(story_panels, heading=_("Le récit")),
            ObjectList(result_panels, heading=_("Les résultats")),
            ObjectList(report_panels, heading=_("Le bilan")),
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
        from actions.contexts import action_context

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, **action_context(self, request)}

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        from actions.structured_data import of_action

        return of_action(self, context)

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
