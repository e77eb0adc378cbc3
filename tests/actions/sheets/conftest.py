"""Files of sheets to read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from actions.sheets import Bank, read_bank
from tests.actions.sheets.samples import REAL_BANK, bank_text


# The real bank is read too wherever it stands beside the project.
@pytest.fixture(params=["sample", *(["real"] if REAL_BANK.exists() else [])])
def bank_path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A whole bank: ours, and the real one on a machine that has it."""
    if request.param == "real":
        return REAL_BANK
    path = tmp_path / "banque.txt"
    path.write_text(bank_text(), encoding="utf-8")
    return path


@pytest.fixture
def bank(bank_path: Path) -> Bank:
    return read_bank(bank_path)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[bytes | str], Path]:
    """Writes a file to be read, from bytes or from a text in UTF-8."""

    def write_file(content: bytes | str) -> Path:
        path = tmp_path / "fiches.txt"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file
