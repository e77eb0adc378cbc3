"""What happened to an idea, written down for those who follow it (models/following.py)."""

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from participation.models import Happening, HappeningKind, Idea, Milestone

TEXT_LENGTH = 250


def of_answer(idea: Idea) -> Happening:
    return _write(HappeningKind.ANSWERED, idea, idea.status_label)


def of_milestone(milestone: Milestone) -> Happening:
    return _write(HappeningKind.MILESTONE, milestone.idea, milestone.text)


def of_merge(source: Idea, target: Idea) -> Happening:
    said = _("« %(source)s » est réunie à « %(target)s ».")
    return _write(HappeningKind.MERGED, source, said % {"source": source, "target": target}, target)


def of_separation(source: Idea, target: Idea) -> Happening:
    said = _("« %(source)s » n’est plus réunie à « %(target)s » : elle reprend son chemin.")
    return _write(HappeningKind.MERGED, source, said % {"source": source, "target": target})


def _write(kind: HappeningKind, idea: Idea, text: str, about: Idea | None = None) -> Happening:
    """`about` is the idea whose page tells more, when it is another one."""
    happening: Happening = Happening.objects.create(
        kind=kind,
        board_id=idea.board_id,
        idea=idea,
        text=Truncator(text).chars(TEXT_LENGTH, truncate="…"),
        path=(about or idea).get_absolute_url(),
    )
    return happening
