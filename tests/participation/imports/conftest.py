"""Files as the other platforms export them, written for the tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from participation.imports.plan import Plan, plan_import
from participation.models import BoardPage

FILES = Path(__file__).parent / "files"


@pytest.fixture
def plan(board: BoardPage) -> Callable[..., Plan]:
    """`plan("decidim")`, `plan("consul-budget")`; or the bytes of a file."""

    def read(name: str = "decidim", content: bytes | None = None) -> Plan:
        content = (FILES / f"{name}.csv").read_bytes() if content is None else content
        return plan_import(content=content, source=name.split("-")[0], board=board)

    return read
