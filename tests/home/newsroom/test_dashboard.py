"""The front page of the admin shows each person what waits for them, and nothing else."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, Revision

from actions.models import ActionIndexPage, EventFigure, Occurrence, PartnerPage
from core.models import User
from home.newsroom.waiting import (
    LISTS,
    BeingRead,
    MyDrafts,
    Scheduled,
    ToDecide,
    ToReview,
    Unanswered,
    WithoutReport,
)
from participation.models import IdeaStatus, OfficialAnswer, Support
from tests.factories import make_action, make_event, make_idea, make_news, make_user
from tests.participation.moderation.cases import make_case

pytestmark = pytest.mark.django_db

HOME = "/admin/"
YESTERDAY = timedelta(days=1)


def titles(waiting: Any) -> list[str]:
    assert waiting.count() == len(waiting.rows())
    return [row.title for row in waiting.rows()]


def past_event(title: str = "La fête", **fields: Any) -> Any:
    return make_event(title, start=timezone.now() - timedelta(days=10), **fields)


# What to begin.


def test_communication_is_offered_the_four_kinds(communication_client: Client) -> None:
    html = communication_client.get(HOME).text
    assert "Que voulez-vous publier\u00a0?" in html
    for label in ("Une action", "Un événement", "Une actualité", "Un partenaire"):
        assert label in html
    index = ActionIndexPage.objects.get()
    assert reverse("wagtailadmin_pages:add", args=["actions", "actionpage", index.pk]) in html


def test_association_is_offered_an_event_below_its_page(
    association_client: Client, own_page: PartnerPage
) -> None:
    html = association_client.get(HOME).text
    assert reverse("wagtailadmin_pages:add", args=["actions", "eventpage", own_page.pk]) in html
    assert "Une action" not in html


def test_moderator_is_offered_nothing_to_publish(moderator_client: Client) -> None:
    html = moderator_client.get(HOME).text
    assert "Que voulez-vous publier" not in html
    assert "Mes brouillons" not in html
    assert "Idées sans réponse" in html


def test_every_beginning_opens(communication_client: Client) -> None:
    for beginning in (
        communication_client.get(HOME).context["panels"][1].get_context_data()["beginnings"]
    ):
        assert communication_client.get(beginning.url).status_code == 200


def test_desk_agent_is_offered_the_desk_the_kiosks_and_the_sheets(client: Client) -> None:
    client.force_login(make_user("accueil@exemple.test", groups=("Accueil",)))
    work = client.get(HOME).context["panels"][1].get_context_data()["desk_work"]
    assert [item.url for item in work] == ["/accueil/", "/admin/bornes/", "/admin/seances-papier/"]
    assert [client.get(item.url).status_code for item in work] == [200, 200, 200]


def test_association_is_offered_no_desk_work(association_client: Client) -> None:
    assert "Qui recevez-vous" not in association_client.get(HOME).text


# What waits.


def test_page_sent_by_an_association_waits_for_communication(
    association: User, communication: User, own_page: PartnerPage
) -> None:
    own_page.save_revision(user=association)
    own_page.get_workflow().start(own_page, association)
    assert titles(ToDecide(communication)) == ["Les Mains vertes"]
    assert titles(ToDecide(association)) == []
    assert titles(BeingRead(association)) == ["Les Mains vertes"]


def test_page_sent_back_waits_for_the_association(
    association: User, communication: User, own_page: PartnerPage
) -> None:
    own_page.save_revision(user=association)
    state = own_page.get_workflow().start(own_page, association)
    state.current_task_state.reject(user=communication, comment="Donnez l’adresse")
    [row] = ToDecide(association).rows()
    assert row.detail == "À reprendre\u00a0: Donnez l’adresse"
    assert titles(BeingRead(association)) == []
    assert titles(ToDecide(communication)) == []


def test_ideas_wait_for_those_who_moderate(moderator: User, association: User) -> None:
    make_case(make_idea(status=IdeaStatus.PENDING))
    assert titles(ToDecide(moderator)) == ["Un banc devant l’école"]
    assert titles(ToDecide(association)) == []


def test_draft_is_shown_to_whoever_wrote_it(communication: User) -> None:
    make_action("Publiée").save_revision(user=communication).publish()
    make_action("À finir", live=False).save_revision(user=communication)
    make_action("D’une autre", live=False).save_revision(user=make_user("x@exemple.test"))
    changed = make_action("Changée")
    changed.limits = "<p>Plus</p>"
    changed.save_revision(user=communication)
    assert titles(MyDrafts(communication)) == ["Changée", "À finir"]


def test_draft_of_a_page_one_may_no_longer_edit_is_not_shown(association: User) -> None:
    make_action("Ailleurs", live=False).save_revision(user=association)
    assert titles(MyDrafts(association)) == []


def test_pages_to_review_are_of_every_kind_soonest_first(communication: User) -> None:
    today = timezone.localdate()
    make_action("Bientôt", review_on=today)
    make_news("En retard", review_on=today - timedelta(days=40))
    make_event("L’an prochain", review_on=today + timedelta(days=365))
    make_action("Brouillon", live=False, review_on=today)
    assert titles(ToReview(communication)) == ["En retard", "Bientôt"]


def test_association_reviews_its_own_pages_only(association: User, own_page: PartnerPage) -> None:
    today = timezone.localdate()
    make_action("Ailleurs", review_on=today)
    make_event("La nôtre", parent=own_page, review_on=today)
    assert titles(ToReview(association)) == ["La nôtre"]


def test_unanswered_ideas_come_oldest_first_with_their_supports(
    moderator: User, resident: User
) -> None:
    now = timezone.now()
    make_idea(title="Récente", published_at=now)
    old = make_idea(title="Ancienne", published_at=now - timedelta(days=30))
    Support.objects.create(idea=old, resident=resident)
    answered = make_idea(title="Répondue", published_at=now)
    OfficialAnswer.objects.create(idea=answered, text="Oui", signed_by="La mairie")
    make_idea(title="Retirée", status=IdeaStatus.WITHDRAWN)
    assert titles(Unanswered(moderator)) == ["Ancienne", "Récente"]
    assert Unanswered(moderator).rows()[0].detail.startswith("1 soutien,")


def test_events_that_are_over_wait_for_their_report(communication: User) -> None:
    past_event("Sans rien")
    past_event("Texte vide", report='<p data-block-key="a1b2c"></p>')
    past_event("Raconté", report="<p>Quarante personnes.</p>")
    counted = past_event("Compté")
    EventFigure.objects.create(page=counted, year=2026, measure="Personnes", value=40)
    make_event("À venir")
    goes_on = past_event("Qui continue")
    Occurrence.objects.create(page=goes_on, start=timezone.now() + YESTERDAY)
    past_event("Brouillon", live=False)
    assert sorted(titles(WithoutReport(communication))) == ["Sans rien", "Texte vide"]


def test_association_reports_on_its_own_events_only(
    association: User, own_page: PartnerPage
) -> None:
    past_event("Ailleurs")
    past_event("La nôtre", parent=own_page)
    assert titles(WithoutReport(association)) == ["La nôtre"]


def test_what_is_scheduled_is_shown_in_the_order_it_happens(communication: User) -> None:
    now = timezone.now()
    coming = make_action("Paraîtra", live=False, go_live_at=now + timedelta(days=2))
    coming.save_revision().publish()
    make_action("Disparaîtra", expire_at=now + YESTERDAY)
    assert titles(Scheduled(communication)) == ["Disparaîtra", "Paraîtra"]
    assert Revision.objects.filter(approved_go_live_at__isnull=False).count() == 1


def test_scheduled_page_is_not_also_a_draft(communication: User) -> None:
    page = make_action("Paraîtra", live=False, go_live_at=timezone.now() + YESTERDAY)
    page.save_revision(user=communication).publish()
    assert titles(MyDrafts(communication)) == []


def test_friendly_sentences_stand_where_nothing_waits(communication_client: Client) -> None:
    html = communication_client.get(HOME).text
    assert "Rien ne vous attend. Bonne journée\u00a0!" in html
    assert "Aucune fiche à relire ce mois-ci." in html


def test_five_rows_then_a_link_to_the_whole_list(communication_client: Client) -> None:
    for number in range(7):
        past_event(f"Fête {number}")
    response = communication_client.get(HOME)
    address = reverse("newsroom:waiting", args=["sans-bilan"])
    assert response.text.count("Terminé depuis") == 5
    assert "Voir toute la liste (7)" in response.text
    assert communication_client.get(address).text.count("Terminé depuis") == 7


def fill(communication: User, association: User, own_page: PartnerPage, times: int) -> None:
    today = timezone.localdate()
    for number in range(times):
        past_event(f"Fête {number}")
        make_action(f"Fiche {number}", review_on=today)
        make_action(f"Brouillon {number}", live=False).save_revision(user=communication)
        make_idea(title=f"Idée {number}", published_at=timezone.now())
        make_case(make_idea(title=f"Attend {number}", status=IdeaStatus.PENDING))
        make_action(f"Partira {number}", expire_at=timezone.now() + YESTERDAY)
        event = make_event(f"Envoi {number}", parent=own_page, live=False)
        event.save_revision(user=association)
        event.get_workflow().start(event, association)


def test_queries_do_not_grow_with_the_rows(
    communication: User,
    communication_client: Client,
    association: User,
    own_page: PartnerPage,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    own_page.refresh_from_db()
    fill(communication, association, own_page, 1)
    communication_client.get(HOME)
    with django_assert_max_num_queries(60) as few:
        communication_client.get(HOME)
    own_page.refresh_from_db()
    fill_more(communication, association, own_page)
    communication_client.get(HOME)  # what is kept for one generation is read anew
    with django_assert_max_num_queries(60) as many:
        communication_client.get(HOME)
    assert len(few) == len(many)


def fill_more(communication: User, association: User, own_page: PartnerPage) -> None:
    for page in Page.objects.filter(title__endswith=" 0"):
        page.title = f"{page.title} (avant)"
        page.slug = f"{page.slug}-avant"
        page.save()
    own_page.refresh_from_db()
    fill(communication, association, own_page, 9)


# The page of a list.


@pytest.mark.parametrize("slug", [kind.slug for kind in LISTS if kind is not BeingRead])
def test_every_list_opens_for_communication(communication_client: Client, slug: str) -> None:
    response = communication_client.get(reverse("newsroom:waiting", args=[slug]))
    assert response.status_code == 200


@pytest.mark.parametrize("slug", ["programmes", "idees-sans-reponse", "nulle-part"])
def test_list_that_is_not_for_them_does_not_open(
    association_client: Client, own_page: PartnerPage, slug: str
) -> None:
    address = reverse("newsroom:waiting", args=[slug])
    assert association_client.get(address).status_code == 404


def test_lists_are_for_those_who_enter_the_admin(resident_client: Client, client: Client) -> None:
    address = reverse("newsroom:waiting", args=["a-decider"])
    assert resident_client.get(address).status_code == 302
    assert client.get(address).status_code == 302


@pytest.mark.parametrize("page", ["0", "-1", "abc", "99"])
def test_odd_page_number_opens_the_list(communication_client: Client, page: str) -> None:
    address = reverse("newsroom:waiting", args=["a-decider"])
    assert communication_client.get(address, {"p": page}).status_code == 200
