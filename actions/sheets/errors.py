"""What the reader says when a file is not a text of the bank."""

from django.utils.translation import gettext as _


class SheetFileError(Exception):
    """A file that cannot be taken in. Its text is one French sentence naming file and line.

    `line` counts from 1; it is None when the file could not even be opened.
    """

    def __init__(self, path: str, line: int | None, reason: str) -> None:
        self.path = path
        self.line = line
        self.reason = reason
        super().__init__(path, line, reason)

    def __str__(self) -> str:
        if self.line is None:
            return _("%(path)s : %(reason)s") % {"path": self.path, "reason": self.reason}
        return _("%(path)s, ligne %(line)d : %(reason)s") % {
            "path": self.path,
            "line": self.line,
            "reason": self.reason,
        }
