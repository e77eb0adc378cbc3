"""Finding an idea while somebody waits: by its number, or by words of its title and text."""

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from participation.models import BoardPage, Idea, IdeaStatus

MOST_WORDS = 6


def ideas(board: BoardPage, words: str) -> QuerySet[Idea]:
    """The public ideas of the board that hold every word, those open to supports first.

    « 128 » or « n° 128 » is the number of an idea.
    """
    found = Idea.objects.public().filter(board=board)
    number = words.lower().removeprefix("n°").strip()
    if number.isdecimal() and len(number) < 10 and found.filter(pk=int(number)).exists():
        found = found.filter(pk=int(number))
    else:
        for word in words.split()[:MOST_WORDS]:
            found = found.filter(Q(title__icontains=word) | Q(text__icontains=word))
    open_first = Case(
        When(status=IdeaStatus.PUBLISHED, then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    return found.select_related("board", "author", "guest").order_by(open_first, "title", "pk")
