"""`manage.py regular_tasks [--loop]`: what must run by itself, once or every minute."""

import logging
import os
import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.newsroom.regular import run_due

logger = logging.getLogger(__name__)
EVERY = 60


class Command(BaseCommand):
    help = str(
        gettext_lazy(
            "Publie et dépublie ce qui est programmé, envoie les rappels de relecture,"
            " fait le ménage. À lancer chaque minute, ou avec --loop."
        )
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--loop", action="store_true", help=_("recommence toutes les minutes, sans fin")
        )
        parser.add_argument(
            "--every", type=int, default=EVERY, metavar="S", help=_("secondes entre deux passages")
        )
        parser.add_argument(
            "--with-parent",
            action="store_true",
            help=_("avec --loop, s’arrête quand le programme qui l’a lancée s’arrête"),
        )

    def handle(
        self, *, loop: bool, every: int, with_parent: bool, verbosity: int, **options: Any
    ) -> None:
        if not loop:
            self._say(run_due(), verbosity)
            return
        parent = os.getppid()
        stopped = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_args: stopped.set())
        while not stopped.is_set():
            if with_parent and os.getppid() != parent:
                return
            self._try(verbosity)
            stopped.wait(every)

    def _try(self, verbosity: int) -> None:
        """One pass that nothing stops: the database may be away for a while."""
        try:
            close_old_connections()
            self._say(run_due(), verbosity)
        except Exception:
            logger.exception("Regular tasks could not run")

    def _say(self, done: list[str] | None, verbosity: int) -> None:
        if verbosity < 2:
            return
        if done is None:
            self.stdout.write(_("Un autre passage est en cours : rien à faire."))
        else:
            self.stdout.write(", ".join(done) or _("Rien à faire."))
