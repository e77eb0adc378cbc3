"""The first state of a new site: vocabulary, pages, groups and the workflow of associations.

Runs after `migrate` on a database that holds no home page yet, and never again: what an editor
renames or deletes afterwards stays renamed or deleted.
"""

from typing import Any

from django.db import connections, transaction

from home.models import HomePage
from home.setup.groups import create_groups, create_workflow
from home.setup.moderation import create_reasons
from home.setup.pages import create_pages
from home.setup.vocabulary import create_audiences, create_theme_groups, create_themes


def after_migrate(*, using: str, **_kwargs: Any) -> None:
    """Django's post_migrate: also fired when only some apps are migrated, hence the first test."""
    if HomePage._meta.db_table not in connections[using].introspection.table_names():
        return
    if not HomePage.objects.using(using).exists():
        set_up_site()


@transaction.atomic
def set_up_site() -> HomePage:
    """Everything a new town needs before its first page is written; returns the home page."""
    create_themes()
    create_theme_groups()
    create_audiences()
    home = create_pages()
    create_groups(home)
    create_workflow(home)
    create_reasons()
    return home
