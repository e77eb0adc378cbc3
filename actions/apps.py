"""The action bank, the agenda and the partners."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ActionsConfig(AppConfig):
    name = "actions"
    verbose_name = _("Actions, agenda et partenaires")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from actions import checks, data_inclusion, open_data, searchable
        from actions.models import Audience, Occurrence
        from core import generation

        checks.register_all()
        searchable.register()
        open_data.publish()
        generation.depends_on(Audience, Occurrence)
        data_inclusion.publish()
