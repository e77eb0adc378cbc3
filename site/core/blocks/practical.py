"""Blocks that help people come: when, where, whom to ask."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from core.blocks.choices import PageChoice
from core.blocks.groups import HIGHLIGHTS, PREVIEW
from core.blocks.links import LinkValue


class TimetableKind(TextChoices):
    OPENING = "opening", _("des horaires d’ouverture (jour, heures)")
    PROGRAMME = "programme", _("un programme (heure, ce qui se passe)")


# The headings of the two columns of each kind.
COLUMNS = {
    TimetableKind.OPENING: (_("Jour"), _("Horaires")),
    TimetableKind.PROGRAMME: (_("Quand"), _("Quoi")),
}


class TimetableRow(blocks.StructBlock):
    """One line of a timetable."""

    when = blocks.CharBlock(
        label=_("Jour ou heure"),
        max_length=60,
        help_text=_("« Mardi », « Du lundi au jeudi », « 14 h 30 »"),
    )
    what = blocks.CharBlock(
        label=_("Horaires, ou ce qui se passe"),
        max_length=160,
        help_text=_("« 9 h – 12 h et 14 h – 17 h », « fermé », « Conte pour les petits »"),
    )
    note = blocks.CharBlock(
        label=_("Précision"),
        required=False,
        max_length=160,
        help_text=_("« sauf vacances scolaires », « salle du haut »"),
    )

    class Meta:
        icon = "time"
        label = _("Ligne")
        label_format = "{when} {what}"


class TimetableValue(blocks.StructValue):
    @property
    def columns(self) -> tuple[Any, Any]:
        return COLUMNS[TimetableKind(self.get("kind") or TimetableKind.OPENING)]


class TimetableBlock(blocks.StructBlock):
    """Opening hours or a programme, as a table with headings."""

    title = blocks.CharBlock(
        label=_("Titre"), max_length=120, help_text=_("« Horaires d’accueil », « La journée »")
    )
    kind = blocks.ChoiceBlock(
        label=_("C’est"), choices=TimetableKind.choices, default=TimetableKind.OPENING
    )
    rows = blocks.ListBlock(TimetableRow(), label=_("Lignes"), min_num=1, max_num=40)
    note = blocks.CharBlock(
        label=_("Sous le tableau"),
        required=False,
        max_length=240,
        help_text=_("Ce qui vaut pour toutes les lignes : « Fermé les jours fériés »."),
    )

    class Meta:
        icon = "time"
        group = HIGHLIGHTS
        label = _("Horaires ou programme")
        label_format = "{title}"
        description = _("Un tableau de jours et d’heures, lisible sur un téléphone.")
        template = "components/blocks/timetable.html"
        value_class = TimetableValue
        preview_template = PREVIEW
        preview_value = {
            "title": "Horaires d’accueil",
            "kind": TimetableKind.OPENING,
            "rows": [
                {"when": "Du lundi au jeudi", "what": "9 h – 12 h et 14 h – 17 h"},
                {"when": "Vendredi", "what": "9 h – 12 h", "note": "sur rendez-vous l’après-midi"},
                {"when": "Samedi", "what": "fermé"},
            ],
            "note": "Fermé les jours fériés.",
        }


class ContactBlock(blocks.StructBlock):
    """Whom to ask; shows only what is given."""

    name = blocks.CharBlock(
        label=_("Service ou personne"),
        max_length=120,
        help_text=_("Un service plutôt qu’un nom : les personnes changent."),
    )
    role = blocks.CharBlock(
        label=_("Pour quoi"),
        required=False,
        max_length=160,
        help_text=_("« Inscriptions aux ateliers », « Aide aux démarches »"),
    )
    phone = blocks.CharBlock(label=_("Téléphone"), required=False, max_length=30)
    email = blocks.EmailBlock(label=_("Adresse e-mail"), required=False)
    address = blocks.TextBlock(label=_("Adresse"), required=False, max_length=240)
    hours = blocks.TextBlock(label=_("Quand"), required=False, max_length=240)
    page = PageChoice(label=_("Page pour en savoir plus"), required=False)

    class Meta:
        icon = "user"
        group = HIGHLIGHTS
        label = _("Contact")
        label_format = "{name}"
        description = _("Qui appeler, où venir, quand. Ce qui reste vide n’est pas affiché.")
        template = "components/blocks/contact.html"
        value_class = LinkValue
        form_layout = BlockGroup(
            children=[
                "name",
                "role",
                BlockGroup(
                    children=["phone", "email", "address", "hours"],
                    heading=_("Coordonnées, visibles de tous"),
                    icon="mail",
                    label_format="{phone} {email}",
                ),
                "page",
            ]
        )
        preview_template = PREVIEW
        preview_value = {
            "name": "Accueil du centre social",
            "role": "Inscriptions aux ateliers",
            "phone": "01 99 00 42 15",
            "email": "accueil@exemple.fr",
            "address": "3 rue des Tilleuls",
            "hours": "Du mardi au samedi, 10 h – 18 h",
            "page": None,
        }

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        ways = ("phone", "email", "address", "page")
        if not self.is_deferred_validation and not any(cleaned[way] for way in ways):
            missing = _("Donnez au moins un moyen de vous joindre, ou une page.")
            raise StructBlockValidationError(block_errors={"phone": ValidationError(missing)})
        return cleaned
