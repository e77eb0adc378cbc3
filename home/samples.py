"""An invented town, never saved: what the teasers show in the block picker of a site still empty."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from actions.models import ActionPage, EventPage, Occurrence
from core.models import Theme
from core.models.theme import ThemeColour, ThemeIcon
from participation.models import BoardPage, Idea, Phase

AN_HOUR = timedelta(hours=1)


def _theme(name: str, icon: ThemeIcon, colour: ThemeColour, total: int) -> Theme:
    theme = Theme(name=name, slug=icon.value, icon=icon, colour=colour)
    theme.total = total
    return theme


def themes() -> list[Theme]:
    return [
        _theme("Culture", ThemeIcon.CULTURE, ThemeColour.CORAL, 24),
        _theme("Environnement", ThemeIcon.ENVIRONMENT, ThemeColour.LEAF, 18),
        _theme("Intergénérationnel", ThemeIcon.GENERATIONS, ThemeColour.VIOLET, 12),
        _theme("Mobilité", ThemeIcon.MOBILITY, ThemeColour.SKY, 7),
    ]


def _page(model: Any, title: str, number: int, **fields: Any) -> Any:
    """A page of this type, as if it stood just below the front page."""
    page = model(title=title, url_path=f"/home/exemple-{number}/", live=True, **fields)
    page.known_themes = [themes()[number % 4]]
    return page


def dates() -> list[Occurrence]:
    afternoon = timezone.localtime().replace(hour=14, minute=0, second=0, microsecond=0)
    events = [
        _page(EventPage, "Café des bricoleurs", 1, place_name="K’fé des habitants"),
        _page(EventPage, "Fanfare au marché", 0, place_name="Place du Marché"),
    ]
    return [
        Occurrence(page=event, start=start, end=start + 2 * AN_HOUR)
        for event, start in zip(
            events, (afternoon + timedelta(days=3), afternoon + timedelta(days=10)), strict=True
        )
    ]


def actions() -> list[ActionPage]:
    return [
        _page(
            ActionPage,
            "Le potager du quai",
            1,
            organisation="Centre social",
            summary="<p>Trente familles jardinent ensemble.</p>",
        ),
        _page(ActionPage, "Des histoires à voix haute", 2, summary="<p>Sur le marché.</p>"),
    ]


def news() -> list[Any]:
    from home.models import NewsPage  # whose articles hold the blocks that ask for this sample

    return [
        _page(NewsPage, "La médiathèque ouvre le dimanche", 0, summary="De 14 h à 17 h."),
        _page(NewsPage, "La navette cherche deux conducteurs", 3, summary="Un permis suffit."),
    ]


def boards() -> list[BoardPage]:
    return [
        BoardPage(
            title="Vos idées pour la place",
            slug="place",
            url_path="/home/participer/place/",
            summary="Un banc, un arbre, une fête : dites ce qui manque.",
            phases=[Phase(kind="propose", ends_at=timezone.now() + timedelta(days=30))],
        )
    ]


def ideas() -> list[Idea]:
    (board,) = boards()
    idea = Idea(
        pk=1,
        board=board,
        title="Des bancs à l’ombre",
        text="Pour souffler en montant, et pour bavarder à la sortie de l’école.",
        status="published",
    )
    idea.support_count = 12
    idea.known_themes = themes()[2:3]
    return [idea]
