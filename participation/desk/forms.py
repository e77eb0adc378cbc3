"""What the agent types for the person in front of them."""

from typing import Any, cast

from django import forms
from django.core.validators import MinLengthValidator
from django.utils.translation import gettext_lazy as _

from core.models import Theme
from participation.codes.forms import CodeForm
from participation.forms import (
    LinesField,
    TitleField,
    ask_where_it_belongs,
    category_field,
    district_field,
)
from participation.models import BoardPage, Stance
from participation.services import MAX_THEMES


class NewPersonForm(forms.Form):
    display_name = forms.CharField(
        label=_("Prénom ou initiale"),
        help_text=_(
            "Le seul nom montré sur le site, par exemple « Odette M. ». Rien suffit aussi."
        ),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"max_length": _("Ce nom est trop long : 60 lettres au plus.")},
    )


class KnownPersonForm(CodeForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Le code de son papier")
        self.fields["code"].help_text = _("12 signes, par exemple 7KQM-2VWX-9R4G.")


class DeskIdeaForm(forms.Form):
    """Fewer questions than online: the person dictates, somebody waits behind."""

    title = TitleField(
        label=_("Titre de l’idée"),
        help_text=_("En quelques mots, par exemple « Un banc devant l’école »."),
        max_length=120,
        validators=[MinLengthValidator(5)],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Donnez un titre à l’idée."),
            "min_length": _("Ce titre est trop court : il faut au moins 5 lettres."),
            "max_length": _("Ce titre est trop long : 120 lettres au plus."),
        },
    )
    text = LinesField(
        label=_("L’idée, avec les mots de la personne"),
        help_text=_("Relisez-lui le texte à voix haute avant d’envoyer."),
        max_length=4000,
        validators=[MinLengthValidator(20)],
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": _("Décrivez l’idée en deux ou trois phrases."),
            "min_length": _("Dites-en un peu plus : il faut au moins 20 lettres."),
            "max_length": _("Ce texte est trop long : 4 000 lettres au plus."),
        },
    )
    category: Any = category_field()
    district: Any = district_field()
    place = forms.CharField(
        label=_("Lieu"),
        help_text=_("Une rue, une place, un équipement. Pas l’adresse de la personne."),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    themes = forms.MultipleChoiceField(
        label=_("Thèmes"),
        help_text=_("Trois au plus, ou aucun."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Ce thème n’existe plus. Choisissez-en un autre.")},
    )

    def __init__(self, *args: Any, board: BoardPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vocabulary = Theme.all_by_slug()
        themes = cast(forms.MultipleChoiceField, self.fields["themes"])
        themes.choices = [(slug, t.name) for slug, t in self.vocabulary.items()]
        ask_where_it_belongs(self, board)
        if not board.allow_place:
            del self.fields["place"]

    def clean_themes(self) -> list[Theme]:
        themes = [self.vocabulary[slug] for slug in dict.fromkeys(self.cleaned_data["themes"])]
        if len(themes) > MAX_THEMES:
            raise forms.ValidationError(_("Choisissez trois thèmes au plus."), code="too_many")
        return themes


class DeskCommentForm(forms.Form):
    text = LinesField(
        label=_("Le commentaire, avec les mots de la personne"),
        max_length=2000,
        validators=[MinLengthValidator(2)],
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _("Écrivez le commentaire."),
            "min_length": _("Ce commentaire est trop court."),
            "max_length": _("Ce commentaire est trop long : 2 000 lettres au plus."),
        },
    )
    stance = forms.ChoiceField(
        label=_("Avis"),
        required=False,
        choices=[("", _("Sans avis")), *Stance.choices],
        widget=forms.RadioSelect,
    )
