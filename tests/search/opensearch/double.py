"""A small server that speaks the part of OpenSearch which the site uses, over real HTTP.

It answers from its documents what the OpenSearch documentation says of each clause, so that tests
see both what was sent and what comes back. Scores are summed and compared as the server does it.
"""

import json
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

Json = dict[str, Any]


class RefusedError(Exception):
    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class OpenSearchDouble:
    """`requests` records (method, path, body); `status` other than 200 answers everything so."""

    def __init__(self) -> None:
        self.indexes: dict[str, dict[str, Json]] = {}
        self.versions: dict[tuple[str, str], int] = {}
        self.aliases: dict[str, str] = {}
        self.requests: list[tuple[str, str, Any]] = []
        self.status = 200
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/town"

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    def held(self) -> dict[str, Json]:
        """The documents that searches see."""
        return self.indexes[self.aliases["town"]]

    def searches(self) -> list[Json]:
        return [body for _method, path, body in self.requests if path.endswith("/_search")]

    def answer(self, method: str, path: str, params: Json, body: Any) -> Any:
        name, _slash, verb = path.strip("/").partition("/")
        if name == "_bulk":
            return self._bulk(body, required=params.get("require_alias") == ["true"])
        if name == "_aliases":
            return self._change_aliases(body["actions"])
        if name == "_alias":
            return {self._behind(verb): {"aliases": {verb: {}}}}
        if method == "PUT":
            self.indexes[name] = {}
            return {"acknowledged": True}
        if method == "DELETE":
            return {"acknowledged": bool(self.indexes.pop(name, None) is not None)}
        index = self._behind(name) if name not in self.indexes else name
        return found(self.indexes[index], body) if verb == "_search" else {}

    def _behind(self, alias: str) -> str:
        if alias not in self.aliases:
            raise RefusedError(404, f"no such index [{alias}]")
        return self.aliases[alias]

    def _change_aliases(self, actions: list[Json]) -> Json:
        for action in actions:
            for verb, told in action.items():
                if verb == "add":
                    self.aliases[told["alias"]] = told["index"]
                else:
                    del self.indexes[told["index"]]
        return {"acknowledged": True}

    def _bulk(self, lines: list[Json], *, required: bool) -> Json:
        items, rest = [], iter(lines)
        for line in rest:
            [(verb, told)] = line.items()
            items.append({verb: self._written(verb, told, rest, required)})
        return {"errors": any(item for item in items), "items": items}

    def _written(self, verb: str, told: Json, rest: Iterable[Json], required: bool) -> Json:
        document = next(iter(rest)) if verb == "index" else None
        if required and told["_index"] not in self.aliases:
            return {"status": 404, "error": {"type": "index_not_found_exception"}}
        index = self.aliases.get(told["_index"], told["_index"])
        key = (index, told["_id"])
        if self.versions.get(key, -1) > told["version"]:
            return {"status": 409, "error": {"type": "version_conflict_engine_exception"}}
        self.versions[key] = told["version"]
        if document is not None:
            self.indexes[index][told["_id"]] = document
            return {"status": 201, "result": "created"}
        gone = self.indexes[index].pop(told["_id"], None)
        return {"status": 200} if gone else {"status": 404, "result": "not_found"}

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        double = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _answer(self) -> None:
                text = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
                parts = urlsplit(self.path)
                lines = [json.loads(line) for line in text.splitlines()]
                body = lines if parts.path == "/_bulk" else lines[0] if lines else None
                double.requests.append((self.command, parts.path, body))
                status, told = double.status, {"error": "as asked"}
                try:
                    if status == 200:
                        params = parse_qs(parts.query)
                        told = double.answer(self.command, parts.path, params, body)
                except RefusedError as refused:
                    status, told = refused.status, {"error": str(refused)}
                answer = json.dumps(told).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST = do_PUT = do_DELETE = _answer  # noqa: N815  # the names that http.server calls

            def log_message(self, *args: Any) -> None:
                pass

        return Handler


def found(documents: dict[str, Json], body: Json) -> Json:
    """What `_search` answers."""
    scored = [
        (score, document)
        for document in documents.values()
        if (score := score_of(body["query"], document)) is not None
    ]
    kept = [
        (score, document)
        for score, document in scored
        if score >= body.get("min_score", 0)
        and score_of(body.get("post_filter", {"match_all": {}}), document) is not None
    ]
    size, start = body.get("size", 10), body.get("from", 0)
    best = ordered(kept, body.get("sort", []))
    if "search_after" in body:
        best = [pair for pair in best if pair[1]["pk"] > body["search_after"][0]]
    return {
        "timed_out": False,
        "_shards": {"total": 1, "successful": 1, "failed": 0},
        "hits": {
            "total": {"value": len(kept), "relation": "eq"},
            "hits": [hit(*pair) for pair in best[start : start + size]],
        },
        "aggregations": {
            name: aggregated(asked, scored) for name, asked in body.get("aggs", {}).items()
        },
    }


def hit(score: float, document: Json) -> Json:
    return {
        "_id": str(document["pk"]),
        "_score": score,
        "_source": document,
        "sort": [document["pk"]],
    }


def ordered(pairs: list[tuple[float, Json]], sort: list[Json]) -> list[tuple[float, Json]]:
    for by in reversed(sort):
        [(field, told)] = by.items()
        if field == "_script":
            assert told["script"]["source"] == "Math.abs(doc['day'].value - params.today)"
            today = told["script"]["params"]["today"]
            pairs = sorted(pairs, key=lambda pair: abs(pair[1]["day"] - today))
        elif field == "_score":
            pairs = sorted(pairs, key=lambda pair: -round(pair[0], 5))
        else:
            turn = -1 if told == "desc" else 1
            pairs = sorted(pairs, key=lambda pair: turn * pair[1][field])
    return pairs


def aggregated(asked: Json, pairs: list[tuple[float, Json]]) -> Json:
    if "filter" in asked:
        among = [pair for pair in pairs if score_of(asked["filter"], pair[1]) is not None]
        inner = {name: aggregated(one, among) for name, one in asked["aggs"].items()}
        return {"doc_count": len(among), **inner}
    if "filters" in asked:
        counts = {
            name: sum(score_of(fits, document) is not None for _score, document in pairs)
            for name, fits in asked["filters"]["filters"].items()
        }
        return {"buckets": {name: {"doc_count": count} for name, count in counts.items()}}
    if "top_hits" in asked:
        best = ordered(pairs, asked["top_hits"]["sort"])[: asked["top_hits"]["size"]]
        return {"hits": {"hits": [hit(*pair) for pair in best]}}
    by_value: dict[str, list[tuple[float, Json]]] = {}
    for pair in pairs:
        for value in _list(pair[1].get(asked["terms"]["field"])):
            by_value.setdefault(value, []).append(pair)
    buckets = [
        {"key": value, "doc_count": len(among)}
        | {name: aggregated(one, among) for name, one in asked.get("aggs", {}).items()}
        for value, among in by_value.items()
    ]
    return {"buckets": buckets}


def score_of(query: Json, document: Json) -> float | None:
    """None for what does not fit."""
    [(clause, told)] = query.items()
    score: float | None = CLAUSES[clause](told, document)
    return score


def _bool(told: Json, document: Json) -> float | None:
    assert set(told) <= {"must", "must_not", "filter", "should", "minimum_should_match"}
    if any(score_of(query, document) is not None for query in told.get("must_not", [])):
        return None
    if any(score_of(query, document) is None for query in told.get("filter", [])):
        return None
    musts = [score_of(query, document) for query in told.get("must", [])]
    shoulds = [score_of(query, document) for query in told.get("should", [])]
    fitting = [score for score in shoulds if score is not None]
    if None in musts or len(fitting) < told.get("minimum_should_match", 0):
        return None
    return sum(score for score in [*musts, *fitting] if score is not None)


def _dis_max(told: Json, document: Json) -> float | None:
    scores = [score_of(query, document) for query in told["queries"]]
    return max((score for score in scores if score is not None), default=None)


def _constant(told: Json, document: Json) -> float | None:
    return None if score_of(told["filter"], document) is None else told.get("boost", 1.0)


def _function_score(told: Json, document: Json) -> float | None:
    score = score_of(told["query"], document)
    if score is None:
        return None
    if "field_value_factor" in told:
        assert told["boost_mode"] == "replace"
        factor = told["field_value_factor"]
        return factor["factor"] * float(document[factor["field"]])
    assert (told["score_mode"], told["boost_mode"]) == ("first", "multiply")
    for function in told["functions"]:
        if score_of(function["filter"], document) is not None:
            return score * float(function["weight"])
    return score


def _phrase(told: Json, document: Json) -> float | None:
    [(field, typed)] = told.items()
    words, wanted = document[field].split(), typed.split()
    size = len(wanted)
    return 1.0 if any(words[at : at + size] == wanted for at in range(len(words))) else None


def _terms(told: Json, document: Json) -> float | None:
    [(field, values)] = told.items()
    return 1.0 if set(_list(document.get(field))) & set(_list(values)) else None


def _range(told: Json, document: Json) -> float | None:
    [(field, limits)] = told.items()
    value = document[field]
    fits = limits.get("gte", value) <= value <= limits.get("lte", value)
    return 1.0 if fits else None


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


CLAUSES: dict[str, Any] = {
    "bool": _bool,
    "dis_max": _dis_max,
    "constant_score": _constant,
    "function_score": _function_score,
    "match_phrase": _phrase,
    "match_all": lambda _told, _document: 1.0,
    "match_none": lambda _told, _document: None,
    "term": _terms,
    "terms": _terms,
    "range": _range,
}
