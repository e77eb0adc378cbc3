"""Calls for ideas, supports and official answers."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParticipationConfig(AppConfig):
    name = "participation"
    verbose_name = _("Participation")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core import generation
        from participation import discovery, open_data, searchable
        from participation.models import (
            Category,
            Closing,
            District,
            PaperSession,
            PaperTally,
            Phase,
        )

        searchable.register()
        open_data.publish()
        discovery.register()
        generation.depends_on(Phase, Category, District)
        generation.depends_on(Closing, PaperSession, PaperTally)
