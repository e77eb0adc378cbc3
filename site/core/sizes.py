"""The weight of a file, as one says it in French: « 240 ko », « 1,2 Mo »."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _

KILO = 1000


def in_words(size: int | None) -> str:
    """`size` in bytes; empty when nobody knows it."""
    if size is None:
        return ""
    if size < KILO:
        return _("%(size)s octets") % {"size": size}
    if size < KILO * KILO:
        return _("%(size)s ko") % {"size": round(size / KILO)}
    mega = number_format(size / KILO / KILO, decimal_pos=1)
    return _("%(size)s Mo") % {"size": mega.removesuffix(",0")}
