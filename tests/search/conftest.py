"""Short questions to the search, as its tests ask them."""

from collections.abc import Callable

import pytest
from django.test import Client

from search.listing import SearchListing


@pytest.fixture
def ask(client: Client) -> Callable[..., SearchListing]:
    """`ask("jardin", theme=[…])`: what the page of the search was made from."""

    def _ask(q: str = "", **params: object) -> SearchListing:
        response = client.get("/recherche/", {"q": q, **params})
        assert response.status_code == 200
        listing: SearchListing = response.context["search"]
        return listing

    return _ask


@pytest.fixture
def found(ask: Callable[..., SearchListing]) -> Callable[..., list[str]]:
    """Addresses of the results, best first."""

    def _found(q: str = "", **params: object) -> list[str]:
        return [result.url for result in ask(q, **params).page]

    return _found
