"""/guide-de-style/: every component in every state, with invented content. Development only."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model

from core.blocks import PictureBlock
from core.blocks.inventory import every_block
from core.directory_samples import directory_samples
from core.discovery.head import feed_links
from core.models.settings import SocialNetwork
from core.models.theme import ThemeColour, ThemeIcon
from core.samples import SampleIdea, SampleMessage, SampleOccurrence, SamplePage, SampleTheme
from core.style_guide_sheet import sheet_samples
from core.support_samples import missing_step, support_boxes


class SampleForm(forms.Form):
    """One field of each kind."""

    title = forms.CharField(
        label=_("Titre de votre idée"), help_text=_("En quelques mots, comme sur une affiche.")
    )
    email = forms.EmailField(
        label=_("Adresse e-mail"), widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    password = forms.CharField(
        label=_("Mot de passe"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Dix caractères au moins."),
    )
    text = forms.CharField(label=_("Votre idée"), widget=forms.Textarea(attrs={"rows": 5}))
    themes = forms.MultipleChoiceField(
        label=_("Thèmes"),
        help_text=_("Trois au plus."),
        choices=[
            ("a", _("Intergénérationnel")),
            ("b", _("Environnement")),
            ("c", _("Culture")),
            ("d", _("Vie de quartier, voisinage et entraide au quotidien")),
        ],
        widget=forms.CheckboxSelectMultiple,
    )
    moment = forms.ChoiceField(
        label=_("Quand ?"),
        choices=[("day", _("En journée")), ("evening", _("En soirée"))],
        widget=forms.RadioSelect,
    )
    district = forms.ChoiceField(
        label=_("Quartier"), required=False, choices=[("", "—"), ("port", _("Le Port"))]
    )
    day = forms.DateField(
        label=_("Date souhaitée"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    picture = forms.FileField(label=_("Photo"), required=False)
    rules = forms.BooleanField(label=_("J’ai lu les règles de l’appel à idées"))


THEMES = [
    SampleTheme(str(icon.label).capitalize(), colour, icon.value)
    for icon, colour in zip(ThemeIcon, (ThemeColour.values * 2)[: len(ThemeIcon)], strict=True)
]
UI_ICONS = [
    "search",
    "menu",
    "close",
    "calendar",
    "clock",
    "place",
    "person",
    "people",
    "heart",
    "heart-filled",
    "check",
    "hourglass",
    "ban",
    "lightbulb",
    "megaphone",
    "news",
    "handshake",
    "arrow-right",
    "arrow-left",
    "external",
    "download",
    "mail",
    "phone",
    "info",
    "warning",
    "success",
    "error",
    "filter",
    "plus",
    "login",
    "logout",
    "star",
    "tools",
    "file",
    "euro",
    "print",
    "copy",
    "share",
    "message",
    "map",
    "selection",
    "play",
    *(f"social-{network}" for network in SocialNetwork.values),
]


def _theme(icon: ThemeIcon) -> SampleTheme:
    return next(theme for theme in THEMES if theme.icon == icon.value)


def _picture() -> Any:
    """Any picture of the site, so that the cards are seen with one; None on an empty site."""
    return get_image_model().objects.order_by("pk").first()


def _promotions() -> list[dict[str, Any]]:
    """As search.promotions gives them: a page, then another site."""
    return [
        {
            "title": _("S’inscrire à l’école"),
            "url": "#listes",
            "description": _("Dès le 3 mars, en ligne ou à la mairie."),
        },
        {
            "title": _("Les lignes de bus"),
            "url": "https://transports.exemple/",
            "description": _("Horaires et plans, sur le site de la région."),
            "external": True,
        },
    ]


def _suggestions() -> list[dict[str, Any]]:
    """As search.suggestions gives them while one types."""
    return [
        {"label": _("Environnement"), "kind": _("Thème")},
        {"label": _("Le potager partagé du quai"), "kind": _("Action")},
        {
            "label": _("Les Jardins de la Lise, insertion et maraîchage pour tous les âges"),
            "kind": _("Partenaire"),
        },
    ]


def _cards(picture: Any) -> list[dict[str, Any]]:
    return [
        {
            "kind": _("Action"),
            "kind_icon": "handshake",
            "title": _("Le potager partagé du quai"),
            "text": _("Trente familles jardinent ensemble, échangent graines et recettes."),
            "meta": _("Centre social La Passerelle"),
            "themes": [_theme(ThemeIcon.ENVIRONMENT), _theme(ThemeIcon.GENERATIONS)],
            "picture": picture,
            "status": {"label": _("En cours"), "tone": "success", "icon": "check"},
        },
        {
            "kind": _("Actualité"),
            "kind_icon": "news",
            "title": _("La bibliothèque ouvre aussi le dimanche"),
            "text": _("Dès la rentrée, de 14 h à 18 h, avec un coin café."),
            "themes": [_theme(ThemeIcon.CULTURE)],
            "date": timezone.localdate(),
        },
        {
            "kind": _("Partenaire"),
            "kind_icon": "people",
            "title": _(
                "Les Ateliers du fil : couture, tricot et réparations pour tout le quartier"
            ),
            "meta": _("Association"),
            "themes": [
                _theme(ThemeIcon.SOLIDARITY),
                _theme(ThemeIcon.MIX),
                _theme(ThemeIcon.WORK),
            ],
        },
        {"title": _("Une carte réduite à son titre")},
    ]


def _occurrences(picture: Any) -> list[SampleOccurrence]:
    noon = timezone.localtime().replace(hour=14, minute=0, second=0, microsecond=0)
    return [
        SampleOccurrence(
            SamplePage(
                str(_("Café des bricoleurs")),
                str(_("K’fé des habitants")),
                str(_("Apportez un objet en panne : on le répare ensemble.")),
                [_theme(ThemeIcon.ENVIRONMENT)],
                picture,
            ),
            noon + timedelta(days=3),
            noon + timedelta(days=3, hours=2, minutes=30),
            str(_("Salle du haut")),
        ),
        SampleOccurrence(
            SamplePage(str(_("Fête du quartier")), theme_list=[_theme(ThemeIcon.LEISURE)]),
            noon + timedelta(days=20),
            noon + timedelta(days=21),
        ),
        SampleOccurrence(
            SamplePage(str(_("Réunion publique")), str(_("Mairie"))),
            noon + timedelta(days=400, minutes=30),
        ),
    ]


def _ideas(picture: Any) -> list[SampleIdea]:
    bench, cinema, bike = (
        _("Des bancs à l’ombre sur le chemin de l’école"),
        _("Un ciné en plein air chaque été"),
        _("Une vélo-école pour adultes"),
    )
    return [
        SampleIdea(
            str(bench),
            str(_("Pour souffler en montant, et pour bavarder à la sortie des classes.")),
            [_theme(ThemeIcon.AGEING), _theme(ThemeIcon.EDUCATION)],
            12,
            str(_("Ouverte aux soutiens")),
            "info",
            "megaphone",
            place=str(_("Rue des Tilleuls")),
        ),
        SampleIdea(
            str(cinema),
            str(_("Sur la place, avec des transats et les films choisis par les habitants.")),
            [_theme(ThemeIcon.LEISURE)],
            1,
            str(_("À l’étude")),
            "warning",
            "hourglass",
            picture=picture,
        ),
        SampleIdea(
            str(bike), "", [_theme(ThemeIcon.SPORT)], 0, str(_("Réalisée")), "success", "check"
        ),
        SampleIdea(
            str(_("Une idée sans thème")), "", [], 3, str(_("Non retenue")), "neutral", "ban"
        ),
    ]


def _steps() -> list[dict[str, Any]]:
    today = timezone.localdate()
    return [
        {
            "title": _("Idée"),
            "text": _("Proposée par Nadia B., 42 soutiens."),
            "date": today - timedelta(days=200),
            "done": True,
            "href": "#parcours",
        },
        {
            "title": _("Réponse de la mairie"),
            "text": _("Acceptée."),
            "date": today - timedelta(days=120),
            "done": True,
        },
        {"title": _("Action"), "text": _("Le chantier a commencé."), "current": True},
        {"title": _("Événements")},
        {"title": _("Bilan")},
    ]


def _facets() -> list[dict[str, Any]]:
    return [
        {"label": _("Culture"), "url": "#listes", "count": 12, "selected": False},
        {"label": _("Environnement"), "url": "#listes", "count": 7, "selected": True},
        {"label": _("Intergénérationnel"), "url": "#listes", "count": 9, "selected": False},
    ]


def _page(number: int) -> Page:
    return Paginator(range(240), 20).page(number)


def _refused_form() -> SampleForm:
    form = SampleForm(
        {"title": _("Un verger"), "email": "nadia@", "themes": ["a"]},
        MultiValueDict({"picture": [SimpleUploadedFile("photo.txt", b"x")]}),
    )
    form.add_error("picture", str(_("Ce fichier n’est pas une image.")))
    form.add_error(None, str(_("L’appel à idées ferme ce soir : ne tardez pas.")))
    return form


def _blocks(picture: Any, request: HttpRequest) -> list[dict[str, Any]]:
    """Each kind of block that a page may hold, with its sample; pictures are the site's own."""
    shown = []
    for name, block in every_block():
        value = block.get_preview_value()
        if isinstance(block, PictureBlock):
            value["image"] = picture
        html = block.render(value, {"request": request})
        shown.append({"name": name, "label": block.label, "group": block.meta.group, "html": html})
    return shown


def style_guide(request: HttpRequest) -> HttpResponse:
    """The page of components. It reads one picture of the site, and writes nothing."""
    picture = _picture()
    tones = ["neutral", "info", "success", "warning", "danger"]
    context = {
        "colours": ThemeColour.choices,
        "theme_icons": ThemeIcon.choices,
        "ui_icons": UI_ICONS,
        "themes": THEMES,
        "few_themes": THEMES[3:6],
        "tones": tones,
        "cards": _cards(picture),
        "occurrences": _occurrences(picture),
        "ideas": _ideas(picture),
        "missing_step": missing_step(),
        "support_boxes": support_boxes(),
        "steps": _steps(),
        "facet_options": _facets(),
        "facet_lists": [{"title": _("Public"), "options": _facets()[:1]}],
        "promotions": _promotions(),
        "suggestions": _suggestions(),
        "page_obj": _page(5),
        "first_page": _page(1),
        "feeds": feed_links(_("Actions"), {"rss": "#listes", "atom": "#listes"}),
        "crumbs": [
            {"title": _("Accueil"), "url": "/"},
            {"title": _("Actions"), "url": "/actions/"},
            {"title": _("Guide de style"), "url": ""},
        ],
        "facts": [
            {"label": _("Où"), "value": _("Centre social La Passerelle"), "icon": "place"},
            {
                "label": _("Publics"),
                "value": [_("Familles"), _("Personnes âgées")],
                "icon": "people",
            },
            {"label": _("Prix"), "value": _("Gratuit"), "icon": "euro"},
        ],
        "sample_messages": [
            SampleMessage(messages.DEFAULT_TAGS[level], str(text))
            for level, text in (
                (messages.SUCCESS, _("Votre idée est arrivée. Merci !")),
                (messages.INFO, _("Un e-mail vous attend.")),
                (messages.WARNING, _("L’appel à idées ferme demain.")),
                (messages.ERROR, _("Votre soutien n’a pas été enregistré.")),
            )
        ],
        "empty_form": SampleForm(auto_id="vide_%s"),
        "refused_form": _refused_form(),
        "picture": picture,
        **sheet_samples(picture),
        **directory_samples(picture, THEMES[0:2]),
        "blocks": _blocks(picture, request),
    }
    return render(request, "style_guide.html", context)
