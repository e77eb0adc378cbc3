"""Pages are read again on their day: whoever keeps them is told, once, and one click is enough."""

import re
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from actions.models import ActionPage, PartnerPage
from core.models import User
from home.models import ReviewReminder
from home.newsroom.reviews import remind
from tests.factories import make_action, make_event, make_news, make_user

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate


def recipients() -> list[str]:
    return sorted(address for letter in mail.outbox for address in letter.to)


def reached(title: str = "Le jardin", **fields: Any) -> ActionPage:
    return make_action(title, review_on=TODAY() - timedelta(days=1), **fields)


def test_communication_is_told_of_a_page_that_nobody_owns(communication: User) -> None:
    reached()
    make_news("Le pont", review_on=TODAY())
    assert remind() == 1
    [letter] = mail.outbox
    assert letter.subject == "2 pages à relire"
    html = letter.alternatives[0][0]
    for text in (letter.body, html):
        assert "Le jardin" in text
        assert "Le pont" in text
        assert f"http://localhost:8000{reverse('newsroom:waiting', args=['a-relire'])}" in text


def test_owner_is_told_as_long_as_they_may_edit(
    communication: User, association: User, own_page: PartnerPage
) -> None:
    make_event("La nôtre", parent=own_page, owner=association, review_on=TODAY())
    reached("Ailleurs", owner=association)
    remind()
    assert recipients() == ["association@exemple.test", "communication@exemple.test"]


def test_owner_who_left_is_not_told(communication: User) -> None:
    reached(owner=make_user("partie@exemple.test", is_active=False, is_superuser=True))
    remind()
    assert recipients() == ["communication@exemple.test"]


def test_nothing_is_said_before_the_day_nor_of_drafts(communication: User) -> None:
    make_action("Demain", review_on=TODAY() + timedelta(days=1))
    reached("Brouillon", live=False)
    assert remind() == 0


def test_never_twice_for_the_same_date(communication: User) -> None:
    reached()
    remind()
    remind(now=timezone.now() + timedelta(days=3))
    assert len(mail.outbox) == 1


def test_again_for_a_new_date(communication: User) -> None:
    page = reached()
    remind()
    page.review_on = TODAY()
    page.save()
    remind(now=timezone.now() + timedelta(days=1))
    assert len(mail.outbox) == 2


def test_one_letter_a_day_for_each_person(communication: User) -> None:
    reached()
    remind()
    reached("Le café")
    assert remind() == 0
    assert remind(now=timezone.now() + timedelta(days=1)) == 1
    assert mail.outbox[1].subject == "Une page à relire"


def test_letter_that_could_not_leave_leaves_the_next_time(communication: User) -> None:
    reached()
    with (
        patch("home.newsroom.reviews.send_letter", side_effect=ConnectionError),
        pytest.raises(ConnectionError),
    ):
        remind()
    assert not ReviewReminder.objects.exists()
    assert remind() == 1


# « Still right ».


def confirm(client: Client, page: Any, **data: str) -> Any:
    return client.post(reverse("newsroom:still_right", args=[page.pk]), data)


def test_still_right_puts_the_page_off_by_six_months(communication_client: Client) -> None:
    page = reached()
    page.save_revision().publish()
    response = confirm(communication_client, page, next="/admin/redaction/listes/a-relire/")
    assert response.url == "/admin/redaction/listes/a-relire/"
    page.refresh_from_db()
    assert timedelta(days=180) < page.review_on - TODAY() < timedelta(days=185)
    assert page.live
    assert PageLogEntry.objects.filter(page=page, action="home.reviewed").exists()


def test_opening_the_editor_afterwards_does_not_bring_the_old_date_back(
    communication_client: Client,
) -> None:
    page = reached()
    page.save_revision().publish()
    page.limits = "<p>Un brouillon.</p>"
    page.save_revision()
    confirm(communication_client, page)
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().review_on == page.review_on


def test_still_right_is_said_by_those_who_may_edit(
    association_client: Client, own_page: PartnerPage
) -> None:
    page = reached()
    assert confirm(association_client, page).status_code in (302, 403)
    page.refresh_from_db()
    assert page.review_on < TODAY()


def test_still_right_is_never_said_by_following_a_link(communication_client: Client) -> None:
    page = reached()
    assert (
        communication_client.get(reverse("newsroom:still_right", args=[page.pk])).status_code == 405
    )


def test_page_that_left_meanwhile(communication_client: Client) -> None:
    address = reverse("newsroom:still_right", args=[999_999])
    assert communication_client.post(address).status_code == 404


def test_return_address_stays_on_the_site(communication_client: Client) -> None:
    response = confirm(communication_client, reached(), next="https://ailleurs.test/")
    assert response.url == "/admin/"


def test_dashboard_offers_the_button_with_its_token(communication: User) -> None:
    page = reached()
    client = Client(enforce_csrf_checks=True)
    client.force_login(communication)
    [form] = re.findall(
        r'<form method="post" action="/admin/redaction/toujours-juste.*?</form>',
        client.get("/admin/").text,
        re.DOTALL,
    )
    [token] = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
    confirm(client, page, csrfmiddlewaretoken=token)
    page.refresh_from_db()
    assert page.review_on > TODAY()


def test_list_offers_the_button(communication_client: Client) -> None:
    page = reached()
    html = communication_client.get(reverse("newsroom:waiting", args=["a-relire"])).text
    assert reverse("newsroom:still_right", args=[page.pk]) in html
    assert "C’est toujours juste" in html
