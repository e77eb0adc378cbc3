"""Letters to the people who keep the site: short, in text and HTML, one for each person."""

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from core.letters import town_name


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
