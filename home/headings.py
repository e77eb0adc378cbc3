"""The table of contents of an article: every heading of second level gets an address."""

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape

from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe

from core.models.theme import fold

HEADING = re.compile(r"<h2(?P<attributes>[^>]*)>(?P<title>.*?)</h2>", re.DOTALL)
OWN_ID = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True)
class Heading:
    title: str
    anchor: str


def with_contents(article: str) -> tuple[SafeString, list[Heading]]:
    """The HTML of an article (ours, already escaped) with anchors on its headings, and their list.

    Two headings that say the same get two anchors; an empty one gets none and is not listed.
    """
    found: list[Heading] = []
    times: Counter[str] = Counter()

    def anchored(match: re.Match[str]) -> str:
        title = unescape(strip_tags(match["title"])).strip()
        if not title:
            return match[0]
        own = OWN_ID.search(match["attributes"])
        if own:
            found.append(Heading(title, own[1]))
            return match[0]
        anchor = fold(title).replace(" ", "-") or "partie"
        times[anchor] += 1
        if times[anchor] > 1:
            anchor = f"{anchor}-{times[anchor]}"
        found.append(Heading(title, anchor))
        return f'<h2 id="{anchor}"{match["attributes"]}>{match["title"]}</h2>'

    return mark_safe(HEADING.sub(anchored, article)), found  # noqa: S308  # rendered by templates
