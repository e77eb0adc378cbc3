"""What fills an address: a number, a word, a whole query, out of the small world."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from typing import Any

from django.urls import NoReverseMatch, reverse

from core.discovery.sitemaps import sections
from core.open_data import datasets
from home.newsroom.waiting import LISTS
from tests.roles.addresses import Address
from tests.roles.world import World


@dataclass(frozen=True)
class Visit:
    """One request of the table. `key` is the name of the address, with a variant in brackets."""

    key: str
    path: str
    data: dict[str, Any] = field(default_factory=dict)


# By name of the address, then by name of the parameter.
NUMBERS = {
    "wagtailadmin_pages:revisions_compare": {"pk": "news"},
    "wagtailadmin_collections:*": {"pk": "collection"},
    "wagtailadmin_workflows:*task*": {"pk": "task"},
    "wagtailadmin_workflows:*": {"pk": "workflow"},
    "wagtailsettings:*": {"pk": "site"},
    "wagtailsites:*": {"pk": "site"},
    "wagtailusers_users:*": {"pk": "person"},
    "wagtailusers_groups:*": {"pk": "group"},
    "wagtailsnippets_core_theme:*": {"pk": "theme"},
    "wagtailsnippetchoosers_core_theme:*": {"pk": "theme"},
    "wagtailsnippets_core_themegroup:*": {"pk": "theme_group"},
    "wagtailsnippetchoosers_core_themegroup:*": {"pk": "theme_group"},
    "wagtailsearchpromotions:*": {"query_id": "promoted_words"},
    "wagtailsnippets_actions_audience:*": {"pk": "audience"},
    "wagtailsnippetchoosers_actions_audience:*": {"pk": "audience"},
    "wagtailsnippets_participation_district:*": {"pk": "district"},
    "wagtailsnippetchoosers_participation_district:*": {"pk": "district"},
    "wagtaildocs*:*": {"pk": "document"},
    "wagtailimages*:*": {"pk": "picture"},
    "wagtailadmin_pages:add": {"parent_page_id": "news_index"},
    "wagtailadmin_pages:preview_on_add": {"parent_page_id": "news_index"},
    "wagtailadmin_pages:add_subpage": {"parent_page_id": "news_index"},
    "wagtailadmin_explore*": {"parent_page_id": "news_index"},
    "wagtailadmin_api:documents:*": {"pk": "document"},
    "wagtailadmin_api:images:*": {"pk": "picture"},
    "wagtailadmin_api:pages:*": {"pk": "news", "action_name": "copy"},
    "event_calendar": {"pk": "public_event"},
    "poster": {"pk": "news"},
    "idea*": {"pk": "idea"},
    "desk_*": {"pk": "idea", "guest": "1"},
    "follow": {"pk": "theme"},
    "codes:*": {"batch": "batch"},
    "closing_file": {"pk": "closing"},
    "idees_*": {"instance_pk": "waiting_idea"},
    "relecture_*": {"instance_pk": "case"},
    "raisons_*": {"instance_pk": "reason"},
    "kiosk*": {"pk": "idea"},
    "bornes_*": {"instance_pk": "kiosk"},
    "seances-papier_*": {"instance_pk": "paper_session"},
}
WORDS = {
    "page_id": "news",
    "comment": "comment",
    "object_id": "news",
    "page_pk": "news",
    "parent_page_id": "news_index",
    "page_to_move_id": "news",
    "destination_id": "news_index",
    "revision_id": "revision",
    "task_id": "task",
    "task_state_id": "task_state",
    "workflow_pk": "workflow",
    "workflow_state_id": "workflow_state",
    "collection_id": "collection",
    "document_id": "document",
    "doc_id": "document",
    "image_id": "picture",
    "redirect_id": "redirect",
    "page_view_restriction_id": "page_restriction",
    "restriction_id": "document_restriction",
}
CONSTANTS = {
    "content_type_app_name": "home",
    "content_type_model_name": "newspage",
    "app_name": "core",
    "model_name": "theme",
    "app_label": "home",
    "action_name": "approve",
    "revision_id_a": "live",
    "revision_id_b": "latest",
    "session_id": "1",
    "uploaded_file_id": "1",
    "filter_spec": "original",
    "name": "actions",
    "slug": "environnement",
    "key": "cle",
    "uidb36": "1",
    "uidb64": "MQ",
    "token": "jeton",
    "path": "rien.txt",
    "form": "rss",
    "paper": "a4",
    "kind": "page",
    "pk": "1",
    "digest": "0123456789ab",
    "step": "titre",
}
# Addresses that stand for several things: each is asked for one by one.
DATASETS = {dataset.name: {"name": dataset.name} for dataset in datasets()}
INDEXES = ("actions", "actualites", "agenda", "partenaires", "participer", "selections")
VARIANTS: dict[str, dict[str, dict[str, str]]] = {
    "dataset_json": DATASETS,
    "dataset_csv": DATASETS,
    "follow": {"": {"kind": "theme"}},
    "board_export": {
        f"{table}, {form}": {"table": table, "form": form}
        for table in ("idees", "soutiens", "commentaires", "reponses")
        for form in ("csv", "xlsx", "ods")
    },
    "search_feed": {form: {"form": form} for form in ("rss", "atom")},
    "theme_feed": {form: {"form": form} for form in ("rss", "atom")},
    "feed": {"accueil": {"path": ""}, **{slug: {"path": f"{slug}/"} for slug in INDEXES}},
    "sitemap_section": {name: {"section": name} for name in sections},
    "partner_card": {"": {"slug": "les-mains-vertes"}},
    "newsroom:waiting": {
        slug: {"slug": slug} for slug in (*(kind.slug for kind in LISTS), "nulle-part")
    },
    "wagtail_bulk_action": {
        "pages": {"app_label": "wagtailcore", "model_name": "page", "action": "publish"},
        "images": {"app_label": "core", "model_name": "siteimage", "action": "delete"},
        "documents": {"app_label": "wagtaildocs", "model_name": "document", "action": "delete"},
        "comptes": {"app_label": "core", "model_name": "user", "action": "assign_role"},
        "thèmes": {"app_label": "core", "model_name": "theme", "action": "delete"},
    },
    "wagtailsettings:edit": {
        "site": {"app_name": "core", "model_name": "sitesettings"},
        "textes légaux": {"app_name": "core", "model_name": "legalsettings"},
        "modération": {"app_name": "participation", "model_name": "moderationsettings"},
    },
    "wagtailsettings:preview_on_edit": {
        "site": {"app_name": "core", "model_name": "sitesettings"},
        "textes légaux": {"app_name": "core", "model_name": "legalsettings"},
    },
    "wagtailadmin_pages:choose_parent": {"": {"app_label": "home", "model_name": "newspage"}},
    "wagtailadmin_workflows:add_task": {
        "": {"app_label": "wagtailcore", "model_name": "groupapprovaltask"}
    },
    "wagtailadmin_editing_sessions:ping": {"": {"app_label": "wagtailcore", "model_name": "page"}},
}
# What some views want to be told before they say who may pass.
QUERIES: dict[str, dict[str, Any]] = {
    "follow_search": {"q": "jardin"},
    "wagtail_bulk_action[pages]": {"id": "news"},
    "wagtail_bulk_action[images]": {"id": "picture"},
    "wagtail_bulk_action[documents]": {"id": "document"},
    "wagtail_bulk_action[comptes]": {"id": "person"},
    "wagtail_bulk_action[thèmes]": {"id": "theme"},
}


def visits(address: Address, world: World) -> Iterator[Visit]:
    """The requests of one address: one, or one for each variant."""
    for variant, words in VARIANTS.get(address.name, {"": {}}).items():
        key = f"{address.name}[{variant}]" if variant else address.name
        query = {name: value_of(world, what) for name, what in QUERIES.get(key, {}).items()}
        yield Visit(key, _path(address, world, words), query)


def value_of(world: World, name: str) -> Any:
    """The number of something of the world; the word itself when it is none."""
    if name == "person":
        return world.people["moderation"].pk
    thing = getattr(world, name, name)
    return getattr(thing, "pk", thing)


def _path(address: Address, world: World, words: dict[str, str]) -> str:
    arguments = {name: _value(address, world, name, words) for name in address.parameters}
    if address.name == "wagtaildocs_serve":
        return world.document.url
    try:
        return reverse(address.name, kwargs=arguments)
    except NoReverseMatch:
        # Patterns without a name, and those that Django only matches.
        return {
            "admin/^.*/$": "/admin/nulle-part/",
            r"^((?:[\w\-]+/)*)$": "/",
            "admin/test404/": "/admin/test404/",
        }[address.route]


def _value(address: Address, world: World, name: str, words: dict[str, str]) -> Any:
    if name in words:
        return words[name]
    if name == "board":
        return world.board.slug
    for pattern, numbers in NUMBERS.items():
        if fnmatch(address.name, pattern) and name in numbers:
            return value_of(world, numbers[name])
    if name in WORDS:
        return value_of(world, WORDS[name])
    return CONSTANTS[name]
