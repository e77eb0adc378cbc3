"""Who may do what on a new site, and the workflow that associations go through."""

from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext as _
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

ADMINISTRATION = "Administration"
COMMUNICATION = "Communication"
MODERATION = "Modération"
ASSOCIATIONS = "Associations"
DESK = "Accueil"

ADMIN_ACCESS = "wagtailadmin.access_admin"
LIBRARY = ("wagtailimages.{}_image", "wagtaildocs.{}_document")
# Whoever receives residents: enters for them, opens the kiosk, counts the paper sheets.
DESK_WORK = ("participation.use_desk", "participation.open_kiosk", "participation.count_paper")
# Whoever reads what residents write: decides, and keeps the words to watch and the charter.
MODERATION_WORK = (
    "participation.view_idea",
    "participation.moderate_idea",
    "participation.change_moderationsettings",
)
# All that publishes, and answers the residents.
PUBLISHING = (
    ADMIN_ACCESS,
    "core.add_theme",
    "core.change_theme",
    "core.delete_theme",
    "core.add_themegroup",
    "core.change_themegroup",
    "core.delete_themegroup",
    "wagtailsearchpromotions.add_searchpromotion",
    "wagtailsearchpromotions.change_searchpromotion",
    "wagtailsearchpromotions.delete_searchpromotion",
    "core.change_sitesettings",
    "core.change_legalsettings",
    "actions.add_audience",
    "actions.change_audience",
    "actions.delete_audience",
    "participation.add_district",
    "participation.change_district",
    "participation.delete_district",
    *MODERATION_WORK,
    *DESK_WORK,
    "wagtailredirects.add_redirect",
    "wagtailredirects.change_redirect",
    "wagtailredirects.delete_redirect",
)
# Accounts and their groups; core.user_admin keeps superusers out of reach.
PEOPLE = ("core.add_user", "core.change_user", "core.delete_user")


def create_groups(home: Page) -> None:
    """The groups of the house (docs/roles.md shows what each may open).

    Wagtail's own two are taken away: nobody here is an « Editor ».
    """
    Group.objects.filter(name__in=("Editors", "Moderators")).delete()
    root_collection = Collection.get_first_root_node()
    root_collection.name = _("Bibliothèque")  # Wagtail's own name, « Root », means nothing here
    root_collection.save()
    administration = _group(ADMINISTRATION, *PUBLISHING, *PEOPLE)
    communication = _group(COMMUNICATION, *PUBLISHING)
    for group in (administration, communication):
        for kind in ("add", "change", "publish", "lock", "unlock", "bulk_delete"):
            _allow_pages(group, home, kind)
        _allow_library(group, root_collection, "add", "change", "choose")
    _allow_collections(administration, root_collection)

    _group(MODERATION, ADMIN_ACCESS, *MODERATION_WORK)

    associations = _group(ASSOCIATIONS, ADMIN_ACCESS)
    own_collection = root_collection.get_children().filter(
        name=ASSOCIATIONS
    ).first() or root_collection.add_child(name=ASSOCIATIONS)
    _allow_library(associations, own_collection, "add", "choose")

    # Kiosks and paper sessions are kept in the admin.
    _group(DESK, ADMIN_ACCESS, *DESK_WORK)


def create_workflow(home: Page) -> None:
    """What an association writes goes to those who publish, who accept it or send it back."""
    Workflow.objects.all().delete()
    Task.objects.all().delete()
    task = GroupApprovalTask.objects.create(name=_("Relecture par la communication"))
    task.groups.set(Group.objects.filter(name__in=(ADMINISTRATION, COMMUNICATION)))
    workflow = Workflow.objects.create(name=_("Relecture des associations"))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=home)


def _group(name: str, *permissions: str) -> Group:
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.set([_permission(label) for label in permissions])
    return group


def _permission(label: str) -> Permission:
    app, codename = label.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def _allow_pages(group: Group, page: Page, kind: str) -> None:
    permission = Permission.objects.get(
        content_type__app_label="wagtailcore", codename=f"{kind}_page"
    )
    GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _allow_library(group: Group, collection: Collection, *kinds: str) -> None:
    """Pictures and documents of one collection: add, change, choose."""
    for kind in kinds:
        for label in LIBRARY:
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=_permission(label.format(kind))
            )


def _allow_collections(group: Group, root: Collection) -> None:
    """The folders of the library: making them, naming them, keeping them private."""
    for kind in ("add", "change", "delete"):
        permission = _permission(f"wagtailcore.{kind}_collection")
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=permission
        )
