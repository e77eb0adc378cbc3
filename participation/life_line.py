"""The way of an idea, from its first reading to the action it became."""

from django.utils.translation import gettext as _

from core.life_line import Step
from participation.models import Idea, IdeaStatus

DECIDED = (IdeaStatus.ACCEPTED, IdeaStatus.IN_PROGRESS, IdeaStatus.DONE, IdeaStatus.DECLINED)


def steps(idea: Idea) -> list[Step]:
    """Past, present and coming steps; none for an idea refused or withdrawn."""
    status = IdeaStatus(idea.status)
    if status in (IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN):
        return []
    answer = getattr(idea, "answer", None)
    public = status != IdeaStatus.PENDING
    decided = status in DECIDED
    line = [
        Step(_("Proposée"), date=idea.created_at, done=True),
        Step(_("Relue et publiée"), date=idea.published_at, done=public, current=not public),
        Step(
            _("Ouverte aux soutiens"),
            done=public and status != IdeaStatus.PUBLISHED,
            current=status == IdeaStatus.PUBLISHED,
        ),
        Step(
            _("Réponse de la commune"),
            text=idea.status_label if public and status != IdeaStatus.PUBLISHED else "",
            date=answer.answered_at if answer else None,
            done=decided,
            current=status == IdeaStatus.STUDYING,
        ),
    ]
    if status != IdeaStatus.DECLINED:
        line.append(_last_step(idea, status))
    return line


def _last_step(idea: Idea, status: IdeaStatus) -> Step:
    action = idea.action if idea.action and idea.action.live else None
    return Step(
        _("Réalisée"),
        text=action.title if action else "",
        done=status == IdeaStatus.DONE,
        current=status in (IdeaStatus.ACCEPTED, IdeaStatus.IN_PROGRESS),
        href=action.url if action else "",
    )
