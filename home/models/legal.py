"""The three pages that the law asks for, written from the legal fields of the settings."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PagePermissionTester

from core.blocks import ArticleBlocks
from core.models import BasePage
from home.legal_panel import LegalFieldsPanel


class LegalKind(models.TextChoices):
    """What a legal page says. The value is its address, fixed: other pages lead there."""

    NOTICE = "mentions-legales", _("Mentions légales")
    DATA = "donnees-personnelles", _("Données personnelles")
    ACCESSIBILITY = "accessibilite", _("Accessibilité")


class LegalPageForm(WagtailAdminPageForm):
    """The address comes from the kind, so what is wrong with it is told there."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        kind = cleaned.get("kind")
        if kind and not Page._slug_is_available(kind, self.parent_page, self.instance):
            self.add_error(
                "kind", _("Une autre page occupe déjà l’adresse /%(slug)s/.") % {"slug": kind}
            )
        return cleaned


class LegalPagePermissionTester(PagePermissionTester):
    """One page of each kind: a copy would have nowhere to stand."""

    def can_copy(self) -> bool:
        return False


class LegalPage(BasePage):
    """One legal text: the sound one of the house, what an editor adds to it, or theirs alone."""

    kind = models.CharField(
        _("texte"), max_length=30, choices=LegalKind, help_text=_("Son adresse en dépend.")
    )
    summary = models.TextField(_("chapeau"), max_length=400, blank=True)
    body = StreamField(
        ArticleBlocks(),
        verbose_name=_("votre texte"),
        blank=True,
        help_text=_("S’affiche à la suite du texte proposé."),
    )
    replaces_text = models.BooleanField(
        _("remplacer le texte proposé par le mien"),
        default=False,
        help_text=_("Le texte proposé ne s’affiche plus : le vôtre doit dire tout ce qu’il faut."),
    )

    base_form_class = LegalPageForm
    content_panels = [
        *BasePage.content_panels,
        LegalFieldsPanel(),
        FieldPanel("kind"),
        FieldPanel("summary"),
        FieldPanel("body"),
        FieldPanel("replaces_text"),
    ]
    # Without the address: it is fixed.
    promote_panels = [FieldPanel("seo_title"), FieldPanel("search_description")]
    page_description = _("Un texte que la loi demande, avec ce que vous y ajoutez.")
    parent_page_types = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count = len(LegalKind)
    template = "home/legal_page.html"

    class Meta:
        verbose_name = _("texte légal")
        verbose_name_plural = _("textes légaux")
        constraints = [
            models.UniqueConstraint(
                fields=["kind"],
                name="one_legal_page_of_each_kind",
                violation_error_message=_("Cette page existe déjà."),
            )
        ]

    @property
    def text_template(self) -> str:
        """The proposed text; empty once the editor's own stands in its place."""
        return "" if self.replaces_text else f"legal/{self.kind}.html"

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        if self.kind:
            self.slug = self.kind
        super().full_clean(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.replaces_text and not self.body:
            raise ValidationError({"replaces_text": _("Écrivez d’abord votre texte.")})

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        return LegalPagePermissionTester(user, self)
