"""A page is not published with an undecided picture, a skipped heading or an empty link.

Drafts always are saved; every way of publishing is refused in the same words.
"""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Revision
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from actions.models import ActionIndexPage, ActionPage, ActionPicture
from core.models import SiteImage
from core.page_checks import NotReadyError, refusals
from home.models import NewsIndexPage, NewsPage
from tests.factories import add_page, make_action, make_news, make_picture, make_user, picture_file

pytestmark = pytest.mark.django_db

SKIPPED = "<p>Un texte.</p><h4>Trop bas</h4>"
NOTHING = inline_formset([])


@pytest.fixture
def undecided() -> SiteImage:
    return SiteImage.objects.create(title="IMG_2041", file=picture_file())


def told(page: Any) -> str:
    return " ".join(refusals(page))


def test_sound_page_may_be_published() -> None:
    page = make_action(picture=make_picture(), description="<h3>Un</h3><h4>Deux</h4>")
    assert refusals(page) == []


def test_chosen_picture_needs_a_decision(undecided: SiteImage) -> None:
    page = make_action(picture=undecided)
    assert "Image\u00a0: L’image «\u00a0IMG_2041\u00a0»" in told(page)
    undecided.is_decorative = True
    assert refusals(page) == []


def test_place_of_the_problem_is_named() -> None:
    assert told(make_action(limits="<h3>Un</h3><h5>Trois</h5>")).startswith("Limites")


def test_inline_picture_is_checked(undecided: SiteImage) -> None:
    page = ActionPage(title="Galerie")
    page.pictures = [ActionPicture(image=make_picture()), ActionPicture(image=undecided)]
    add_page(ActionIndexPage.objects.get(), page, live=False)
    assert "IMG_2041" in told(page)
    assert " 2\u00a0:" in told(page)


def test_headings_follow_each_other_from_block_to_block() -> None:
    sound = [("text", "<h2>Un</h2>"), ("quote", {"quote": "Oui"}), ("text", "<h3>Deux</h3>")]
    assert refusals(make_news("Bien", body=sound)) == []
    news = make_news("Mal", body=[("text", "<p>Rien</p>"), ("text", "<h3>Trop bas</h3>")])
    assert "bloc 2 (Texte)" in told(news)


def test_picture_block_without_alternative() -> None:
    picture = make_picture()
    picture.decorative, picture.contextual_alt_text = False, ""
    news = make_news(body=[("picture", {"image": picture, "caption": ""})])
    assert "texte de remplacement" in told(news)
    picture.decorative = True
    assert refusals(make_news("Autre", body=[("picture", {"image": picture})])) == []


def test_publishing_raises_and_leaves_the_page_as_it_was() -> None:
    page = make_action(live=False, limits=SKIPPED)
    with pytest.raises(NotReadyError, match="saute un niveau"):
        page.save_revision().publish()
    page.refresh_from_db()
    assert not page.live


def test_what_a_page_must_have_is_told_as_well() -> None:
    page = make_action(live=False)
    revision = page.save_revision()
    revision.content["title"] = ""
    revision.save()
    with pytest.raises(NotReadyError, match="Titre"):
        Revision.objects.get(pk=revision.pk).publish()


# The form of the editor.


def action_form(**changes: Any) -> dict[str, Any]:
    rich = {
        name: rich_text("")
        for name in [
            "summary",
            "objectives",
            "description",
            "funding",
            "people",
            "results_territory",
            "results_organisation",
            "results_residents",
            "limits",
            "prospects",
            "partners_detail",
            "context",
            "success_factors",
            "observations",
            "changes",
            "contact",
        ]
    }
    fields = {
        "title": "Le café",
        "slug": "le-cafe",
        "status": "in_progress",
        "themes": "",
        "pictures": NOTHING,
        "files": NOTHING,
        "figures": NOTHING,
        "voices": NOTHING,
        "comments": NOTHING,
    }
    return nested_form_data(rich | fields | changes)


def add_action(client: Client, **changes: Any) -> Any:
    index = ActionIndexPage.objects.get()
    return client.post(
        reverse("wagtailadmin_pages:add", args=["actions", "actionpage", index.pk]),
        action_form(**changes),
    )


PUBLISH = {"action-publish": "action-publish"}


def test_publishing_from_the_editor_is_refused_beside_the_field(
    communication_client: Client, undecided: SiteImage
) -> None:
    response = add_action(
        communication_client, picture=undecided.pk, limits=rich_text(SKIPPED), **PUBLISH
    )
    errors = response.context["form"].errors
    assert "Décrire cette image" in errors["picture"][0]
    assert "saute un niveau" in errors["limits"][0]
    assert f'href="{reverse("wagtailimages:edit", args=[undecided.pk])}"' in response.text
    assert not ActionPage.objects.exists()


def test_the_same_draft_is_saved(communication_client: Client, undecided: SiteImage) -> None:
    add_action(communication_client, picture=undecided.pk, limits=rich_text(SKIPPED))
    assert not ActionPage.objects.get().live


def test_inline_is_refused_at_its_place(communication_client: Client, undecided: SiteImage) -> None:
    pictures = inline_formset([{"image": undecided.pk, "caption": ""}])
    response = add_action(communication_client, pictures=pictures, **PUBLISH)
    formset = response.context["form"].formsets["pictures"]
    assert "IMG_2041" in formset.forms[0].errors["image"][0]


def test_inline_about_to_be_deleted_is_left_alone(
    communication_client: Client, undecided: SiteImage
) -> None:
    pictures = inline_formset([{"image": undecided.pk, "caption": "", "DELETE": "on"}])
    add_action(communication_client, pictures=pictures, **PUBLISH)
    assert ActionPage.objects.get().live


def test_block_is_refused_at_its_place(communication_client: Client) -> None:
    index = NewsIndexPage.objects.get()
    body = streamfield(
        [("text", rich_text("<p>Un</p>")), ("text", rich_text('<p><a href="#">Là</a></p>'))]
    )
    response = communication_client.post(
        reverse("wagtailadmin_pages:add", args=["home", "newspage", index.pk]),
        nested_form_data(
            {
                "title": "Le pont",
                "slug": "le-pont",
                "date": "2026-11-02",
                "summary": "",
                "body": body,
                "themes": "",
                "comments": NOTHING,
                **PUBLISH,
            }
        ),
    )
    error = response.context["form"].errors["body"].as_data()[0]
    assert list(error.block_errors) == [1]
    assert "ne mène nulle part" in error.block_errors[1].messages[0]
    assert "nulle part" in response.text
    assert not NewsPage.objects.exists()


def test_scheduling_is_refused_too(communication_client: Client) -> None:
    add_action(
        communication_client, limits=rich_text(SKIPPED), go_live_at="2030-01-01 08:00", **PUBLISH
    )
    assert not ActionPage.objects.exists()


def test_new_action_proposes_to_be_read_again_in_a_year(communication_client: Client) -> None:
    index = ActionIndexPage.objects.get()
    address = reverse("wagtailadmin_pages:add", args=["actions", "actionpage", index.pk])
    form = communication_client.get(address).context["form"]
    assert form["review_on"].value() is not None
    add_action(communication_client, review_on="")
    assert ActionPage.objects.get().review_on is None


# Every other way.


def test_bulk_publishing_is_refused_and_says_which_pages(communication_client: Client) -> None:
    sound, broken = make_action("Bonne", live=False), make_action("À revoir", live=False)
    sound.save_revision()
    broken.limits = SKIPPED
    broken.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = communication_client.post(
        f"{address}?id={sound.pk}&id={broken.pk}&next=/admin/", follow=True
    )
    assert "À revoir" in response.text
    assert "saute un niveau" in response.text
    assert not Page.objects.filter(pk__in=[sound.pk, broken.pk], live=True).exists()


def test_bulk_publishing_with_what_is_below_is_refused(communication_client: Client) -> None:
    broken = make_action("À revoir", live=False)
    broken.limits = SKIPPED
    broken.save_revision()
    index = ActionIndexPage.objects.get()
    index.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = communication_client.post(
        f"{address}?id={index.pk}&next=/admin/", {"include_descendants": "on"}, follow=True
    )
    assert "saute un niveau" in response.text
    assert not ActionPage.objects.live().exists()


def submitted(page: ActionPage) -> Any:
    workflow = page.get_workflow()
    return workflow.start(page, make_user("odile@exemple.test")).current_task_state


@pytest.mark.parametrize("modal", [True, False])
def test_accepting_in_the_workflow_is_refused(communication_client: Client, modal: bool) -> None:
    page = make_action(live=False)
    page.limits = SKIPPED
    page.save_revision()
    task = submitted(page)
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    headers = {"x-requested-with": "XMLHttpRequest"} if modal else {}
    response = communication_client.post(address, {"comment": ""}, headers=headers)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert response.json()["redirect"] == edit if modal else response.url == edit
    assert "saute un niveau" in communication_client.get(edit).text
    page.refresh_from_db()
    assert not page.live
    assert page.workflow_in_progress


def test_sending_back_is_never_refused(communication_client: Client) -> None:
    page = make_action(live=False, title="Le café", slug="le-cafe")
    page.limits = SKIPPED
    page.save_revision()
    submitted(page)
    communication_client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        action_form(
            limits=rich_text(SKIPPED),
            **{"action-workflow-action": "True", "workflow-action-name": "reject"},
        ),
    )
    page.refresh_from_db()
    assert page.current_workflow_state.status == "needs_changes"
