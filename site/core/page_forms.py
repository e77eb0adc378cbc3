"""The form of every page: it lets a draft be as it is, and refuses to publish what is not ready."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.safestring import SafeString
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError
from wagtail.fields import StreamField

from core.months import add_months
from core.page_checks import Problem, problems_of

# What a reviewer does without publishing: the page may well be what must be put right.
SENT_BACK = "reject"


class CheckedPageForm(WagtailAdminPageForm):
    """Checks pictures, headings and links, unless a draft is being saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._checked = False
        months = self.instance.review_after_months
        if months and self.instance.pk is None and "review_on" in self.fields:
            proposed = add_months(timezone.localdate(), months)
            self.initial["review_on"] = self.initial.get("review_on") or proposed

    def is_valid(self) -> bool:
        valid: bool = super().is_valid()
        if self._is_only_kept() or self._checked:
            return valid
        self._checked = True
        _refuse(self)
        for formset in self.formsets.values():
            # modelcluster stops at the first list with a mistake: the next ones were not read yet.
            formset.is_valid()
            for form in formset.forms:
                if not (formset.can_delete and formset._should_delete_form(form)):
                    _refuse(form)
        return super().is_valid()

    def _is_only_kept(self) -> bool:
        sent_back = self.data.get("workflow-action-name") == SENT_BACK
        return self.is_deferred_validation or (
            sent_back and bool(self.data.get("action-workflow-action"))
        )


def _refuse(form: Any) -> None:
    """Says each problem of the object of a form beside its field."""
    by_field: dict[str, list[Problem]] = {}
    for problem in problems_of(form.instance):
        by_field.setdefault(problem.field, []).append(problem)
    for name, problems in by_field.items():
        if name not in form.errors:  # what Wagtail found in it comes first
            form.add_error(name if name in form.fields else None, _as_error(form, name, problems))


def _as_error(form: Any, name: str, problems: list[Problem]) -> ValidationError:
    """In a stream, each problem is shown on its block."""
    if not isinstance(form.instance._meta.get_field(name), StreamField):
        return ValidationError([problem.sentence for problem in problems])
    by_block: dict[int, list[str]] = {}
    for problem in problems:
        by_block.setdefault(problem.block or 0, []).append(_plain(problem.sentence))
    errors = {rank: ValidationError(told) for rank, told in by_block.items()}
    return StreamBlockValidationError(block_errors=errors)


def _plain(sentence: str) -> str:
    """Blocks show their errors as text: a link inside one would be read with its tags."""
    return sentence.split(" <a ")[0] if isinstance(sentence, SafeString) else sentence
