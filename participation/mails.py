"""Letters about ideas: short, in text and HTML. Called once the change is safely written."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.models import SiteSettings, User
from participation.models import Idea
from participation.permissions import moderators


def tell_moderators(idea: Idea) -> None:
    address = reverse("idees_modeladmin_inspect", args=[idea.pk])
    subject = _("Une idée attend sa relecture : %(title)s") % {"title": idea.title}
    _send(_addresses(moderators()), subject, "new_idea", idea, {"review_url": _full(address)})


def tell_published(idea: Idea) -> None:
    subject = _("Votre idée est publiée : %(title)s") % {"title": idea.title}
    _send(_author(idea), subject, "published", idea)


def tell_refused(idea: Idea) -> None:
    subject = _("Votre idée n’a pas été publiée : %(title)s") % {"title": idea.title}
    _send(_author(idea), subject, "refused", idea)


def tell_answered(idea: Idea) -> None:
    subject = _("Votre idée a reçu une réponse : %(title)s") % {"title": idea.title}
    _send(_author(idea), subject, "answered", idea, {"is_author": True})
    supporters = User.objects.filter(supports__idea=idea, is_active=True)
    subject = _("Une idée que vous soutenez a reçu une réponse : %(title)s") % {"title": idea.title}
    _send(_addresses(supporters.exclude(pk=idea.author_id or 0)), subject, "answered", idea)


def _addresses(people: Any) -> list[str]:
    return list(people.order_by("pk").values_list("email", flat=True))


def _author(idea: Idea) -> list[str]:
    return [idea.author.email] if idea.author and idea.author.is_active else []


def _full(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def _town() -> str:
    site = Site.objects.filter(is_default_site=True).first()
    return SiteSettings.for_site(site).name if site else settings.WAGTAIL_SITE_NAME


def _send(
    addresses: Iterable[str],
    subject: str,
    template: str,
    idea: Idea,
    more: dict[str, Any] | None = None,
) -> None:
    """One letter each, so that nobody reads another's address; one connection for all."""
    addresses = list(addresses)
    if not addresses:
        return
    context = {"idea": idea, "url": _full(idea.get_absolute_url()), "town": _town(), **(more or {})}
    text = render_to_string(f"participation/mail/{template}.txt", context).strip() + "\n"
    html = render_to_string(f"participation/mail/{template}.html", context)
    letters = []
    for address in addresses:
        letter = EmailMultiAlternatives(subject, text, to=[address])
        letter.attach_alternative(html, "text/html")
        letters.append(letter)
    get_connection().send_messages(letters)
