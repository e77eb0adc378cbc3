"""The card of a partner for the address book of a phone (vCard 3.0, RFC 2426).

Version 3.0 because every phone reads it. Only what the partner shows as its own contact: the people
who agreed to be on the page did not agree to be copied into address books.
"""

from collections.abc import Iterator

from django.conf import settings

from actions.models import PartnerPage

LONGEST_LINE = 75


def write(partner: PartnerPage) -> str:
    """The card, with the line ends and the folding that the standard asks for."""
    return "".join(f"{folded}\r\n" for line in _lines(partner) for folded in _fold(line))


def _lines(partner: PartnerPage) -> Iterator[str]:
    name = _escape(partner.title)
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{name}"
    yield f"N:{name};;;;"
    yield f"ORG:{name}"
    if partner.phone:
        yield f"TEL;TYPE=WORK,VOICE:{_escape(partner.phone)}"
    if partner.email:
        yield f"EMAIL;TYPE=INTERNET,WORK:{_escape(partner.email)}"
    if partner.address_lines:
        street = _escape(", ".join(partner.street_lines))
        yield f"ADR;TYPE=WORK:;;{street};{_escape(partner.city)};;{partner.postcode};"
    if partner.is_located:
        yield f"GEO:{partner.latitude};{partner.longitude}"
    if partner.website:
        yield f"URL:{partner.website}"
    yield f"NOTE:{_escape(f'{settings.SITE_URL}{partner.relative_url(None)}')}"
    yield "END:VCARD"


def _escape(text: str) -> str:
    for mark in ("\\", ",", ";"):
        text = text.replace(mark, f"\\{mark}")
    return "\\n".join(text.splitlines())


def _fold(line: str) -> Iterator[str]:
    """Lines of at most 75 bytes; what follows on the next one starts with a space."""
    rest, start = line, ""
    while len((start + rest).encode()) > LONGEST_LINE:
        cut = len(rest)
        while len((start + rest[:cut]).encode()) > LONGEST_LINE:
            cut -= 1
        yield start + rest[:cut]
        rest, start = rest[cut:], " "
    yield start + rest
