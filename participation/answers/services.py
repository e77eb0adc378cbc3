"""What the town says about an idea. Each function is one whole step: rows, search and mail."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from actions.models import ActionPage
from core.models import User
from core.models.page import on_one_line
from core.search import registry
from participation import errors, mails
from participation.answers import happenings, news
from participation.answers.audience import audience_of, noted
from participation.locks import locked_idea
from participation.models import Idea, IdeaStatus, Milestone, OfficialAnswer
from participation.models.idea import DECIDED, PUBLIC_STATUSES

ANSWER_STATUSES = (IdeaStatus.STUDYING, *DECIDED)
# The word under which the log of Wagtail keeps an answer that another one replaced.
REPLACED = "participation.answer_replaced"


@dataclass(frozen=True)
class Plan:
    """What the town foresees for an idea: `cost` in euros, and the day it promises an answer for."""

    cost: int | None
    answer_due: date | None


@transaction.atomic
def answer_idea(
    *,
    idea: Idea,
    author: User,
    status: str,
    text: str,
    signed_by: str,
    action: ActionPage | None = None,
    plan: Plan | None = None,
) -> OfficialAnswer:
    """The town's answer, in public; told to the author, to every supporter and follower.

    Answering again replaces the answer, and keeps the former one in the log; saved without any
    change, nobody is written to twice. Without a `plan`, cost and promised day stay as they are.
    Raises AnswerIncomplete, NotAnswerable, CostIsFixed.
    """
    text, signed_by = text.strip(), on_one_line(signed_by)
    if status not in ANSWER_STATUSES or not text or not signed_by:
        raise errors.AnswerIncomplete
    idea = locked_idea(idea)
    if idea.status not in PUBLIC_STATUSES:
        raise errors.NotAnswerable
    before = OfficialAnswer.objects.filter(idea=idea).first()
    told = before is not None and (idea.status, before.text) == (status, text)
    if plan is not None:
        _plan(idea, plan)
    idea.status = status
    idea.action = action
    idea.save(update_fields=["status", "action", "cost", "answer_due"])
    said = {"author": author, "signed_by": signed_by, "text": text}
    said["answered_at"] = before.answered_at if before and told else timezone.now()
    if status in DECIDED and not (before and before.decided_at):
        said["decided_at"] = said["answered_at"]
    if before is not None and not told:
        _keep(before, by=author)
    answer, _created = OfficialAnswer.objects.update_or_create(idea=idea, defaults=said)
    registry.changed(idea)
    if not told:
        _tell(idea)
    return answer


def _tell(idea: Idea) -> None:
    """One letter for the answer and the action it leads to."""
    reached = audience_of(idea, authors_always=True)
    for happening in filter(None, (happenings.of_answer(idea), news.note_action(idea))):
        noted(happening, reached)
    transaction.on_commit(partial(mails.tell_answered, idea, reached), robust=True)


@transaction.atomic
def plan_idea(*, idea: Idea, plan: Plan) -> Idea:
    """Sets what an idea costs and the day an answer is promised for.

    Raises NotAnswerable for an idea that is neither public nor waiting, CostIsFixed.
    """
    idea = locked_idea(idea)
    if idea.status not in (IdeaStatus.PENDING, *PUBLIC_STATUSES):
        raise errors.NotAnswerable
    _plan(idea, plan)
    idea.save(update_fields=["cost", "answer_due"])
    return idea


def _plan(idea: Idea, plan: Plan) -> None:
    """A basket that was filled at one price must not be overspent by another."""
    in_baskets = idea.board.budget is not None and idea.supports.exists()
    if plan.cost != idea.cost and in_baskets:
        raise errors.CostIsFixed
    idea.cost, idea.answer_due = plan.cost, plan.answer_due


def _keep(answer: OfficialAnswer, *, by: User) -> None:
    kept = {
        "text": answer.text,
        "signed_by": answer.signed_by,
        "answered_at": answer.answered_at.isoformat(),
    }
    log(instance=answer.idea, action=REPLACED, user=by, data=kept)


@transaction.atomic
def add_milestone(*, idea: Idea, text: str, day: date, by: User) -> Milestone:
    """One more step, told to followers. Raises NotAnswerable, MilestoneIncomplete."""
    idea = locked_idea(idea)
    if idea.status not in PUBLIC_STATUSES:
        raise errors.NotAnswerable
    milestone: Milestone = Milestone.objects.create(
        idea=idea, text=_step(text), date=day, created_by=by
    )
    happenings.of_milestone(milestone)
    return milestone


@transaction.atomic
def change_milestone(*, milestone: Milestone, text: str, day: date) -> Milestone:
    """Puts a step right; it is not told again. Raises MilestoneIncomplete."""
    milestone.text, milestone.date = _step(text), day
    milestone.save(update_fields=["text", "date"])
    return milestone


@transaction.atomic
def remove_milestone(*, milestone: Milestone) -> None:
    milestone.delete()


def _step(text: str) -> str:
    step = on_one_line(text)
    if not step:
        raise errors.MilestoneIncomplete
    return step
