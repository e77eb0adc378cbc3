"""Stems say where they stand, facets get their columns, and what is written is logged."""

from django.db import migrations, models

from search.postings import database
from search.text import BODY, BREAK, SUMMARY, TITLE

MARKS = {"title_stems": TITLE, "summary_stems": SUMMARY, "body_stems": BODY}


def drop(apps, schema_editor):
    database(schema_editor.connection.vendor).drop(schema_editor)


def create(apps, schema_editor):
    database(schema_editor.connection.vendor).create(schema_editor)


def mark(apps, schema_editor):
    """What is indexed already: people find it at once, `rebuild_search` only adds the statuses."""
    entries = apps.get_model("search", "SearchEntry").objects
    for entry in entries.iterator(chunk_size=500):
        for column, mark in MARKS.items():
            stems = getattr(entry, column).split()
            line = " ".join(stem if stem == BREAK else mark + stem for stem in stems)
            setattr(entry, column, line)
        entry.publics = entry.publics.replace(", ", "\n")
        entry.save(update_fields=[*MARKS, "publics"])


class Migration(migrations.Migration):

    dependencies = [
        ("search", "0002_full_text"),
    ]

    operations = [
        migrations.RunPython(drop, create),
        migrations.RemoveField("searchentry", "themes_stems"),
        migrations.RenameField("searchentry", "public", "publics"),
        migrations.AlterField(
            "searchentry", "publics", models.TextField(blank=True, help_text="One a line.")
        ),
        migrations.AddField("searchentry", "status", models.TextField(blank=True, default="")),
        migrations.AlterField("searchentry", "status", models.TextField(blank=True)),
        migrations.CreateModel(
            name="SearchChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("entry", models.BigIntegerField()),
                ("at", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
        migrations.RunPython(create, drop),
    ]
