"""Records taken into the action bank."""

from collections import Counter
from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageLogEntry, Revision

from actions.models import ActionIndexPage, ActionPage, Audience, ImportedSheet
from actions.sheets import Bank, SheetRecord
from actions.sheets.bank.proof import lost_lines
from actions.sheets.bank.schema import SCHEMA, Part
from actions.sheets.bank.words import (
    DIMENSION_OF,
    INITIATOR_OF,
    PARTNER_KIND_OF,
    STATUS_OF,
    TERRITORY_OF,
)
from actions.sheets.importer import Fate, NoIndexError, import_banks, totals
from core.models import Theme, User
from tests.actions.sheets.samples import bank_of, sheet_text
from tests.factories import make_action

pytestmark = pytest.mark.django_db

RICH_FIELDS = (
    "summary",
    "objectives",
    "description",
    "funding",
    "people",
    "results_territory",
    "results_organisation",
    "results_residents",
    "limits",
    "prospects",
)


def take(text: str, *, publish: bool = False) -> list[tuple[Fate, str]]:
    outcomes = import_banks(banks=[bank_of(text)], publish=publish)
    return [(outcome.fate, outcome.reason) for outcome in outcomes]


def take_one(text: str, *, publish: bool = False) -> ActionPage:
    take(text, publish=publish)
    return ActionPage.objects.get()


def edit(page: ActionPage, editor: User, **fields: str) -> None:
    """What the page editor of the admin does on « Enregistrer »."""
    draft = page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision(user=editor, log_action=True)


def footprint() -> tuple[object, ...]:
    """Everything an import could write, with the dates that a needless save would move."""
    return (
        list(ActionPage.objects.order_by("pk").values()),
        list(Revision.objects.order_by("pk").values()),
        list(ImportedSheet.objects.order_by("pk").values()),
        PageLogEntry.objects.count(),
    )


# --- A whole bank -------------------------------------------------------------------------


def test_25_sheets_make_24_draft_actions(bank: Bank) -> None:
    outcomes = import_banks(banks=[bank])
    assert totals(outcomes) == {
        Fate.CREATED: 24,
        Fate.UPDATED: 0,
        Fate.PUBLISHED: 0,
        Fate.UNCHANGED: 0,
        Fate.SKIPPED: 1,
    }
    assert ActionPage.objects.filter(live=False).count() == 24
    assert ActionPage.objects.values("organisation").distinct().count() == 20


def test_keywords_become_themes_in_the_spelling_of_the_town(bank: Bank) -> None:
    import_banks(banks=[bank])
    counts = Counter(
        link.tag.slug for page in ActionPage.objects.all() for link in page.theme_links.all()
    )
    assert counts["intergenerationnel"] == 9
    assert counts["solidarite"] == 7
    assert counts["parentalite"] == 6
    assert counts["mixite-sociale"] == 4
    assert counts["vieillissement"] == 2


def test_no_line_of_the_bank_is_lost_on_the_way_to_the_pages(bank: Bank) -> None:
    import_banks(banks=[bank])
    pages = {sheet.key: sheet.page.specific for sheet in ImportedSheet.objects.all()}

    def texts_of(record: SheetRecord) -> list[str]:
        page = pages[record.key]
        texts = [getattr(page, name) for name in RICH_FIELDS]
        texts += [
            page.title,
            page.organisation,
            page.end_reason,
            page.initiative_detail,
            page.notes,
        ]
        # Closed answers became choices, which another test compares one by one.
        texts += [record.status, record.dimension, record.territory, record.partner_territory]
        return [*texts, *record.keywords, *record.initiators, *record.publics, *record.partners]

    assert lost_lines(bank, texts_of) == []


def test_taking_the_same_bank_in_again_writes_nothing(bank: Bank) -> None:
    import_banks(banks=[bank], publish=True)
    before = footprint()
    with CaptureQueriesContext(connection) as queries:
        outcomes = import_banks(banks=[bank], publish=True)
    assert {outcome.fate for outcome in outcomes} == {Fate.UNCHANGED, Fate.SKIPPED}
    assert footprint() == before
    assert not [q for q in queries if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_a_dry_run_says_the_same_and_writes_nothing() -> None:
    take(sheet_text("Deux"))
    bank = bank_of("".join(map(sheet_text, ["Un", "Un", "Deux", "Trois"])))
    before = footprint()
    foretold = import_banks(banks=[bank], publish=True, dry_run=True)
    assert footprint() == before
    assert foretold == import_banks(banks=[bank], publish=True)


# --- One sheet ----------------------------------------------------------------------------


def test_each_answer_stands_in_its_field() -> None:
    page = take_one(
        sheet_text(
            status="- Terminée",
            end_reason=["Faute de local", "- et de temps"],
            initiators=["- Le centre social", "- Autre"],
            initiator_detail="Le club de quilles",
            partners=["Partenaires d'action:", "- Éducation Nationale", "- Caf"],
        )
    )
    assert page.title == "La table de la rue"
    assert page.slug == "la-table-de-la-rue"
    assert page.organisation == "Centre social des Tilleuls - Rivemont"
    assert page.get_status_display() == "Terminée"
    assert page.end_reason == "Faute de local\n- et de temps"
    assert page.get_dimension_display() == "Citoyenneté"
    assert page.get_territory_display() == "Un quartier"
    assert page.initiator_labels == ["Le centre social", "Autre"]
    assert page.initiative_detail == "Le club de quilles"
    assert page.partner_kind_labels == ["Caf", "Éducation nationale"]
    assert [audience.name for audience in page.audiences.all()] == ["Tous publics"]
    assert [theme.slug for theme in page.theme_list] == ["intergenerationnel", "mixite-sociale"]
    assert page.objectives == (
        "<p>Pour :</p><ul><li>se connaître entre voisins</li><li>cuisiner ensemble</li></ul>"
    )
    assert page.funding == "<p>200 € de vaisselle &amp; de nappes</p>"
    assert page.notes == ""


@pytest.mark.parametrize(
    ("part", "choices"),
    [
        (Part.STATUS, STATUS_OF),
        (Part.DIMENSION, DIMENSION_OF),
        (Part.TERRITORY, TERRITORY_OF),
        (Part.INITIATORS, INITIATOR_OF),
        (Part.PARTNERS, PARTNER_KIND_OF),
    ],
)
def test_every_known_answer_has_a_choice(part: Part, choices: dict[str, object]) -> None:
    assert set(choices) == set(SCHEMA[part].answers or {})


def test_what_the_town_has_no_word_for_goes_to_the_notes() -> None:
    Audience.objects.filter(name="Seniors").delete()
    page = take_one(
        sheet_text(
            keywords=["- Solidarité", "- Lucioles"],
            publics="- Seniors",
            partners="- Le lycée",
            files="- affiche.pdf",
        )
    )
    assert [theme.slug for theme in page.theme_list] == ["solidarite"]
    assert page.notes.splitlines() == [
        "Mot clé sans thème\u00a0: Lucioles",
        "Public sans équivalent\u00a0: Seniors",
        "Partenaire\u00a0: Le lycée",
        "Fichier associé\u00a0: affiche.pdf",
    ]


def test_two_spellings_of_a_theme_are_one_theme() -> None:
    page = take_one(
        sheet_text(keywords=["- Viellissement", "- VIEILLISSEMENT", "- personnes âgées"])
    )
    assert [theme.slug for theme in page.theme_list] == ["vieillissement"]
    assert page.notes == ""


def test_a_title_too_long_for_a_page_is_whole_in_the_notes() -> None:
    title = "Une très longue fête " * 20
    page = take_one(sheet_text(title))
    assert len(page.title) == 255
    assert page.title.endswith("…")
    assert page.notes == f"Titre, en entier\u00a0: {title.strip()}"


def test_two_actions_of_one_title_have_two_addresses() -> None:
    take(sheet_text("La fête") + sheet_text("La Fête !", organisation="- La Mairie"))
    assert set(ActionPage.objects.values_list("slug", flat=True)) == {"la-fete", "la-fete-2"}


def test_a_title_without_plain_letters_still_has_an_address() -> None:
    assert take_one(sheet_text("२")).slug


def test_markup_in_a_sheet_is_shown_not_obeyed() -> None:
    page = take_one(sheet_text(summary="<script>alert(1)</script>"))
    assert page.summary == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"


# --- Drafts and publishing ----------------------------------------------------------------


def test_a_new_action_is_a_draft_with_one_revision() -> None:
    page = take_one(sheet_text())
    assert not page.live
    assert page.has_unpublished_changes
    assert page.revisions.count() == 1
    assert page.imported_sheet.revision == page.latest_revision


def test_publishing_puts_the_action_on_line_and_in_its_history() -> None:
    page = take_one(sheet_text(), publish=True)
    assert page.live
    assert not page.has_unpublished_changes
    assert page.first_published_at is not None
    entries = PageLogEntry.objects.for_instance(page)
    assert set(entries.values_list("action", flat=True)) == {"wagtail.create", "wagtail.publish"}
    assert entries.values("uuid").distinct().count() == 1


def test_publishing_later_publishes_the_drafts_of_an_earlier_import() -> None:
    page = take_one(sheet_text())
    assert take(sheet_text(), publish=True)[0][0] == Fate.PUBLISHED
    page.refresh_from_db()
    assert page.live
    assert page.revisions.count() == 1


def test_importing_without_publishing_leaves_a_published_action_on_line() -> None:
    take(sheet_text(), publish=True)
    assert take(sheet_text())[0][0] == Fate.UNCHANGED
    assert ActionPage.objects.get().live


# --- Importing again ----------------------------------------------------------------------


def test_a_sheet_that_changed_updates_its_page() -> None:
    page = take_one(sheet_text(), publish=True)
    assert take(sheet_text(limits="Le vent."), publish=True)[0][0] == Fate.UPDATED
    page.refresh_from_db()
    assert page.limits == "<p>Le vent.</p>"
    assert page.revisions.count() == 2


def test_a_sheet_that_changed_waits_as_a_draft_unless_published() -> None:
    page = take_one(sheet_text(), publish=True)
    take(sheet_text(limits="Le vent.", keywords="- Sport"))
    page.refresh_from_db()
    assert page.limits == "<p>La pluie.</p>"
    draft = page.get_latest_revision_as_object()
    assert draft.limits == "<p>Le vent.</p>"
    assert [theme.slug for theme in draft.theme_list] == ["sport"]
    assert (
        take(sheet_text(limits="Le vent.", keywords="- Sport"), publish=True)[0][0]
        == Fate.PUBLISHED
    )
    assert ActionPage.objects.get().limits == "<p>Le vent.</p>"


def test_a_new_synonym_reaches_the_pages_at_the_next_import() -> None:
    page = take_one(sheet_text(keywords="- Lucioles"))
    Theme.objects.filter(slug="environnement").update(synonyms="lucioles")
    assert take(sheet_text(keywords="- Lucioles"), publish=True)[0][0] == Fate.UPDATED
    page.refresh_from_db()
    assert [theme.slug for theme in page.theme_list] == ["environnement"]
    assert page.notes == ""


@pytest.mark.parametrize("publish", [False, True])
def test_a_page_a_person_edited_is_left_alone(communication: User, publish: bool) -> None:
    page = take_one(sheet_text())
    edit(page, communication, limits="<p>La neige.</p>")
    before = footprint()
    assert take(sheet_text(limits="Le vent."), publish=publish) == [
        (Fate.SKIPPED, "modifiée par une personne depuis son import")
    ]
    assert footprint() == before


def test_a_page_a_person_withdrew_is_not_put_back_on_line() -> None:
    page = take_one(sheet_text(), publish=True)
    page.unpublish()
    before = footprint()
    assert take(sheet_text(), publish=True) == [
        (Fate.SKIPPED, "dépubliée par une personne depuis son import")
    ]
    assert footprint() == before
    take(sheet_text(limits="Le vent."), publish=True)
    page.refresh_from_db()
    assert not page.live
    assert page.get_latest_revision_as_object().limits == "<p>Le vent.</p>"


def test_a_locked_page_is_left_alone(communication: User) -> None:
    page = take_one(sheet_text())
    page.locked, page.locked_by = True, communication
    page.save()
    assert take(sheet_text(limits="Le vent."))[0] == (
        Fate.SKIPPED,
        "verrouillée ou en attente de validation dans l’administration",
    )


def test_an_action_written_by_hand_is_not_doubled() -> None:
    make_action("La Table de la rue", organisation="Centre social des Tilleuls – Rivemont")
    assert take(sheet_text()) == [
        (Fate.SKIPPED, "une action saisie à la main porte ce titre, pour la même structure")
    ]
    assert ActionPage.objects.count() == 1


def test_an_action_deleted_by_a_person_comes_back_when_imported_again() -> None:
    take_one(sheet_text()).delete()
    assert take(sheet_text())[0][0] == Fate.CREATED


# --- Several files ------------------------------------------------------------------------


def test_a_sheet_that_stands_in_two_files_is_taken_once() -> None:
    first = bank_of(sheet_text("Un"))
    second = bank_of(sheet_text("Deux") + sheet_text("Un", limits="Le vent."))
    outcomes = import_banks(banks=[first, second])
    assert [outcome.fate for outcome in outcomes].count(Fate.SKIPPED) == 1
    page = ActionPage.objects.get(title="Un")
    assert page.limits == "<p>La pluie.</p>"
    assert page.notes == "Dans une seconde version de cette fiche\u00a0: Le vent."


def test_without_a_page_for_actions_nothing_is_written() -> None:
    ActionIndexPage.objects.get().delete()
    with pytest.raises(NoIndexError):
        take(sheet_text())


def test_an_import_that_fails_halfway_leaves_nothing() -> None:
    bank = bank_of(sheet_text("Un"))
    untitled = replace(bank.records[0], title="", path=bank.source.path)
    with pytest.raises(ValidationError):
        import_banks(banks=[replace(bank, records=(*bank.records, untitled))])
    assert not ActionPage.objects.exists()
