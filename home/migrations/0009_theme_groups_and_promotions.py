"""Those who publish on an existing site get the rights of a new one: families of themes, promotions."""

from django.db import migrations

GROUPS = ("Administration", "Communication")
RIGHTS = (
    ("core", "themegroup", "famille de thèmes"),
    ("wagtailsearchpromotions", "searchpromotion", "search promotion"),
)


def give(apps, schema_editor):
    if not apps.get_model("home", "HomePage")._base_manager.exists():
        return  # A new site: home/setup does it.
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    groups = apps.get_model("auth", "Group").objects.filter(name__in=GROUPS)
    for app, model, name in RIGHTS:
        kind, _created = ContentType.objects.get_or_create(app_label=app, model=model)
        for verb in ("add", "change", "delete"):
            right, _created = Permission.objects.get_or_create(
                content_type=kind,
                codename=f"{verb}_{model}",
                defaults={"name": f"Can {verb} {name}"},
            )
            for group in groups:
                group.permissions.add(right)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0008_moderation"),
        ("core", "0006_theme_groups"),
        ("wagtailsearchpromotions", "0008_query_verbose_name"),
    ]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
