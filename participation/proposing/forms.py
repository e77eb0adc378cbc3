"""The form of an idea: to propose one, to go on with a draft, to correct what was sent."""

from copy import deepcopy
from typing import Any, cast

from django import forms
from django.core.validators import MinLengthValidator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from core.models import Theme
from participation import fill_time, pictures
from participation.forms import (
    LinesField,
    TitleField,
    ask_where_it_belongs,
    category_field,
    district_field,
)
from participation.models import BoardPage, Draft, Idea
from participation.people import Person
from participation.pictures import CleanPicture, PictureField
from participation.proposing import drafts
from participation.services import MAX_THEMES

# What a draft may still lack.
_FOR_LATER = ("required", "min_length", "too_fast")


class IdeaForm(forms.Form):
    """What a resident writes about one idea on one board.

    `person` is None for who is not signed in. `draft` is what the form begins with, `idea` what it
    corrects: both may bring a photo that need not be sent again.
    """

    title = TitleField(
        label=_("Titre de votre idée"),
        help_text=_("En quelques mots, par exemple « Un banc devant l’école »."),
        max_length=120,
        validators=[MinLengthValidator(5)],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Donnez un titre à votre idée."),
            "min_length": _("Ce titre est trop court : il faut au moins 5 lettres."),
            "max_length": _("Ce titre est trop long : 120 lettres au plus."),
        },
    )
    text = LinesField(
        label=_("Votre idée"),
        help_text=_(
            "Ce que vous proposez, pour qui, et pourquoi. Deux ou trois phrases suffisent."
        ),
        max_length=4000,
        validators=[MinLengthValidator(20)],
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={
            "required": _("Décrivez votre idée en deux ou trois phrases."),
            "min_length": _("Dites-en un peu plus : il faut au moins 20 lettres."),
            "max_length": _("Ce texte est trop long : 4 000 lettres au plus."),
        },
    )
    category: Any = category_field(help_text=_("Vous hésitez ? Laissez ce choix de côté."))
    themes = forms.MultipleChoiceField(
        label=_("Thèmes"),
        help_text=_("Un, deux ou trois thèmes, pour que les autres trouvent votre idée."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choisissez au moins un thème."),
            "invalid_choice": _("Ce thème n’existe plus. Choisissez-en un autre."),
        },
    )
    district: Any = district_field()
    place = forms.CharField(
        label=_("Lieu"),
        help_text=_("Une rue, une place, un équipement. N’écrivez pas votre adresse."),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    picture = PictureField(label=_("Photo"), required=False, widget=forms.FileInput)
    picture_description = forms.CharField(
        label=_("Que voit-on sur la photo ?"),
        help_text=_("Une phrase pour les personnes qui ne voient pas l’image."),
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    remove_picture = forms.BooleanField(label=_("Retirer la photo"), required=False)
    kept_picture = forms.CharField(required=False, widget=forms.HiddenInput)
    draft = forms.CharField(required=False, widget=forms.HiddenInput)
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        board: BoardPage,
        person: Person | None,
        draft: Draft | None = None,
        idea: Idea | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.board, self.person, self.begun_as, self.idea = board, person, draft, idea
        self.vocabulary = Theme.all_by_slug()
        themes = cast(forms.MultipleChoiceField, self.fields["themes"])
        themes.choices = [(slug, t.name) for slug, t in self.vocabulary.items()]
        self.fields["shown"].initial = fill_time.stamp
        if draft is not None:
            self.initial = {**draft.fields, "draft": str(draft.pk), **self.initial}
        if idea is not None:
            self.initial = {**_values_of(idea), **self.initial}
        self._leave_out_what_is_not_asked()

    def _leave_out_what_is_not_asked(self) -> None:
        board = self.board
        ask_where_it_belongs(self, board)
        asked = {
            "place": board.allow_place,
            "picture": board.allow_picture,
            "picture_description": board.allow_picture,
            "kept_picture": board.allow_picture,
        }
        for name, wanted in asked.items():
            if not wanted:
                del self.fields[name]
        if not self._has_earlier_picture:
            del self.fields["remove_picture"]

    def clean_themes(self) -> list[Theme]:
        themes = [self.vocabulary[slug] for slug in dict.fromkeys(self.cleaned_data["themes"])]
        if len(themes) > MAX_THEMES:
            raise forms.ValidationError(_("Choisissez trois thèmes au plus."), code="too_many")
        return themes

    def clean_picture(self) -> CleanPicture | None:
        upload = self.cleaned_data["picture"]
        if upload is None:
            return None
        try:
            return pictures.clean(upload)
        except pictures.UnreadablePicture as error:
            raise forms.ValidationError(
                self.fields["picture"].error_messages["invalid_image"], code="invalid_image"
            ) from error

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if "picture" in data and data["picture"] is None and not data.get("remove_picture"):
            data["picture"] = self._earlier_picture(data.get("kept_picture", ""))
        # What was written before, and waited in a draft, takes no time to send.
        is_new = self.idea is None and self.begun_as is None
        if is_new and not self.errors and fill_time.too_fast(data.get("shown", "")):
            self.add_error(
                None,
                forms.ValidationError(
                    _("C’était très rapide ! Relisez votre idée, puis envoyez-la de nouveau."),
                    code="too_fast",
                ),
            )
        return data

    def _earlier_picture(self, token: str) -> CleanPicture | None:
        kept = pictures.kept(token, self.person)
        if kept is None and self.begun_as is not None:
            return drafts.picture_of(self.begun_as)
        return kept

    def keep_for_another_try(self) -> None:
        """Makes the page shown again lose nothing: the photo waits, the stamp is a valid one."""
        data = cast(QueryDict, self.data).copy()
        if picture := self.cleaned_data.get("picture"):
            data["kept_picture"] = pictures.keep(picture, self.person)
        elif "kept_picture" in self.fields:
            data["kept_picture"] = ""
        data["shown"] = fill_time.renewed(data.get("shown", ""))
        self.data = data
        if self._has_earlier_picture:
            self.fields.setdefault("remove_picture", deepcopy(self.base_fields["remove_picture"]))

    @property
    def has_kept_picture(self) -> bool:
        """Whether a photo given before comes along without being chosen again."""
        return self._has_earlier_picture and not self.data.get("remove_picture")

    @property
    def _has_earlier_picture(self) -> bool:
        if "picture" not in self.fields:
            return False
        kept = (self.data if self.is_bound else self.initial).get("kept_picture")
        of_draft = self.begun_as is not None and self.begun_as.fields.get("has_picture")
        return bool(kept or of_draft or (self.idea is not None and self.idea.picture_id))

    @property
    def is_good_enough_for_a_draft(self) -> bool:
        """Only too short, or not all there yet."""
        errors = (error for found in self.errors.as_data().values() for error in found)
        return all(error.code in _FOR_LATER for error in errors)

    @property
    def is_blank(self) -> bool:
        return not any(self.data.get(name, "").strip() for name in ("title", "text"))

    def typed(self) -> dict[str, Any]:
        """What was typed, as it was typed, to be kept or sent again; never the photo itself."""
        data = cast(QueryDict, self.data)
        names = set(self.fields) - {"picture", "kept_picture", "remove_picture", "shown", "draft"}
        values = {name: data.get(name, "") for name in names}
        return values | {"themes": data.getlist("themes")}

    def carried(self) -> list[tuple[str, str]]:
        """Names and values of the hidden fields that carry the form over the preview."""
        typed = self.typed()
        pairs = [(name, value) for name, value in typed.items() if name != "themes"]
        pairs += [("themes", slug) for slug in typed["themes"]]
        hidden = ("kept_picture", "remove_picture", "draft", "shown")
        pairs += [(name, self.data[name]) for name in hidden if self.data.get(name)]
        return sorted(pairs)

    def proposal(self) -> dict[str, Any]:
        """The arguments of `services.propose_idea()` that this form knows."""
        names = ("title", "text", "themes", "place", "picture", "picture_description")
        return {
            name: self.cleaned_data[name]
            for name in (*names, "category", "district")
            if name in self.cleaned_data
        }

    def correction(self) -> dict[str, Any]:
        """The arguments of `services.edit_idea()`; what the board no longer asks stays as it is."""
        idea = cast(Idea, self.idea)
        as_before = {"place": idea.place, "category": idea.category, "district": idea.district}
        remove = bool(self.cleaned_data.get("remove_picture"))
        return as_before | self.proposal() | {"remove_picture": remove}


def _values_of(idea: Idea) -> dict[str, Any]:
    return {
        "title": idea.title,
        "text": idea.text,
        "themes": [theme.slug for theme in idea.theme_list],
        "place": idea.place,
        "category": idea.category_id,
        "district": idea.district_id,
        "picture_description": idea.picture.description if idea.picture else "",
    }
