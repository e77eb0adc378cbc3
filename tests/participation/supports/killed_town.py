"""The town of test_killed.py, written by a process of its own: prints what the test needs as JSON."""

import json
import os
import sys

import django
from django.conf import settings

PEOPLE = 60
IDEAS = 20


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from core.models import User
    from tests.factories import make_idea
    from tests.participation.supports.conftest import budget_board, limited_board

    boards = [limited_board(3), budget_board(10_000)]
    ideas = [
        [
            make_idea(board, title=f"Idée {number}", cost=1_100 * (number % 5 + 1)).pk
            for number in range(IDEAS)
        ]
        for board in boards
    ]
    sessions = {}
    for number in range(PEOPLE):
        person = User(email=f"h{number}@exemple.test", display_name=f"H{number}")
        person.set_unusable_password()
        person.save()
        session = SessionStore()
        session[SESSION_KEY] = str(person.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = person.get_session_auth_hash()
        session.save()
        sessions[person.pk] = session.session_key
    boards_told = [
        {"slug": board.slug, "ideas": numbers} for board, numbers in zip(boards, ideas, strict=True)
    ]
    json.dump({"sessions": sessions, "boards": boards_told}, sys.stdout)


def supports() -> None:
    """What the database holds: (person, idea, receipt, cost) of each support."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    from participation.models import Support

    rows = Support.objects.values_list("resident", "idea", "receipt", "idea__cost")
    json.dump(list(rows), sys.stdout)


if __name__ == "__main__":
    supports() if "supports" in sys.argv else main()
