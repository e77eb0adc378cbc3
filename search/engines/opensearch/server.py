"""The server that SEARCH_URL names, through its official client, and whether it may be believed."""

import logging
import time
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone
from opensearchpy import OpenSearch
from opensearchpy.exceptions import OpenSearchException

logger = logging.getLogger(__name__)

DEFAULT_NAME = "place-commune"
# A search that takes longer is better answered by the database.
SECONDS_TO_ANSWER = 3
# After a failure the server is left alone for so long: people do not wait for it one by one.
SECONDS_OF_REST = 30


class IncompleteAnswer(OpenSearchException):
    """Part of the server did not answer: the counts would be wrong."""


@dataclass(frozen=True)
class Missing:
    """Changes that did not reach the server, from the first failure to the last."""

    since: datetime
    until: datetime


@dataclass
class Server:
    """`name` is an alias: the index behind it changes each time it is built anew."""

    client: OpenSearch
    name: str
    resting_until: float = 0.0

    @property
    def is_resting(self) -> bool:
        return time.monotonic() < self.resting_until

    @property
    def may_answer(self) -> bool:
        """Not when it failed a moment ago, nor while it lacks something that was written."""
        return not self.is_resting and self.missing is None

    @property
    def missing(self) -> Missing | None:
        """What failed to reach it; every process of the site knows."""
        missing: Missing | None = cache.get(self._missing_key)
        return missing

    def failed(self, error: Exception, *, missed: bool = False) -> None:
        """Notes a failure; `missed` when something written did not reach the server."""
        self.resting_until = time.monotonic() + SECONDS_OF_REST
        if missed:
            now, missing = timezone.now(), self.missing
            since = missing.since if missing else now
            cache.set(self._missing_key, Missing(since, until=now), timeout=None)
        logger.warning("OpenSearch failed, the database answers meanwhile: %s", error)

    def has_again(self, missing: Missing | None) -> None:
        """What was missing has been sent; what another process has missed since is still to come."""
        self.resting_until = 0.0
        if self.missing == missing:
            cache.delete(self._missing_key)

    def search(self, body: dict[str, Any]) -> dict[str, Any]:
        """What it answers, whole."""
        answer: dict[str, Any] = self.client.search(index=self.name, body=body)
        if answer.get("timed_out") or answer.get("_shards", {}).get("failed"):
            raise IncompleteAnswer("part of the index did not answer")
        return answer

    @property
    def _missing_key(self) -> str:
        return f"search-server:{self.name}:missing"


@lru_cache(maxsize=4)
def server_at(url: str) -> Server:
    """`https://user:password@host:9200/name?ca=/path/to/root-ca.pem`. Asks nothing of the network."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ImproperlyConfigured(f"SEARCH_URL: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ImproperlyConfigured("SEARCH_URL must look like https://user:password@host:9200/name")
    secure = parts.scheme == "https"
    below, _slash, name = parts.path.strip("/").rpartition("/")
    signed_in = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    [authority] = parse_qs(parts.query).get("ca", [""])[:1]
    client = OpenSearch(
        hosts=[{"host": parts.hostname, "port": port or (443 if secure else 9200)}],
        use_ssl=secure,
        url_prefix=below,
        http_auth=signed_in,
        timeout=SECONDS_TO_ANSWER,
        # Once more: a connection kept open may have been closed meanwhile.
        max_retries=1,
        pool_maxsize=8,
        ca_certs=authority or None,
    )
    return Server(client, (name or DEFAULT_NAME).lower())
