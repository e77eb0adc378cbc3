"""Themes: the controlled vocabulary that pages and ideas share."""

import re
from difflib import SequenceMatcher
from typing import ClassVar, Self

from anyascii import anyascii
from django import forms
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.models import TagBase
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from core.models.synonyms import meanings, other_words, validate_synonyms
from core.models.theme_group import ThemeGroup

# A keyword this close to a theme's name is a misspelling of it (« Viellissement »).
CLOSE_ENOUGH = 0.88


def fold(text: str) -> str:
    """Lower case, without accents or punctuation: « Éducation / scolarité » → "education scolarite"."""
    return " ".join(re.findall(r"[a-z0-9]+", anyascii(text).lower()))


class ThemeColour(models.TextChoices):
    CORAL = "coral", _("corail")
    AMBER = "amber", _("ambre")
    SUN = "sun", _("soleil")
    OLIVE = "olive", _("olive")
    LEAF = "leaf", _("feuille")
    TEAL = "teal", _("canard")
    SKY = "sky", _("ciel")
    BLUE = "blue", _("bleu")
    INDIGO = "indigo", _("indigo")
    VIOLET = "violet", _("violet")
    ROSE = "rose", _("rose")
    BROWN = "brown", _("brun")


class ThemeIcon(models.TextChoices):
    AGEING = "ageing", _("vieillissement")
    CULTURE = "culture", _("culture")
    DEMOCRACY = "democracy", _("démocratie")
    DIGITAL = "digital", _("numérique")
    EDUCATION = "education", _("éducation")
    ENVIRONMENT = "environment", _("environnement")
    FAIRNESS = "fairness", _("égalité")
    FAMILY = "family", _("famille")
    GENERATIONS = "generations", _("générations")
    HEALTH = "health", _("santé")
    HOME = "home", _("logement")
    INTEGRATION = "integration", _("intégration")
    LANGUAGE = "language", _("langue")
    LEISURE = "leisure", _("loisirs")
    MIX = "mix", _("mixité")
    MOBILITY = "mobility", _("mobilité")
    SOLIDARITY = "solidarity", _("solidarité")
    SPORT = "sport", _("sport")
    WORK = "work", _("emploi")
    YOUTH = "youth", _("jeunesse")


class ThemeQuerySet(models.QuerySet["Theme"]):
    def matching(self, keyword: str) -> "Theme | None":
        """The theme a keyword means: by name, by synonym, or as a misspelling of one of them.

        Case, accents and punctuation do not count. None when nothing is close enough, so that
        the vocabulary stays controlled.
        """
        wanted = fold(keyword)
        if not wanted:
            return None
        best: tuple[float, Theme | None] = (0.0, None)
        for theme in self:
            for form in theme.folded_forms:
                if form == wanted:
                    return theme
                likeness = SequenceMatcher(None, form, wanted).ratio()
                if likeness > best[0]:
                    best = (likeness, theme)
        return best[1] if best[0] >= CLOSE_ENOUGH else None


class Theme(TagBase):
    """One theme of the town, with its colour, its icon and the other words people use for it."""

    # ASCII slugs: /themes/mixite-sociale/ can be read aloud and typed by anyone.
    slug = models.SlugField(
        _("adresse"),
        unique=True,
        max_length=100,
        validators=[RegexValidator(r"^[a-z0-9-]+$")],
        help_text=_("La fin de l’adresse de la page du thème : /themes/adresse/."),
    )
    colour = models.CharField(
        _("couleur"), max_length=10, choices=ThemeColour, default=ThemeColour.TEAL
    )
    icon = models.CharField(_("icône"), max_length=20, choices=ThemeIcon, default=ThemeIcon.MIX)
    introduction = models.TextField(
        _("présentation"),
        blank=True,
        help_text=_("Deux ou trois phrases simples, affichées en haut de la page du thème."),
    )
    synonyms = models.TextField(
        _("autres mots"),
        blank=True,
        validators=[validate_synonyms],
        help_text=_(
            "Un par ligne. La recherche et l’import les comprennent comme ce thème. Pour dire que"
            " des mots ont le même sens, joignez-les par le signe égal :"
            " « CCAS = centre communal d’action sociale ». Chercher l’un trouve aussi l’autre."
        ),
    )
    group = models.ForeignKey(
        ThemeGroup,
        verbose_name=_("famille"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="themes",
        help_text=_("Où le thème se range sur la page de tous les thèmes."),
    )

    # How many public pages and ideas it holds: only where a list of themes has counted them.
    total: int

    free_tagging = False

    objects: ClassVar = ThemeQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("introduction"),
        FieldPanel("group", widget=forms.Select),
        MultiFieldPanel([FieldPanel("colour"), FieldPanel("icon")], heading=_("Apparence")),
        FieldPanel("synonyms"),
        FieldPanel("slug"),
    ]

    class Meta:
        verbose_name = _("thème")
        verbose_name_plural = _("thèmes")
        ordering = ["slug"]  # the name without accents: É stands with E on every database

    def get_absolute_url(self) -> str:
        return reverse("theme", args=[self.slug])

    @property
    def folded_forms(self) -> list[str]:
        """The name and every synonym, folded."""
        return [form for form in map(fold, [self.name, *other_words(self.synonyms)]) if form]

    @property
    def other_words(self) -> list[str]:
        """Every other word for it, or group of words."""
        return other_words(self.synonyms)

    @property
    def meanings(self) -> list[list[str]]:
        """The words that staff say mean the same, line by line; a line of one word says nothing."""
        return [words for words in meanings(self.synonyms) if len(words) > 1]

    def slugify(self, tag: str, i: int | None = None) -> str:
        slug = fold(tag).replace(" ", "-")
        return slug if i is None else f"{slug}-{i}"

    @classmethod
    def all_by_slug(cls) -> dict[str, Self]:
        return {theme.slug: theme for theme in cls.objects.all()}
