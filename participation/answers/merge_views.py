"""The pages of the admin that bring two ideas together, and take them apart again."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from core.models.theme import fold
from participation.answers.admin_views import KeepsWhatWasTyped
from participation.answers.forms import MergeForm
from participation.answers.merges import merge_ideas, undo_merge
from participation.errors import NotMerged
from participation.models import Idea, IdeaMerge
from participation.moderation.decisions import DecisionView

SHOWN = 20
# Shorter words (« un », « la », « pour ») say nothing of what an idea is about.
TELLING = 5


class MergeView(KeepsWhatWasTyped):
    """Looks for the other idea by its title; before any search, shows those with the same words."""

    template_name = "modeladmin/participation/idea/merge.html"
    page_title = gettext_lazy("Réunir à une autre idée")
    question = gettext_lazy(
        "Les soutiens de cette idée compteront pour l’autre, une fois par personne. Sa page reste "
        "lisible et y conduit. L’auteur et ses soutiens sont prévenus. On peut défaire."
    )
    button = gettext_lazy("Réunir ces deux idées")
    done = gettext_lazy("L’idée « %(title)s » est réunie à l’autre, les personnes sont prévenues.")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.words = request.GET.get("q", "").replace("\0", "").strip()[:200]

    def get_form(self, *args: Any, **kwargs: Any) -> MergeForm:
        return MergeForm(*args, candidates=candidates(self.instance), **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = look_for(self.instance, self.words)
        return super().get_context_data(words=self.words, found=found, **kwargs)

    def decide(self, data: dict[str, Any]) -> None:
        merge_ideas(source=self.instance, target=data["target"], by=self.request.user)


def candidates(idea: Idea) -> QuerySet[Idea]:
    """The ideas this one may be merged into."""
    return Idea.objects.public().filter(board=idea.board_id).exclude(pk=idea.pk)


def look_for(idea: Idea, words: str) -> list[Idea]:
    """Those whose title has all these words, accents and capitals aside; without words, those that
    share the most with its own title. With their `support_count`, the most supported first."""
    asked = fold(words).split()
    own = {word for word in fold(idea.title).split() if len(word) >= TELLING}
    ranks: dict[int, int] = {}
    for pk, title in candidates(idea).order_by().values_list("pk", "title"):
        folded = fold(title)
        shared = len(own & set(folded.split()))
        if all(word in folded for word in asked) if asked else shared:
            ranks[pk] = shared
    ideas = Idea.objects.filter(pk__in=ranks).with_support_count().select_related("author", "guest")
    found = sorted(ideas, key=lambda each: (-ranks[each.pk], -(each.support_count or 0), each.pk))
    return found[:SHOWN]


class UndoMergeView(DecisionView):
    page_title = gettext_lazy("Défaire le regroupement")
    question = gettext_lazy(
        "L’idée reprend sa place et son statut d’avant ; chaque soutien revient à l’idée pour "
        "laquelle il avait été donné. Son auteur et ses soutiens sont prévenus."
    )
    button = gettext_lazy("Défaire ce regroupement")
    done = gettext_lazy("L’idée « %(title)s » a repris sa place.")

    def decide(self, data: dict[str, Any]) -> None:
        merge = IdeaMerge.objects.filter(source=self.instance, undone_at=None).first()
        if merge is None:
            raise NotMerged
        undo_merge(merge=merge, by=self.request.user)
