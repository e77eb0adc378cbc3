"""Who may open what. To add an address: put its name in the row it belongs to, or add a row.

The first row whose names fit an address counts, so the particular stands before the general.
`python -m tests.roles` writes docs/roles.md again.
"""

from tests.roles.outcomes import Outcome
from tests.roles.rows import (
    EDITORS,
    EVERYONE,
    MODERATORS,
    NOBODY,
    OFFICE,
    PUBLISHERS,
    SIGNED_IN,
    STAFF,
    Row,
    Section,
)

ABSENT, SIGN_IN, NO, YES = Outcome.ABSENT, Outcome.SIGN_IN, Outcome.NO, Outcome.YES

PUBLIC = Section(
    "Le site public",
    (
        Row(
            "Lire, chercher, suivre l’agenda, reprendre les données",
            (
                "wagtail_serve",
                "page publiée",
                "search",
                "themes",
                "theme",
                "agenda_calendar",
                "open_data",
                "dataset_*",
                "idea",
                "image",
                "fichier public",
                "wagtaildocs_serve",
            ),
            EVERYONE,
        ),
        Row(
            "Ce dont les pages ont besoin (couleurs, icône, état du serveur)",
            (
                "colours",
                "coloured_icon",
                "health",
                "wagtailadmin_sprite",
                "wagtailadmin_javascript_catalog",
            ),
            EVERYONE,
        ),
        Row("Guide de style (développement seulement)", ("style_guide",), EVERYONE),
        Row(
            "Page en brouillon, fichier qui n’existe pas",
            ("page brouillon", "media"),
            NOBODY,
            ABSENT,
            ABSENT,
        ),
        Row("Page privée « comptes seulement »", ("page privée",), SIGNED_IN),
        Row(
            "Fichier d’une collection privée",
            ("fichier privé",),
            PUBLISHERS,
            refused=NO,
            stranger=SIGN_IN,
        ),
        Row(
            "Le même, par son adresse directe",
            ("fichier privé, adresse directe",),
            NOBODY,
            ABSENT,
            ABSENT,
        ),
        Row(
            "Mot de passe d’une page ou d’un fichier protégé",
            ("*authenticate_with_password",),
            EVERYONE,
        ),
    ),
)

TAKING_PART = Section(
    "Participer",
    (
        Row("Idée en attente de relecture", ("idée en attente",), MODERATORS, ABSENT, ABSENT),
        Row("Proposer une idée", ("idea_propose",), SIGNED_IN),
        Row("Envoyer une idée", ("envoyer une idée",), SIGNED_IN, post=True),
        Row(
            "Soutenir, retirer son soutien",
            ("idea_support", "idea_withdraw_support"),
            SIGNED_IN,
            post=True,
        ),
        Row(
            "Reprendre une idée (ici, celle de l’habitant·e)",
            ("idea_withdraw",),
            frozenset({"resident"}),
            refused=ABSENT,
        ),
        Row("Mes idées", ("my_ideas",), SIGNED_IN),
    ),
)

ACCOUNT = Section(
    "Le compte",
    (
        Row(
            "Se connecter, s’inscrire, mot de passe oublié",
            (
                "account_login",
                "account_signup",
                "account_logout",
                "account_inactive",
                "account_reset_*",
                "account_email_verification_sent",
                "account_confirm_email",
            ),
            EVERYONE,
        ),
        Row("Mon compte : nom, adresse, mot de passe", ("account*", "display_name"), SIGNED_IN),
        Row("Changer de nom affiché", ("envoyer son nom",), SIGNED_IN, post=True),
        Row(
            "La porte de l’administration, qui mène à la connexion du site",
            ("admin_login", "wagtailadmin_login"),
            NOBODY,
            refused=SIGN_IN,
            but={"resident": NO},
        ),
        Row(
            "Celle des pages privées : on y est envoyé faute de droit",
            ("private_door", "wagtailcore_login"),
            NOBODY,
        ),
        Row(
            "Mots de passe de Wagtail (fermés)",
            ("wagtailadmin_password_reset*",),
            NOBODY,
            ABSENT,
            ABSENT,
        ),
    ),
)

OWN_PAGES = Section(
    "Espace d’administration : la page d’une association",
    (
        Row(
            "Sa page et ses événements : modifier, prévisualiser, ajouter",
            (
                "page de l’association, modifier",
                "événement de l’association, *",
            ),
            EDITORS,
        ),
        Row(
            "Sa page : la mettre hors ligne, la supprimer",
            ("page de l’association, *",),
            PUBLISHERS,
        ),
    ),
)

PAGES = Section(
    "Espace d’administration : les pages",
    (
        Row(
            "Entrer, son compte, choisir une page ou un lien",
            (
                "wagtailadmin_home",
                "wagtailadmin_account",
                "wagtailadmin_dismissibles",
                "wagtailadmin_choose_page*",
                "wagtailadmin_tag_*",
                "wagtailadmin_editing_sessions:release",
                "admin/test404/",
                "wagtailembeds:*",
                "wagtail_modeladmin:javascript_catalog",
            ),
            STAFF,
        ),
        Row(
            "Se déconnecter",
            ("wagtailadmin_logout",),
            NOBODY,
            refused=SIGN_IN,
            but={"resident": NO},
        ),
        Row(
            "Voir qui modifie la page d’un autre en ce moment",
            ("wagtailadmin_editing_sessions:ping",),
            PUBLISHERS,
            refused=ABSENT,
            but={"resident": NO},
        ),
        Row(
            "Adresses qui ne mènent nulle part",
            ("admin/^.*/$", "wagtailadmin_block_preview", "wagtailadmin_api:*:find"),
            NOBODY,
            refused=ABSENT,
            but={"resident": NO},
        ),
        Row(
            "Listes pour les sélecteurs (titres seulement)",
            (
                "wagtailadmin_api:*:listing",
                "wagtailadmin_api:documents:*",
                "wagtailadmin_api:images:*",
            ),
            STAFF,
        ),
        Row(
            "Détail d’une page pour les sélecteurs",
            ("wagtailadmin_api:pages:*",),
            PUBLISHERS,
            but={"association": ABSENT, "moderation": ABSENT},
        ),
        Row(
            "Parcourir l’arborescence (chacun n’y voit que ses pages)",
            ("wagtailadmin_explore*", "wagtailadmin_pages:search*", "wagtailadmin_pages:type_use*"),
            EDITORS,
        ),
        Row(
            "Choisir où ajouter une page (chacun ne voit que les endroits permis)",
            ("wagtailadmin_pages:choose_parent", "*_listing:choose_parent"),
            STAFF,
        ),
        Row("Listes des actions, événements, partenaires", ("*_listing:*",), EDITORS),
        Row("Page d’un autre : aperçu d’un brouillon", ("brouillon, aperçu",), PUBLISHERS),
        Row(
            "Anciennes adresses, qui renvoient ailleurs",
            (
                "wagtailadmin_pages:revisions_index",
                "wagtailadmin_pages:confirm_workflow_cancellation",
            ),
            STAFF,
        ),
        Row(
            "Défaire un alias (ici, la page n’en est pas un)",
            ("wagtailadmin_pages:convert_alias",),
            NOBODY,
            refused=ABSENT,
            but={"resident": NO},
        ),
        Row(
            "Déverrouiller une page que la relecture retient",
            ("wagtailadmin_pages:unlock",),
            NOBODY,
        ),
        Row(
            "Créer, modifier, prévisualiser, publier, déplacer, copier, relire, restaurer",
            ("wagtailadmin_pages:*",),
            PUBLISHERS,
        ),
        Row(
            "Actions groupées (rien ne se fait sur ce qu’on ne peut pas modifier)",
            (
                "wagtail_bulk_action[pages]",
                "wagtail_bulk_action[images]",
                "wagtail_bulk_action[documents]",
                "wagtail_bulk_action[thèmes]",
            ),
            STAFF,
        ),
        Row("Pages verrouillées", ("wagtailadmin_reports:locked*",), PUBLISHERS),
        Row(
            "Historique (chacun n’y lit que ce qui le concerne)",
            ("wagtailadmin_reports:site_history*",),
            STAFF,
        ),
        Row(
            "Autres bilans : relectures, pages anciennes, types de pages",
            ("wagtailadmin_reports:*",),
            EDITORS,
        ),
    ),
)

LIBRARY = Section(
    "Espace d’administration : images et fichiers",
    (
        Row(
            "Choisir une image ou un fichier (les collections permises)",
            (
                "wagtaildocs_chooser:choose*",
                "wagtailimages_chooser:choose*",
                "wagtaildocs_chooser:chosen_multiple",
                "wagtailimages_chooser:chosen_multiple",
            ),
            STAFF,
        ),
        Row(
            "Adresse d’une image découpée (fermée)",
            ("wagtailimages:url_generator*",),
            NOBODY,
            ABSENT,
            but={"resident": NO, "moderation": NO},
        ),
        Row(
            "Voir la bibliothèque, ajouter",
            (
                "wagtaildocs:index*",
                "wagtailimages:index*",
                "wagtaildocs:add*",
                "wagtailimages:add*",
                "wagtaildocs_chooser:create",
                "wagtailimages_chooser:create",
            ),
            EDITORS,
        ),
        Row(
            "Suite d’un envoi de plusieurs fichiers (ici, sans envoi)",
            ("wagtail*:create_multiple_from_uploaded_*", "wagtail*:delete_upload_multiple"),
            NOBODY,
            refused=ABSENT,
            but={"resident": NO},
        ),
        Row(
            "Image ou fichier d’un autre : modifier, supprimer",
            ("wagtaildocs*", "wagtailimages*"),
            PUBLISHERS,
        ),
        Row(
            "Supprimer une collection",
            ("wagtailadmin_collections:delete",),
            OFFICE,
            refused=ABSENT,
            but={"resident": NO},
        ),
        Row("Collections et leur confidentialité", ("wagtailadmin_collections:*",), OFFICE),
    ),
)

TOWN = Section(
    "Espace d’administration : la commune",
    (
        Row("Relire, publier, refuser les idées, y répondre", ("idees_modeladmin_*",), MODERATORS),
        Row("Le faire vraiment", ("décider d’une idée, *",), MODERATORS, post=True),
        Row(
            "Choisir un thème ou un public",
            ("wagtailsnippetchoosers_*:cho*",),
            STAFF,
        ),
        Row("Thèmes et publics", ("wagtailsnippets*", "wagtailsnippetchoosers_*"), PUBLISHERS),
        Row(
            "Réglages du site : nom, couleur, menus, pied de page",
            ("wagtailsettings:*[site]",),
            PUBLISHERS,
        ),
        Row("Textes légaux", ("wagtailsettings:*[textes légaux]",), PUBLISHERS),
        Row("Redirections", ("wagtailredirects:*",), PUBLISHERS),
        Row("Comptes", ("wagtailusers_users:*", "wagtail_bulk_action[comptes]"), OFFICE),
    ),
)

INSTALLER = Section(
    "Espace d’administration : réservé à la personne qui installe",
    (
        Row(
            "Comptes des superutilisateurs",
            (
                "compte d’un superutilisateur",
                "supprimer un superutilisateur",
            ),
            NOBODY,
        ),
        Row(
            "Les mettre dans un groupe avec d’autres comptes",
            ("superutilisateur, *",),
            NOBODY,
            post=True,
        ),
        Row("Choisir une tâche de relecture", ("wagtailadmin_workflows:task_cho*",), STAFF),
        Row("Circuits de relecture", ("wagtailadmin_workflows:*",), NOBODY),
        Row("Groupes et droits", ("wagtailusers_groups:*",), NOBODY),
        Row("Sites", ("wagtailsites:*",), NOBODY),
    ),
)

TABLE = (PUBLIC, TAKING_PART, ACCOUNT, OWN_PAGES, PAGES, LIBRARY, TOWN, INSTALLER)
# Breaks down on purpose: Wagtail's way to see what an error looks like.
NOT_ASKED = ("wagtailadmin_error_test",)
# Wagtail breaks down on an empty form there: that it answers « not with GET » shows it is open.
NOT_POSTED = ("wagtailredirects:process_import",)


def row_of(name: str) -> Row | None:
    rows = (row for section in TABLE for row in section.rows)
    return next((row for row in rows if row.covers(name)), None)
