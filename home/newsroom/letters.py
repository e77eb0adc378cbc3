"""Letters to the people who keep the site: short, in text and HTML, one for each person."""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from wagtail.models import Site

from core.models import SiteSettings


def town_name() -> str:
    site = Site.objects.filter(is_default_site=True).first()
    return SiteSettings.for_site(site).name if site else settings.WAGTAIL_SITE_NAME


def full_address(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def send_letter(*, to: str, subject: str, template: str, context: dict[str, Any]) -> None:
    """Raises what the mail server raises: the caller decides what is lost."""
    context = {"town": town_name(), **context}
    text = render_to_string(f"home/newsroom/mail/{template}.txt", context).strip() + "\n"
    letter = EmailMultiAlternatives(
        subject, text, to=[to], headers={"Auto-Submitted": "auto-generated"}
    )
    html = render_to_string(f"home/newsroom/mail/{template}.html", context)
    letter.attach_alternative(html, "text/html")
    letter.send()
