"""From what stands on a poster to the sheet: the layout that fills it and fits on one page."""

from typing import Any

from django.template.loader import render_to_string

from core import colours
from core.models import SiteSettings
from participation import printing
from participation.poster.content import Poster
from participation.poster.papers import Layout, Paper

TEMPLATE = "participation/poster/sheet.html"
# With more ideas there is no need to try whether the largest letters fit: drawing takes a second.
FEW_IDEAS = 2


def page(poster: Poster, town: SiteSettings, paper: Paper, layout: Layout, **more: Any) -> str:
    """The sheet as HTML, for paper unless `more` says it is shown on a screen."""
    shown = poster.within(layout.room)
    context = {"poster": shown, "town": town, "paper": paper, "layout": layout, **more}
    return render_to_string(TEMPLATE, context)


def pdf(poster: Poster, town: SiteSettings, paper: Paper) -> bytes:
    """One page of PDF, as full as it can be. Raises NoPdf."""
    _layout, document = fitted(poster, town, paper)
    made: bytes = document.write_pdf(pdf_tags=True)
    return made


def fitted(poster: Poster, town: SiteSettings, paper: Paper) -> tuple[Layout, Any]:
    """The first layout that holds on one page, and WeasyPrint's document of it. Raises NoPdf."""
    style = town_colours(town)
    many = len(poster.ideas) > FEW_IDEAS
    for layout in paper.layouts:
        if many and layout.size == "huge":
            continue
        document = printing.pages_of(page(poster, town, paper, layout), style=style)
        if len(document.pages) == 1:
            break
    return layout, document


def town_colours(town: SiteSettings) -> str:
    """The colour that the town chose, for the whole sheet; nothing for that of the house.

    On the body: WeasyPrint lets the tokens of the root win over those of another style sheet.
    """
    if not town.accent or not colours.is_readable(town.accent):
        return ""
    names = vars(colours.palette(town.accent)).items()
    tokens = " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in names)
    return f".wall {{ {tokens} }}"
