"""What the search reads of a sheet and of an event: all that is public, never the notes."""

from datetime import time

import pytest

from actions.models import ActionFigure, ActionVoice, EventFigure, ProgrammeItem
from actions.searchable import action_document, event_document
from tests.factories import make_action, make_event

pytestmark = pytest.mark.django_db


def test_every_public_word_of_a_sheet_is_found() -> None:
    chapters = (
        "context",
        "partners_detail",
        "success_factors",
        "observations",
        "changes",
        "contact",
    )
    action = make_action(
        place="Salle du Port",
        team="Quatorze lectrices",
        notes="Secret",
        **{name: f"<p>Mot-{name}</p>" for name in chapters},
    )
    action.voices = [ActionVoice(quote="J’ai planté.")]
    action.figures = [ActionFigure(year=2024, measure="Ateliers", value=12)]
    document = action_document(action)
    for words in (*(f"Mot-{name}" for name in chapters), "J’ai planté.", "Ateliers", "lectrices"):
        assert words in document.text
    assert document.place == "Salle du Port"
    assert "Secret" not in document.text


def test_every_public_word_of_an_event_is_found() -> None:
    event = make_event(report="<p>Deux cents personnes.</p>", date_note="fin juin", notes="Secret")
    event.programme = [ProgrammeItem(section="Matinée", title="Café", start=time(9))]
    event.figures = [EventFigure(year=2024, measure="Danseurs", value=12)]
    text = event_document(event).text
    for words in ("Deux cents personnes.", "fin juin", "Matinée", "Café", "Danseurs"):
        assert words in text
    assert "Secret" not in text
