"""Structured data: what a page is about, in the words of schema.org, for search engines.

A node is a dict that becomes one JSON-LD object. Only what the page shows may enter it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from core.discovery.text import absolute, printable
from core.models import SiteSettings

Node = dict[str, Any]

# As django.utils.html.json_script does: no text can close the script element.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def node(kind: str | list[str], **properties: Any) -> Node:
    """A node without its empty properties. `id` and `kind` become @id and @type."""
    identity = {"@id": properties.pop("id")} if "id" in properties else {}
    kept = {name: value for name, value in properties.items() if value not in (None, "", [], {})}
    return {"@type": kind, **identity, **kept}


def moment(value: datetime | date | None) -> str | None:
    """ISO 8601, in local time with its offset for a datetime."""
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat(timespec="minutes")
    return value.isoformat() if value else None


def town_id() -> str:
    return absolute("/#commune")


def town_node(town: SiteSettings) -> Node:
    """Who publishes the site, with the contact that its footer shows."""
    return node(
        "GovernmentOrganization",
        id=town_id(),
        name=town.organisation or town.name,
        alternateName=town.name if town.organisation else None,
        url=absolute("/"),
        description=town.tagline,
        address=one_line_address(town.address),
        telephone=town.phone,
        email=town.email,
        areaServed=node("City", name=town.name),
    )


def town_reference(town: SiteSettings) -> Node:
    """The town where another node names it: enough to be read alone."""
    return node(
        "GovernmentOrganization",
        id=town_id(),
        name=town.organisation or town.name,
        url=absolute("/"),
    )


def website_node(town: SiteSettings) -> Node:
    """The site, and how to search it."""
    search: Node | None = None
    try:
        target = absolute(f"{reverse('search')}?q={{search_term_string}}")
    except NoReverseMatch:
        pass
    else:
        search = {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": target},
            "query-input": "required name=search_term_string",
        }
    return node(
        "WebSite",
        id=absolute("/#site"),
        name=town.name,
        url=absolute("/"),
        description=town.tagline,
        inLanguage="fr",
        publisher={"@id": town_id()},
        potentialAction=search,
    )


def breadcrumb_node(items: Sequence[Any], here: str) -> Node | None:
    """The way to this page. `items` are those of components/breadcrumb.html, `here` its path."""
    steps = [
        node(
            "ListItem",
            position=position,
            name=_of(item, "title"),
            # The last one may have no address: it is the page itself.
            item=absolute(_of(item, "url") or here),
        )
        for position, item in enumerate(items, start=1)
    ]
    return node("BreadcrumbList", itemListElement=steps) if len(steps) > 1 else None


def list_node(name: str, entries: Iterable[tuple[str, str]]) -> Node:
    """An ordered list of (title, address); an entry may have no address."""
    items = [
        node("ListItem", position=position, name=title, url=absolute(address) if address else None)
        for position, (title, address) in enumerate(entries, start=1)
    ]
    return node("ItemList", name=name, numberOfItems=len(items), itemListElement=items)


def one_line_address(text: str) -> str:
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())


def script(nodes: Iterable[Node | None]) -> SafeString:
    """The JSON-LD of a page, safe inside a script element; empty when there is nothing to say."""
    said = [{"@context": "https://schema.org", **each} for each in nodes if each]
    if not said:
        return SafeString("")
    text = json.dumps(_cleaned(said), ensure_ascii=False)
    return mark_safe(text.translate(_ESCAPES))  # noqa: S308  # <, > and & are escaped just above


def _cleaned(value: Any) -> Any:
    """Without control characters, however deep; lazy texts become plain ones."""
    if isinstance(value, Mapping):
        return {key: _cleaned(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_cleaned(each) for each in value]
    return value if isinstance(value, (bool, int, float)) else printable(str(value))


def _of(item: Any, name: str) -> str:
    return str(item.get(name, "") if isinstance(item, Mapping) else getattr(item, name, ""))
