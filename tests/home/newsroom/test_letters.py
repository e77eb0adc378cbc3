"""The letters of the journey of an association: French, in text and HTML, with the right links."""

import re
import socketserver
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import Comment, Page, PageSubscription, Site, WorkflowState

from actions.models import PartnerPage
from actions.services import add_team_member
from core.models import SiteSettings, User
from tests.actions.test_association_workflow import partner_form
from tests.conftest import signed_in
from tests.factories import make_partner, make_user

pytestmark = pytest.mark.django_db

ENGLISH = re.compile(
    r"\b(the|page has|has been|you can|hello|your|edit|approved|rejected|submitted|comment left"
    r"|preferences|workflow|by)\b",
    re.IGNORECASE,
)


@pytest.fixture
def partner(association: User, communication: User) -> PartnerPage:
    settings = SiteSettings.for_site(Site.objects.get())
    settings.name = "Aubrelle-sur-Lise"
    settings.save()
    page = make_partner("Les Mains vertes")
    page.save_revision().publish()
    add_team_member(partner=page, user=association)
    return page


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def submit(client: Client, page: Page, summary: str = "Nous jardinons") -> None:
    client.post(edit(page), partner_form(summary, **{"action-submit": "Soumettre"}))


def decide(client: Client, page: Page, action: str, comment: str = "") -> None:
    task = WorkflowState.objects.get().current_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, task.pk])
    client.post(address, {"comment": comment})


def last_letter() -> Any:
    return mail.outbox[-1]


def both(letter: Any) -> list[str]:
    [(html, kind)] = letter.alternatives
    assert kind == "text/html"
    return [letter.body, html]


def assert_sound(letter: Any) -> None:
    for text in [letter.subject, *both(letter)]:
        words = re.sub(r"<[^>]+>|https?://\S+", " ", text)
        assert not ENGLISH.search(words), ENGLISH.search(words)
    for text in both(letter):
        assert "Aubrelle-sur-Lise" in text
        assert "&#x27;" not in text
    assert "\n" not in letter.subject


def test_whole_journey(
    association_client: Client, communication_client: Client, partner: PartnerPage
) -> None:
    submit(association_client, partner)
    letter = last_letter()
    assert letter.to == ["communication@exemple.test"]
    assert letter.subject == "À relire\u00a0: Les Mains vertes"
    assert_sound(letter)
    for text in both(letter):
        assert "Association vous demande de relire" in text
        assert f"http://localhost:8000{edit(partner)}" in text

    decide(communication_client, partner, "reject", "Donnez l’adresse & l’heure.")
    letter = last_letter()
    assert letter.to == ["association@exemple.test"]
    assert letter.subject == "À reprendre\u00a0: Les Mains vertes"
    assert_sound(letter)
    assert "Donnez l’adresse & l’heure." in letter.body
    assert "Donnez l’adresse &amp; l’heure." in both(letter)[1]
    assert f"http://localhost:8000{edit(partner)}" in letter.body

    submit(association_client, partner, "Au jardin, le samedi")
    assert last_letter().to == ["communication@exemple.test"]

    decide(communication_client, partner, "approve")
    letter = last_letter()
    assert letter.to == ["association@exemple.test"]
    assert letter.subject == "Publiée\u00a0: Les Mains vertes"
    assert_sound(letter)
    for text in both(letter):
        assert "http://localhost:8000/partenaires/les-mains-vertes/" in text
    assert Client().get("/partenaires/les-mains-vertes/").status_code == 200
    assert len(mail.outbox) == 4


def test_superuser_is_not_told_of_what_others_read(
    association_client: Client, partner: PartnerPage
) -> None:
    make_user("root@exemple.test", is_superuser=True)
    submit(association_client, partner)
    assert [letter.to for letter in mail.outbox] == [["communication@exemple.test"]]


def test_remark_in_the_margin(
    communication: User, association_client: Client, partner: PartnerPage
) -> None:
    PageSubscription.objects.create(page=partner, user=communication, comment_notifications=True)
    form = partner_form("Nous jardinons")
    form |= {
        "comments-TOTAL_FORMS": "1",
        "comments-0-text": "Est-ce bien l’heure ?",
        "comments-0-contentpath": "summary",
        "comments-0-position": "",
        "comments-0-DELETE": "",
        "comments-0-resolved": "",
        "comments-0-id": "",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
        "comments-0-replies-MIN_NUM_FORMS": "0",
        "comments-0-replies-MAX_NUM_FORMS": "",
    }
    association_client.post(edit(partner), form)
    assert Comment.objects.exists()
    letter = last_letter()
    assert letter.to == ["communication@exemple.test"]
    assert_sound(letter)
    assert "Est-ce bien l’heure ?" in letter.body


class _SmtpHandler(socketserver.StreamRequestHandler):
    """As much of RFC 5321 as Django's client speaks."""

    def handle(self) -> None:
        self._say("220 essai")
        for line in self.rfile:
            verb = line.decode().strip()[:4].upper()
            if verb == "DATA":
                self._say("354 allez-y")
                lines = []
                while (line := self.rfile.readline()) != b".\r\n":
                    lines.append(line)
                self.server.letters.append(b"".join(lines))
            self._say("221 au revoir" if verb == "QUIT" else "250 bien")
            if verb == "QUIT":
                return

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@pytest.fixture
def smtp(settings: Any) -> Iterator[list[bytes]]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _SmtpHandler) as server:
        server.daemon_threads = True
        server.letters = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        yield server.letters
        server.shutdown()


def test_letters_leave_through_a_real_mail_server(
    association: User, partner: PartnerPage, smtp: list[bytes]
) -> None:
    submit(signed_in(association), partner)
    [letter] = smtp
    assert b"To: communication@exemple.test" in letter
    assert b"multipart/alternative" in letter
    assert b"Auto-Submitted: auto-generated" in letter


def test_nothing_is_lost_when_the_mail_server_is_away(
    association: User, partner: PartnerPage, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    submit(signed_in(association), partner)
    partner.refresh_from_db()
    assert partner.workflow_in_progress
