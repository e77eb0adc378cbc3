"""People who sign in: residents, associations and staff share one account model."""

from functools import cache
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, Group
from django.contrib.auth.models import UserManager as DjangoUserManager
from django.db import models
from django.db.models import Value
from django.db.models.functions import Concat, Lower
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.joined import joined, split


class UserManager(DjangoUserManager["User"]):
    """Creates accounts from an e-mail address; looks them up whatever the case typed."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)

    def create_user(  # type: ignore[override]  # no username here: the e-mail signs in
        self, email: str, password: str | None = None, **fields: Any
    ) -> "User":
        if not email:
            raise ValueError("An account needs an e-mail address.")
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(  # type: ignore[override]  # same reason
        self, email: str, password: str | None = None, **fields: Any
    ) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def with_rights(self) -> models.QuerySet["User"]:
        """With all that a page asks about who reads it, in the same query: the permissions they
        hold, whether they confirmed their address, how they like the admin."""
        return self.select_related("wagtail_userprofile").annotate(**_rights())


@cache
def _rights() -> dict[str, Any]:
    """Built once: every page that somebody signed in reads needs them."""
    from allauth.account.models import EmailAddress  # which itself needs this model

    label = Concat("permission__content_type__app_label", Value("."), "permission__codename")
    own: Any = User.user_permissions.through
    of_groups: Any = Group.permissions.through
    confirmed = EmailAddress.objects.filter(user=models.OuterRef("pk"), verified=True)
    return {
        "own_rights": joined(own.objects.all(), holder="user", value=label),
        "group_rights": joined(of_groups.objects.all(), holder="group__user", value=label),
        "has_verified_email": models.Exists(confirmed),
    }


class User(AbstractUser):
    """One person. Signs in by e-mail; only `display_name` is ever shown to the public."""

    username = None  # type: ignore[assignment]  # removed from Django's model on purpose
    email = models.EmailField(
        _("adresse e-mail"),
        unique=True,
        error_messages={"unique": _("Un compte existe déjà avec cette adresse.")},
    )
    display_name = models.CharField(
        _("nom affiché"),
        max_length=60,
        blank=True,
        help_text=_("Le seul nom que les autres habitants voient, par exemple « Nadia B. »."),
    )
    is_demo = models.BooleanField(
        _("compte de démonstration"),
        default=False,
        editable=False,
        help_text=_("Un serveur public refuse de démarrer tant qu’un tel compte existe."),
    )

    # After `with_rights()`, for `split()`: « participation.moderate_idea,… ».
    own_rights: str
    group_rights: str

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        verbose_name = _("compte")
        verbose_name_plural = _("comptes")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_unique_whatever_the_case",
                violation_error_message=_("Un compte existe déjà avec cette adresse."),
            )
        ]

    def __str__(self) -> str:
        return self.email

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Django asks for a person's own permissions, then for those of their groups: here at once."""
        if self.is_active and not self.is_superuser and not hasattr(self, "_perm_cache"):
            if not hasattr(self, "own_rights"):
                read = User.objects.with_rights().get(pk=self.pk)
                self.own_rights, self.group_rights = read.own_rights, read.group_rights
            # Where Django's ModelBackend keeps them.
            self._perm_cache = {*split(self.own_rights), *split(self.group_rights)}
        return super().has_perm(perm, obj)

    @cached_property
    def has_verified_email(self) -> bool:
        """Whether they followed the link of a confirmation letter; asked once a request."""
        from allauth.account.models import EmailAddress  # which itself needs this model

        return EmailAddress.objects.filter(user=self, verified=True).exists()

    @property
    def public_name(self) -> str:
        """The name shown beside an idea; never the e-mail nor the family name."""
        return self.display_name or str(_("Un habitant ou une habitante"))
