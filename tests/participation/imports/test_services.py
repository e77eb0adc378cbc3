"""What an import writes: all of it, once, and nothing is lost."""

import csv
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from core.search import registry
from participation.imports.plan import Plan
from participation.imports.services import apply_import
from participation.models import BoardPage, Category, District, Idea, IdeaStatus, OfficialAnswer
from tests.participation.imports.conftest import FILES

pytestmark = pytest.mark.django_db
Read = Callable[..., Plan]


def run(board: str, *options: str, name: str = "decidim.csv", source: str = "decidim") -> str:
    from io import StringIO

    out = StringIO()
    call_command(
        "import_ideas", str(FILES / name), "--from", source, "--board", board, *options, stdout=out
    )
    return out.getvalue().replace("\u00a0", " ")


def test_a_dry_run_tells_and_writes_nothing(board: BoardPage) -> None:
    said = run(board.slug)
    assert "Lignes lues                       8" in said
    assert "Idées nouvelles                   6" in said
    assert "Soutiens repris                   64" in said
    assert "Catégories à créer                Environnement, Voirie et propreté" in said
    assert "rejected" in said
    assert "Simulation : rien n’est écrit" in said
    assert "Ligne 9 écartée : même numéro que la ligne 2." in said
    assert Idea.objects.count() == Category.objects.count() == District.objects.count() == 0


def test_importing_writes_ideas_as_they_were(board: BoardPage, client: Client) -> None:
    assert "6 idées importées" in run(board.slug, "--apply")
    idea = Idea.objects.with_support_count().get(imported_from__endswith=":101")
    assert (idea.status, idea.cost, idea.support_count) == ("accepted", 1200, 42)
    assert (idea.author_name, idea.place) == ("Nadia B.", "Rue du Four")
    assert (idea.category.name, idea.district.name) == ("Environnement", "Le Port")
    assert [theme.slug for theme in idea.theme_list] == ["environnement"]
    assert idea.published_at.year == idea.created_at.year == 2023
    answer = OfficialAnswer.objects.get(idea=idea)
    assert (answer.signed_by, answer.answered_at.year) == ("La commune", 2023)
    page = client.get(idea.get_absolute_url()).content.decode()
    assert "https://jeparticipe.aubrelle.test/proposals/101" in page


def test_every_cell_of_the_file_is_kept(board: BoardPage) -> None:
    run(board.slug, "--apply")
    with (FILES / "decidim.csv").open(encoding="utf-8", newline="") as file:
        for row in list(csv.DictReader(file, delimiter=";"))[:6]:
            kept = Idea.objects.get(imported_from__endswith=f":{row['id']}").imported_columns
            assert {name: kept.get(name, "") for name in row} == row


def test_the_comments_of_the_other_lines_are_kept_with_the_idea(board: BoardPage) -> None:
    said = run(board.slug, "--apply", name="consul-commentaires.csv", source="consul")
    assert "Commentaires gardés au dossier    3" in said
    trees = Idea.objects.get(imported_from="consul:proposal:7")
    assert [one["Commentaire ID"] for one in trees.imported_columns["more_comments"]] == [
        "32",
        "33",
    ]
    assert "Déjà là, laissées telles quelles  2" in run(
        board.slug, name="consul-commentaires.csv", source="consul"
    )


def test_a_second_import_changes_nothing(board: BoardPage) -> None:
    run(board.slug, "--apply")
    before = list(Idea.objects.order_by("pk").values())
    said = run(board.slug, "--apply")
    assert "Déjà là, laissées telles quelles  6" in said
    assert "aucune idée importée" in said
    assert list(Idea.objects.order_by("pk").values()) == before
    assert Category.objects.count() == District.objects.count() == 2


def test_a_plan_made_before_somebody_else_imported_writes_nothing_twice(plan: Read) -> None:
    first, second = plan(), plan()
    assert len(apply_import(plan=first)) == 6
    assert apply_import(plan=second) == []
    assert Category.objects.count() == 2


def test_a_title_and_a_text_too_long_for_us_are_kept_whole(board: BoardPage, plan: Read) -> None:
    text = "Une phrase de plus. " * 300
    apply_import(plan=plan(content=f"id,title,body\n1,{'mot ' * 60},{text}\n".encode()))
    idea = Idea.objects.get()
    assert len(idea.title) <= 120
    assert idea.text.startswith("mot mot")
    assert text.strip() in idea.text


def test_nobody_is_mailed(board: BoardPage, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        run(board.slug, "--apply")
    assert mail.outbox == []


def test_a_name_is_shown_an_address_never(board: BoardPage) -> None:
    said = run(board.slug, "--apply")
    assert Idea.objects.get(imported_from__endswith=":103").imported_author == ""
    assert "Des adresses e-mail se trouvent dans : author/name." in said


def test_what_is_public_is_found_and_what_was_withdrawn_is_not(
    board: BoardPage, client: Client
) -> None:
    run(board.slug, "--apply")
    assert len(registry.similar("idee", "Une fontaine au parc", limit=3)) == 1
    withdrawn = Idea.objects.get(status=IdeaStatus.WITHDRAWN)
    assert client.get(withdrawn.get_absolute_url()).status_code == 404


def test_drawers_and_districts_that_exist_are_used(board: BoardPage) -> None:
    drawer = Category.objects.create(board=board, name="environnement", sort_order=3)
    district = District.objects.create(name="LE PORT")
    run(board.slug, "--apply")
    idea = Idea.objects.get(imported_from__endswith=":101")
    assert (idea.category, idea.district) == (drawer, district)
    assert Category.objects.get(name="Voirie et propreté").sort_order == 4


def test_the_editor_publishing_the_board_keeps_the_new_drawers(board: BoardPage) -> None:
    board.save_revision().publish()
    board.refresh_from_db()
    run(board.slug, "--apply")
    board = BoardPage.objects.get()
    assert not board.has_unpublished_changes
    draft = board.get_latest_revision_as_object()
    draft.summary = "Un mot de plus"
    draft.save_revision().publish()
    assert Category.objects.count() == 2
    assert Idea.objects.filter(category__isnull=False).count() == 2


def test_consul_is_imported_too(board: BoardPage) -> None:
    run(board.slug, "--apply", name="consul-propositions.csv", source="consul")
    run(board.slug, "--apply", name="consul-budget.csv", source="consul")
    # Number 7 of each is another idea.
    assert Idea.objects.count() == 5
    assert OfficialAnswer.objects.get().idea.status == IdeaStatus.DECLINED


@pytest.mark.parametrize(
    ("name", "source", "said"),
    [
        ("consul-propositions.csv", "decidim", "pas un export d’idées de Decidim"),
        ("consul-budget.csv", "decidim", "pas un export d’idées de Decidim"),
        ("nulle-part.csv", "decidim", "ne peut pas être lu"),
    ],
)
def test_a_wrong_file_gets_one_clear_sentence(
    board: BoardPage, name: str, source: str, said: str
) -> None:
    with pytest.raises(CommandError) as refusal:
        run(board.slug, "--apply", name=name, source=source)
    assert said in str(refusal.value)
    assert Idea.objects.count() == 0


def test_an_unknown_board_is_told(board: BoardPage) -> None:
    with pytest.raises(CommandError, match="Aucun appel à idées"):
        run("ailleurs")
