"""Reading the themes of what a page shows."""

from collections.abc import Sequence
from typing import Any

from django.db.models import prefetch_related_objects

from core.models import PageTheme


def read_themes(pages: Sequence[Any]) -> None:
    """The themes of pages, whatever their types, in one query: `theme_list` then costs none."""
    prefetch_related_objects(pages, PageTheme.with_tags())
