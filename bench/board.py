"""`make bench-board`: a board of 1,000 ideas, 50,000 supports and 5,000 comments.

On a database of its own, `var/bench/`, made the first time (about half a minute). Its list in every
order and narrowed in every way, and the page of an idea that 4,000 people support and 200 comment,
for an anonymous reader, for somebody signed in and for a moderator.
"""

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from bench.pages import measure
from bench.participation import fill_board
from core.models import User
from participation.models import Comment, Idea, Support

IDEAS, SUPPORTS, COMMENTS, RESIDENTS = 1_000, 50_000, 5_000, 6_000
QUERIES = (
    "",
    "?tri=soutiens",
    "?tri=commentaires",
    "?tri=reponses",
    "?tri=hasard",
    "?theme=culture",
    "?statut=ouverte",
    "?theme=culture&statut=ouverte&tri=soutiens",
    "?page=50",
    "?tri=soutiens&page=50",
)


def measure_board() -> None:
    call_command("migrate", verbosity=0)
    board = fill_board(ideas=IDEAS, supports=SUPPORTS, comments=COMMENTS, residents=RESIDENTS)
    print(
        f"{Idea.objects.count()} ideas, {Support.objects.count()} supports by "
        f"{User.objects.count()} people, {Comment.objects.count()} comments"
    )
    idea = Idea.objects.filter(board=board).order_by("pk")[0]
    home = reverse("idea", args=[board.slug, idea.pk]).split("idees/")[0]
    addresses = [
        *(f"{home}{query}" for query in QUERIES),
        idea.get_absolute_url(),
        "/participer/",
        f"{home}flux.rss",
    ]
    client = Client(headers={"host": "localhost"})
    measure(addresses, client)
    moderator, _new = User.objects.get_or_create(email="moderation@banc.test")
    moderator.groups.set(Group.objects.filter(name="Modération"))
    for title, person in (
        ("Signed in:", User.objects.order_by("pk")[0]),
        ("A moderator:", moderator),
    ):
        client.force_login(person)
        print(title)
        measure(addresses[:-1], client)
