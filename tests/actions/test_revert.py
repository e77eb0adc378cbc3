"""Undoing: an earlier version of an action comes back whole, with its themes and what hangs on it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Revision
from wagtail.test.utils.form_data import inline_formset, rich_text

from actions.models import ActionFigure, ActionPage, ActionPicture, ActionVoice, Audience
from tests.core.test_page_checks import action_form
from tests.factories import make_action, make_picture, themes

pytestmark = pytest.mark.django_db

PUBLISH = {"action-publish": "action-publish"}


@pytest.fixture
def page() -> ActionPage:
    """A published action, then a second version in which nearly all of it was thrown away."""
    page = make_action("Le café", themes=["sport", "culture"], summary="<p>Un café.</p>")
    page.pictures = [ActionPicture(image=make_picture(), caption="L’ouverture")]
    page.figures = [ActionFigure(year=2026, measure="Habitués", value=40)]
    page.voices = [ActionVoice(quote="On y est bien.", author="Lina")]
    page.audiences = list(Audience.objects.filter(slug="seniors"))
    page.save_revision().publish()
    page.title, page.summary = "Titre raté", ""
    page.pictures, page.figures, page.voices, page.audiences = [], [], [], []
    page.themes.set(themes("logement"))
    page.save_revision().publish()
    page.refresh_from_db()
    assert list(ActionFigure.objects.filter(page=page)) == []
    return page


def first_version(page: ActionPage) -> Revision:
    return page.revisions.order_by("pk").first()


def as_posted(form: Any, revision: Revision) -> dict[str, Any]:
    """What a browser sends back of the form that it was shown."""
    shown = form.instance
    rows = {
        "pictures": [
            {"image": each.image_id, "caption": each.caption} for each in shown.pictures.all()
        ],
        "figures": [
            {"year": each.year, "measure": each.measure, "value": each.value}
            for each in shown.figures.all()
        ],
        "voices": [{"quote": each.quote, "author": each.author} for each in shown.voices.all()],
    }
    data = action_form(
        title=form["title"].value(),
        slug=form["slug"].value(),
        summary=rich_text(shown.summary),
        themes=",".join(theme.name for theme in shown.theme_list),
        revision=revision.pk,
        **{name: inline_formset(each) for name, each in rows.items()},
        **PUBLISH,
    )
    return data | {"audiences": [audience.pk for audience in shown.audiences.all()]}


def test_earlier_version_comes_back_whole(communication_client: Client, page: ActionPage) -> None:
    revision = first_version(page)
    address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision.pk])
    form = communication_client.get(address).context["form"]
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = communication_client.post(edit, as_posted(form, revision))
    assert response.status_code == 302, response.context["form"].errors
    page = ActionPage.objects.get(pk=page.pk)
    assert page.title == "Le café"
    assert "Un café." in page.summary
    assert [theme.slug for theme in page.theme_list] == ["culture", "sport"]
    assert [audience.slug for audience in page.audiences.all()] == ["seniors"]
    assert [picture.caption for picture in page.pictures.all()] == ["L’ouverture"]
    assert [(figure.year, figure.value) for figure in page.figures.all()] == [(2026, 40)]
    assert [voice.quote for voice in page.voices.all()] == ["On y est bien."]
    public = Client().get(page.relative_url(None)).text
    assert "Le café" in public


def test_undoing_is_for_those_who_edit(association_client: Client, page: ActionPage) -> None:
    revision = first_version(page)
    address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision.pk])
    assert association_client.get(address).status_code in (302, 403)
