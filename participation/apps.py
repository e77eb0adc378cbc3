"""Calls for ideas, supports and official answers."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParticipationConfig(AppConfig):
    name = "participation"
    verbose_name = _("Participation")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from participation import discovery, open_data, searchable

        searchable.register()
        open_data.publish()
        discovery.register()
