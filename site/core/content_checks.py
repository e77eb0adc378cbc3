"""What a rich text must not say wrong: a skipped heading, an empty link, an undecided picture.

Pure: HTML as the database keeps it in, French sentences out. `core.page_checks` goes through the
fields of a page with it.
"""

from html.parser import HTMLParser

from django.utils.text import Truncator
from django.utils.translation import gettext as _

HEADINGS = {f"h{level}": level for level in range(1, 7)}
QUOTED = 60


def check_html(html: str, *, after: int | None) -> tuple[list[str], int | None]:
    """The problems of one rich text, and the level of the last heading once it is read.

    `after` is the level of the heading above it (1 for the title of the page); None when what
    stands above is not known: the first heading may then be of any level.
    """
    reader = _Reader(after)
    reader.feed(html)
    reader.close()
    return reader.problems, reader.level


class _Reader(HTMLParser):
    """Reads in the order of the text; notes each problem where it is met."""

    def __init__(self, level: int | None) -> None:
        super().__init__(convert_charrefs=True)
        self.problems: list[str] = []
        self.level = level
        self._heading: list[str] | None = None
        self._link: list[str] | None = None
        self._link_leads_somewhere = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in HEADINGS:
            self._heading = []
        elif tag == "a":
            self._link = []
            self._link_leads_somewhere = _leads_somewhere(given)
        elif tag in ("img", "embed") and given.get("embedtype", "image") == "image":
            self._picture(given)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in HEADINGS or tag == "a":
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        for words in (self._heading, self._link):
            if words is not None:
                words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in HEADINGS and self._heading is not None:
            self._end_of_heading(HEADINGS[tag], _joined(self._heading))
            self._heading = None
        elif tag == "a" and self._link is not None:
            self._end_of_link(_joined(self._link))
            self._link = None

    def _end_of_heading(self, level: int, text: str) -> None:
        if not text:
            self.problems.append(_("Un intertitre est vide. Écrivez-le, ou supprimez la ligne."))
        elif self.level is not None and level > self.level + 1:
            self.problems.append(
                _(
                    "L’intertitre « %(text)s » saute un niveau : il est de niveau %(level)d, "
                    "alors qu’on attend ici le niveau %(wanted)d. Choisissez « Titre de niveau %(wanted)d »."
                )
                % {"text": _short(text), "level": level, "wanted": self.level + 1}
            )
        self.level = level

    def _end_of_link(self, text: str) -> None:
        if not text:
            self.problems.append(
                _("Un lien n’a pas de texte. Écrivez où il mène, ou supprimez-le.")
            )
        elif not self._link_leads_somewhere:
            self.problems.append(
                _("Le lien « %(text)s » ne mène nulle part. Choisissez sa page ou son adresse.")
                % {"text": _short(text)}
            )

    def _picture(self, given: dict[str, str | None]) -> None:
        alt = given.get("alt")
        if self._link is not None:
            self._link.append(alt or "")
        # An empty alt is a decision: the picture only decorates. Its absence is none.
        if alt is None:
            self.problems.append(
                _(
                    "Une image du texte n’a pas de description. "
                    "Dites ce qu’elle montre, ou indiquez qu’elle est décorative."
                )
            )


def _leads_somewhere(given: dict[str, str | None]) -> bool:
    """A link to a page or a document by its number, or an address that says more than « here »."""
    if given.get("linktype"):
        return bool(given.get("id"))
    return (given.get("href") or "").strip() not in ("", "#", "http://", "https://", "mailto:")


def _joined(words: list[str]) -> str:
    return " ".join("".join(words).replace("\u200b", "").split())


def _short(text: str) -> str:
    return Truncator(text).chars(QUOTED, truncate="…")
