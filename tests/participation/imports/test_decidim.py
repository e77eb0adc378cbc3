"""Decidim's export, column by column."""

from collections.abc import Callable
from typing import Any

import pytest

from participation.imports.plan import Plan
from participation.models import IdeaStatus

pytestmark = pytest.mark.django_db
Read = Callable[..., Plan]


def only(plan: Read, headers: str, cells: str) -> Any:
    return plan(content=f"{headers}\n{cells}\n".encode()).new[0]


def test_every_column_that_has_a_place_finds_it(plan: Read) -> None:
    idea = plan().new[0]
    assert idea.key == "decidim:jeparticipe.aubrelle.test:101"
    assert idea.title == "Un banc devant l’école"
    assert idea.text == (
        "Pour attendre les enfants assis.\n\n– à l’ombre\n"
        "– près du portail (https://aubrelle.test/plan)"
    )
    assert (idea.status, idea.supports, idea.cost) == (IdeaStatus.ACCEPTED, 42, 1200)
    assert (idea.author, idea.place) == ("Nadia B.", "Rue du Four")
    assert (idea.category, idea.district) == ("Environnement", "Le Port")
    assert idea.answer.text == "Oui, trois bancs sont commandés."
    assert idea.answer.answered_at.isoformat() == "2023-06-12T09:30:00+00:00"
    assert idea.published_at.isoformat() == "2023-04-05T10:00:00+00:00"


def test_statuses_are_mapped_and_unknown_ones_told(plan: Read) -> None:
    read = plan()
    assert [(idea.status_said, idea.status.value) for idea in read.new] == [
        ("accepted", "accepted"),
        ("not_answered", "published"),
        ("evaluating", "studying"),
        ("rejected", "declined"),
        ("withdrawn", "withdrawn"),
        ("en_instruction", "published"),
    ]
    assert any(
        sentence.startswith("Statut inconnu") and lines == [8] for sentence, lines in read.doubts
    )


def test_lines_that_make_no_idea_say_why(plan: Read) -> None:
    said = [(one.line, one.reason) for one in plan().skipped]
    assert said == [(9, "même numéro que la ligne 2"), (10, "pas de numéro")]


def test_what_cannot_be_read_is_told_by_line(plan: Read) -> None:
    told = {sentence.split()[0]: lines for sentence, lines in plan().doubts}
    assert told["Date"] == [8]
    assert told["Nombre"] == [8]
    assert told["Amendement"] == [8]
    assert told["Titre"] == [5]
    assert told["Réponse"] == [6]


def test_an_answer_to_an_unknown_status_puts_it_under_study(plan: Read) -> None:
    idea = only(plan, "id;title;body;state;answer/fr", "1;Un banc;Pour tous;neuf;Nous étudions.")
    assert idea.status == IdeaStatus.STUDYING


def test_an_idea_never_published_waits(plan: Read) -> None:
    idea = only(plan, "id;title;body;state;published_at", "1;Un banc;Pour tous;;")
    assert idea.status == IdeaStatus.PENDING


def test_taxonomies_of_recent_versions_are_read(plan: Read) -> None:
    cells = (
        '1;Un banc;Pour tous;"{""en""=>""Mobility"", ""fr""=>""Mobilité""}, '
        '{""fr"" => ""Le Port""}"'
    )
    idea = only(plan, "id;title/fr;body/fr;taxonomies/name", cells)
    assert (idea.category, idea.tags) == ("Mobilité", ("Mobilité", "Le Port"))


def test_another_language_is_taken_when_there_is_no_french(plan: Read) -> None:
    idea = only(plan, "id;title/en;title/es;body/en", "1;A bench;Un banco;For all")
    assert (idea.title, idea.text) == ("A bench", "For all")


def test_likes_count_where_votes_are_hidden(plan: Read) -> None:
    assert (
        only(plan, "id;title;body;votes;likes/total_count", "1;Un banc;Pour tous;;5").supports == 5
    )
