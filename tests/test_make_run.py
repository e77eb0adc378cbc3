"""`make run` serves the site, with the regular tasks beside it, and stops both together."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOWN = "https://aubrelle.test"


def test_regular_tasks_run_beside_the_server() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [recipe] = re.findall(r"^run:.*?(?=^\w)", makefile, re.MULTILINE | re.DOTALL)
    assert "regular_tasks --loop --with-parent &" in recipe
    assert "kill $$tasks $$server" in recipe


@pytest.mark.parametrize(
    ("town", "address"), [({}, "http://localhost:8099"), ({"SITE_URL": TOWN}, TOWN)]
)
def test_letters_and_qr_codes_name_the_port_that_answers(
    town: dict[str, str], address: str
) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [rule] = re.findall(r"^run dev: export .*$", makefile, re.MULTILINE)
    asked = f"{rule}\nrun:\n\t@echo $$SITE_URL\n"
    others = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    said = subprocess.run(
        ["make", "-s", "-f", "-", "run", "PORT=8099"],
        input=asked,
        env=others | town,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == address


def test_units_call_the_command_that_exists() -> None:
    unit = (ROOT / "deploy/systemd/place-commune-taches.service").read_text(encoding="utf-8")
    assert "manage.py regular_tasks" in unit
    assert (ROOT / "home/management/commands/regular_tasks.py").exists()
