"""What a plan says, in French: for the terminal, and for the page of the admin."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participation.imports.plan import Plan

_LINES_NAMED = 8
_WIDTH = 34


def summary(plan: Plan) -> list[tuple[str, str]]:
    """Label and value, from what is counted to what is made."""
    return [
        (_("Lignes lues"), str(plan.line_count)),
        (_("Idées nouvelles"), str(len(plan.new))),
        (_("Déjà là, laissées telles quelles"), str(len(plan.known))),
        (_("Lignes écartées"), str(len(plan.skipped))),
        (_("Soutiens repris"), str(plan.support_total)),
        (_("Réponses officielles"), str(plan.answer_count)),
        (_("Idées avec un coût"), str(plan.cost_count)),
        (_("Commentaires gardés au dossier"), str(plan.comment_count)),
        (_("Catégories à créer"), _names(plan.new_categories)),
        (_("Quartiers à créer"), _names(plan.new_districts)),
        (_("Thèmes reconnus"), _names(plan.used_themes)),
    ]


def warnings(plan: Plan) -> list[str]:
    """One sentence for each thing to know."""
    said = [f"{sentence} {_lines(lines)}" for sentence, lines in plan.doubts]
    if columns := plan.mail_columns:
        said.append(
            _(
                "Des adresses e-mail se trouvent dans : %(columns)s. Elles seraient gardées avec les"
                " données d’origine. Retirez ces colonnes du fichier si vous n’en avez pas besoin."
            )
            % {"columns": ", ".join(columns)}
        )
    said += [
        _("Ligne %(line)d écartée : %(reason)s.") % {"line": one.line, "reason": one.reason}
        for one in plan.skipped
    ]
    return said


def as_text(plan: Plan) -> list[str]:
    """Lines for the terminal."""
    lines = [f"{label.ljust(_WIDTH)}{value}" for label, value in summary(plan)]
    if plan.statuses:
        lines += ["", _("Statuts")]
        lines += [
            f"  {said[:24].ljust(26)}→ {status.ljust(28)}{total:>5}"
            for said, status, total in plan.statuses
        ]
    if said := warnings(plan):
        lines += ["", _("À savoir"), *(f"  {sentence}" for sentence in said)]
    return lines


def told(count: int) -> str:
    """After the import."""
    if not count:
        return _("Rien de nouveau dans ce fichier : aucune idée importée.")
    return ngettext("%(count)d idée importée.", "%(count)d idées importées.", count) % {
        "count": count
    }


def _names(names: Iterable[str]) -> str:
    return ", ".join(names) or "—"


def _lines(lines: list[int]) -> str:
    """« (lignes 2, 5, 9 et 12 autres) »."""
    shown = ", ".join(map(str, lines[:_LINES_NAMED]))
    if (more := len(lines) - _LINES_NAMED) and more > 0:
        rest = ngettext("et %(count)d autre", "et %(count)d autres", more) % {"count": more}
        shown = f"{shown} {rest}"
    template = ngettext("(ligne %(lines)s)", "(lignes %(lines)s)", len(lines))
    return template % {"lines": shown}
