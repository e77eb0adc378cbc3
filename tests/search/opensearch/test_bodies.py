"""What is asked of OpenSearch, word for word where a mistake would go unseen."""

import datetime
from typing import Any

from search.engines.opensearch import bodies
from search.question import FACETS, Question, Term

TODAY = datetime.date(2026, 6, 15)
JARDIN = Term((("jardin",),))


def body(question: Question, **place: int) -> Any:
    asked = {"start": 0, "size": 12, "of_each_kind": 0} | place
    return bodies.answer(question, [1.0] * len(question.terms), **asked)


def chosen(**facets: set[str]) -> Question:
    values = {facet: frozenset(values) for facet, values in facets.items()}
    return Question((JARDIN,), chosen=values, today=TODAY)


def test_words_choose_and_choices_only_narrow_what_is_shown() -> None:
    asked = body(chosen(type={"idee"}))
    assert "idee" not in str(asked["query"])
    assert asked["post_filter"] == {"bool": {"filter": [{"terms": {"kind": ["idee"]}}]}}


def test_the_counts_of_a_facet_keep_the_choices_of_the_others() -> None:
    counts = body(chosen(type={"idee"}, lieu={"Gare"}))["aggs"]
    kind, place = {"terms": {"kind": ["idee"]}}, {"terms": {"place": ["Gare"]}}
    assert counts["type"]["filter"] == {"bool": {"filter": [place]}}
    assert counts["lieu"]["filter"] == {"bool": {"filter": [kind]}}
    assert counts["theme"]["filter"] == {"bool": {"filter": [place, kind]}}
    assert set(counts) == set(FACETS)


def test_nothing_chosen_filters_nothing() -> None:
    asked = body(Question(today=TODAY))
    assert asked["post_filter"] == {"match_all": {}}
    assert asked["aggs"]["type"]["filter"] == {"match_all": {}}


def test_totals_are_exact() -> None:
    assert body(Question(today=TODAY))["track_total_hits"] is True


def test_a_phrase_is_asked_with_the_marks_of_its_field() -> None:
    asked = bodies.holders([Term((("jardin", "partag"),))])
    [clauses] = asked["aggs"]["holders"]["filters"]["filters"].values()
    assert {"match_phrase": {"title_stems": "tjardin tpartag"}} in clauses["bool"]["should"]
    assert {"match_phrase": {"body_stems": "bjardin bpartag"}} in clauses["bool"]["should"]


def test_an_exclusion_weighs_nothing() -> None:
    asked = body(Question((JARDIN,), excluded=(Term((("ecol",),)),), today=TODAY))
    [excluded] = asked["query"]["function_score"]["query"]["bool"]["must_not"]
    assert "boost" not in str(excluded)


def test_dates_are_days_counted_from_the_first() -> None:
    asked = body(chosen(quand={"a-venir"}))
    last = datetime.date.max.toordinal()
    coming = {"range": {"day": {"gte": TODAY.toordinal(), "lte": last}}}
    [choice] = asked["post_filter"]["bool"]["filter"]
    assert choice["bool"]["should"] == [coming]


def test_an_entry_without_date_is_in_no_period() -> None:
    periods = body(Question(today=TODAY))["aggs"]["quand"]["aggs"]["values"]["filters"]["filters"]
    assert all(period["range"]["day"]["gte"] > 0 for period in periods.values())


def test_the_best_of_each_kind_keep_every_choice() -> None:
    asked = body(chosen(type={"idee"}), of_each_kind=3)["aggs"]["by_kind"]
    assert asked["filter"] == {"bool": {"filter": [{"terms": {"kind": ["idee"]}}]}}
    assert asked["aggs"]["kinds"]["aggs"]["best"]["top_hits"]["size"] == 3
