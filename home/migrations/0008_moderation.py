"""An existing site gets the reasons for refusing of a new one, and its moderators their settings."""

from django.db import migrations

from home.setup.moderation import REASONS

GROUPS = ("Administration", "Communication", "Modération")


def fill(apps, schema_editor):
    if not apps.get_model("home", "HomePage")._base_manager.exists():
        return  # A new site: home/setup does it.
    Reason = apps.get_model("participation", "ReasonTemplate")
    for rank, (title, text) in enumerate(REASONS):
        Reason.objects.get_or_create(
            title=str(title), defaults={"text": str(text), "sort_order": rank}
        )
    for site in apps.get_model("wagtailcore", "Site").objects.all():
        apps.get_model("participation", "ModerationSettings").objects.get_or_create(site=site)
    ContentType = apps.get_model("contenttypes", "ContentType")
    kind, _created = ContentType.objects.get_or_create(
        app_label="participation", model="moderationsettings"
    )
    permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=kind,
        codename="change_moderationsettings",
        defaults={"name": "Can change modération"},
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0007_legal_pages_and_administration"),
        ("participation", "0009_moderation"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
