"""Noting what followers may want to hear of. Called by the service that makes it happen."""

from participation.models import Happening, HappeningKind, Idea


def note(kind: HappeningKind, *, idea: Idea, text: str = "", once: str | None = None) -> Happening:
    """Written in the transaction of what happened; `once` keeps it from being told twice."""
    about = {"kind": kind, "board": idea.board, "idea": idea, "text": text[:250]}
    about["path"] = idea.get_absolute_url()
    if once is None:
        return Happening.objects.create(**about)
    noted, _created = Happening.objects.get_or_create(once=once, defaults=about)
    return noted
