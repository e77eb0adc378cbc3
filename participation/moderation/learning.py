"""The local filter: counts of words, learnt from each decision once, and forgotten when taken back.

Nothing leaves the server. What a case taught is written on it, so that forgetting is exact even
after the text was edited.
"""

from collections.abc import Iterable

from django.db.models import F

from participation.models import Lesson, ModerationCase, WordCount
from participation.moderation.scoring import Learnt
from participation.moderation.words import telling_words

# The row that counts the texts themselves.
TEXTS = ""


def learn(*, case: ModerationCase, lesson: Lesson) -> None:
    """What was decided of the text of this case. A later decision on the same text replaces it.

    Inside the transaction of the decision.
    """
    for earlier in _taught_by(case):
        unlearn(case=earlier)
    words = sorted(telling_words(case.text))
    _count(words, lesson, 1)
    ModerationCase.objects.filter(pk=case.pk).update(learnt_as=lesson, learnt_words=words)


def unlearn(*, case: ModerationCase) -> None:
    """As if this case had taught nothing. Inside the transaction of what is taken back."""
    held = ModerationCase.objects.select_for_update(of=("self",), no_key=True).get(pk=case.pk)
    if not held.learnt_as:
        return
    _count(held.learnt_words, Lesson(held.learnt_as), -1)
    ModerationCase.objects.filter(pk=case.pk).update(learnt_as="", learnt_words=[])


def known_about(words: Iterable[str]) -> Learnt:
    """What the filter knows of these words, in one query."""
    rows = WordCount.objects.filter(word__in=[TEXTS, *words]).values_list(
        "word", "published", "refused"
    )
    counts = {word: (published, refused) for word, published, refused in rows}
    published, refused = counts.pop(TEXTS, (0, 0))
    return Learnt(published=published, refused=refused, words=counts)


def _taught_by(case: ModerationCase) -> list[ModerationCase]:
    """The decisions on the same text that the filter still holds."""
    same = ModerationCase.objects.about(case.idea, case.comment)
    return list(same.exclude(learnt_as=""))


def _count(words: Iterable[str], lesson: Lesson, step: int) -> None:
    column = lesson.value
    everything = sorted({TEXTS, *words})
    if step > 0:
        rows = [WordCount(word=word) for word in everything]
        WordCount.objects.bulk_create(rows, ignore_conflicts=True)
    known = WordCount.objects.filter(word__in=everything)
    # Held in one order, so that two decisions at once wait for each other and never block.
    list(known.select_for_update(no_key=True).order_by("word").values_list("pk", flat=True))
    if step < 0:
        known = known.filter(**{f"{column}__gt": 0})
    known.update(**{column: F(column) + step})
