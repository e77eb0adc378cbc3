"""Letters to moderators: at once when the queue was empty, then one digest a day at most."""

from dataclasses import dataclass
from typing import Any

from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from core.discovery.text import absolute
from core.letters import town_name
from participation.models import CaseKind, ModerationCase
from participation.permissions import moderators

# A digest names this many, and counts the others.
MOST_NAMED = 20

KIND_TOTALS = {
    CaseKind.IDEA: lambda n: ngettext("%(n)d idée", "%(n)d idées", n),
    CaseKind.COMMENT: lambda n: ngettext("%(n)d commentaire", "%(n)d commentaires", n),
    CaseKind.PICTURE: lambda n: ngettext("%(n)d photo", "%(n)d photos", n),
    CaseKind.REPORT: lambda n: ngettext("%(n)d signalement", "%(n)d signalements", n),
}
FIRST_SUBJECTS = {
    CaseKind.IDEA: gettext_lazy("Une idée attend sa relecture : %(title)s"),
    CaseKind.COMMENT: gettext_lazy("Un commentaire attend sa relecture : %(title)s"),
    CaseKind.PICTURE: gettext_lazy("Une photo attend sa relecture : %(title)s"),
    CaseKind.REPORT: gettext_lazy("Un signalement attend votre décision : %(title)s"),
}


@dataclass(frozen=True)
class Line:
    """One case in a letter."""

    case: ModerationCase
    url: str


def tell_of_first(case: ModerationCase) -> None:
    """The queue was empty: somebody may like to know now."""
    subject = str(FIRST_SUBJECTS[CaseKind(case.kind)]) % {"title": case.idea.title}
    _send(subject, "first", {"line": _line(case)})


def send_digest() -> int:
    """What waits, for every moderator; returns how many letters: none when nothing waits."""
    waiting = ModerationCase.objects.waiting()
    kinds = list(waiting.order_by().values_list("kind", flat=True))
    if not kinds:
        return 0
    total = len(kinds)
    subject = ngettext("Un élément à relire", "%(total)d éléments à relire", total)
    named = waiting.for_queue().in_order()[:MOST_NAMED]
    context = {
        "totals": [
            told(kinds.count(kind)) % {"n": kinds.count(kind)}
            for kind, told in KIND_TOTALS.items()
            if kind in kinds
        ],
        "oldest": waiting.earliest("opened_at").opened_at,
        "lines": [_line(case) for case in named],
        "others": max(0, total - MOST_NAMED),
    }
    return _send(subject % {"total": total}, "digest", context)


def _line(case: ModerationCase) -> Line:
    return Line(case, absolute(reverse("relecture_modeladmin_inspect", args=[case.pk])))


def _send(subject: str, template: str, context: dict[str, Any]) -> int:
    """One letter for each moderator, so that nobody reads another's address."""
    context = {
        **context,
        "queue_url": absolute(reverse("relecture_modeladmin_index")),
        "town": town_name(),
    }
    base = f"participation/moderation/mail/{template}"
    text = render_to_string(f"{base}.txt", context).strip() + "\n"
    html = render_to_string(f"{base}.html", context)
    letters = []
    for address in moderators().order_by("pk").values_list("email", flat=True):
        letter = EmailMultiAlternatives(
            subject, text, to=[address], headers={"Auto-Submitted": "auto-generated"}
        )
        letter.attach_alternative(html, "text/html")
        letters.append(letter)
    return get_connection().send_messages(letters) or 0
