"""What the search finds among the news, the plain pages and the legal ones."""

from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from core.models import LegalSettings, PageTheme, SiteSettings
from core.models.page import plain_text
from core.search import Document, Source, registry
from core.visibility import visible
from home.models import LegalPage, NewsPage, PlainPage


def words_of(page: NewsPage | PlainPage | LegalPage) -> str:
    """The plain words of every block of the article."""
    return plain_text(" ".join(page.body.stream_block.get_searchable_content(page.body)))


def news_document(news: NewsPage) -> Document:
    return Document(
        kind="actualite",
        object_id=news.pk,
        title=news.title,
        url=news.relative_url(None),
        published=news.first_published_at,
        summary=news.summary,
        text=words_of(news),
        date=news.date,
        themes=[theme.pk for theme in news.theme_list],
    )


def plain_document(page: PlainPage) -> Document:
    return Document(
        kind="page",
        object_id=page.pk,
        title=page.title,
        url=page.relative_url(None),
        published=page.first_published_at,
        summary=page.summary,
        text=words_of(page),
    )


def legal_document(page: LegalPage) -> Document:
    """Its fixed words and those of the editor; not the fields, which change without the page."""
    proposed = ""
    if page.text_template:
        blank = {"legal": LegalSettings(), "town": SiteSettings(name="")}
        proposed = plain_text(render_to_string(page.text_template, blank))
    return Document(
        kind="texte-legal",
        object_id=page.pk,
        title=page.title,
        url=page.relative_url(None),
        published=page.first_published_at,
        summary=page.summary,
        text=f"{proposed} {words_of(page)}".strip(),
    )


def register() -> None:
    registry.register(
        Source(
            kind="actualite",
            model=NewsPage,
            label=_("Actualité"),
            plural=_("Actualités"),
            icon="news",
            public=lambda: visible(NewsPage.objects.all()).prefetch_related(PageTheme.with_tags()),
            document=news_document,
        )
    )
    registry.register(
        Source(
            kind="page",
            model=PlainPage,
            label=_("Page"),
            plural=_("Pages"),
            icon="file",
            public=lambda: visible(PlainPage.objects.all()),
            document=plain_document,
        )
    )
    registry.register(
        Source(
            kind="texte-legal",
            model=LegalPage,
            label=_("Texte légal"),
            plural=_("Textes légaux"),
            icon="file",
            public=lambda: visible(LegalPage.objects.all()),
            document=legal_document,
        )
    )
