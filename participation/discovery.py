"""How ideas are found and shared. Never with the name of their author."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core.discovery import posters, schema, sitemaps
from core.discovery.head import Head
from core.discovery.text import absolute
from core.models import SiteSettings
from participation.models import Idea


def idea_head(idea: Idea, town: SiteSettings) -> Head:
    """`idea` is read with `for_page()`."""
    path = idea.get_absolute_url()
    support = (
        schema.node(
            "InteractionCounter",
            interactionType="https://schema.org/LikeAction",
            userInteractionCount=idea.support_count,
        )
        if idea.support_count is not None
        else None
    )
    proposal = schema.node(
        "CreativeWork",
        genre=_("Idée d’habitant"),
        name=idea.title,
        text=idea.teaser,
        url=absolute(path),
        inLanguage="fr",
        datePublished=schema.moment(idea.published_at or idea.created_at),
        keywords=[theme.name for theme in idea.theme_list],
        contentLocation=schema.node("Place", name=idea.place) if idea.place else None,
        creativeWorkStatus=idea.status_label,
        interactionStatistic=support,
        isPartOf=schema.node("WebPage", name=idea.board.title, url=absolute(idea.board.url or "")),
        publisher=schema.town_reference(town),
    )
    return Head(
        title=idea.title,
        description=idea.teaser,
        path=path,
        indexed=idea.is_public,
        is_article=True,
        picture=posters.address(idea_poster(idea, town)) if idea.is_public else "",
        published=idea.published_at or idea.created_at,
        data=[proposal] if idea.is_public else [],
    )


def idea_poster(idea: Idea, town: SiteSettings) -> posters.Poster:
    themes = idea.theme_list
    return posters.Poster(
        kind="idee",
        pk=idea.pk,
        town=town.name,
        title=idea.title,
        label=_("Idée d’habitant"),
        colour=themes[0].colour if themes else "",
        accent=posters.accent_of(town),
        picture=idea.shown_picture,
    )


def _find_idea(pk: int, town: SiteSettings) -> posters.Poster | None:
    idea = Idea.objects.public().select_related("picture").with_themes().filter(pk=pk).first()
    return idea_poster(idea, town) if idea else None


class IdeaSitemap(sitemaps.TownSitemap):
    def items(self) -> QuerySet[Idea]:
        return Idea.objects.public().select_related("board").order_by("pk")

    def lastmod(self, idea: Idea) -> object:
        return idea.published_at or idea.created_at


def register() -> None:
    posters.register("idee", _find_idea)
    sitemaps.register("idees", IdeaSitemap)
