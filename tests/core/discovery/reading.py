"""Reading what a page says of itself with the parsers that others use."""

import re
from typing import Any

import extruct
from django.test import Client


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.text


def nodes(html: str) -> list[dict[str, Any]]:
    """The nodes of JSON-LD."""
    found: list[dict[str, Any]] = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    return found


def node_of(html: str, kind: str) -> dict[str, Any]:
    """The one node of this type."""
    (found,) = [each for each in nodes(html) if each["@type"] == kind]
    return found


def open_graph(html: str) -> dict[str, str]:
    (found,) = extruct.extract(html, syntaxes=["opengraph"])["opengraph"]
    return dict(found["properties"])


def title(html: str) -> str:
    return re.search(r"<title>(.*?)</title>", html)[1]


def description(html: str) -> str:
    return re.search(r'<meta name="description" content="(.*?)">', html)[1]


def canonical(html: str) -> str:
    found = re.search(r'<link rel="canonical" href="(.*?)">', html)
    return found[1] if found else ""


def is_indexed(html: str) -> bool:
    return '<meta name="robots" content="noindex">' not in html
