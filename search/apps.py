"""One search by theme over everything the public may see."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Recherche")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core.search import registry
        from search import discovery, signals
        from search.index import DatabaseIndex

        registry.connect(DatabaseIndex())
        signals.connect()
        discovery.register()
