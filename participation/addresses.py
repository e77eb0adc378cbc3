"""The address a request comes from, and what of it may be kept: a keyed hash, good for one day.

Enough to see that many accounts of one day share an address, not to find the address again: the key
is the secret of the site, and the hash of each day differs.
"""

import ipaddress
from datetime import datetime, timedelta

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from participation.models import Report, Support

KEPT = timedelta(days=7)
# A home on IPv6 has a whole network, and its devices change address in it every day.
HOME_NETWORK = 64


def client_address(request: HttpRequest) -> str:
    """Where a request comes from, behind the proxies that ALLAUTH_TRUSTED_PROXY_COUNT counts, as
    for the limits of signing in; empty when unknown."""
    try:
        return str(get_adapter(request).get_client_ip(request))
    except PermissionDenied:
        return ""


def home_of(request: HttpRequest) -> str:
    """The same for all the devices of one home: its address, or its network on IPv6; empty when
    unknown."""
    try:
        address = ipaddress.ip_address(client_address(request))
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:  # what a server that listens to both calls an IPv4 address
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, HOME_NETWORK), strict=False))
    return str(address)


def address_hash(request: HttpRequest, now: datetime | None = None) -> str:
    """64 hexadecimal digits, the same for one home during one day; empty when unknown."""
    home = home_of(request)
    if not home:
        return ""
    day = timezone.localdate(now).isoformat()
    return salted_hmac("participation", f"{day} {home}", algorithm="sha256").hexdigest()


def forget_addresses(now: datetime | None = None) -> int:
    """Wipes the hashes older than seven days, of supports and of reports; how many."""
    old = (now or timezone.now()) - KEPT
    kept = [
        rows.exclude(address_hash="").filter(created_at__lt=old)
        for rows in (Support.objects.all(), Report.objects.all())
    ]
    return sum(rows.update(address_hash="") for rows in kept)
