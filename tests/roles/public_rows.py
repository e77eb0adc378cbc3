"""The table, outside the admin: reading, taking part, one's account."""

from tests.roles.outcomes import Outcome
from tests.roles.rows import EVERYONE, MODERATORS, NOBODY, PUBLISHERS, SIGNED_IN, Row, Section

ABSENT, SIGN_IN, NO = Outcome.ABSENT, Outcome.SIGN_IN, Outcome.NO

PUBLIC = Section(
    "Le site public",
    (
        Row(
            "Lire, chercher, suivre l’agenda, reprendre les données",
            (
                "wagtail_serve",
                "page publiée",
                "search",
                "search_suggestions",
                "themes",
                "theme",
                "agenda_calendar",
                "open_data",
                "dataset_*",
                "event_calendar",
                "partner_map",
                "partner_card",
                "idea",
                "moderation_charter",
                "closing*",
                "image",
                "fichier public",
                "wagtaildocs_serve",
            ),
            EVERYONE,
        ),
        Row(
            "S’abonner aux nouveautés, d’une rubrique, d’un thème ou d’une recherche (RSS, Atom)",
            ("feed[*", "theme_feed[*", "search_feed[*"),
            EVERYONE,
        ),
        Row(
            "Ce que lisent les moteurs de recherche et les réseaux (plan, images de partage)",
            ("sitemap", "sitemap_section*", "robots", "security", "poster", "image de partage"),
            EVERYONE,
        ),
        Row(
            "L’image, le calendrier ou le contact d’une page que l’on ne montre pas",
            (
                "image de partage, *",
                "rendez-vous en brouillon, *",
                "partenaire en brouillon, *",
            ),
            NOBODY,
            ABSENT,
            ABSENT,
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
        Row(
            "Suivre une idée, un appel, un thème ou une recherche ; ses suivis",
            ("follow", "follow_search", "follows"),
            SIGNED_IN,
        ),
        Row(
            "Ne plus recevoir de messages, avec un lien qui n’est pas le bon",
            ("unsubscribe",),
            NOBODY,
            ABSENT,
            ABSENT,
        ),
        Row(
            "Écrire une idée, voir celles qui y ressemblent",
            ("idea_propose", "ideas_nearby"),
            EVERYONE,
        ),
        Row("Supprimer son brouillon", ("draft_discard",), SIGNED_IN),
        Row("Envoyer une idée", ("envoyer une idée",), SIGNED_IN, post=True),
        Row(
            "Soutenir, retirer son soutien",
            ("idea_support", "idea_withdraw_support"),
            SIGNED_IN,
            post=True,
        ),
        Row("Mes soutiens, avec leurs reçus", ("my_supports",), SIGNED_IN),
        Row(
            "Corriger ou reprendre une idée (ici, celle de l’habitant·e)",
            ("idea_withdraw", "idea_edit"),
            frozenset({"resident"}),
            refused=ABSENT,
        ),
        Row(
            "La remettre en attente",
            ("idea_restore",),
            frozenset({"resident"}),
            refused=ABSENT,
            post=True,
        ),
        Row("Mes idées", ("my_ideas",), SIGNED_IN),
        Row("Entrer un code imprimé, le ranger", ("code_entry", "code_forget"), EVERYONE),
        Row("Reprendre à son nom ce que l’on a fait avec un code", ("claim",), SIGNED_IN),
        Row(
            "L’affiche d’un appel à idées, l’adresse courte d’une idée",
            ("board_poster*", "idea_short"),
            EVERYONE,
        ),
    ),
)

DESK = Section(
    "L’accueil",
    (
        Row("Le journal des saisies", ("desk_log", "desk_log_csv"), MODERATORS),
        Row("Saisir pour une personne présente", ("desk", "desk_*"), PUBLISHERS),
        Row("Faire d’une tablette une borne", ("kiosk", "kiosk_open"), PUBLISHERS),
        Row(
            "Les écrans d’une borne (qui n’en est pas une est renvoyé à la porte)",
            ("kiosk_*",),
            EVERYONE,
        ),
        Row(
            "Lire un commentaire, commencer à en écrire un (il part une fois connecté)",
            ("idea_comment", "idea_comment_write"),
            EVERYONE,
        ),
        Row(
            "Modifier, retirer un commentaire (ici, celui de l’habitant·e)",
            ("idea_comment_edit", "idea_comment_withdraw"),
            frozenset({"resident"}),
            refused=ABSENT,
            stranger=ABSENT,
        ),
        Row(
            "Signaler une idée, une photo, un commentaire",
            ("idea_report", "idea_report_thanks", "idea_comment_report"),
            EVERYONE,
        ),
        Row("Les chiffres d’un appel à idées", ("board_figures",), EVERYONE),
        Row(
            "Reprendre les chiffres dans un tableur",
            ("board_export*",),
            MODERATORS,
            refused=ABSENT,
            stranger=ABSENT,
        ),
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
