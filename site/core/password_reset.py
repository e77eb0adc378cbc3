"""A forgotten password, without losing the page one was coming back to (`?next=`).

allauth leads there at once, before anybody has signed in: here each step hands it to the next, down
to the door. The letters carry it too (core.accounts): they may be opened in another browser.
"""

from typing import Any

from allauth.account import views as allauth
from django.urls import reverse


class PasswordResetView(allauth.PasswordResetView):
    """Asks for the address, then says that a letter may have left."""

    def get_success_url(self) -> str:
        return str(self.passthrough_next_url(str(self.success_url)))


class PasswordResetFromKeyView(allauth.PasswordResetFromKeyView):
    """Where the link of the letter leads: the new password, then the door."""

    def get_success_url(self) -> str:
        return str(self.passthrough_next_url(str(self.success_url)))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With `again_url`, for a link that does not work any more."""
        again = self.passthrough_next_url(reverse("account_reset_password"))
        return {**super().get_context_data(**kwargs), "again_url": again}
