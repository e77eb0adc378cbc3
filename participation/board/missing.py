"""What somebody still has to do before they may take part in a board, and where to do it."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from core.models import User
from participation.models import BoardPage, Who
from participation.people import Person, may_take_part

Kind = Literal["sign_in", "verify", "code"]


@dataclass(frozen=True)
class MissingStep:
    """As components/missing_step.html shows it: a sentence and a button.

    `email` is there for « verify »: the button posts it to have the confirmation sent again.
    `url` is empty when nobody can do it from this site.
    """

    kind: Kind
    text: str
    label: str
    url: str
    email: str = ""


def missing_step(person: Person | None, board: BoardPage, *, back_to: str) -> MissingStep | None:
    """None when nothing is missing. `back_to` is the address to return to after signing in."""
    if board.who == Who.CODES and not (person and may_take_part(person, board)):
        return _code(board, back_to)
    if person is None:
        return _sign_in(board, back_to)
    if isinstance(person, User) and not may_take_part(person, board):
        return _verify(person)
    return None


def _sign_in(board: BoardPage, back_to: str) -> MissingStep:
    text = _("Pour participer, connectez-vous. Pas encore de compte ? Il se crée en une minute.")
    if board.who == Who.VERIFIED:
        text = _(
            "Pour participer, connectez-vous avec un compte dont l’adresse e-mail est vérifiée. "
            "Pas encore de compte ? Il se crée en une minute."
        )
    address = f"{reverse('account_login')}?{urlencode({'next': back_to})}"
    return MissingStep("sign_in", text, _("Me connecter"), address)


def _verify(person: User) -> MissingStep:
    text = _(
        "Il reste à vérifier votre adresse %(email)s : ouvrez le message que nous vous avons "
        "envoyé et suivez son lien. Vous ne le trouvez pas ? Demandez-en un autre."
    )
    return MissingStep(
        "verify",
        text % {"email": person.email},
        _("Recevoir un nouveau message"),
        reverse("account_email"),
        person.email,
    )


def _code(board: BoardPage, back_to: str) -> MissingStep:
    text = _(
        "Pour participer à cet appel, il faut le code imprimé que la commune vous a remis. "
        "Vous n’en avez pas ? Demandez-le à l’accueil de la mairie."
    )
    return MissingStep("code", text, _("Entrer mon code"), code_address(board, back_to))


def code_address(board: BoardPage, back_to: str) -> str:
    """Where a printed code is typed, before coming back."""
    return f"{reverse('code_entry', args=[board.slug])}?{urlencode({'next': back_to})}"
