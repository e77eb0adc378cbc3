"""When people could first read an entry: what feeds and letters go by."""

from django.db import migrations, models
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Cast


def date_what_is_there(apps, schema_editor):
    """Pages know it; `rebuild_search` tells the hour of the ideas, whose day is known here."""
    entries = apps.get_model("search", "SearchEntry").objects
    pages = apps.get_model("wagtailcore", "Page").objects
    went_online = pages.filter(pk=OuterRef("object_id")).values("first_published_at")[:1]
    entries.exclude(kind="idee").update(published_at=Subquery(went_online))
    entries.filter(kind="idee").update(published_at=Cast("date", models.DateTimeField()))


class Migration(migrations.Migration):

    dependencies = [
        ("search", "0005_words"),
        ("wagtailcore", "0001_squashed_0016_change_page_url_path_to_text_field"),
    ]

    operations = [
        # Without a default, SQLite adds the column in place: its triggers stay.
        migrations.AddField(
            "searchentry", "published_at", models.DateTimeField(blank=True, null=True)
        ),
        migrations.RunPython(date_what_is_there, migrations.RunPython.noop),
        migrations.AddIndex(
            "searchentry",
            models.Index(fields=["-published_at"], name="search_sear_publish_c99f57_idx"),
        ),
    ]
