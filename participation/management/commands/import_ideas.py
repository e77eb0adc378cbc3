"""`manage.py import_ideas FILE --from decidim|consul --board SLUG [--apply]`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participation.imports.files import UnreadableFile
from participation.imports.plan import SOURCES, plan_import
from participation.imports.report import as_text, told
from participation.imports.services import apply_import
from participation.models import BoardPage


class Command(BaseCommand):
    help = str(
        gettext_lazy(
            "Reprend des idées d’un export CSV de Decidim ou de Consul. Sans --apply, dit ce qui"
            " serait fait et n’écrit rien."
        )
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help=_("l’export, en CSV"))
        parser.add_argument(
            "--from", dest="source", required=True, choices=list(SOURCES), help=_("d’où il vient")
        )
        parser.add_argument(
            "--board",
            required=True,
            metavar="SLUG",
            help=_("l’appel à idées qui les reçoit, par la fin de son adresse"),
        )
        parser.add_argument("--apply", action="store_true", help=_("écrit les idées"))
        parser.add_argument(
            "--signed-by",
            default="",
            metavar="NOM",
            help=_("qui signe les réponses officielles (« La commune » sinon)"),
        )

    def handle(
        self, *, file: str, source: str, board: str, apply: bool, signed_by: str, **options: Any
    ) -> None:
        page = BoardPage.objects.filter(slug=board).first()
        if page is None:
            raise CommandError(_("Aucun appel à idées n’a l’adresse « %s ».") % board)
        try:
            plan = plan_import(content=Path(file).read_bytes(), source=source, board=page)
        except OSError as error:
            raise CommandError(_("Ce fichier ne peut pas être lu : « %s ».") % file) from error
        except UnreadableFile as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write("\n".join(as_text(plan)))
        if not apply:
            self.stdout.write(
                "\n" + _("Simulation : rien n’est écrit. Ajoutez --apply pour importer.")
            )
            return
        done = len(apply_import(plan=plan, signed_by=signed_by))
        self.stdout.write("\n" + told(done))
