"""The plain pages of the law become legal pages: same row of the tree, same address, same history.

A text that nobody edited gives way to the one that the legal fields fill; an edited text stays as
it is. The group « Administration » joins those of the house.
"""

import hashlib
import json
import re
from html import unescape

from django.db import migrations

# slug: the title it was given, and the SHA-256 of the words it was given.
FIRST_TEXTS = {
    "accessibilite": (
        "Accessibilité : non conforme à ce jour",
        "f77edfdaff6c2a9ff3d912f178f0ea6d22165e004730cac6272089e75ddc90b9",
    ),
    "mentions-legales": (
        "Mentions légales",
        "30e8e669d17ae8627cf58aee9f092f67f762dbbc5a85985768b59013f6b67dff",
    ),
    "donnees-personnelles": (
        "Données personnelles",
        "917a4dac3e2a3c7e884ddd0761da93146566a4aae8a0d19233c2856efd9ac0ac",
    ),
}
ACCESSIBILITY = "accessibilite"
PAGE_TABLES = ("Revision", "WorkflowState", "ReferenceIndex")


def words(blocks):
    """The words of an article that holds one text and nothing else; None for any other."""
    if len(blocks) != 1 or blocks[0]["type"] != "text":
        return None
    text = unescape(re.sub(r"<[^>]*>", " ", blocks[0]["value"]))
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def is_first_text(slug, blocks):
    return not blocks or words(blocks) == FIRST_TEXTS[slug][1]


def plain_to_legal(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    PlainPage = apps.get_model("home", "PlainPage")
    LegalPage = apps.get_model("home", "LegalPage")
    HomePage = apps.get_model("home", "HomePage")
    home = HomePage._base_manager.first()
    if home is None:
        return  # A new site: home/setup makes legal pages at once.
    plain_type = ContentType.objects.get(app_label="home", model="plainpage")
    legal_type, _created = ContentType.objects.get_or_create(app_label="home", model="legalpage")
    pages = PlainPage._base_manager.filter(
        slug__in=FIRST_TEXTS, path__startswith=home.path, depth=home.depth + 1
    )
    for page in list(pages):
        state = _state(page.title) if page.slug == ACCESSIBILITY else None
        blocks = list(page.body.raw_data)
        legal = LegalPage(page_ptr_id=page.pk)
        for field in page._meta.get_fields():
            if field.concrete and field.name not in ("page_ptr", "body"):
                setattr(legal, field.attname, getattr(page, field.attname))
        first = is_first_text(page.slug, blocks)
        legal.kind = page.slug
        legal.replaces_text = not first
        legal.body = "[]" if first else json.dumps(blocks)
        PlainPage._base_manager.filter(pk=page.pk)._raw_delete(schema_editor.connection.alias)
        legal.save_base(raw=True)  # the row of LegalPage alone
        apps.get_model("wagtailcore", "Page").objects.filter(pk=page.pk).update(
            content_type=legal_type,
            title=_title(page.slug, page.title),
            draft_title=_title(page.slug, page.draft_title),
        )
        _carry_history(apps, page.pk, page.slug, plain_type, legal_type)
        if state:
            _keep_state(apps, home, state)


def _title(slug, title):
    return "Accessibilité" if title == FIRST_TEXTS[slug][0] and slug == ACCESSIBILITY else title


def _state(title):
    """The status that an edited title declares."""
    lowered = title.lower()
    if "partiellement conforme" in lowered:
        return "partial"
    return "full" if "totalement conforme" in lowered else None


def _keep_state(apps, home, state):
    Site = apps.get_model("wagtailcore", "Site")
    LegalSettings = apps.get_model("core", "LegalSettings")
    for site in Site.objects.filter(root_page_id=home.pk):
        LegalSettings.objects.update_or_create(site_id=site.pk, defaults={"status": state})


def _carry_history(apps, pk, slug, plain_type, legal_type):
    Revision = apps.get_model("wagtailcore", "Revision")
    for revision in Revision.objects.filter(content_type=plain_type, object_id=str(pk)):
        content = dict(revision.content)
        blocks = json.loads(content.get("body") or "[]")
        first = is_first_text(slug, blocks)
        content.update(
            content_type=legal_type.pk,
            kind=slug,
            replaces_text=not first,
            body="[]" if first else content["body"],
            title=_title(slug, content.get("title", "")),
            draft_title=_title(slug, content.get("title", "")),
        )
        revision.content = content
        revision.save(update_fields=["content"])
    for name in PAGE_TABLES:
        rows = apps.get_model("wagtailcore", name).objects
        rows.filter(content_type=plain_type, object_id=str(pk)).update(content_type=legal_type)
    log = apps.get_model("wagtailcore", "PageLogEntry").objects
    log.filter(page_id=pk).update(content_type=legal_type)
    found = apps.get_model("wagtailsearch", "IndexEntry").objects
    found.filter(content_type=plain_type, object_id=str(pk)).update(content_type=legal_type)
    entries = apps.get_model("search", "SearchEntry").objects
    entries.filter(kind="page", object_id=pk).update(kind="texte-legal")


def add_administration(apps, schema_editor):
    """All that « Communication » may do, and the people, the folders and the legal fields."""
    Group = apps.get_model("auth", "Group")
    communication = Group.objects.filter(name="Communication").first()
    if communication is None or Group.objects.filter(name="Administration").exists():
        return
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    legal_type, _created = ContentType.objects.get_or_create(
        app_label="core", model="legalsettings"
    )
    legal, _created = Permission.objects.get_or_create(
        content_type=legal_type,
        codename="change_legalsettings",
        defaults={"name": "Can change textes légaux"},
    )
    communication.permissions.add(legal)
    group = Group.objects.create(name="Administration")
    people = Permission.objects.filter(
        content_type__app_label="core",
        codename__in=("add_user", "change_user", "delete_user"),
    )
    group.permissions.set([*communication.permissions.all(), *people])
    for name, fields in (
        ("GroupPagePermission", ("page_id", "permission_id")),
        ("GroupCollectionPermission", ("collection_id", "permission_id")),
    ):
        rows = apps.get_model("wagtailcore", name).objects
        for held in rows.filter(group=communication):
            rows.create(group=group, **{field: getattr(held, field) for field in fields})
    _let_keep_collections(apps, group)
    for task in apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(
        groups=communication
    ):
        task.groups.add(group)


def _let_keep_collections(apps, group):
    Collection = apps.get_model("wagtailcore", "Collection")
    Permission = apps.get_model("auth", "Permission")
    root = Collection.objects.filter(depth=1).first()
    for permission in Permission.objects.filter(
        content_type__app_label="wagtailcore",
        codename__in=("add_collection", "change_collection", "delete_collection"),
    ):
        apps.get_model("wagtailcore", "GroupCollectionPermission").objects.create(
            group=group, collection=root, permission=permission
        )


class Migration(migrations.Migration):

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("core", "0005_settings_menus_and_legal"),
        ("home", "0006_legal_pages"),
        ("search", "0002_full_text"),
        ("wagtailsearch", "0009_remove_ngram_autocomplete"),
    ]

    operations = [
        migrations.RunPython(plain_to_legal, migrations.RunPython.noop),
        migrations.RunPython(add_administration, migrations.RunPython.noop),
    ]
