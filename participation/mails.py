"""Letters about ideas: short, in text and HTML. Called once the change is safely written."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from core.discovery.text import absolute
from core.letters import town_name
from core.models import User
from participation.answers.audience import Audience
from participation.following import unsubscribe
from participation.models import Comment, Happening, Idea

# Written once for all, a letter keeps this in the place of the link that each stops it with.
_STOP = "\ue000stop\ue000"


def tell_published(idea: Idea) -> None:
    subject = _("Votre idée est publiée : %(title)s") % {"title": idea.title}
    _send(_author(idea), subject, "published", idea)


def tell_refused(idea: Idea) -> None:
    subject = (
        _("Votre idée n’est plus en ligne : %(title)s")
        if idea.published_at
        else _("Votre idée n’a pas été publiée : %(title)s")
    )
    _send(_author(idea), subject % {"title": idea.title}, "refused", idea)


def tell_picture_refused(idea: Idea, reason: str) -> None:
    subject = _("La photo de votre idée n’est pas montrée : %(title)s") % {"title": idea.title}
    _send(_author(idea), subject, "picture_refused", idea, {"reason": reason})


def tell_answered(idea: Idea, people: Audience) -> None:
    """Each in the words of their bond with the idea."""
    author = _("Votre idée a reçu une réponse : %(title)s")
    joined = _("Une idée réunie à la vôtre a reçu une réponse : %(title)s")
    supporter = _("Une idée que vous soutenez a reçu une réponse : %(title)s")
    follower = _("Une idée que vous suivez a reçu une réponse : %(title)s")
    for bond, group, subject in (
        ("author", people.author, author),
        ("joined", people.joined, joined),
        ("supporter", people.supporters, supporter),
        ("follower", people.followers, follower),
    ):
        # Authors always hear of the answer; the others may stop these letters.
        stops = _stops(group, [idea]) if bond in ("supporter", "follower") else {}
        _send(
            _emails(group),
            subject % {"title": idea.title},
            "answered",
            idea,
            {"bond": bond},
            stops=stops,
        )


def tell_merged(source: Idea, target: Idea, people: Audience) -> None:
    _tell_of_pair(
        _("Deux idées n’en font plus qu’une : %(title)s"), "merged", source, target, people
    )


def tell_separated(source: Idea, target: Idea, people: Audience) -> None:
    subject = _("Cette idée reprend son chemin : %(title)s")
    _tell_of_pair(subject, "separated", source, target, people)


def _tell_of_pair(
    subject: str, template: str, source: Idea, target: Idea, people: Audience
) -> None:
    """Authors may stop these letters too: they still hear of the answer."""
    said = {"target": target, "target_url": absolute(target.get_absolute_url())}
    subject = subject % {"title": source.title}
    others = [*people.joined, *people.supporters, *people.followers]
    for group, more in ((people.author, {"is_author": True}), (others, {})):
        stops = _stops(group, [source])
        _send(_emails(group), subject, template, source, said | more, stops=stops)


def tell_came_of(people: list[User], happenings: list[Happening]) -> None:
    """What came of one idea or of several, in one letter. `happenings` stand idea by idea.

    One click stops the letters about all of them, for their authors too.
    """
    lines: dict[Idea, list[dict[str, Any]]] = {}
    for happening in happenings:
        line = {"kind": happening.kind, "text": happening.text, "url": absolute(happening.path)}
        if happening.idea is not None:
            lines.setdefault(happening.idea, []).append(line)
    first, *others = lines
    subject = _("Du nouveau pour l’idée : %(title)s") % {"title": first.title}
    if others:
        subject = _("Du nouveau pour %(count)d idées") % {"count": len(lines)}
    news = [(idea, absolute(idea.get_absolute_url()), said) for idea, said in lines.items()]
    stops = _stops(people, list(lines))
    _send(_emails(people), subject, "came_of", first, {"news": news}, stops=stops)


def _stops(people: Iterable[User], ideas: Sequence[Idea]) -> dict[str, str]:
    """For each address, the token of the one click that stops letters about these ideas."""
    return {person.email: unsubscribe.token_for_ideas(person.pk, ideas) for person in people}


def _emails(people: Iterable[User]) -> list[str]:
    return [person.email for person in people]


def tell_comment_published(comment: Comment) -> None:
    subject = _("Votre commentaire est publié : %(title)s") % {"title": comment.idea.title}
    _tell_of_comment(comment, comment, subject, "comment_published")


def tell_comment_refused(comment: Comment) -> None:
    subject = (
        _("Votre commentaire n’est plus en ligne : %(title)s")
        if comment.published_at
        else _("Votre commentaire n’a pas été publié : %(title)s")
    )
    subject %= {"title": comment.idea.title}
    _tell_of_comment(comment, comment, subject, "comment_refused")


def tell_comment_answered(answer: Comment) -> None:
    """`answer` speaks for the town; the person it answers is told, unless they wrote it."""
    asked = answer.parent
    if asked is None or not asked.author_id or asked.author_id == answer.author_id:
        return
    subject = _("La commune répond à votre commentaire : %(title)s") % {"title": answer.idea.title}
    _tell_of_comment(asked, answer, subject, "comment_answered")


def _tell_of_comment(told: Comment, about: Comment, subject: str, template: str) -> None:
    """Writes to the author of `told`; the letter quotes and leads to `about`."""
    author = told.author
    if author is None or not author.is_active:
        return
    more = {"comment": about, "asked": told, "comment_url": absolute(about.get_absolute_url())}
    _send([author.email], subject, template, about.idea, more)


def _author(idea: Idea) -> list[str]:
    return [idea.author.email] if idea.author and idea.author.is_active else []


def _send(
    addresses: Iterable[str],
    subject: str,
    template: str,
    idea: Idea,
    more: dict[str, Any] | None = None,
    stops: Mapping[str, str] | None = None,
) -> None:
    """One letter each, so that nobody reads another's address; one connection for all.

    `stops` holds, by address, the token of the link that stops such letters, for who may.
    """
    addresses = list(addresses)
    if not addresses:
        return
    context = {
        "idea": idea,
        "url": absolute(idea.get_absolute_url()),
        "charter_url": absolute(reverse("moderation_charter")),
        "town": town_name(),
        "stop_url": _STOP if stops else "",
        **(more or {}),
    }
    text = render_to_string(f"participation/mail/{template}.txt", context).strip() + "\n"
    html = render_to_string(f"participation/mail/{template}.html", context)
    letters = []
    for address in addresses:
        token = stops[address] if stops else ""
        link = unsubscribe.address(token) if token else ""
        letter = EmailMultiAlternatives(
            subject,
            text.replace(_STOP, link),
            to=[address],
            headers=unsubscribe.headers(token) if token else None,
        )
        letter.attach_alternative(html.replace(_STOP, link), "text/html")
        letters.append(letter)
    get_connection().send_messages(letters)
