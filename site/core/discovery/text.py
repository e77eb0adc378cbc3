"""Texts that other programs read: addresses in full, and characters that XML allows."""

import re

from django.conf import settings

# What XML 1.0 forbids, even escaped, and the marks that turn the direction of a line around:
# left alone in a title, they would turn the text that the reader's program puts after it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The same text without control characters nor marks of direction; a lazy one is read."""
    return _TURNING.sub("", _FORBIDDEN.sub("", str(text)))


def absolute(path: str) -> str:
    """The public address of a path: the one that search engines and readers keep."""
    return path if path.startswith(("http://", "https://")) else f"{settings.SITE_URL}{path}"
