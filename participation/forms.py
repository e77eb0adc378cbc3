"""The forms of residents and of moderators."""

from typing import Any, cast

from django import forms
from django.core.validators import MinLengthValidator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from actions.models import ActionPage
from core.models import Theme, User
from participation import fill_time, pictures
from participation.models import BoardPage
from participation.pictures import CleanPicture, PictureField
from participation.services import ANSWER_STATUSES, MAX_THEMES


class LinesField(forms.CharField):
    """Text of several lines. Browsers send two characters a line break but count one."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        text = super().to_python(value) or ""
        return text.replace("\r\n", "\n").replace("\r", "\n")


class IdeaForm(forms.Form):
    """What a resident writes to propose an idea on one board."""

    title = forms.CharField(
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
    themes = forms.MultipleChoiceField(
        label=_("Thèmes"),
        help_text=_("Un, deux ou trois thèmes, pour que les autres trouvent votre idée."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choisissez au moins un thème."),
            "invalid_choice": _("Ce thème n’existe plus. Choisissez-en un autre."),
        },
    )
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
    kept_picture = forms.CharField(required=False, widget=forms.HiddenInput)
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, board: BoardPage, author: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.author = author
        self.vocabulary = Theme.all_by_slug()
        themes = cast(forms.MultipleChoiceField, self.fields["themes"])
        themes.choices = [(slug, t.name) for slug, t in self.vocabulary.items()]
        self.fields["shown"].initial = fill_time.stamp
        if not board.allow_place:
            del self.fields["place"]
        if not board.allow_picture:
            for name in ("picture", "picture_description", "kept_picture"):
                del self.fields[name]

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
        if "picture" in data and data["picture"] is None:
            data["picture"] = pictures.kept(data.get("kept_picture", ""), self.author)
        if not self.errors and fill_time.too_fast(data.get("shown", "")):
            self.add_error(
                None, _("C’était très rapide ! Relisez votre idée, puis envoyez-la de nouveau.")
            )
        return data

    def keep_for_another_try(self) -> None:
        """Makes the page shown again lose nothing: the photo waits, the stamp is a valid one."""
        data = cast(QueryDict, self.data).copy()
        if picture := self.cleaned_data.get("picture"):
            data["kept_picture"] = pictures.keep(picture, self.author)
        elif "kept_picture" in self.fields:
            data["kept_picture"] = ""
        data["shown"] = fill_time.renewed(data.get("shown", ""))
        self.data = data

    @property
    def has_kept_picture(self) -> bool:
        return bool(self.is_bound and self.data.get("kept_picture"))

    def proposal(self) -> dict[str, Any]:
        """The arguments of `services.propose_idea()` that this form knows."""
        names = ("title", "text", "themes", "place", "picture", "picture_description")
        return {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}


class RefusalForm(forms.Form):
    """Why a moderator refuses an idea."""

    reason = LinesField(
        label=_("Pourquoi cette idée est-elle refusée ?"),
        help_text=_("La personne reçoit ces mots par e-mail, avec le texte de son idée."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Dites à la personne pourquoi son idée est refusée.")},
    )


class AnswerForm(forms.Form):
    """The official answer to an idea."""

    status = forms.ChoiceField(
        label=_("Ce que devient l’idée"),
        choices=[(status.value, status.label) for status in ANSWER_STATUSES],
    )
    text = LinesField(
        label=_("Réponse"),
        help_text=_("Publique. Envoyée par e-mail à l’auteur et aux personnes qui soutiennent."),
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Écrivez la réponse.")},
    )
    signed_by = forms.CharField(
        label=_("Signature"),
        help_text=_("Par exemple « Le service des espaces verts »."),
        max_length=120,
        error_messages={"required": _("Signez la réponse, au nom d’un service ou d’un élu.")},
    )
    action: Any = forms.ModelChoiceField(
        label=_("Action née de l’idée"),
        help_text=_("Si une action publiée réalise cette idée."),
        queryset=None,
        required=False,
        empty_label=_("Aucune pour l’instant"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        action = cast("forms.ModelChoiceField[ActionPage]", self.fields["action"])
        action.queryset = ActionPage.objects.live().order_by("title")
