"""Who wants to hear of what, what happened, and who has been told."""

from collections.abc import Sequence
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.models import Theme
from core.search import registry
from participation.models.board import BoardPage
from participation.models.idea import Idea

# The columns of `Follow`, of which one is filled.
FOLLOWED = ("board", "idea", "theme", "search")
LONGEST_SEARCH = 1_000


class Rhythm(models.TextChoices):
    INSTANT = "instant", _("Tout de suite")
    WEEKLY = "weekly", _("Une fois par semaine")
    NEVER = "never", _("Jamais")


class FollowedSearch(models.Model):
    """What one person searches for again and again, spelled as `core.search.Asked` does."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="followed_searches"
    )
    query = models.CharField(max_length=LONGEST_SEARCH)
    created_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar = models.Manager()

    class Meta:
        verbose_name = _("recherche suivie")
        verbose_name_plural = _("recherches suivies")
        constraints = [
            models.UniqueConstraint(fields=["person", "query"], name="search_followed_once"),
            models.CheckConstraint(
                condition=~models.Q(query=""), name="followed_search_asks_something"
            ),
        ]

    def __str__(self) -> str:
        return self.query

    def get_absolute_url(self) -> str:
        return f"{reverse('search')}?{self.query}"

    @cached_property
    def title(self) -> str:
        """In words. `give_titles()` asks for many at once."""
        return registry.asked([self.query])[0].words

    @staticmethod
    def give_titles(searches: Sequence["FollowedSearch"]) -> None:
        asked = registry.asked([search.query for search in searches])
        for search, said in zip(searches, asked, strict=True):
            search.title = said.words


def _only(column: str) -> models.Q:
    return models.Q(**{f"{one}__isnull": one != column for one in FOLLOWED})


class Follow(models.Model):
    """One person follows one board, idea, theme or search, at the pace they choose.

    « never » is kept as well: it silences an idea one supports.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows"
    )
    board = models.ForeignKey(
        BoardPage, null=True, blank=True, on_delete=models.CASCADE, related_name="follows"
    )
    idea = models.ForeignKey(
        Idea, null=True, blank=True, on_delete=models.CASCADE, related_name="follows"
    )
    theme = models.ForeignKey(
        Theme, null=True, blank=True, on_delete=models.CASCADE, related_name="follows"
    )
    search = models.ForeignKey(
        FollowedSearch, null=True, blank=True, on_delete=models.CASCADE, related_name="follows"
    )
    rhythm = models.CharField(_("fréquence"), max_length=10, choices=Rhythm, default=Rhythm.WEEKLY)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("suivi")
        verbose_name_plural = _("suivis")
        constraints = [
            models.UniqueConstraint(fields=["person", "board"], name="board_followed_once"),
            models.UniqueConstraint(fields=["person", "idea"], name="idea_followed_once"),
            models.UniqueConstraint(fields=["person", "theme"], name="theme_followed_once"),
            models.UniqueConstraint(fields=["person", "search"], name="one_pace_for_a_search"),
            models.CheckConstraint(
                condition=_only("board") | _only("idea") | _only("theme") | _only("search"),
                name="one_thing_followed",
            ),
        ]

    def __str__(self) -> str:
        return (
            f"{self.person_id} → {self.board_id or self.idea_id or self.theme_id or self.search_id}"
        )


class HappeningKind(models.TextChoices):
    IDEA_PUBLISHED = "idea", _("Nouvelle idée")
    ANSWERED = "answered", _("Réponse de la commune")
    MILESTONE = "milestone", _("Jalon")
    MERGED = "merged", _("Idées regroupées")
    ACTION = "action", _("Action publiée")
    EVENT = "event", _("Événement")
    RESULTS = "results", _("Bilan")
    PHASE = "phase", _("Étape")
    COMMENT = "comment", _("Commentaire")


class Happening(models.Model):
    """Something that followers may want to hear of. Written by the service that makes it happen."""

    kind = models.CharField(max_length=10, choices=HappeningKind)
    board = models.ForeignKey(BoardPage, on_delete=models.CASCADE, related_name="happenings")
    idea = models.ForeignKey(
        Idea, null=True, blank=True, on_delete=models.CASCADE, related_name="happenings"
    )
    text = models.CharField(max_length=250, blank=True)
    path = models.CharField(max_length=250)
    # Keeps what is noticed by looking again and again from being told twice.
    # NULL where there is none: most have none, and those that have differ.
    once = models.CharField(max_length=120, unique=True, null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar = models.Manager()

    class Meta:
        verbose_name = _("fait à raconter")
        verbose_name_plural = _("faits à raconter")
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["created_at"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.text}"


class Telling(models.Model):
    """This person was told of that, by mail: never twice. Kept as long as letters look back."""

    happening = models.ForeignKey(Happening, on_delete=models.CASCADE, related_name="tellings")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tellings"
    )
    told_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("courrier envoyé")
        verbose_name_plural = _("courriers envoyés")
        constraints = [models.UniqueConstraint(fields=["happening", "person"], name="told_once")]

    def __str__(self) -> str:
        return f"{self.happening_id} → {self.person_id}"


class FoundTelling(models.Model):
    """This person was told that a search found this: never twice, whatever the search.

    `kind` and `object_id` are those of `core.search.Found`. Kept as long as letters look back.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="found_tellings"
    )
    kind = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    told_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar = models.Manager()

    class Meta:
        verbose_name = _("résultat de recherche envoyé")
        verbose_name_plural = _("résultats de recherche envoyés")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "object_id"], name="found_once_for_a_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id} → {self.person_id}"
