"""`manage.py export_data_inclusion DIR`: the files that data·inclusion collects, whole."""

import json
from argparse import ArgumentParser
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _

from actions import data_inclusion


class Command(BaseCommand):
    help = _("Écrit structures.json et services.json, au format data·inclusion v1.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help=_("Le dossier où écrire les deux fichiers."))

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        try:
            folder.mkdir(parents=True, exist_ok=True)
            structures = _write(
                folder / "structures.json",
                data_inclusion.structures(),
                data_inclusion.structure_row,
            )
            services = _write(
                folder / "services.json", data_inclusion.services(), data_inclusion.service_row
            )
        except OSError as error:
            raise CommandError(
                _("Impossible d’écrire dans %(folder)s : %(reason)s")
                % {"folder": folder, "reason": error.strerror}
            ) from error
        self.stdout.write(
            _("%(structures)d structures et %(services)d services écrits dans %(folder)s.")
            % {"structures": structures, "services": services, "folder": folder}
        )


def _write(path: Path, rows: Iterable[Any], as_row: Callable[[Any], dict[str, Any]]) -> int:
    """The list as a JSON file; how many rows it holds."""
    whole = [as_row(row) for row in rows]
    text = json.dumps(whole, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8")
    return len(whole)
