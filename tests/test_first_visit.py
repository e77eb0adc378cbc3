"""What a first visit weighs, compressed as it is served, without the pictures of the editors."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.browser.small_town import build_small_town

FURNITURE = 45_000
PAGE = 60_000
MOST_REQUESTS = 10
# The map draws itself, and says so before one opens it; the style guide is for developers.
OTHERWISE = ("/partenaires/carte/", "/guide-de-style/")
STATIC = re.compile(r'(?:href|src)="/static/([^"#?]+)')
# Asked for by the page itself: the colours of the town and its icon.
OWN = re.compile(r'(?:href|src)="(/(?:couleurs\.css|icone\.svg)[^"]*)"')


def weight(path: str) -> int:
    """Bytes on the wire; fonts are compressed already."""
    content = (Path(settings.BASE_DIR) / "static" / path).read_bytes()
    return len(content if path.endswith(".woff2") else gzip.compress(content))


def files_of(html: str) -> set[str]:
    """The files of a page: each is asked for once, whatever the number of icons."""
    return {*STATIC.findall(html), "icons/sprite.svg"}


def test_what_every_page_carries_stays_light(db: None, client: Client) -> None:
    base = (Path(settings.BASE_DIR) / "site/templates/base.html").read_text(encoding="utf-8")
    furniture = set(re.findall(r"{% static '([^']+)' %}", base)) | {"icons/sprite.svg"}
    assert len(furniture) > 5
    assert sum(map(weight, furniture)) <= FURNITURE


@pytest.mark.django_db
def test_no_page_is_heavy_nor_asks_for_much(client: Client) -> None:
    heavy = {}
    for name, address in build_small_town().addresses.items():
        html = client.get(address).text
        files = files_of(html)
        own = set(OWN.findall(html.replace("&amp;", "&")))
        total = len(gzip.compress(html.encode())) + sum(map(weight, files))
        total += sum(len(gzip.compress(client.get(each).content)) for each in own)
        requests = 1 + len(files) + len(own)
        if address not in OTHERWISE and (total > PAGE or requests > MOST_REQUESTS):
            heavy[name] = (total, requests)
    assert heavy == {}
