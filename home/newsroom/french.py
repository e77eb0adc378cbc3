"""Words that Wagtail leaves in English whatever the language, because it never names them."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import choosers

LABELS = {
    "url": _("Adresse"),
    "link_text": _("Texte du lien"),
    "email_address": _("Adresse e-mail"),
    "phone_number": _("Téléphone"),
    "subject": _("Objet"),
    "body": _("Message"),
}


def name_link_fields() -> None:
    """The dialogs that insert a link: Django makes their labels from the names in the code."""
    for form in (
        choosers.ExternalLinkChooserForm,
        choosers.EmailLinkChooserForm,
        choosers.PhoneLinkChooserForm,
        choosers.AnchorLinkChooserForm,
    ):
        for name, field in form.base_fields.items():
            if field.label != "#":
                field.label = LABELS[name]
