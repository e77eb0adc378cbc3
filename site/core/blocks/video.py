"""A video that stands elsewhere, shown here only once the reader has agreed."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from core.blocks.choices import SilentPictureChoice
from core.blocks.groups import FILES, PREVIEW
from core.blocks.links import WEB_ADDRESS
from core.videos import UnknownVideoError, Video, find_video


class VideoValue(blocks.StructValue):
    @cached_property
    def video(self) -> Video | None:
        """None when its host is no longer allowed: the page then only gives the link."""
        try:
            return find_video(self.get("link") or "", peertube=settings.VIDEO_HOSTS)
        except UnknownVideoError:
            return None


class VideoBlock(blocks.StructBlock):
    """A link to a video; the page asks nothing of its host before the reader clicks."""

    title = blocks.CharBlock(
        label=_("Titre"), max_length=120, help_text=_("Ce que l’on voit, en quelques mots.")
    )
    link = blocks.URLBlock(
        label=_("Lien de la vidéo"),
        max_length=500,
        validators=[WEB_ADDRESS],
        help_text=_("Copiez l’adresse de la page où on la regarde, et collez-la ici."),
    )
    poster = SilentPictureChoice(
        label=_("Image d’attente"),
        required=False,
        help_text=_("Montrée tant que la vidéo n’est pas lancée. Facultative."),
    )
    transcript = blocks.TextBlock(
        label=_("Ce qu’on y voit et entend"),
        required=False,
        max_length=20_000,
        help_text=_(
            "Les paroles, et ce qui se passe à l’image. Pour qui n’entend pas, ne voit pas, "
            "ou n’a pas le réseau pour la vidéo."
        ),
    )
    complete = blocks.BooleanBlock(
        label=_("La vidéo a des sous-titres, et tout ce qui compte y est dit à voix haute"),
        required=False,
        help_text=_("À cocher seulement si vous l’avez vérifié : le texte n’est plus obligatoire."),
    )

    class Meta:
        icon = "media"
        group = FILES
        label = _("Vidéo")
        label_format = "{title}"
        description = _(
            "Une vidéo de PeerTube, Vimeo, YouTube ou Dailymotion. Rien n’est chargé de chez eux "
            "tant que le lecteur n’a pas dit oui."
        )
        template = "components/blocks/video.html"
        value_class = VideoValue
        form_layout = BlockGroup(
            children=[
                "title",
                "link",
                "poster",
                BlockGroup(
                    children=["transcript", "complete"],
                    heading=_("Pour celles et ceux qui n’entendent ou ne voient pas"),
                    icon="pilcrow",
                    label_format="{transcript}",
                ),
            ]
        )
        preview_template = PREVIEW
        preview_value = {
            "title": "La fête du quartier en trois minutes",
            "link": "https://vimeo.com/76979871",
            "poster": None,
            "transcript": "On entend une fanfare. Des enfants courent entre les tables.",
            "complete": False,
        }

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        errors = {}
        if cleaned.video is None:
            errors["link"] = ValidationError(unknown_host(settings.VIDEO_HOSTS))
        if not cleaned["transcript"] and not cleaned["complete"]:
            errors["transcript"] = ValidationError(
                _("Racontez ce qu’on y voit et entend, ou cochez la case dessous.")
            )
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned


def unknown_host(peertube: list[str]) -> str:
    """What to tell the editor, with the hosts of this site."""
    hosts = ", ".join(["YouTube", "Vimeo", "Dailymotion", *peertube])
    return gettext(
        "Ce lien ne mène pas à une vidéo que le site sait montrer. "
        "Collez l’adresse de la page d’une vidéo chez l’un de ceux-ci : %(hosts)s."
    ) % {"hosts": hosts}
