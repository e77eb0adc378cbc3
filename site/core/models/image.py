"""Pictures: Wagtail's image model, so that we may add fields later without moving anything."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class SiteImage(AbstractImage):
    """A picture. `description` is its text alternative."""

    credit = models.CharField(_("auteur ou source"), max_length=120, blank=True)
    is_decorative = models.BooleanField(
        _("image décorative"),
        default=False,
        help_text=_("Elle n’apprend rien de plus que le texte : rien n’en est lu à voix haute."),
    )

    # The decision stands right below the description.
    admin_form_fields = tuple(
        name
        for field in Image.admin_form_fields
        for name in ((field, "is_decorative", "credit") if field == "description" else (field,))
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    @property
    def alternative_is_decided(self) -> bool:
        """Whether someone said what it shows, or that there is nothing to say."""
        return bool(self.description.strip()) or self.is_decorative

    @property
    def default_alt_text(self) -> str:
        return "" if self.is_decorative else (self.description or self.title)


class SiteRendition(AbstractRendition):
    """A picture resized and recompressed for one place."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="unique_site_rendition"
            )
        ]
