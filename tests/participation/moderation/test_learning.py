"""The local filter learns from each decision once, and forgets what was taken back."""

from typing import Any

import pytest

from core.models import User
from participation import services
from participation.models import BoardPage, CaseKind, IdeaStatus, Lesson, ModerationCase, WordCount
from participation.moderation.learning import TEXTS, known_about, learn, unlearn
from participation.moderation.scoring import refused_probability
from participation.moderation.verdicts import Verdict, decide, take_back
from participation.moderation.words import telling_words
from tests.factories import make_idea
from tests.participation.moderation.cases import make_case

pytestmark = pytest.mark.django_db

# As residents write, and as those write who sell something.
PUBLISHED = [
    "Un banc devant l’école maternelle pour attendre les enfants à l’ombre.",
    "Planter des arbres le long de la rue du Four, il fait trop chaud l’été.",
    "Un passage piéton devant la boulangerie, les voitures roulent trop vite.",
    "Des jeux pour les petits au parc, la balançoire est cassée depuis un an.",
    "Ouvrir la bibliothèque le samedi après-midi, beaucoup travaillent en semaine.",
    "Une piste cyclable jusqu’au collège, les enfants y vont à vélo.",
    "Un composteur de quartier près du jardin partagé.",
    "Des ateliers pour aider les anciens avec leur téléphone et leurs démarches.",
]
REFUSED = [
    "Gagnez de l’argent depuis chez vous, inscription gratuite et rapide en ligne.",
    "Crédit rapide sans justificatif, réponse en dix minutes, contactez notre conseiller.",
    "Achetez nos montres de luxe à prix cassé, livraison gratuite, offre limitée.",
    "Casino en ligne, bonus gratuit à l’inscription, gagnez tout de suite.",
    "Voyance gratuite en ligne, retour affectif rapide, contactez le maître.",
    "Perdez dix kilos en dix jours, offre limitée, commandez vite en ligne.",
]


def teach(board: BoardPage) -> None:
    for texts, lesson in ((PUBLISHED, Lesson.PUBLISHED), (REFUSED, Lesson.REFUSED)):
        for number, text in enumerate(texts):
            learn(
                case=make_case(make_idea(board, title=f"Texte {number}", text=text)), lesson=lesson
            )


def doubt(text: str) -> float:
    words = telling_words(text)
    return refused_probability(words, known_about(words))


def totals() -> tuple[int, int]:
    row = WordCount.objects.filter(word=TEXTS).first()
    return (row.published, row.refused) if row else (0, 0)


def test_the_filter_tells_an_idea_from_an_advertisement(board: BoardPage) -> None:
    teach(board)
    assert doubt("Offre gratuite, gagnez un crédit rapide en ligne, inscription limitée.") > 0.95
    assert doubt("Des bancs à l’ombre dans la rue de l’école pour les anciens.") < 0.05


def test_an_advertisement_held_back_is_hidden_on_a_board_read_afterwards(
    board: BoardPage, resident: User
) -> None:
    teach(board)
    board.reading = "after"
    board.save()
    sold = services.propose_idea(
        board=board,
        author=resident,
        title="Gagnez de l’argent en ligne",
        text="Inscription gratuite et rapide, offre limitée, contactez notre conseiller vite.",
    )
    asked = services.propose_idea(
        board=board,
        author=resident,
        title="Des arbres rue du Four",
        text="Il y fait trop chaud l’été, les enfants attendent au soleil.",
    )
    assert (sold.status, asked.status) == (IdeaStatus.PENDING, IdeaStatus.PUBLISHED)
    case = ModerationCase.objects.get(idea=sold)
    assert "Ressemble à des textes refusés" in case.held_because


def test_a_decision_teaches_once(board: BoardPage, moderator: User) -> None:
    case = make_case(make_idea(board, status=IdeaStatus.PENDING))
    decide(case=case, verdict=Verdict.PUBLISH, moderator=moderator)
    assert totals() == (1, 0)
    case.refresh_from_db()
    assert case.learnt_as == Lesson.PUBLISHED
    learn(case=case, lesson=Lesson.PUBLISHED)
    assert totals() == (1, 0)


def test_the_other_decision_on_the_same_text_replaces_the_lesson(board: BoardPage) -> None:
    idea = make_idea(board, status=IdeaStatus.PENDING)
    services.publish_idea(idea=idea)
    services.refuse_idea(idea=idea, reason="Hors du sujet.")
    assert totals() == (0, 1)
    assert not WordCount.objects.filter(published__gt=0).exists()


def test_taking_a_decision_back_forgets_it_exactly(board: BoardPage, moderator: User) -> None:
    idea = make_idea(board, status=IdeaStatus.PENDING)
    case = make_case(idea)
    decided = decide(case=case, verdict=Verdict.REFUSE, reason="Non.", moderator=moderator)
    idea.refresh_from_db()
    idea.text = "Un tout autre texte, corrigé entre les deux par son auteur."
    idea.save()
    take_back(case=decided)
    assert totals() == (0, 0)
    assert not WordCount.objects.filter(refused__gt=0).exists()


def test_forgetting_twice_changes_nothing_more(board: BoardPage) -> None:
    case = make_case(make_idea(board))
    learn(case=case, lesson=Lesson.REFUSED)
    for _time in range(2):
        unlearn(case=case)
    assert totals() == (0, 0)


def test_a_photo_teaches_nothing(board: BoardPage, moderator: User) -> None:
    case = make_case(make_idea(board), kind=CaseKind.PICTURE)
    decide(case=case, verdict=Verdict.REFUSE, reason="Floue.", moderator=moderator)
    assert totals() == (0, 0)


def test_known_words_are_read_in_one_query(
    board: BoardPage, django_assert_num_queries: Any
) -> None:
    teach(board)
    with django_assert_num_queries(1):
        known_about(telling_words(" ".join(PUBLISHED)))
