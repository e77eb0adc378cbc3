"""Who sends a request, read with what every page asks about them."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from core.models import User


class AccountBackend(AuthenticationBackend):
    """Signing in is allauth's; the person of a session is read in one query, rights included."""

    def get_user(self, user_id: Any) -> User | None:
        user: User | None = User.objects.with_rights().filter(pk=user_id).first()
        return user if user is not None and self.user_can_authenticate(user) else None
