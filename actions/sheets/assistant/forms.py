"""What the editor gives to the assistant, and what travels from one screen to the next."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from actions.sheets.errors import SheetFileError
from actions.sheets.files import EXTENSIONS, source_of
from actions.sheets.free.sheet import KIND_LABELS, Kind
from actions.sheets.free.sorting import Decision
from actions.sheets.text import MAX_BYTES, Source, decode

# Four bytes a character at most: under what Django accepts in a form (2.5 MB).
MAX_CHARACTERS = 300_000
MAX_LINES = 6_000
TOO_LONG = gettext_lazy(
    "Ce texte est trop long pour l’assistant (plus de 300 000 signes ou de 6 000 lignes)."
    " Coupez-le en plusieurs fiches, puis recommencez."
)
_LONGEST_TITLE = 255
DECISION_PREFIX = "decision-"


class SourceForm(forms.Form):
    """A text to paste, or a file. `source` holds the lines once the form is valid."""

    text = forms.CharField(
        label=gettext_lazy("Le texte de la fiche"),
        help_text=gettext_lazy("Collez-le tel quel, avec ses titres de parties."),
        required=False,
        strip=False,
        max_length=MAX_CHARACTERS,
        error_messages={"max_length": TOO_LONG},
        widget=forms.Textarea(attrs={"rows": 14}),
    )
    file = forms.FileField(
        label=gettext_lazy("ou un fichier"),
        help_text=gettext_lazy("Un texte (.txt), un document Word (.docx) ou LibreOffice (.odt)."),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ",".join(EXTENSIONS)}),
    )
    source: Source

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors:
            return data
        text, file = data.get("text", ""), data.get("file")
        if bool(text.strip()) == bool(file):
            raise forms.ValidationError(
                _("Donnez un texte ou un fichier, pas les deux.")
                if file
                else _("Collez un texte ou choisissez un fichier.")
            )
        try:
            self.source = self._read(text, file)
        except SheetFileError as refusal:
            self.add_error("file" if file else "text", sentence(refusal))
            return data
        if is_too_long(self.source):
            self.add_error("file" if file else "text", str(TOO_LONG))
        return data

    @staticmethod
    def _read(text: str, file: Any) -> Source:
        if not file:
            return source_of_text(text)
        if file.size > MAX_BYTES:
            # Said before the whole of it is read into memory.
            size = MAX_BYTES // 1024**2
            reason = _("ce fichier est trop gros (plus de %(size)d Mo).") % {"size": size}
            raise SheetFileError(file.name, None, reason)
        return source_of(file.read(), file.name, windows=True)


class ReviewForm(forms.Form):
    """What the editor may change before the drafts are made, with the text itself."""

    text = forms.CharField(
        widget=forms.HiddenInput, strip=False, max_length=MAX_CHARACTERS, required=True
    )
    name = forms.CharField(widget=forms.HiddenInput, required=False, max_length=255)
    kind = forms.ChoiceField(
        label=gettext_lazy("Cette fiche devient"),
        choices=[(kind.value, label) for kind, label in KIND_LABELS.items()],
        widget=forms.RadioSelect,
        required=False,
    )
    title = forms.CharField(
        label=gettext_lazy("Titre de la page"),
        required=False,
        max_length=_LONGEST_TITLE,
        help_text=gettext_lazy("Court et clair : c’est ce qu’on lit dans les listes."),
    )

    @property
    def chosen_kind(self) -> Kind | None:
        value = self.cleaned_data.get("kind")
        return Kind(value) if value else None

    @property
    def decisions(self) -> dict[str, Decision]:
        """What was chosen for each personal line; anything else is « keep »."""
        known = {decision.value: decision for decision in Decision}
        return {
            name.removeprefix(DECISION_PREFIX): known[str(value)]
            for name, value in self.data.items()
            if name.startswith(DECISION_PREFIX) and value in known
        }


def source_of_text(text: str, name: str = "") -> Source:
    """The lines of a pasted text. Raises SheetFileError."""
    return decode(text.encode("utf-8", "replace"), name)


def is_too_long(source: Source) -> bool:
    """More than a screen can show and a form can carry."""
    return source.lines[-1].number > MAX_LINES or len(text_of(source)) > MAX_CHARACTERS


def text_of(source: Source) -> str:
    """The text whose lines have the same numbers, to travel in a form."""
    rows = [""] * (source.lines[-1].number if source.lines else 0)
    for line in source.lines:
        rows[line.number - 1] = line.text
    return "\n".join(rows) + ("\n" if source.ends_with_newline else "")


def sentence(refusal: SheetFileError) -> str:
    """The refusal without the name of the file, which the editor has just chosen."""
    reason = refusal.reason[:1].upper() + refusal.reason[1:]
    if refusal.line is None or refusal.line == 1:
        return reason
    return _("Ligne %(line)d : %(reason)s") % {"line": refusal.line, "reason": refusal.reason}
