"""The address that a search field asks while one types."""

from dataclasses import asdict

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from search.suggestions import suggestions

# Long enough for those who type the same word, short enough for what was just published.
FRESH_SECONDS = 60


@require_safe
@cache_control(public=True, max_age=FRESH_SECONDS)
def suggest(request: HttpRequest) -> JsonResponse:
    """`/recherche/suggestions/?q=`: the lines of the list, its name, and what is said aloud."""
    found = suggestions(request.GET.get("q", ""))
    said = ngettext(
        "%(number)s suggestion. Flèche vers le bas pour la lire.",
        "%(number)s suggestions. Flèche vers le bas pour les lire.",
        len(found),
    )
    return JsonResponse(
        {
            "name": _("Suggestions"),
            "said": said % {"number": len(found)} if found else _("Aucune suggestion."),
            "suggestions": [asdict(suggestion) for suggestion in found],
        }
    )
