"""Rebuilds the search from what is public, or says what differs."""

from argparse import ArgumentParser
from itertools import islice
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.search import registry
from search.engines import EngineError, engine
from search.rebuild import Difference, differences, rebuild

# Enough to see what kind of trouble it is; a table that is empty would list every page.
SHOWN = 50


class Command(BaseCommand):
    help = str(
        gettext_lazy(
            "Reconstruit la recherche sans jamais la vider, ou dit ce qui y manque (--check)."
        )
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check",
            action="store_true",
            help=_("Ne change rien : liste les différences, et finit en erreur s’il y en a."),
        )

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        if check:
            self._check()
            return
        try:
            self._rebuild()
        except EngineError as error:
            raise CommandError(
                _(
                    "La table de recherche est en ordre, mais OpenSearch n’a pas pu la recopier :"
                    " la base répond à sa place. Relancez cette commande quand il sera revenu. (%s)"
                )
                % error
            ) from error

    def _rebuild(self) -> None:
        # A terminal rewrites one line for each kind; a log keeps the last state only.
        live = self.stdout.isatty()
        finished = 0
        for kind, done, total in rebuild():
            source = registry.source(kind)
            line = f"{source.plural if source else kind} : {done} / {total}"
            if live:
                self.stdout.write(f"\r{line}", ending="\n" if done >= total else "")
            elif done >= total:
                self.stdout.write(line)
            finished += done if done >= total else 0
        self.stdout.write(
            self.style.SUCCESS(
                ngettext(
                    "%d élément dans la recherche.", "%d éléments dans la recherche.", finished
                )
                % finished
            )
        )

    def _check(self) -> None:
        found = differences()
        shown = list(islice(found, SHOWN))
        for difference in shown:
            self.stdout.write(_sentence(difference))
        count = len(shown) + sum(1 for _more in found)
        sound = engine().is_sound()
        if not sound:
            self.stdout.write(_("L’index plein texte ne dit pas la même chose que la table."))
        if count or not sound:
            raise CommandError(
                ngettext(
                    "%d différence. « manage.py rebuild_search » remet tout en ordre.",
                    "%d différences. « manage.py rebuild_search » remet tout en ordre.",
                    count,
                )
                % count,
                returncode=1,
            )
        self.stdout.write(self.style.SUCCESS(_("La recherche dit vrai : aucune différence.")))


def _sentence(difference: Difference) -> str:
    name = f"{difference.kind} {difference.object_id}"
    if difference.what == "missing":
        return _("%s : public, mais absent de la recherche") % name
    if difference.what == "extra":
        return _("%s : dans la recherche, mais pas public") % name
    return _("%(name)s : pas à jour (%(fields)s)") % {
        "name": name,
        "fields": ", ".join(difference.fields),
    }
