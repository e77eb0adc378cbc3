"""A busy board with a fixed seed, for measures only: past the services, which count one by one."""

import random
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone
from wagtail.signal_handlers import disable_reference_index_auto_update

from core.models import Theme, User
from participation.models import (
    BoardIndexPage,
    BoardPage,
    Category,
    Comment,
    CommentStatus,
    District,
    Idea,
    IdeaStatus,
    IdeaTheme,
    OfficialAnswer,
    Support,
)
from participation.models.idea import PUBLIC_STATUSES

SEED = 20_261_125
SLUG = "banc-d-essai"
BATCH = 2_000
# One idea draws a crowd, as the first of every real board does.
CROWD = 4_000
TALKED_OF = 200
STATUS_WEIGHTS = (60, 15, 8, 5, 7, 5)
SENTENCE = (
    "Un banc à mi-côte, à l’ombre du grand houx, avec un dossier et des accoudoirs pour se relever,"
    " parce que la montée est longue et que l’on y bavarde volontiers en revenant du marché. "
)


@transaction.atomic
@disable_reference_index_auto_update()
def fill_board(*, ideas: int, supports: int, comments: int, residents: int) -> BoardPage:
    """The board with so many rows, made the first time and found again afterwards."""
    if board := BoardPage.objects.filter(slug=SLUG).first():
        return board
    chance = random.Random(SEED)
    board = _board()
    people = _people(residents)
    proposed = _ideas(chance, board, people, ideas)
    _supports(chance, proposed, people, supports)
    _comments(chance, proposed, people, comments)
    return board


def _board() -> BoardPage:
    page = BoardPage(
        title="Le budget participatif du banc d’essai",
        slug=SLUG,
        summary="Mille idées, cinquante mille soutiens.",
        categories=[Category(name=f"Catégorie {number}", sort_order=number) for number in range(5)],
    )
    board: BoardPage = BoardIndexPage.objects.get().add_child(instance=page)
    District.objects.bulk_create(
        District(name=f"Quartier {number}", sort_order=number) for number in range(8)
    )
    return board


def _people(count: int) -> list[User]:
    people = [
        User(email=f"habitant-{number}@banc.test", display_name=f"Habitant {number}")
        for number in range(count)
    ]
    User.objects.bulk_create(people, BATCH)
    return list(User.objects.filter(email__endswith="@banc.test").order_by("pk"))


def _ideas(chance: random.Random, board: BoardPage, people: list[User], count: int) -> list[Idea]:
    opening = timezone.now() - timedelta(days=60)
    categories, districts = list(board.categories.all()), list(District.objects.all())
    statuses = chance.choices(PUBLIC_STATUSES, STATUS_WEIGHTS, k=count)
    rows = [
        Idea(
            board=board,
            author=chance.choice(people),
            title=f"Un banc de plus, numéro {number}",
            text=SENTENCE * chance.randint(1, 6),
            place=f"Rue des Houx, devant le {number}" if number % 3 else "",
            category=chance.choice(categories),
            district=chance.choice([*districts, None]),
            status=IdeaStatus.PUBLISHED if number < 2 else status,
            created_at=(published := _moment(chance, opening)),
            published_at=published,
        )
        for number, status in enumerate(statuses)
    ]
    Idea.objects.bulk_create(rows, BATCH)
    ideas = list(Idea.objects.filter(board=board).order_by("pk"))
    themes = list(Theme.objects.order_by("slug"))
    IdeaTheme.objects.bulk_create(
        (
            IdeaTheme(tag=theme, content_object=idea)
            for idea in ideas
            for theme in chance.sample(themes, chance.randint(1, 3))
        ),
        BATCH,
    )
    OfficialAnswer.objects.bulk_create(
        OfficialAnswer(idea=idea, signed_by="La mairie", text=SENTENCE, answered_at=timezone.now())
        for idea in ideas
        if idea.status != IdeaStatus.PUBLISHED
    )
    return ideas


def _supports(chance: random.Random, ideas: list[Idea], people: list[User], count: int) -> None:
    """A crowd for the first idea, the rest spread as they come; one for each person and idea."""
    given = {(ideas[0].pk, person.pk) for person in people[:CROWD]}
    while len(given) < count:
        given.add((chance.choice(ideas).pk, chance.choice(people).pk))
    moment = partial(_moment, chance, timezone.now() - timedelta(days=30))
    Support.objects.bulk_create(
        (
            Support(idea_id=idea, counted_for_id=idea, resident_id=person, created_at=moment())
            for idea, person in sorted(given)
        ),
        BATCH,
    )


def _comments(chance: random.Random, ideas: list[Idea], people: list[User], count: int) -> None:
    """Two hundred below the first idea, the rest spread as they come."""
    moment = partial(_moment, chance, timezone.now() - timedelta(days=30))
    below = [ideas[0]] * TALKED_OF + [chance.choice(ideas) for _rest in range(count - TALKED_OF)]
    Comment.objects.bulk_create(
        (
            Comment(
                idea=idea,
                author=chance.choice(people),
                text=SENTENCE,
                status=CommentStatus.PUBLISHED,
                created_at=(written := moment()),
                published_at=written,
            )
            for idea in below
        ),
        BATCH,
    )


def _moment(chance: random.Random, opening: datetime) -> datetime:
    """Within the four weeks that follow."""
    return opening + timedelta(seconds=chance.randrange(28 * 24 * 3600))
