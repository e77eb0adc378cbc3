"""`make run` serves the site, with the regular tasks beside it, and stops both together."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_regular_tasks_run_beside_the_server() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [recipe] = re.findall(r"^run:.*?(?=^\w)", makefile, re.MULTILINE | re.DOTALL)
    assert "regular_tasks --loop --with-parent &" in recipe
    assert "kill $$tasks $$server" in recipe


def test_units_call_the_command_that_exists() -> None:
    unit = (ROOT / "deploy/systemd/place-commune-taches.service").read_text(encoding="utf-8")
    assert "manage.py regular_tasks" in unit
    assert (ROOT / "home/management/commands/regular_tasks.py").exists()
