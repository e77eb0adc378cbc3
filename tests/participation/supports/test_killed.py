"""The web processes are killed while people click: what was thanked for is there, and no rule is
broken. Real servers, on a database of their own."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection

from participation.supports.tally import read_receipt

pytestmark = pytest.mark.django_db(transaction=True)

ROOT = Path(__file__).resolve().parents[3]
THREADS = 50
WORKERS = 2
LIMIT, BUDGET = 3, 10_000
CSRF = "a" * 32
SAID = re.compile(r"Merci\u00a0! Votre soutien compte. Votre reçu\u00a0: ([0-9A-Z-]{19})")


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """That of the servers: their own folder and database, whichever kind the tests run on."""
    given = {
        **os.environ,
        "VAR_DIR": str(tmp_path),
        "PYTHONPATH": f"{ROOT / 'site'}:{ROOT}",
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "EMAIL_URL": "dummymail:",
    }
    if connection.vendor == "sqlite":
        given["DATABASE_URL"] = f"sqlite:///{tmp_path / 'killed.sqlite3'}"
        yield given
        return
    name = f"killed_{uuid4().hex}"
    own = settings.DATABASES["default"]
    place = f"{own['USER']}:{own['PASSWORD']}@{own['HOST']}:{own['PORT']}"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    try:
        yield given | {"DATABASE_URL": f"postgres://{place}/{name}"}
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def python(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


class Server:
    """granian with its workers, in a process group that is killed as one."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
        command += ["--port", str(self.port), "--workers", str(WORKERS), "--blocking-threads", "8"]
        command += ["--no-ws", "--log-level", "error", "config.wsgi:application"]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=self.environment, start_new_session=True
        )
        for _try in range(300):
            if self.ask("GET", "/sante/") == 200:
                return
            time.sleep(0.2)
        raise AssertionError("The server does not answer")

    def kill(self) -> None:
        """At once, workers and all: nobody may finish what they were at."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def ask(self, method: str, path: str, session: str = "") -> int | None:
        return self.answer(method, path, session)[0]

    def answer(self, method: str, path: str, session: str = "") -> tuple[int | None, str]:
        """The status and the page; None when nobody answered."""
        headers = {"Cookie": f"sessionid={session}; csrftoken={CSRF}"} if session else {}
        body = f"csrfmiddlewaretoken={CSRF}" if method == "POST" else None
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        line = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            line.request(method, path, body, headers)
            response = line.getresponse()
            return response.status, response.read().decode()
        except (OSError, HTTPException):
            return None, ""
        finally:
            line.close()


@pytest.fixture
def server(environment: dict[str, str]) -> Iterator[Server]:
    python(environment, "manage.py", "migrate", "--verbosity", "0")
    server = Server(environment)
    yield server
    server.kill()


def test_killed_servers_lose_nothing_and_break_no_rule(
    server: Server, environment: dict[str, str]
) -> None:
    told = json.loads(python(environment, "-m", "tests.participation.supports.killed_town"))
    sessions: dict[str, str] = told["sessions"]
    chance = Random(7)
    clicks = [
        (session, f"/participer/{board['slug']}/idees/{idea}/soutenir/")
        for session in sessions.values()
        for board in told["boards"]
        for idea in chance.sample(board["ideas"], 5)
    ]
    chance.shuffle(clicks)

    def click(one: tuple[str, str]) -> int | None:
        return server.ask("POST", one[1], one[0])

    thanked: dict[str, set[str]] = defaultdict(set)
    with ThreadPoolExecutor(THREADS) as pool:
        for share in (0.25, 0.5):
            going_on = [pool.submit(click, one) for one in clicks]
            while sum(done.done() for done in going_on) < len(clicks) * share:
                time.sleep(0.01)
            server.kill()
            answers = Counter(done.result() for done in going_on)
            assert set(answers) <= {302, None}
            assert answers[302] > 0
            assert answers[None] > 0, "killed too late to be in the middle"
            server.start()
            collect(server, pool, told, thanked)
        # Everyone clicks again: what was cut short is done, what was done stays as it is.
        assert set(pool.map(click, clicks)) == {302}
        collect(server, pool, told, thanked)

    rows = json.loads(
        python(environment, "-m", "tests.participation.supports.killed_town", "supports")
    )
    check(rows, told, thanked, clicks)


def collect(
    server: Server, pool: ThreadPoolExecutor, told: Any, thanked: dict[str, set[str]]
) -> None:
    """Every « merci » that the site has said since, with its receipt, to each person."""
    page = f"/participer/{told['boards'][0]['slug']}/mes-soutiens/"

    def read(one: tuple[str, str]) -> None:
        person, session = one
        status, html = server.answer("GET", page, session)
        assert status == 200
        thanked[person] |= {read_receipt(receipt) for receipt in SAID.findall(html)}

    list(pool.map(read, told["sessions"].items()))


def check(rows: list[Any], told: Any, thanked: dict[str, set[str]], clicks: list[Any]) -> None:
    limited = set(told["boards"][0]["ideas"])
    given = Counter(person for person, idea, _receipt, _cost in rows if idea in limited)
    assert given == {int(person): LIMIT for person in told["sessions"]}
    assert len({(person, idea) for person, idea, _receipt, _cost in rows}) == len(rows)
    spent: Counter[int] = Counter()
    for person, idea, _receipt, cost in rows:
        spent[person] += 0 if idea in limited else cost
    assert max(spent.values()) <= BUDGET
    held = defaultdict(set)
    for person, _idea, receipt, _cost in rows:
        held[str(person)].add(receipt)
    assert sum(len(receipts) for receipts in thanked.values()) > 0
    for person, receipts in thanked.items():
        assert receipts <= held[person]
    # All that fits was given: nothing that a basket still had room for is missing.
    owner = {session: int(person) for person, session in told["sessions"].items()}
    owned = {(person, idea) for person, idea, _receipt, _cost in rows}
    costs = {idea: 1_100 * (place % 5 + 1) for place, idea in enumerate(told["boards"][1]["ideas"])}
    for session, path in clicks:
        person, idea = owner[session], int(path.split("/")[-3])
        if idea in costs and (person, idea) not in owned:
            assert spent[person] + costs[idea] > BUDGET
