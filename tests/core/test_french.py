"""The admin speaks plain French: our words stand over Wagtail's, and nothing is left in English."""

import gettext
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.forms.choosers import ExternalLinkChooserForm

from actions.models import ActionIndexPage
from tests.factories import make_action

pytestmark = pytest.mark.django_db

FOLDER = Path(settings.LOCALE_PATHS[0]) / "fr" / "LC_MESSAGES"
ENTRY = re.compile(r'^msgid "(.+)"\nmsgstr "(.+)"$', re.MULTILINE)
# Words that no French sentence holds.
ENGLISH = re.compile(
    r"\b(the|your|with|from|edit|delete|save|publish|search|select|choose|upload|settings"
    r"|status|any|link text|change|submit|review|preview|last|created|history)\b",
    re.IGNORECASE,
)


def entries() -> list[tuple[str, str]]:
    written = (FOLDER / "django.po").read_text(encoding="utf-8")
    return [(msgid, msgstr) for msgid, msgstr in ENTRY.findall(written)]


def test_catalogue_is_compiled() -> None:
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert len(entries()) > 30
    assert [(said, compiled.gettext(said)) for said, _ours in entries()] == entries()


def test_wagtail_still_says_what_we_say_otherwise() -> None:
    """A word that Wagtail has changed since would be left as Wagtail says it."""
    import wagtail

    known: set[str] = set()
    for path in Path(wagtail.__file__).parent.rglob("locale/fr/LC_MESSAGES/django.mo"):
        with path.open("rb") as file:
            known |= {str(key) for key in gettext.GNUTranslations(file)._catalog}
    assert [said for said, _ours in entries() if said not in known] == []


def test_our_words_are_shown() -> None:
    assert _("Submit for moderation") == "Envoyer pour relecture"


def visible_words(html: str) -> list[str]:
    html = re.sub(r"<(script|style|svg|template).*?</\1>|<!--.*?-->", " ", html, flags=re.DOTALL)
    found = re.findall(r">([^<>{}]+)<", html)
    found += re.findall(r' (?:aria-label|placeholder|title|alt)="([^"]+)"', html)
    return [" ".join(words.split()) for words in found if words.strip()]


@pytest.mark.parametrize("screen", ["home", "edit", "add", "history", "images", "list", "links"])
def test_no_english_word_is_left(communication_client: Client, screen: str) -> None:
    page = make_action("Le café")
    page.save_revision().publish()
    index = ActionIndexPage.objects.get()
    address = {
        "home": "/admin/",
        "edit": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "add": reverse("wagtailadmin_pages:add", args=["actions", "actionpage", index.pk]),
        "history": reverse("wagtailadmin_pages:history", args=[page.pk]),
        "images": reverse("wagtailimages:index"),
        "list": reverse("actions_listing:index"),
        "links": "/admin/redaction/liens-casses/",
    }[screen]
    words = visible_words(communication_client.get(address).text)
    assert len(words) > 10
    assert [each for each in words if ENGLISH.search(each)] == []


def test_dialog_of_a_link_is_named(communication_client: Client) -> None:
    assert ExternalLinkChooserForm.base_fields["link_text"].label == "Texte du lien"
    html = communication_client.get(reverse("wagtailadmin_choose_page_external_link")).json()[
        "html"
    ]
    assert "Texte du lien" in html
