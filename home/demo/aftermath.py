"""What the demo town did about its ideas once they were answered. Nobody is written to."""

from datetime import date, datetime, timedelta

from core.models import User
from home.demo.content.boards.aftermath import FOLLOWED
from home.demo.content.shapes import Followed
from home.demo.moments import moment
from participation.answers import merges, news
from participation.models import Happening, Idea, IdeaMerge, Milestone


def follow_up(*, now: datetime, today: date, agent: User) -> None:
    """Costs, promised days, milestones and merges; all news is old by now."""
    ideas = {idea.title: idea for idea in Idea.objects.select_related("board")}
    for told in FOLLOWED:
        _follow(ideas[told.idea], told, today, agent)
        if told.merged_into:
            merges.join(source=ideas[told.idea], target=ideas[told.merged_into], by=agent)
    IdeaMerge.objects.update(merged_at=now - timedelta(days=8))
    news.write_down(Idea.objects.public())
    Happening.objects.filter(kind__in=news.CAME_OF).update(created_at=now - timedelta(days=30))


def _follow(idea: Idea, told: Followed, today: date, agent: User) -> None:
    idea.cost = told.cost
    if told.due is not None:
        idea.answer_due = today + timedelta(days=told.due)
    idea.save(update_fields=["cost", "answer_due"])
    Milestone.objects.bulk_create(
        Milestone(
            idea=idea,
            text=text,
            date=today + timedelta(days=days),
            created_by=agent,
            created_at=moment(today, min(days, -1)),
        )
        for days, text in told.milestones
    )
