"""The questions as OpenSearch wants them, weighed as search/ranking.py weighs them.

Every clause has a constant score, the same number as there: what the server adds up is what the
database engine adds up, so that one question has the same answers in the same order.
"""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from core.search import registry
from search.columns import NO_DAY
from search.postings import FIELDS, marked
from search.question import (
    FACETS,
    KIND,
    PERIOD,
    PLACE,
    PUBLIC,
    STATUS,
    TERRITORY,
    THEME,
    Question,
    Stems,
    Term,
    period_starts,
)
from search.ranking import (
    AGES,
    IN_BODY,
    IN_SUMMARY,
    IN_THEMES,
    IN_TITLE,
    LATER,
    NO_DATE,
    OLD,
    PAST_EVENT,
    SAME_MEANING,
    SOON,
    SOON_DAYS,
)
from search.text import BODY, SUMMARY, TITLE

Json = dict[str, Any]

COLUMN_OF = {TITLE: "title_stems", SUMMARY: "summary_stems", BODY: "body_stems"}
FIELD_OF = {
    THEME: "themes",
    KIND: "kind",
    PUBLIC: "publics",
    TERRITORY: "territory",
    PLACE: "place",
    STATUS: "status",
}
# More different values than a town has places.
MOST_VALUES = 10_000
# Pages are jumped to, so that « search_after » is of no help: `from` may go as far as this.
MOST_RESULTS = 1_000_000


def answer(
    question: Question, rarities: Sequence[float], *, start: int, size: int, of_each_kind: int
) -> Json:
    """Total, ids and counts in one request."""
    body: Json = {
        "query": _dated(_words(question, rarities), question.today),
        "post_filter": _every(_choices(question)),
        "size": size,
        "track_total_hits": True,
        "_source": [FIELD_OF[THEME]],
        "aggs": {facet: _counts(question, facet) for facet in FACETS},
    }
    if size:
        body |= {"from": start, "sort": _order(question.today)}
    if of_each_kind:
        body["aggs"]["by_kind"] = _by_kind(question, of_each_kind)
    return body


def holders(terms: Iterable[Term]) -> Json:
    """How many entries hold each of these, by number; `hits.total` says how many there are."""
    return _numbered(_holding(term) for term in terms) | {"query": {"match_all": {}}}


def _numbered(filters: Iterable[Json]) -> Json:
    named = {str(number): one for number, one in enumerate(filters)}
    return {
        "size": 0,
        "track_total_hits": True,
        "aggs": {"holders": {"filters": {"filters": named}}} if named else {},
    }


def _phrase(form: Stems, field: str) -> Json:
    """One stem, or several side by side. The server parts them at spaces, as when they were sent."""
    return {"match_phrase": {COLUMN_OF[field]: " ".join(marked(form, field))}}


def _holding(term: Term) -> Json:
    held = [_phrase(form, field) for form in term.forms for field in FIELDS]
    return _any([*held, _of_themes(term)] if term.themes else held)


def _of_themes(term: Term) -> Json:
    return {"terms": {FIELD_OF[THEME]: sorted(map(str, term.themes))}}


def _words(question: Question, rarities: Sequence[float]) -> Json:
    terms = [_scored(term, rarity) for term, rarity in zip(question.terms, rarities, strict=True)]
    return {
        "bool": {
            "must": terms or [{"match_all": {}}],
            "must_not": [_holding(term) for term in question.excluded],
        }
    }


def _scored(term: Term, rarity: float) -> Json:
    forms = [
        _scored_form(form, rarity * (SAME_MEANING if rank else 1))
        for rank, form in enumerate(term.forms)
    ]
    clauses: list[Json] = [{"dis_max": {"queries": forms}}]
    if term.themes:
        clauses.append(_worth(_of_themes(term), IN_THEMES * rarity))
    return _any(clauses)


def _scored_form(form: Stems, scale: float) -> Json:
    in_title = {
        "function_score": {
            "query": {"constant_score": {"filter": _phrase(form, TITLE)}},
            "field_value_factor": {
                "field": "title_brevity",
                "factor": IN_TITLE * scale,
                "missing": 1,
            },
            "boost_mode": "replace",
        }
    }
    in_summary = _worth(_phrase(form, SUMMARY), IN_SUMMARY * scale)
    in_body = _worth(_phrase(form, BODY), IN_BODY * scale)
    return _any([in_title, in_summary, in_body])


def _dated(query: Json, today: datetime.date) -> Json:
    """The first line that fits says how much a date lifts or sinks."""
    day = today.toordinal()
    happening = [source.kind for source in registry.sources() if source.takes_place]
    lines: list[tuple[Json, float]] = [
        (_days(NO_DAY, NO_DAY), NO_DATE),
        (_days(day + SOON_DAYS + 1, None), LATER),
        (_days(day, None), SOON),
        ({"terms": {FIELD_OF[KIND]: happening}}, PAST_EVENT),
        *((_days(day - age, None), factor) for age, factor in AGES),
        ({"match_all": {}}, OLD),
    ]
    return {
        "function_score": {
            "query": query,
            "functions": [{"filter": fits, "weight": factor} for fits, factor in lines],
            "score_mode": "first",
            "boost_mode": "multiply",
        }
    }


def _order(today: datetime.date) -> list[Json]:
    """Best first; then what is nearest to today, then the latest written."""
    nearness = {
        "type": "number",
        "script": {
            "lang": "painless",
            "source": "Math.abs(doc['day'].value - params.today)",
            "params": {"today": today.toordinal()},
        },
        "order": "asc",
    }
    return [{"_score": "desc"}, {"_script": nearness}, {"pk": "desc"}]


def _choices(question: Question, *, but: str = "") -> list[Json]:
    """A filter for each facet where something was chosen, one of them left aside."""
    return [
        _chosen(question, facet, values)
        for facet, values in sorted(question.chosen.items())
        if values and facet != but
    ]


def _chosen(question: Question, facet: str, values: Iterable[str]) -> Json:
    if facet != PERIOD:
        return {"terms": {FIELD_OF[facet]: sorted(values)}}
    periods = _periods(question.today)
    return _any(periods[value] for value in sorted(values) if value in periods)


def _periods(today: datetime.date) -> dict[str, Json]:
    return {
        period: _days(max(first.toordinal(), NO_DAY + 1), last.toordinal())
        for period, (first, last) in period_starts(today).items()
    }


def _days(first: int, last: int | None) -> Json:
    return {"range": {"day": {"gte": first} | ({} if last is None else {"lte": last})}}


def _counts(question: Question, facet: str) -> Json:
    """The values of a facet, the choices made in the other facets being kept."""
    values: Json = {"terms": {"field": FIELD_OF.get(facet), "size": MOST_VALUES}}
    if facet == PERIOD:
        values = {"filters": {"filters": _periods(question.today)}}
    return {"filter": _every(_choices(question, but=facet)), "aggs": {"values": values}}


def _by_kind(question: Question, size: int) -> Json:
    best = {
        "top_hits": {"size": size, "sort": _order(question.today), "_source": [FIELD_OF[THEME]]}
    }
    kinds = {"terms": {"field": FIELD_OF[KIND], "size": MOST_VALUES}, "aggs": {"best": best}}
    return {"filter": _every(_choices(question)), "aggs": {"kinds": kinds}}


def _worth(fits: Json, score: float) -> Json:
    return {"constant_score": {"filter": fits, "boost": score}}


def _any(clauses: Iterable[Json]) -> Json:
    """At least one; with none to choose among, nothing fits."""
    found = list(clauses)
    if not found:
        return {"match_none": {}}
    return {"bool": {"should": found, "minimum_should_match": 1}}


def _every(clauses: list[Json]) -> Json:
    return {"bool": {"filter": clauses}} if clauses else {"match_all": {}}
