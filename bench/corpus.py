"""A large action bank with a fixed seed, for measures only."""

import random
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from actions.models import (
    ActionIndexPage,
    ActionPage,
    Audience,
    PartnerIndexPage,
    PartnerPage,
    Status,
    Territory,
)
from core.models import PageTheme, Theme

SEED = 20_260_901
PARTNERS = 60
# How often each theme is chosen falls off as in real banks: a few everywhere, most seldom.
COMMONNESS = 0.85
SENTENCE = (
    "<p>Un rendez-vous de quartier où l’on vient comme on est, une fois par semaine, pour faire"
    " ensemble ce que personne ne ferait seul, et qui change un peu la rue.</p>"
)


@transaction.atomic
@disable_reference_index_auto_update()
def fill_action_bank(count: int) -> None:
    """Adds published actions until the bank holds `count`, and the partners they name.

    Written past Wagtail's tree and the search, which measures of the list do not need.
    """
    index = ActionIndexPage.objects.get()
    chance = random.Random(SEED)
    partners = _partners(chance)
    themes = list(Theme.objects.order_by("slug"))
    weights = [COMMONNESS**rank for rank in range(len(themes))]
    audiences = list(Audience.objects.all())
    opening = timezone.now() - timedelta(days=3000)
    last = index.get_last_child()
    start = Page._str2int(last.path[-Page.steplen :]) + 1 if last else 1
    for number in range(index.numchild, count):
        action = _put_below(
            index,
            start + number - index.numchild,
            ActionPage(
                title=f"Action {number} du quartier des Tanneurs",
                slug=f"banc-d-essai-{number}",
                organisation=f"Centre social n° {number % 97}",
                summary=SENTENCE,
                status=chance.choice(Status.values),
                territory=chance.choice(Territory.values),
                first_published_at=opening + timedelta(hours=7 * number),
            ),
        )
        chosen = set(chance.choices(themes, weights, k=chance.randint(1, 4)))
        PageTheme.objects.bulk_create(
            PageTheme(tag=theme, content_object_id=action.pk) for theme in chosen
        )
        ActionPage.audiences.through.objects.bulk_create(
            ActionPage.audiences.through(actionpage_id=action.pk, audience=audience)
            for audience in chance.sample(audiences, chance.randint(0, 2))
        )
        if number % 3 == 0:
            ActionPage.partners.through.objects.create(
                actionpage_id=action.pk, partnerpage_id=chance.choice(partners).pk
            )
    Page.objects.filter(pk=index.pk).update(numchild=count)


def _partners(chance: random.Random) -> list[PartnerPage]:
    index = PartnerIndexPage.objects.get()
    partners = list(PartnerPage.objects.live())
    for number in range(len(partners), PARTNERS):
        page = PartnerPage(title=f"Association {number}", slug=f"association-d-essai-{number}")
        partners.append(index.add_child(instance=page))
    return partners


def _put_below(index: Page, step: int, page: ActionPage) -> ActionPage:
    page.path = Page._get_path(index.path, index.depth + 1, step)
    page.depth = index.depth + 1
    page.url_path = f"{index.url_path}{page.slug}/"
    page.locale_id = index.locale_id
    page.draft_title = page.title
    page.latest_revision_created_at = page.last_published_at = page.first_published_at
    page.live = True
    page.save_base()
    return page
