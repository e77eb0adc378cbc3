"""What one chose in a list, each with the way to let it go."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from actions.facets import FacetedList


@dataclass(frozen=True)
class Chip:
    """One choice, as components/chosen_filters.html shows it; `url` leads to the list without it."""

    title: str
    label: str
    url: str


def chosen_chips(listing: FacetedList) -> list[Chip]:
    """In the order of the facets, the search words last; without what holds by default."""
    chips = [
        Chip(facet.title, str(option.label), facet.clear_url)
        for facet in listing.facets
        for option in facet.options
        if option.selected and facet.clear_url
    ]
    if listing.q:
        chips.append(Chip(_("Mots cherchés"), f"« {listing.q} »", listing.url(q="")))
    return chips
