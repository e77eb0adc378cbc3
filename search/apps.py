"""One search by theme over everything the public may see."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Recherche")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.contrib.search_promotions.models import Query, SearchPromotion

        from core import generation
        from core.search import registry
        from search import discovery, signals
        from search.alerts import SearchWatch
        from search.engines import engine
        from search.index import DatabaseIndex

        engine()  # refuses to start with an address that makes no sense
        registry.connect(DatabaseIndex())
        registry.connect_watch(SearchWatch())
        signals.connect()
        discovery.register()
        generation.depends_on(SearchPromotion, Query)
