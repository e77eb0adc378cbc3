"""Requests that the resolver does not tell apart, and the forms of ours as they are sent."""

import time
from typing import Any

from wagtail.models import Page

from core.discovery import posters
from participation import fill_time
from tests.roles.arguments import Visit
from tests.roles.world import World


def more_visits(world: World) -> list[Visit]:
    """What the resolver does not tell apart: one page from another, one file from another."""
    own = world.partner.pk
    event = world.own_event.pk
    return [
        Visit("page publiée", world.news.relative_url(None)),
        Visit("page brouillon", world.draft.relative_url(None)),
        Visit("page privée", world.private.relative_url(None)),
        Visit("fichier public", world.document.url),
        Visit("fichier privé", world.private_document.url),
        Visit("fichier privé, adresse directe", world.private_document.file.url),
        Visit("image", world.picture.file.url),
        Visit("image de partage", posters.address(posters.of_page(world.news, world.settings))),
        Visit("image de partage, brouillon", f"/partage/page-{world.draft.pk}-{'0' * 12}.jpg"),
        Visit("image de partage, page privée", f"/partage/page-{world.private.pk}-{'0' * 12}.jpg"),
        Visit("rendez-vous en brouillon, calendrier", f"/agenda/evenement-{event}.ics"),
        Visit("partenaire en brouillon, contact", "/partenaires/bientot/contact.vcf"),
        *[
            Visit(f"rubrique {index.slug}, parcourir", f"/admin/pages/{index.pk}/")
            for index in world.indexes
        ],
        Visit("liens cassés, tableur", "/admin/redaction/liens-casses/?export=csv"),
        Visit("idée en attente", world.waiting_idea.get_absolute_url()),
        Visit("brouillon, aperçu", f"/admin/pages/{world.draft.pk}/view_draft/"),
        Visit("page de l’association, modifier", f"/admin/pages/{own}/edit/"),
        Visit("page de l’association, publier hors ligne", f"/admin/pages/{own}/unpublish/"),
        Visit("page de l’association, supprimer", f"/admin/pages/{own}/delete/"),
        Visit("événement de l’association, modifier", f"/admin/pages/{event}/edit/"),
        Visit("événement de l’association, aperçu", f"/admin/pages/{event}/view_draft/"),
        Visit("événement de l’association, ajouter", f"/admin/pages/add/actions/eventpage/{own}/"),
        Visit("compte d’un superutilisateur", f"/admin/users/edit/{world.superuser.pk}/"),
        Visit("supprimer un superutilisateur", f"/admin/users/delete/{world.superuser.pk}/"),
        Visit(
            "superutilisateur, action groupée",
            f"/admin/bulk/core/user/assign_role/?id={world.superuser.pk}",
            {"role": world.group.pk},
        ),
    ]


def posts(world: World) -> list[Visit]:
    """The forms of ours, most sent empty: whoever may use them is told what is missing."""
    idea = world.waiting_idea.pk
    decisions = [
        Visit(f"décider d’une idée, {word}", f"/admin/idees/{word}/{idea}/")
        for word in ("publish", "refuse", "answer", "plan", "milestones", "merge", "unmerge")
    ]
    reading = [
        Visit(f"relecture, {word}", f"/admin/relecture/{word}/{world.case.pk}/")
        for word in ("decide", "reopen")
    ]
    board = world.board.slug
    sheet = {"text": "Un jardin pour tous\n\nContexte\n\nLa rue manquait de fleurs."}
    create = {"title": "Un jardin pour tous", "kind": "action", "create": "1"}
    return [
        Visit("fiche, faire lire un texte", "/admin/fiches/importer/", sheet),
        Visit("fiche, relire ce qui est compris", "/admin/fiches/importer/relire/", sheet),
        Visit("fiche, créer le brouillon", "/admin/fiches/importer/relire/", sheet | create),
        Visit("page de l’association, toujours juste", still_right(world.partner)),
        Visit("page d’un autre, toujours juste", still_right(world.news)),
        Visit("envoyer une idée", f"/participer/{board}/proposer/", an_idea()),
        Visit("envoyer son nom", "/compte/nom/"),
        *decisions,
        *reading,
        Visit("relecture, plusieurs à la fois", "/admin/relecture/bulk/"),
    ]


def an_idea() -> dict[str, Any]:
    """A form filled by a person, a minute ago."""
    return {
        "title": "Une boîte à livres",
        "text": "Une boîte à livres près du lavoir.",
        "themes": ["culture"],
        "site_internet": "",
        "shown": fill_time.stamp(time.time() - 60),
    }


def still_right(page: Page) -> str:
    return f"/admin/redaction/toujours-juste/{page.pk}/"
