"""Every address that the site answers, walked from Django's own resolver."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver


@dataclass(frozen=True)
class Address:
    """One pattern: its name with its namespaces (its route when it has none), and its parameters."""

    name: str
    route: str
    parameters: tuple[str, ...]


def every_address() -> list[Address]:
    """Each name once, in the order of the addresses; two patterns may share a name."""
    return list(dict.fromkeys(_walk(get_resolver().url_patterns, "", "", ())))


def _walk(
    patterns: list[Any], route: str, namespace: str, parameters: tuple[str, ...]
) -> Iterator[Address]:
    for pattern in patterns:
        here = route + str(pattern.pattern)
        known = parameters + tuple(pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern.url_patterns, here, inner, known)
        elif isinstance(pattern, URLPattern):
            name = f"{namespace}{pattern.name}" if pattern.name else here
            yield Address(name, here, known)
