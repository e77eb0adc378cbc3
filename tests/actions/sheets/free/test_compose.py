"""Sheets as pages: what each field holds."""

from datetime import date, time

import pytest

from actions.models import ActionPage, EventPage, SelectionPage
from actions.sheets.free.composition import Composition
from actions.sheets.free.kinds import compose, is_a_sheet, proposed_kind, proposed_title
from actions.sheets.free.sheet import Kind
from actions.sheets.free.sorting import Decision
from tests.actions.sheets.free.samples import EVENT, GATHERINGS, PROJECT, SELECTION, sheet

pytestmark = pytest.mark.django_db


def fields(made: Composition) -> dict[str, object]:
    return made.drafts[0].content.fields


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (PROJECT, Kind.ACTION),
        (GATHERINGS, Kind.ACTION),
        (EVENT, Kind.EVENT),
        (SELECTION, Kind.SELECTION),
        ("Le bal\nDate : 4 juillet 2026\nLieu : la place\n", Kind.EVENT),
        ("Le bal\nDate : chaque été\nLieu : la place\nObjectifs\nDanser\n", Kind.ACTION),
    ],
)
def test_the_text_suggests_its_kind(text: str, kind: Kind) -> None:
    assert proposed_kind(sheet(text)) is kind


def test_a_text_with_nothing_of_a_sheet_is_none() -> None:
    assert not is_a_sheet(sheet("Bonjour\nÀ demain."))
    assert is_a_sheet(sheet("Bonjour\nBilan\nOui."))


def test_an_action_has_each_part_in_its_field() -> None:
    (draft,) = compose(sheet(PROJECT)).drafts
    found = draft.content.fields
    assert draft.model is ActionPage
    assert found["title"] == "Les mardis du potager"
    assert (
        found["objectives"] == "<ul><li>se rencontrer entre voisins</li><li>manger frais</li></ul>"
    )
    assert found["place"] == "Derrière la salle des fêtes"
    assert found["people"] == "<p>un animateur et six bénévoles</p>"
    assert (
        found["funding"] == "<p>1 200 € par an</p><h3>Ils financent l'action</h3><p>La commune</p>"
    )
    assert found["cost"] == "1 200 € par an"
    assert found["partners_detail"] == "<p>L’école et le club de marche</p>"
    assert found["results_territory"] == "<p>Trente paniers par semaine.</p>"
    assert found["limits"] == "<p>L’eau manque en août.</p>"
    assert found["prospects"] == "<p>Un verger.</p>"
    assert [audience.name for audience in draft.content.audiences] == ["Familles", "Seniors"]
    assert [theme.slug for theme in draft.content.themes] == ["environnement", "intergenerationnel"]


def test_headings_and_unknown_words_are_kept_in_the_notes() -> None:
    notes = str(fields(compose(sheet(PROJECT)))["notes"]).splitlines()
    assert notes[0].startswith("Titres de la fiche\u00a0: Titre : · CONTEXTE : · OBJECTIFS · ") or (
        notes[0].startswith("Titres de la fiche\u00a0: Titre : · I. CONTEXTE : · II. OBJECTIFS · ")
    )
    assert "Mot clé sans thème\u00a0: lucioles" in notes


def test_personal_lines_are_kept_from_the_page_unless_an_editor_shows_them() -> None:
    made = compose(sheet(PROJECT))
    assert fields(made)["contact"] == "<p>Mairie de Rivemont, 1 place du Marché</p>"
    named, phone = made.personal
    chosen = {named.key: Decision.DROP, phone.key: Decision.SHOW}
    decided = fields(compose(sheet(PROJECT), decisions=chosen))
    assert "02 99 00 12 34" in str(decided["contact"])
    assert "awena" not in str(decided).lower()


def test_a_personal_title_is_never_the_title_of_a_page() -> None:
    made = compose(sheet("Chez Awena LE GOFF\nContexte\nOui."))
    assert fields(made)["title"] == ""
    assert "Awena LE GOFF" in str(fields(made)["notes"])
    assert proposed_title(sheet("Chez Awena LE GOFF\nContexte\nOui.")) == ""


def test_a_new_title_keeps_the_old_one_in_the_notes_and_the_key() -> None:
    made, renamed = compose(sheet(PROJECT)), compose(sheet(PROJECT), title="Le potager")
    assert fields(renamed)["title"] == "Le potager"
    assert "en entier\u00a0: Les mardis du potager" in str(fields(renamed)["notes"])
    assert made.drafts[0].key == renamed.drafts[0].key


def test_gatherings_become_events_of_the_action() -> None:
    action, lanterns, market, tea = compose(sheet(GATHERINGS)).drafts
    assert action.model is ActionPage
    assert {draft.action_key for draft in (lanterns, market, tea)} == {action.key}
    found = lanterns.content.fields
    assert (found["title"], found["date_note"], found["expected_from"], found["expected_to"]) == (
        "La fête des lampions",
        "mi-mars",
        120,
        None,
    )
    assert found["body"] == "<p>On défile à la nuit tombée.</p><p>On chante aussi.</p>"
    assert lanterns.content.rows["occurrences"] == []
    assert len(market.content.rows["occurrences"]) == 1
    assert "une chorale" in action.content.fields["description"]


def test_the_day_that_is_worked_out_does_not_count_as_a_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = [draft.content.digest for draft in compose(sheet(GATHERINGS)).drafts]
    monkeypatch.setattr("actions.sheets.free.action.next_time", lambda note, said: None)
    assert [draft.content.digest for draft in compose(sheet(GATHERINGS)).drafts] == before


def test_an_event_has_its_programme_and_its_figures() -> None:
    (draft,) = compose(sheet(EVENT)).drafts
    assert draft.model is EventPage
    assert draft.content.fields["summary"] == "Une journée pour se dire bonjour."
    assert draft.content.fields["report"].startswith("<h3>Bilan</h3><p>De 80")
    programme = draft.content.rows["programme"]
    assert [row["start"] for row in programme] == [
        time(9, 30),
        time(10),
        time(11),
        time(14, 15),
        time(16, 30),
    ]
    assert programme[3]["title"] == "Concert"
    assert [row["value"] for row in draft.content.rows["figures"]] == [80, 1250]
    assert "Maxime" not in str(programme)


def test_a_speaker_is_shown_once_an_editor_says_so() -> None:
    (line,) = compose(sheet(EVENT)).personal
    shown = compose(sheet(EVENT), decisions={line.key: Decision.SHOW}).drafts[0]
    assert "Maxime" in shown.content.rows["programme"][3]["text"]


def test_an_event_with_a_date_has_it() -> None:
    text = "Le bal\nDate : samedi 4 juillet 2026 de 20h à 23h\nLieu : la place\nTarif : gratuit"
    (draft,) = compose(sheet(text)).drafts
    assert len(draft.content.rows["occurrences"]) == 1
    assert draft.content.fields["place_name"] == "la place"
    assert "<h3>Tarif</h3><p>gratuit</p>" in draft.content.fields["body"]


def test_a_long_lead_is_cut_above_and_whole_below() -> None:
    lead = "Une phrase qui en dit long sur la fête. " * 20
    (draft,) = compose(sheet(f"Le bal\n{lead}\nBilan\nOui."), kind=Kind.EVENT).drafts
    assert len(draft.content.fields["summary"]) <= 400
    assert lead.strip() in draft.content.fields["body"]


def test_a_selection_has_its_dated_entries() -> None:
    (draft,) = compose(sheet(SELECTION)).drafts
    assert draft.model is SelectionPage
    assert draft.content.fields["title"] == "Sélection : des villages qui s’entraident"
    assert draft.content.fields["updated_on"] == date(2024, 3, 3)
    entries = draft.content.rows["entries"]
    assert [entry["title"] for entry in entries] == [
        "",
        "Une épicerie tenue par ses clients",
        "La cantine partagée",
    ]


@pytest.mark.parametrize("text", [PROJECT, GATHERINGS, EVENT, SELECTION])
@pytest.mark.parametrize("kind", list(Kind))
def test_any_sheet_may_become_any_kind_of_page(text: str, kind: Kind) -> None:
    made = compose(sheet(text), kind=kind, title="Un titre")
    assert made.drafts[0].content.fields["title"] == "Un titre"
    assert made.warnings


def test_markup_is_shown_not_obeyed() -> None:
    made = compose(sheet("<b>Fête</b>\nContexte\n<script>alert(1)</script>\n<h3>Court</h3>"))
    assert "<script" not in str(fields(made)["context"])
    assert "&lt;script&gt;" in str(fields(made)["context"])
