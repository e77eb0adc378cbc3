"""Short ways to make what a test talks about. Pages go through Wagtail's own publishing."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from django.utils.text import slugify
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.models import Page

from actions.models import (
    ActionIndexPage,
    ActionPage,
    AgendaPage,
    Audience,
    EventPage,
    Occurrence,
    PartnerIndexPage,
    PartnerPage,
    SelectionEntry,
    SelectionIndexPage,
    SelectionPage,
)
from core.models import SiteImage, Theme, User
from home.models import NewsIndexPage, NewsPage
from participation.models import BoardIndexPage, BoardPage, Idea, IdeaStatus, Phase
from participation.models.phase import RESIDENT_PHASES

PASSWORD = "un-mot-de-passe-long"


def themes(*slugs: str) -> list[Theme]:
    return [Theme.objects.get(slug=slug) for slug in slugs]


def add_page(
    parent: Page, page: Any, *, theme_slugs: tuple[str, ...] = (), live: bool = True
) -> Any:
    page.live = live
    page.slug = page.slug or slugify(page.title)[:50] or "page"
    if live:
        page.first_published_at = page.first_published_at or timezone.now()
        page.last_published_at = page.last_published_at or page.first_published_at
    if theme_slugs:
        page.themes.set(themes(*theme_slugs))
    return parent.add_child(instance=page)


def make_action(
    title: str = "Jardin partagé",
    *,
    themes: tuple[str, ...] | list[str] = (),
    audiences: tuple[str, ...] | list[str] = (),
    live: bool = True,
    **fields: Any,
) -> ActionPage:
    page = ActionPage(title=title, **fields)
    if audiences:
        page.audiences = list(Audience.objects.filter(slug__in=audiences))
    return add_page(ActionIndexPage.objects.get(), page, theme_slugs=tuple(themes), live=live)


def make_event(
    title: str = "Fête de la rue",
    *,
    start: datetime | None = None,
    end: datetime | None = None,
    themes: tuple[str, ...] | list[str] = (),
    parent: Page | None = None,
    live: bool = True,
    **fields: Any,
) -> EventPage:
    page = EventPage(title=title, **fields)
    start = start or timezone.now() + timedelta(days=3)
    page.occurrences = [Occurrence(start=start, end=end or start + timedelta(hours=2))]
    return add_page(parent or AgendaPage.objects.get(), page, theme_slugs=tuple(themes), live=live)


def make_partner(
    title: str = "Les Mains vertes",
    *,
    themes: tuple[str, ...] | list[str] = (),
    live: bool = True,
    **fields: Any,
) -> PartnerPage:
    page = PartnerPage(title=title, **fields)
    return add_page(PartnerIndexPage.objects.get(), page, theme_slugs=tuple(themes), live=live)


def make_selection(
    title: str = "Des jardins qui rassemblent",
    *,
    entries: tuple[dict[str, Any], ...] | list[dict[str, Any]] = (),
    themes: tuple[str, ...] | list[str] = (),
    live: bool = True,
    **fields: Any,
) -> SelectionPage:
    """`entries` are the fields of each SelectionEntry, in order."""
    page = SelectionPage(title=title, **fields)
    page.entries = [SelectionEntry(sort_order=rank, **one) for rank, one in enumerate(entries)]
    return add_page(SelectionIndexPage.objects.get(), page, theme_slugs=tuple(themes), live=live)


def make_news(
    title: str = "Le pont rouvre",
    *,
    themes: tuple[str, ...] | list[str] = (),
    live: bool = True,
    **fields: Any,
) -> NewsPage:
    page = NewsPage(title=title, **fields)
    return add_page(NewsIndexPage.objects.get(), page, theme_slugs=tuple(themes), live=live)


def make_board(
    title: str = "Vos idées pour le quartier",
    *,
    live: bool = True,
    opens_at: datetime | None = None,
    closes_at: datetime | None = None,
    themes: tuple[str, ...] | list[str] = (),
    **fields: Any,
) -> BoardPage:
    """`opens_at` and `closes_at` bound all that residents do; without them no phase is set."""
    if (opens_at or closes_at) and "phases" not in fields:
        fields["phases"] = [
            Phase(kind=kind, sort_order=rank, starts_at=opens_at, ends_at=closes_at)
            for rank, kind in enumerate(RESIDENT_PHASES)
        ]
    board = BoardPage(title=title, **fields)
    return add_page(BoardIndexPage.objects.get(), board, theme_slugs=tuple(themes), live=live)


def make_idea(
    board: BoardPage | None = None,
    *,
    title: str = "Un banc devant l’école",
    text: str = "Un banc à l’ombre pour attendre les enfants sans rester debout.",
    themes: tuple[str, ...] | list[str] = (),
    status: str = IdeaStatus.PUBLISHED,
    **fields: Any,
) -> Idea:
    if status == IdeaStatus.REFUSED:
        fields.setdefault("refusal_reason", "Cette idée parle d’une personne en particulier.")
    if status == IdeaStatus.MERGED and "merged_into" not in fields:
        fields["merged_into"] = make_idea(board, title="Des bancs devant l’école")
    idea = Idea.objects.create(
        board=board or BoardPage.objects.first() or make_board(),
        title=title,
        text=text,
        status=status,
        **fields,
    )
    if themes:
        idea.themes.set(Theme.objects.filter(slug__in=themes))
    return idea


def make_user(
    email: str = "nadia@exemple.test", *, groups: tuple[str, ...] = (), **fields: Any
) -> User:
    fields.setdefault("display_name", email.split("@")[0].capitalize())
    user = User.objects.create_user(email, PASSWORD, **fields)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def picture_file(name: str = "photo.jpg", size: tuple[int, int] = (800, 500)) -> ImageFile:
    """A real JPEG file."""
    stream = BytesIO()
    Image.new("RGB", size, (196, 120, 70)).save(stream, "JPEG")
    stream.seek(0)
    return ImageFile(stream, name=name)


def make_picture(title: str = "Le marché") -> SiteImage:
    return SiteImage.objects.create(title=title, description=title, file=picture_file())


def make_document(title: str = "Le dossier", name: str = "dossier.pdf") -> Any:
    """A small file in the library."""
    file = ContentFile(b"%PDF-1.4\n" + b"x" * 2391, name=name)
    document = get_document_model().objects.create(title=title, file=file)
    document.get_file_size()
    return document
