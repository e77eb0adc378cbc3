"""Selections: curated, dated lists that mix the pages of the site and links to elsewhere."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.fields import RichTextField
from wagtail.models import Orderable, PageManager

from actions.models.action import STORY_FEATURES, SUMMARY_FEATURES
from core.models import BasePage, ContentPage
from core.models.page import ContentQuerySet, plain_text


class SelectionIndexPage(BasePage):
    """/selections/: the latest first."""

    introduction = models.TextField(_("présentation"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["actions.SelectionPage"]
    max_count = 1
    has_feed = True
    template = "actions/selection_index_page.html"
    page_description = _("La liste des sélections.")

    class Meta:
        verbose_name = _("sélections")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.selection_list import SelectionFilters

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["filters"] = SelectionFilters(request.GET)
        return context

    def channel(self, query: Mapping[str, str]) -> Any:
        from actions.feeds import selection_channel

        return selection_channel(self, query)


class SelectionQuerySet(ContentQuerySet):
    def latest_first(self) -> Self:
        return self.order_by("-updated_on", "-pk")


class SelectionPage(ContentPage):
    """One selection (« bouquet d’expériences »)."""

    updated_on = models.DateField(_("mise à jour le"), default=timezone.localdate)
    summary = models.TextField(_("en deux phrases"), max_length=400, blank=True)
    introduction = RichTextField(_("introduction"), blank=True, features=STORY_FEATURES)
    notes = models.TextField(
        _("notes internes"),
        blank=True,
        help_text=_("Visibles des rédacteurs seulement. L’import y range ce qu’il n’a pu placer."),
    )

    objects: ClassVar = PageManager.from_queryset(SelectionQuerySet)()

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("updated_on"),
        FieldPanel("summary"),
        FieldPanel("introduction"),
        InlinePanel("entries", heading=_("La liste"), label=_("Entrée")),
        *ContentPage.theme_panels,
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("L’essentiel")),
            ObjectList([FieldPanel("notes")], heading=_("Notes internes")),
            ObjectList(ContentPage.promote_panels, heading=_("Référencement")),
            ObjectList(ContentPage.settings_panels, heading=_("Publication")),
        ]
    )
    parent_page_types = ["actions.SelectionIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    served_with = ("picture",)
    template = "actions/selection_page.html"
    page_description = _("Un bouquet d’expériences choisies, ici et ailleurs.")

    class Meta:
        verbose_name = _("sélection")
        verbose_name_plural = _("sélections")
        indexes = [models.Index(fields=["-updated_on"])]

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.selection_entries import shown_entries

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        draft = getattr(request, "is_preview", False)
        context["entries"] = shown_entries(self, draft=draft)
        return context

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        from actions.structured_data import of_selection

        return of_selection(self, context)


class SelectionEntry(Orderable):
    """One entry: a page of this site, a link to elsewhere, or a text alone."""

    selection = ParentalKey(SelectionPage, on_delete=models.CASCADE, related_name="entries")
    title = models.CharField(
        _("titre"),
        max_length=255,
        blank=True,
        help_text=_("Laissé vide, c’est celui de la page choisie."),
    )
    date = models.DateField(_("date"), null=True, blank=True)
    place = models.CharField(_("lieu"), max_length=120, blank=True)
    text = RichTextField(_("texte"), blank=True, features=SUMMARY_FEATURES)
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page du site"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    url = models.URLField(_("ou adresse extérieure"), max_length=500, blank=True)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("date"), FieldPanel("place")]),
        FieldPanel("text"),
        PageChooserPanel("page"),
        FieldPanel("url"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("entrée d’une sélection")
        verbose_name_plural = _("entrées des sélections")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(page__isnull=True) | models.Q(url=""),
                name="selection_entry_leads_to_one_place",
                violation_error_message=_(
                    "Choisissez une page du site ou une adresse extérieure, pas les deux."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.title or (self.page.title if self.page else str(self.date or self.pk))

    def clean(self) -> None:
        super().clean()
        if not (self.title or plain_text(self.text) or self.page_id):
            raise ValidationError(_("Donnez un titre, un texte ou une page à cette entrée."))
        if self.url and not self.title:
            raise ValidationError({"title": _("Donnez un titre à ce lien : c’est lui qu’on lira.")})
