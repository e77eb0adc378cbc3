"""The form in which the communication team opens a call for ideas, in the order of the questions:
what it is about, when, under which rules, and what residents are asked."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from core.theme_choices import ThemeChoices

PRESENTATION = [
    FieldPanel(
        "summary",
        help_text=_("Ce qu’on lit sur la carte de l’appel et dans les moteurs de recherche."),
    ),
    FieldPanel(
        "themes",
        widget=ThemeChoices,
        help_text=_(
            "L’appel se lit aussi sur la page de ces thèmes. Aucun, s’il est ouvert à tout."
        ),
    ),
    FieldPanel("picture", help_text=_("Une photo prise en largeur, sans texte dessus.")),
    FieldPanel(
        "introduction",
        help_text=_("À quoi sert cet appel, ce que la commune fera des idées, avec quels moyens."),
    ),
]

CALENDAR = InlinePanel(
    "phases",
    heading=_("Étapes"),
    label=_("étape"),
    help_text=_(
        "Chaque étape s’ouvre et se ferme d’elle-même, à l’heure dite, et la page l’annonce. "
        "Deux étapes peuvent se chevaucher, et une étape peut revenir. Une date laissée vide : "
        "pas de limite de ce côté. Sans aucune étape, tout est ouvert."
    ),
)

WHO = MultiFieldPanel(
    [
        FieldPanel(
            "who",
            help_text=_(
                "Les codes imprimés se préparent dans « Codes imprimés ». Une fois des soutiens "
                "donnés, on peut élargir ce choix, pas le restreindre."
            ),
        ),
        FieldPanel(
            "reading",
            help_text=_(
                "« Après » : tout paraît aussitôt, puis attend une relecture. Les mots à "
                "surveiller, eux, retiennent toujours le texte."
            ),
        ),
        FieldPanel("watched_words"),
    ],
    heading=_("Qui participe, et qui relit"),
)

SUPPORTS = MultiFieldPanel(
    [
        FieldRowPanel(
            [
                FieldPanel("support_rule"),
                FieldPanel(
                    "support_limit",
                    help_text=_("À remplir pour « Un nombre limité d’idées »."),
                ),
            ]
        ),
        FieldPanel(
            "budget",
            help_text=_(
                "Facultatif. Chaque personne remplit un panier d’idées, dans la limite de ce "
                "budget : donnez un coût à chaque idée en la relisant."
            ),
        ),
        FieldPanel(
            "hide_counts",
            help_text=_("Pour que personne ne soutienne une idée parce qu’elle est en tête."),
        ),
    ],
    heading=_("Soutiens"),
    help_text=_(
        "Une fois des soutiens donnés, ces règles peuvent s’assouplir. On ne peut plus descendre "
        "sous ce que quelqu’un a déjà donné."
    ),
)

EXCHANGES = MultiFieldPanel(
    [
        FieldPanel("allow_comments"),
        FieldRowPanel([FieldPanel("edit_minutes"), FieldPanel("answer_days")]),
    ],
    heading=_("Commentaires et réponses"),
)

QUESTIONS = MultiFieldPanel(
    [
        FieldPanel("allow_place"),
        FieldPanel(
            "ask_district",
            help_text=_("Parmi les quartiers du menu « Quartiers », les mêmes pour tout le site."),
        ),
        FieldPanel("allow_picture"),
    ],
    heading=_("Ce que demande le formulaire"),
)

CATEGORIES = InlinePanel(
    "categories",
    heading=_("Catégories"),
    label=_("catégorie"),
    help_text=_(
        "Facultatif : les tiroirs de cet appel, en plus des thèmes du site. Renommer ou déplacer "
        "une catégorie ne touche pas aux idées ; en supprimer une laisse ses idées sans catégorie."
    ),
)

RULES = FieldPanel(
    "rules",
    heading=_("Autres règles"),
    help_text=_(
        "La page dit déjà, en toutes lettres, les règles choisies plus haut. Écrivez ici le reste."
    ),
)

CONTENT_PANELS = [
    *PRESENTATION,
    CALENDAR,
    WHO,
    SUPPORTS,
    EXCHANGES,
    QUESTIONS,
    CATEGORIES,
    RULES,
]
