"""The table, inside the admin."""

from tests.roles.outcomes import Outcome
from tests.roles.rows import EDITORS, MODERATORS, NOBODY, OFFICE, PUBLISHERS, STAFF, Row, Section

ABSENT, SIGN_IN, NO = Outcome.ABSENT, Outcome.SIGN_IN, Outcome.NO

OWN_PAGES = Section(
    "Espace d’administration : la page d’une association",
    (
        Row(
            "Sa page et ses événements : modifier, prévisualiser, ajouter",
            (
                "page de l’association, modifier",
                "événement de l’association, *",
            ),
            EDITORS,
        ),
        Row(
            "Sa page : dire qu’elle est toujours juste",
            ("page de l’association, toujours juste",),
            EDITORS,
            post=True,
        ),
        Row(
            "Sa page : la mettre hors ligne, la supprimer",
            ("page de l’association, *",),
            PUBLISHERS,
        ),
    ),
)

PAGES = Section(
    "Espace d’administration : les pages",
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
            (
                "wagtailadmin_explore*",
                "rubrique *, parcourir",
                "wagtailadmin_pages:search*",
                "wagtailadmin_pages:type_use*",
            ),
            EDITORS,
        ),
        Row(
            "Choisir où ajouter une page (chacun ne voit que les endroits permis)",
            ("wagtailadmin_pages:choose_parent", "*_listing:choose_parent"),
            STAFF,
        ),
        Row(
            "Listes des actualités, actions, événements, partenaires, sélections",
            ("*_listing:*",),
            EDITORS,
        ),
        Row("Page d’un autre : aperçu d’un brouillon", ("brouillon, aperçu",), PUBLISHERS),
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
            "Autres bilans : relectures, pages anciennes, types de pages",
            ("wagtailadmin_reports:*",),
            EDITORS,
        ),
    ),
)

NEWSROOM = Section(
    "Espace d’administration : la journée de la rédaction",
    (
        Row("Ce qui m’attend", ("newsroom:waiting[a-decider]",), STAFF),
        Row(
            "Mes brouillons, fiches à relire, événements sans bilan (chacun les siens)",
            (
                "newsroom:waiting[brouillons]",
                "newsroom:waiting[a-relire]",
                "newsroom:waiting[sans-bilan]",
            ),
            EDITORS,
            but={"moderation": ABSENT},
        ),
        Row(
            "Envoyé, en cours de relecture",
            ("newsroom:waiting[envoyes]",),
            frozenset({"association"}),
            refused=ABSENT,
            but={"resident": NO},
        ),
        Row(
            "Idées sans réponse",
            ("newsroom:waiting[idees-sans-reponse]",),
            MODERATORS,
            but={"association": ABSENT},
        ),
        Row(
            "Publications programmées",
            ("newsroom:waiting[programmes]",),
            PUBLISHERS,
            refused=ABSENT,
            but={"resident": NO},
        ),
        Row(
            "Une liste qui n’existe pas",
            ("newsroom:waiting[*",),
            NOBODY,
            refused=ABSENT,
            but={"resident": NO},
        ),
        Row(
            "Liens cassés, à l’écran ou en tableur (chacun ceux de ses pages)",
            ("newsroom:broken_links*", "liens cassés, tableur"),
            EDITORS,
        ),
        Row(
            "Page d’un autre : dire qu’elle est toujours juste",
            ("newsroom:still_right", "page d’un autre, toujours juste"),
            PUBLISHERS,
            post=True,
        ),
        Row("Importer une fiche : ouvrir l’assistant", ("import_sheet*",), PUBLISHERS),
        Row(
            "Importer une fiche : faire lire un texte, relire, créer le brouillon",
            ("fiche, *",),
            PUBLISHERS,
            post=True,
        ),
    ),
)

LIBRARY = Section(
    "Espace d’administration : images et fichiers",
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
            "Image ou fichier d’un autre : modifier, supprimer",
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
    "Espace d’administration : la commune",
    (
        Row(
            "Relecture : la file, un élément, plusieurs à la fois, les raisons types",
            ("relecture_modeladmin_*", "raisons_modeladmin_*"),
            MODERATORS,
        ),
        Row("Décider vraiment, reprendre une décision", ("relecture, *",), MODERATORS, post=True),
        Row("Réglages de la modération", ("wagtailsettings:*[modération]",), MODERATORS),
        Row("Relire, publier, refuser les idées, y répondre", ("idees_modeladmin_*",), MODERATORS),
        Row("Créer, modifier, fermer les bornes (« Accueil » aussi)", ("bornes_*",), PUBLISHERS),
        Row(
            "Imprimer, compter, départager, corriger les séances papier (« Accueil » aussi)",
            ("seances-papier_*",),
            PUBLISHERS,
        ),
        Row("Importer des idées d’un autre site", ("import_ideas*",), PUBLISHERS),
        Row("Le faire vraiment", ("décider d’une idée, *",), MODERATORS, post=True),
        Row("Faire des codes imprimés, les compter", ("codes:list",), PUBLISHERS),
        Row(
            "Imprimer la feuille d’une série de codes, l’annuler",
            ("codes:*",),
            PUBLISHERS,
            refused=ABSENT,
            but={"resident": NO},
        ),
        Row("Soutiens à regarder : ce qui sort de l’ordinaire", ("support_signs*",), MODERATORS),
        Row(
            "Choisir un thème, une famille ou un public",
            ("wagtailsnippetchoosers_*:cho*",),
            STAFF,
        ),
        Row(
            "La liste des listes (thèmes et publics ont chacun la leur)",
            ("wagtailsnippets:index",),
            NOBODY,
        ),
        Row(
            "Thèmes et leurs familles, publics et quartiers",
            ("wagtailsnippets*", "wagtailsnippetchoosers_*"),
            PUBLISHERS,
        ),
        Row(
            "Réglages du site : nom, couleur, menus, pied de page",
            ("wagtailsettings:*[site]",),
            PUBLISHERS,
        ),
        Row("Textes légaux", ("wagtailsettings:*[textes légaux]",), PUBLISHERS),
        Row("Redirections", ("wagtailredirects:*",), PUBLISHERS),
        Row(
            "Liste des recherches fréquentes (vide : le site ne les garde pas)",
            ("wagtailsearchpromotions:chooser*",),
            STAFF,
        ),
        Row(
            "Rapport des recherches fréquentes (vide aussi)",
            ("wagtailsearchpromotions:search_terms*",),
            NOBODY,
        ),
        Row(
            "Réponses choisies : ce qu’on lit d’abord pour certains mots",
            ("wagtailsearchpromotions:*", "propose_answer"),
            PUBLISHERS,
        ),
        Row("Recherches sans réponse", ("unanswered_searches*",), PUBLISHERS),
        Row("Comptes", ("wagtailusers_users:*", "wagtail_bulk_action[comptes]"), OFFICE),
    ),
)

INSTALLER = Section(
    "Espace d’administration : réservé à la personne qui installe",
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
