"""Whatever an address holds, in any parameter, the search answers with a page."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.models import Theme
from core.search import Document
from search.index import DatabaseIndex
from search.question import FACETS

pytestmark = pytest.mark.django_db

PARAMETERS = ("q", *FACETS, "page", "groupe", "exact")

# Raw, as a client may send them: not all of these are well-formed addresses.
NAUGHTY = {
    "quotes": "%22%27%60%C2%AB%E2%80%9C%22%22",
    "sql": "%27%20OR%201=1%20--;%20DROP%20TABLE%20search_searchentry",
    "fts5": "NEAR(jardin%20ecole,%202)%20AND%20NOT%20title_stems:*%20%5E%22",
    "tsquery": "jardin%20%3C-%3E%20!ecole%20%7C%20%26%20(:*A",
    "nul": "%00jardin%00",
    "controls": "%0A%0D%09%1B%7F",
    "right to left": "%E2%80%AEjardin%E2%80%AC%E2%80%8F",
    "lone surrogate": "%ED%A0%80",
    "surrogates": "%ED%A0%BD%ED%B8%80",
    "broken utf-8": "%FF%FE%C3%28",
    "half an escape": "%",
    "not an escape": "%zz%u00e9",
    "emoji": "%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7",
    "combining": "a" + "%CC%81" * 300,
    "noncharacter": "%EF%BF%BF%F4%8F%BF%BF",
    "huge": "9" * 400,
    "negative": "-1",
    "unicode digits": "%D9%A3%C2%B2%E2%91%A0",
    "float": "1e400",
    "infinite": "nan",
    "html": "%3Cscript%3Ealert(1)%3C/script%3E",
    "template": "%7B%7B7*7%7D%7D%25s%25(x)s",
    "path": "..%2F..%2Fetc%2Fpasswd",
    "100 kB of a letter": "x" * 100_000,
    "100 kB of words": "jardin%20" * 12_000,
    "100 kB of quotes": "%22" * 33_000,
    "100 kB of hyphens": "-" * 100_000,
    "initials": "a.b.c." * 2_000,
    "digits": "1%20000%20000" * 2_000,
    "said twice": "porte-a-" * 2_000,
}


@pytest.fixture(autouse=True)
def _garden() -> None:
    document = Document(
        kind="page",
        object_id=1,
        title="Jardin de l’école",
        url="/jardin/",
        place="Salle bleue",
        publics=["Seniors"],
        territory="Centre",
        status="En cours",
    )
    DatabaseIndex().put([document])


def answered(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert "<main" in response.text
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")  # no statement has failed in this transaction


@pytest.mark.parametrize("value", NAUGHTY.values(), ids=NAUGHTY)
def test_in_every_parameter(client: Client, value: str) -> None:
    for name in PARAMETERS:
        words = "" if name == "q" else "q=jardin&"
        answered(client, f"/recherche/?{words}{name}={value}")


@pytest.mark.parametrize("value", NAUGHTY.values(), ids=NAUGHTY)
def test_in_all_of_them_at_once(client: Client, value: str) -> None:
    answered(client, "/recherche/?" + "&".join(f"{name}={value}" for name in PARAMETERS))


@pytest.mark.parametrize("name", PARAMETERS)
def test_repeated_parameters(client: Client, name: str) -> None:
    answered(client, f"/recherche/?q=jardin&{name}=jardin&" + f"{name}=%22&" * 400)


@pytest.mark.parametrize("query", ["?", "?&&&", "?=", "?q", "?q[]=1&q[a]=2", "?=jardin", "?q=&q="])
def test_odd_queries(client: Client, query: str) -> None:
    answered(client, f"/recherche/{query}")


def test_more_parameters_than_a_person_would_send_is_no_error_of_ours(client: Client) -> None:
    response = client.get("/recherche/?" + "&".join(f"p{number}=1" for number in range(3_000)))
    assert response.status_code in (200, 400)


@st.composite
def addresses(draw: st.DrawFn) -> dict[str, list[str]]:
    """Any text, and texts made of what engines and people take for signs."""
    signs = st.text(alphabet=st.sampled_from("ab1é \"'«»-*()&|!<>:^~%\\/.,;=+{}[]\x00\u202e’"))
    value = st.one_of(signs, st.text(max_size=40), st.sampled_from(["jardin", "type", "last"]))
    names = st.sampled_from(PARAMETERS)
    return draw(st.dictionaries(names, st.lists(value, min_size=1, max_size=3), max_size=5))


@settings(
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(addresses())
def test_anything(client: Client, params: dict[str, list[str]]) -> None:
    response = client.get("/recherche/", params)
    assert response.status_code == 200


def lines(count: int) -> Iterator[str]:
    for number in range(count):
        yield " = ".join(f"mot{number} sens{each}" for each in range(30))


def test_more_synonyms_than_anyone_would_write(client: Client) -> None:
    Theme.objects.filter(slug="sport").update(synonyms="\n".join(lines(12)) + "\n= =\n===")
    words = "+".join(f"mot{number}" for number in range(6))
    answered(client, f"/recherche/?q={words}+sens1+sens2+sens3")
    answered(client, "/recherche/?q=" + "+".join(f"%22mot{each}+sens1%22" for each in range(6)))
