"""Loads the demo town, once. A second call finds it there and leaves everything as it is."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actions.services import add_team_member
from core.models import User
from home.demo import accounts, counter, editorial, library, moderation, newsroom, sheet
from home.demo.blocks import Typesetter
from home.demo.content.partners import DEMO_ASSOCIATION
from home.demo.ideas import TownMeeting
from home.demo.partners import publish_partners
from home.demo.publishing import Press
from home.demo.selections import publish_selections
from participation.models import BoardPage

Say = Callable[[str], object]


def is_loaded() -> bool:
    """Whether the town is there: its collection of pictures, or one of its people."""
    return library.collection() is not None or User.objects.filter(is_demo=True).exists()


@transaction.atomic
def load_demo_town(*, say: Say, now: datetime | None = None) -> bool:
    """Writes the whole town as of `now`, or nothing; False when it was there already."""
    if is_loaded():
        return False
    now = now or timezone.now()
    today = timezone.localdate(now)
    staff = accounts.create_accounts()
    residents = accounts.create_residents()
    say(_("%d comptes et habitants") % (len(staff) + len(residents)))
    team = staff["communication"]
    pictures = library.create_pictures(team)
    say(_("%d images") % len(pictures))

    room = editorial.Newsroom(
        today=today,
        press=Press(team),
        pictures=pictures,
        typesetter=Typesetter(pictures=pictures, owner=team),
    )
    partners = publish_partners(room)
    add_team_member(partner=partners[DEMO_ASSOCIATION], user=staff["association"])
    say(_("%d partenaires") % len(partners))
    actions = editorial.publish_actions(room, partners)
    say(_("%d actions") % len(actions))
    say(_("%d événements") % editorial.publish_events(room, partners, actions))
    say(_("%d actualités") % editorial.publish_news(room))
    say(_("%d sélections") % publish_selections(room))
    pages = editorial.publish_plain_pages(room)
    say(ngettext("%d page simple", "%d pages simples", pages) % pages)
    editorial.introduce_themes()
    editorial.set_town(room)
    say(_("%d brouillons tirés d’une fiche") % sheet.import_sheet())

    meeting = TownMeeting(
        now=now,
        today=today,
        press=room.press,
        pictures=pictures,
        people=residents | {"habitante": staff["habitante"]},
        actions=actions,
        answerer=team,
    )
    say(_("%d idées et leurs soutiens") % meeting.open_boards())
    waiting = moderation.leave_a_queue(
        now=now, moderator=staff["moderation"], reporter=residents["ginette-l"]
    )
    say(_("%d éléments à relire") % waiting)

    counter.set_up_counter(
        board=BoardPage.objects.open().earliest("pk"),
        today=today,
        agent=staff["accueil"],
        colleague=team,
    )
    say(_("une borne et une séance papier"))

    newsroom.leave_things_to_do(
        now=now,
        team=team,
        association=staff["association"],
        own_page=partners[DEMO_ASSOCIATION],
        actions=actions,
        press=room.press,
    )
    say(_("une journée de rédaction qui commence"))
    return True
