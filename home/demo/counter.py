"""Those of the demo town who take part without a screen of their own: a kiosk on the counter of the
café, and a market morning where people ticked ideas on paper."""

from datetime import date, timedelta

from django.contrib.auth.hashers import make_password

from core.models import User
from participation.models import BoardPage, Kiosk
from participation.paper import services

PIN = "2580"
DAYS_AGO = 6
# By rank of the idea on the sheets, from the first.
FIRST_COUNT = (12, 7, 15, 4, 9)
SECOND_COUNT = (12, 8, 15, 4, 9)
OTHERS = 2
PEOPLE = 23


def set_up_counter(*, board: BoardPage, today: date, agent: User, colleague: User) -> None:
    """One kiosk, closed until somebody types 2580, and one settled paper session."""
    Kiosk.objects.create(
        name="Comptoir du k’fé", board=board, pin=make_password(PIN), created_by=agent
    )
    session = services.open_session(
        board=board,
        place="Marché de la place Carnot",
        held_on=today - timedelta(days=DAYS_AGO),
        agent=agent,
    )
    ideas = list(session.ideas.order_by("pk").values_list("pk", flat=True))
    for counter, totals in ((agent, FIRST_COUNT), (colleague, SECOND_COUNT)):
        counts = {
            idea: totals[rank] if rank < len(totals) else OTHERS for rank, idea in enumerate(ideas)
        }
        services.count(session=session, agent=counter, counts=counts, people=PEOPLE)
    differing = services.differences(session)
    services.settle(
        session=session,
        agent=agent,
        right=dict.fromkeys(differing, 8),
        reasons=dict.fromkeys(differing, "Une croix pâle, ligne 17, recomptée à deux."),
    )
