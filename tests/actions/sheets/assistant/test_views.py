"""« Importer une fiche », screen by screen."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission, PageLogEntry

from actions.models import (
    ActionIndexPage,
    ActionPage,
    AgendaPage,
    EventPage,
    ImportedSheet,
    SelectionPage,
)
from actions.sheets.assistant.forms import MAX_CHARACTERS
from actions.sheets.importer import Fate
from actions.sheets.reading import import_readings, read
from core.models import User
from tests.actions.sheets.documents import word_sheet, writer_sheet
from tests.actions.sheets.free.samples import EVENT, GATHERINGS, PROJECT, SELECTION, source
from tests.actions.sheets.samples import bank_text, sheet_text
from tests.conftest import signed_in
from tests.factories import make_user

pytestmark = pytest.mark.django_db

GIVE = "/admin/fiches/importer/"
REVIEW = "/admin/fiches/importer/relire/"
RESULT = "/admin/fiches/importer/resultat/"


def give(client: Client, **data: object) -> Any:
    return client.post(GIVE, data)


def page_of(response: Any) -> str:
    return response.content.decode()


def form_of(response: Any) -> dict[str, str]:
    """What the browser would send back from the review."""
    form = response.context["form"]
    found = {name: str(form[name].value() or "") for name in ("text", "name", "kind", "title")}
    for question in response.context["review"].questions:
        chosen = next(choice.value for choice in question.choices if choice.is_checked)
        found[f"decision-{question.key}"] = chosen
    return found


def create(client: Client, form: dict[str, str], **changes: str) -> Any:
    return client.post(REVIEW, {**form, **changes, "create": "1"})


# --- Who may --------------------------------------------------------------------------------


@pytest.mark.parametrize("address", [GIVE, REVIEW, RESULT])
@pytest.mark.parametrize("method", ["get", "post"])
def test_only_who_may_add_actions_enters(
    address: str,
    method: str,
    association_client: Client,
    moderator_client: Client,
    resident_client: Client,
    client: Client,
) -> None:
    for refused in (association_client, moderator_client, resident_client, client):
        response = getattr(refused, method)(address, {"text": PROJECT, "create": "1"})
        assert response.status_code in (302, 403)
        assert "importer" not in response.headers.get("Location", "").split("?")[0]
    assert not ImportedSheet.objects.exists()


def test_communication_and_administrators_enter(communication_client: Client) -> None:
    assert communication_client.get(GIVE).status_code == 200
    administrator = make_user("admin@exemple.test", is_superuser=True)
    assert signed_in(administrator).get(GIVE).status_code == 200


def test_the_menu_shows_it_to_who_may_only(
    communication_client: Client, moderator_client: Client
) -> None:
    assert GIVE in page_of(communication_client.get("/admin/"))
    assert GIVE not in page_of(moderator_client.get("/admin/"))


def test_who_may_add_actions_but_no_event_is_told_and_loses_nothing(communication: User) -> None:
    group = communication.groups.get()
    GroupPagePermission.objects.filter(group=group, permission__codename="add_page").delete()
    GroupPagePermission.objects.create(
        group=group, page=ActionIndexPage.objects.get(), permission_type="add"
    )
    client = signed_in(communication)
    response = create(client, form_of(give(client, text=EVENT)))
    assert response.status_code == 422
    assert "Vous n’avez pas le droit de créer cette page (événement)." in page_of(response)
    assert not EventPage.objects.exists()


def test_a_form_from_elsewhere_is_refused(communication: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(communication)
    assert client.post(GIVE, {"text": PROJECT}).status_code == 403


# --- Give -----------------------------------------------------------------------------------


def test_a_pasted_text_is_shown_line_by_line_beside_what_was_read(
    communication_client: Client,
) -> None:
    response = give(communication_client, text=PROJECT)
    shown = page_of(response)
    review = response.context["review"]
    assert len(review.lines) == len([line for line in PROJECT.splitlines() if line])
    assert all(line.places for line in review.lines)
    assert "Les mardis du potager" in shown
    assert "Contexte et besoin de départ" in shown
    assert shown.count('value="keep" checked') == 2
    assert not ActionPage.objects.exists()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PROJECT.encode(), "fiche.txt"),
        (PROJECT.encode("cp1252", "replace"), "fiche.txt"),
        (word_sheet(), "fiche.docx"),
        (writer_sheet(), "fiche.odt"),
    ],
)
def test_a_file_of_each_kind_is_read(communication_client: Client, data: bytes, name: str) -> None:
    response = give(communication_client, file=SimpleUploadedFile(name, data))
    assert response.status_code == 200
    assert response.context["review"].drafts[0].model is ActionPage


@pytest.mark.parametrize(
    ("text", "kind"), [(PROJECT, "action"), (EVENT, "event"), (SELECTION, "selection")]
)
def test_the_kind_is_proposed(communication_client: Client, text: str, kind: str) -> None:
    assert form_of(give(communication_client, text=text))["kind"] == kind


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "Collez un texte ou choisissez un fichier."),
        ({"text": "  \n "}, "Collez un texte ou choisissez un fichier."),
        ({"text": "a" * (MAX_CHARACTERS + 1)}, "trop long pour l’assistant"),
        ({"text": "Bilan\0"}, "nul"),
        ({"text": sheet_text("Un")[:900]}, "est incomplète"),
        (
            {"text": PROJECT, "file": SimpleUploadedFile("a.txt", b"Bilan")},
            "Donnez un texte ou un fichier, pas les deux.",
        ),
        ({"file": SimpleUploadedFile("vide.txt", b"")}, "Le fichier est vide."),
        ({"file": SimpleUploadedFile("a.docx", b"Bonjour")}, "abîmé"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF")}, "enregistrez-le en .docx"),
        ({"file": SimpleUploadedFile("a.txt", b"\xff\xfea\0")}, "UTF-16"),
        ({"file": SimpleUploadedFile("a.txt", b"a" * (MAX_CHARACTERS + 1))}, "trop long"),
        ({"file": SimpleUploadedFile("a.txt", b"a" * (5 * 1024**2 + 1))}, "plus de 5"),
    ],
)
def test_what_cannot_be_read_gets_one_sentence(
    communication_client: Client, data: dict[str, object], said: str
) -> None:
    response = give(communication_client, **data)
    assert response.status_code == 422
    assert said in page_of(response)
    if text := str(data.get("text", "")).strip():
        assert text[:20] in page_of(response).replace("&#x27;", "'")


def test_a_text_over_the_limit_of_forms_gets_a_sentence_too(communication_client: Client) -> None:
    response = give(communication_client, text="a" * (3 * 1024**2))
    assert response.status_code == 413
    assert "trop long pour l’assistant" in page_of(response)


def test_markup_in_a_sheet_is_shown_not_obeyed(communication_client: Client) -> None:
    response = give(communication_client, text="<i>Fête</i>\nContexte\n<script>alert(1)</script>")
    assert "<script>alert" not in page_of(response)
    assert "<i>Fête" not in page_of(response)


# --- Review ---------------------------------------------------------------------------------


def test_another_kind_is_shown_when_asked(communication_client: Client) -> None:
    form = form_of(give(communication_client, text=PROJECT)) | {"kind": "event"}
    response = communication_client.post(REVIEW, {**form, "preview": "1"})
    assert response.context["review"].drafts[0].model is EventPage
    assert not EventPage.objects.exists()


def test_the_text_comes_back_unchanged_whatever_the_screen(communication_client: Client) -> None:
    first = form_of(give(communication_client, text=PROJECT))
    second = form_of(communication_client.post(REVIEW, {**first, "preview": "1"}))
    assert second["text"] == first["text"]
    assert [line.strip() for line in first["text"].splitlines()] == PROJECT.splitlines()


def test_a_decision_is_kept_from_one_screen_to_the_next(communication_client: Client) -> None:
    form = form_of(give(communication_client, text=PROJECT))
    form |= dict.fromkeys((name for name in form if name.startswith("decision-")), "drop")
    again = form_of(communication_client.post(REVIEW, {**form, "preview": "1"}))
    assert [value for name, value in again.items() if name.startswith("decision-")] == ["drop"] * 2


def test_a_sheet_without_title_asks_for_one_and_loses_nothing(
    communication_client: Client,
) -> None:
    form = form_of(give(communication_client, text="Contexte\nUne friche.\nBilan\nOui."))
    assert form["title"] == ""
    response = create(communication_client, form)
    assert response.status_code == 422
    assert "Donnez un titre à cette page." in page_of(response)
    assert form_of(response)["text"] == form["text"]
    create(communication_client, form, title="Le potager")
    assert ActionPage.objects.get().title == "Le potager"


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "a" * 300},
        {"title": "a\0b"},
        {"kind": "autre"},
        {"text": ""},
        {"text": "\0"},
        {"text": "a" * (MAX_CHARACTERS + 1)},
    ],
)
def test_a_form_that_was_tampered_with_creates_nothing(
    communication_client: Client, changes: dict[str, str]
) -> None:
    form = form_of(give(communication_client, text=PROJECT))
    response = create(communication_client, form, **changes)
    assert response.status_code == 422
    assert not ImportedSheet.objects.exists()


def test_the_review_opened_by_hand_leads_to_the_start(communication_client: Client) -> None:
    assert communication_client.get(REVIEW).headers["Location"] == GIVE


# --- Create ---------------------------------------------------------------------------------


def test_drafts_are_created_in_the_name_of_the_editor_and_listed(
    communication_client: Client, communication: User
) -> None:
    form = form_of(give(communication_client, text=GATHERINGS))
    response = communication_client.post(REVIEW, {**form, "create": "1"}, follow=True)
    action = ActionPage.objects.get()
    events = EventPage.objects.all()
    assert [event.action for event in events] == [action] * 3
    assert not action.live
    assert action.owner == communication
    assert action.latest_revision.user == communication
    assert {entry.user for entry in PageLogEntry.objects.for_instance(action)} == {communication}
    assert "4 brouillons créés" in page_of(response)
    for page in (action, *events):
        assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in page_of(response)
        edit = communication_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        assert edit.status_code == 200


def test_personal_lines_stay_in_the_notes_by_default(communication_client: Client) -> None:
    create(communication_client, form_of(give(communication_client, text=PROJECT)))
    action = ActionPage.objects.get()
    assert "02 99 00 12 34" in action.notes
    assert "02 99" not in action.contact


def test_each_decision_is_obeyed(communication_client: Client) -> None:
    form = form_of(give(communication_client, text=PROJECT))
    named, phone = (name for name in form if name.startswith("decision-"))
    create(communication_client, form, **{named: "drop", phone: "show"})
    action = ActionPage.objects.get()
    assert "02 99 00 12 34" in action.contact
    assert "02 99 00 12 34" not in action.notes
    assert "LE GOFF" not in action.notes + action.contact


def test_a_double_click_creates_once_and_says_so(communication_client: Client) -> None:
    form = form_of(give(communication_client, text=PROJECT))
    create(communication_client, form)
    response = communication_client.post(REVIEW, {**form, "create": "1"}, follow=True)
    action = ActionPage.objects.get()
    assert "déjà importée" in page_of(response)
    assert reverse("wagtailadmin_pages:edit", args=[action.pk]) in page_of(response)


def test_another_title_or_kind_does_not_import_the_same_sheet_twice(
    communication_client: Client,
) -> None:
    form = form_of(give(communication_client, text=PROJECT))
    create(communication_client, form)
    create(communication_client, form, title="Un autre titre")
    create(communication_client, form, kind="event")
    assert ImportedSheet.objects.count() == 1


def test_a_sheet_imported_again_leaves_the_page_as_it_is(communication_client: Client) -> None:
    create(communication_client, form_of(give(communication_client, text=PROJECT)))
    changed = PROJECT.replace("Un verger.", "Une serre.")
    create(communication_client, form_of(give(communication_client, text=changed)))
    assert ActionPage.objects.get().prospects == "<p>Un verger.</p>"


def test_the_command_knows_what_the_assistant_imported(
    communication_client: Client,
) -> None:
    create(communication_client, form_of(give(communication_client, text=PROJECT)))
    (outcome,) = import_readings(readings=[read(source(PROJECT))])
    assert outcome.fate == Fate.UNCHANGED


def test_a_selection_is_created_with_its_entries(communication_client: Client) -> None:
    create(communication_client, form_of(give(communication_client, text=SELECTION)))
    assert SelectionPage.objects.get().entries.count() == 3


def test_a_bank_is_created_whole(communication_client: Client) -> None:
    response = give(communication_client, text=bank_text())
    assert "il contient 24 actions" in page_of(response)
    create(communication_client, form_of(response))
    assert ActionPage.objects.count() == 24


def test_without_its_index_a_page_is_refused_and_nothing_is_lost(
    communication_client: Client,
) -> None:
    form = form_of(give(communication_client, text=EVENT))
    AgendaPage.objects.get().delete()
    response = create(communication_client, form)
    assert response.status_code == 422
    assert "Le site n’a pas de page « agenda »".replace("« ", "«\u00a0").replace(
        " »", "\u00a0»"
    ) in page_of(response)


@pytest.mark.parametrize("query", ["", "?creees=abc", "?creees=1,1,99999999999999999999&deja=²"])
def test_a_result_without_pages_says_so(communication_client: Client, query: str) -> None:
    response = communication_client.get(RESULT + query)
    assert response.status_code == 200
    assert "Rien à montrer" in page_of(response)


def test_the_result_asks_the_same_whatever_the_number_of_pages(
    communication_client: Client,
) -> None:
    create(communication_client, form_of(give(communication_client, text=bank_text())))
    ids = [str(pk) for pk in ActionPage.objects.values_list("pk", flat=True)]
    communication_client.get(f"{RESULT}?creees={ids[0]}")

    def queries(count: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            communication_client.get(f"{RESULT}?creees={','.join(ids[:count])}")
        return len(captured)

    assert queries(1) == queries(10)


def test_every_screen_says_its_name(communication_client: Client) -> None:
    for response in (
        communication_client.get(GIVE),
        give(communication_client, text=PROJECT),
        communication_client.get(RESULT),
    ):
        assert re.search(r"<h1[^>]*>\s*Importer une fiche", page_of(response))
