"""Which links lead nowhere for a visitor: to what was deleted, unpublished, made private or mistyped.

Links to other sites are left alone: asking them would call a third party.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from django.conf import settings
from django.db import models
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Site

from core.models import Theme
from core.visibility import visible
from home.newsroom.links import ADDRESS, DOCUMENT, IMAGE, PAGE, PlacedLink
from participation.models import Idea


@dataclass(frozen=True)
class BrokenLink:
    """One line of the report; every text is ready to be read."""

    pk: int  # of the page, for Wagtail's tables
    page_title: str
    field: str
    text: str
    target: str
    reason: str
    edit_url: str


def broken(links: Iterable[PlacedLink]) -> list[BrokenLink]:
    """In the order of the pages; seven queries, whatever the number of links."""
    found = list(links)
    targets = _Targets(found)
    return [
        BrokenLink(
            pk=placed.page.pk,
            page_title=placed.page.title,
            field=placed.field,
            text=placed.link.text,
            target=targets.name_of(placed),
            reason=reason,
            edit_url=reverse("wagtailadmin_pages:edit", args=[placed.page.pk]),
        )
        for placed in found
        if (reason := targets.what_is_wrong(placed))
    ]


class _Targets:
    """What the links lead to, read once for all of them."""

    def __init__(self, links: list[PlacedLink]) -> None:
        numbers: dict[str, set[int]] = defaultdict(set)
        for placed in links:
            if placed.link.target.isdecimal():
                numbers[placed.link.kind].add(int(placed.link.target))
        paths = {path for placed in links if (path := _path_here(placed)) is not None}
        self._titles = dict(
            Page.objects.filter(pk__in=numbers[PAGE]).values_list("pk", "title").order_by()
        )
        self._visible = _numbers(visible(Page.objects.filter(pk__in=numbers[PAGE])))
        documents = get_document_model().objects.filter(
            pk__in=numbers[DOCUMENT] | _numbers_in(paths)
        )
        self._documents = _numbers(documents)
        self._images = _numbers(get_image_model().objects.filter(pk__in=numbers[IMAGE]))
        self._addresses = _Addresses(paths, self._documents)

    def name_of(self, placed: PlacedLink) -> str:
        link = placed.link
        if link.kind == PAGE and link.target.isdecimal():
            return self._titles.get(int(link.target), "")
        return link.target if link.kind == ADDRESS else ""

    def what_is_wrong(self, placed: PlacedLink) -> str:
        """In French; empty when nothing is."""
        link = placed.link
        if link.kind == ADDRESS:
            path = _path_here(placed)
            if path is None or self._addresses.answers(path):
                return ""
            return _("Cette adresse du site ne mène à aucune page.")
        number = int(link.target) if link.target.isdecimal() else 0
        if link.kind == PAGE and number not in self._visible:
            if number in self._titles:
                return _("Cette page n’est pas publiée, ou elle est privée.")
            return _("Cette page a été supprimée.")
        if link.kind == DOCUMENT and number not in self._documents:
            return _("Ce document a été supprimé.")
        if link.kind == IMAGE and number not in self._images:
            return _("Cette image a été supprimée.")
        return ""


def _numbers(rows: models.QuerySet[Any]) -> set[int]:
    return set(rows.order_by().values_list("pk", flat=True))


def _path_here(placed: PlacedLink) -> str | None:
    """The path of an address of this site; None for what leads elsewhere."""
    if placed.link.kind != ADDRESS:
        return None
    try:
        parts = urlsplit(placed.link.target.strip())
    except ValueError:  # « http://[ »: typed by hand, and no browser would follow it
        return f"/{quote(placed.link.target, safe='')}"
    own = parts.netloc in ("", urlsplit(settings.SITE_URL).netloc)
    if parts.scheme not in ("", "http", "https") or not own or not parts.path:
        return None
    return unquote(parts.path)


class _Addresses:
    """Typed addresses: pages by their path, redirects, and the few pages that hold a number."""

    def __init__(self, paths: set[str], documents: set[int]) -> None:
        self._documents = documents
        # « /a%00b/ »: nothing is stored under such an address, and PostgreSQL refuses the question.
        paths = {path for path in paths if "\0" not in path}
        site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
        root = site.root_page.url_path.rstrip("/") if site else ""
        wanted = [f"{root}{_with_slash(path)}" for path in paths]
        pages = visible(Page.objects.filter(url_path__in=wanted)).order_by()
        self._pages = {path.removeprefix(root) for path in pages.values_list("url_path", flat=True)}
        old = [Redirect.normalise_path(path) for path in paths]
        self._redirects = set(
            Redirect.objects.filter(old_path__in=old).values_list("old_path", flat=True)
        )
        self._themes = set(Theme.objects.values_list("slug", flat=True)) if paths else set()
        self._ideas = _numbers(Idea.objects.public().filter(pk__in=_numbers_in(paths)))

    def answers(self, path: str) -> bool:
        if _with_slash(path) in self._pages or Redirect.normalise_path(path) in self._redirects:
            return True
        try:
            match = resolve(path if "." in path else _with_slash(path))
        except Resolver404:
            return False
        number = next(iter(_numbers_in(map(str, [*match.args, *match.kwargs.values()]))), 0)
        if match.url_name == "theme":
            return match.kwargs["slug"] in self._themes
        if match.url_name == "idea":
            return number in self._ideas
        if match.url_name == "wagtaildocs_serve":
            return number in self._documents
        return match.url_name != "wagtail_serve"


def _numbers_in(texts: Iterable[str]) -> set[int]:
    """The numbers that addresses hold, whatever they mean."""
    return {int(number) for text in texts for number in re.findall(r"\d{1,18}", text)}


def _with_slash(path: str) -> str:
    return path if path.endswith("/") else f"{path}/"
