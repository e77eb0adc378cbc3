"""What the newsroom adds to the admin; registered from home/wagtail_hooks.py."""

from typing import Any

from wagtail import hooks

from home.newsroom.refusals import refuse_bulk_publishing

hooks.register("before_bulk_action", refuse_bulk_publishing)
