"""What each database needs to search the stems: see search/engines/."""

from django.db import migrations

from search.postings import database


def create(apps, schema_editor):
    database(schema_editor.connection.vendor).create(schema_editor)


def drop(apps, schema_editor):
    database(schema_editor.connection.vendor).drop(schema_editor)


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0001_search_table'),
    ]

    operations = [
        migrations.RunPython(create, drop),
    ]
