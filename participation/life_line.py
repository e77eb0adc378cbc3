"""The way of an idea, from its first reading to what came of it."""

from django.utils.translation import gettext as _

from core.life_line import Step
from core.templatetags.dates import day
from participation.answers.outcome import Outcome
from participation.models import Idea, IdeaStatus, PhaseKind, Reading, SupportRule
from participation.models.idea import DECIDED

STOPPED = (IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN, IdeaStatus.MERGED)


def steps(idea: Idea, outcome: Outcome) -> list[Step]:
    """Past, present and coming steps; none for an idea refused, withdrawn or merged.

    At most one is current. What this idea will never have is left out.
    """
    status = IdeaStatus(idea.status)
    if status in STOPPED:
        return []
    public = status != IdeaStatus.PENDING
    line = [
        Step(_("Proposée"), date=idea.created_at, done=True),
        Step(_published(idea, public), date=idea.published_at, done=public, current=not public),
        *_supports(idea),
        _answer(idea, status),
    ]
    if outcome.milestones:
        line.append(_milestones(outcome))
    if status != IdeaStatus.DECLINED:
        line += _carried_out(status, outcome)
    return line


def _supports(idea: Idea) -> list[Step]:
    """Left out of a board that never takes any."""
    board = idea.board
    phases = [phase for phase in board.phase_list if phase.kind == PhaseKind.SUPPORT]
    if board.support_rule == SupportRule.NONE or (board.phase_list and not phases):
        return []
    answered = idea.status not in (IdeaStatus.PENDING, IdeaStatus.PUBLISHED)
    over = bool(phases) and all(phase.is_over for phase in phases)
    return [Step(_("Ouverte aux soutiens"), done=answered or over, current=idea.accepts_support)]


def _published(idea: Idea, public: bool) -> str:
    """Not said to be read before somebody has read it."""
    read_first = idea.board.reading == Reading.BEFORE or bool(idea.text_was_read)
    return _("Relue et publiée") if read_first or not public else _("Publiée")


def _answer(idea: Idea, status: IdeaStatus) -> Step:
    answer = getattr(idea, "answer", None)
    text = idea.status_label if answer else ""
    if status not in DECIDED and idea.answer_due:
        text = _("Promise pour le %(due)s") % {"due": day(idea.answer_due)}
    return Step(
        _("Réponse de la commune"),
        text=text,
        date=answer.answered_at if answer else None,
        done=status in DECIDED,
        current=status == IdeaStatus.STUDYING,
        href="#reponse" if answer else "",
    )


def _milestones(outcome: Outcome) -> Step:
    """How far the town has come; the page itself tells them, below the answer."""
    done = sum(each.is_done for each in outcome.milestones)
    total = len(outcome.milestones)
    return Step(
        _("Les étapes"),
        text=_("%(done)d sur %(total)d") % {"done": done, "total": total},
        done=done == total,
        href="#jalons",
    )


def _carried_out(status: IdeaStatus, outcome: Outcome) -> list[Step]:
    line = []
    if action := outcome.action:
        begun = action.first_published_at
        line.append(Step(_("L’action"), action.title, date=begun, done=True, href="#action"))
    if outcome.to_come:
        line.append(Step(_("Ses rendez-vous"), _("Le prochain"), date=outcome.to_come[0].at))
    elif outcome.past:
        line.append(Step(_("Ses rendez-vous"), _("Le dernier"), date=outcome.past[0].at, done=True))
    under_way = status in (IdeaStatus.ACCEPTED, IdeaStatus.IN_PROGRESS)
    line.append(Step(_("Réalisée"), done=status == IdeaStatus.DONE, current=under_way))
    if report := outcome.report:
        line.append(Step(_("Le bilan"), date=report.date, done=True, href="#bilan"))
    return line
