"""The blocks of the front page, of the plain page of the social centre, and of a few news.

A block is its name and its value. `page` names a page by the end of its address, `image`, `picture` and `poster`
a drawn picture, `document` a file of `home/demo/files`, `theme` and `themes` themes by slug.
"""

from home.demo.content.shapes import Block, PlainPage, rich

FRONT_PAGE: tuple[Block, ...] = (
    ("agenda", {"title": "Cette semaine, et après", "number": 4, "theme": None}),
    ("boards", {"title": "Vos idées pour la ville", "board": None, "number": 3}),
    (
        "figures",
        {
            "title": "Un an de vie commune",
            "figures": [
                {"value": "34", "label": "actions menées avec les habitants"},
                {"value": "412", "label": "personnes qui ont donné de leur temps"},
                {"value": "11", "label": "idées devenues des chantiers"},
                {"value": "2 tonnes", "label": "de légumes sortis du jardin partagé"},
            ],
            "source": "Rapport d’activité du CCAS et de La Passerelle",
        },
    ),
    ("actions", {"title": "Ce que nous faisons ensemble", "number": 3, "theme": None}),
    ("themes", {"title": "Par thème", "themes": []}),
    ("news", {"title": "Les actualités", "number": 3, "theme": None}),
)

SOCIAL_CENTRE = PlainPage(
    key="le-centre-social",
    title="Le centre social",
    summary=(
        "Une maison ouverte à tous, au milieu du mail des Tilleuls. On y vient pour un atelier, "
        "une question, ou juste un café."
    ),
    show_contents=True,
    blocks=(
        (
            "text",
            rich("""
                <h2>Une maison pour tout le monde</h2>
                <p>La Passerelle appartient à celles et ceux qui la font vivre : une petite équipe,
                et beaucoup d’habitants. Personne ne vous demandera d’où vous venez ni combien
                vous gagnez. On vous demandera plutôt ce que vous aimez faire.</p>
                <p>Chaque printemps, les adhérents choisissent ensemble ce qui
                continue, ce qui s’arrête et ce qu’on essaie.</p>
            """),
        ),
        (
            "picture",
            {
                "image": "cuisine-partagee",
                "caption": "Le jeudi, on cuisine à seize mains.",
            },
        ),
        (
            "timetable",
            {
                "title": "Quand venir",
                "kind": "opening",
                "rows": [
                    {
                        "when": "Lundi, mardi, jeudi",
                        "what": "9 h – 12 h et 14 h – 18 h 30",
                        "note": "aide aux démarches le mardi et le jeudi",
                    },
                    {
                        "when": "Mercredi",
                        "what": "9 h – 12 h et 14 h – 18 h 30",
                        "note": "les enfants d’abord",
                    },
                    {
                        "when": "Vendredi",
                        "what": "9 h – 12 h et 14 h – 18 h 30",
                        "note": "un soir sur deux, jeux jusqu’à 22 h",
                    },
                    {"when": "Samedi et dimanche", "what": "fermé", "note": ""},
                ],
                "note": "Fermé les jours fériés et la dernière semaine d’août.",
            },
        ),
        (
            "contact",
            {
                "name": "L’accueil du centre social",
                "role": "Inscriptions, adhésions, salles",
                "phone": "01 99 00 42 20",
                "email": "accueil@lapasserelle.example",
                "address": "4 mail des Tilleuls\n99420 Aubrelle-sur-Lise",
                "hours": "",
                "page": "partenaires/passerelle",
            },
        ),
        (
            "figures",
            {
                "title": "La Passerelle en quelques chiffres",
                "figures": [
                    {"value": "640", "label": "adhérents"},
                    {"value": "27", "label": "ateliers chaque semaine"},
                    {"value": "58", "label": "bénévoles réguliers"},
                ],
                "source": "Assemblée générale de la dernière rentrée",
            },
        ),
        (
            "video",
            {
                "title": "La Passerelle en deux minutes",
                "link": "https://videos.aubrelle.example/w/2mPasserelleVisite",
                "poster": "atelier-numerique",
                "transcript": (
                    "Une porte vitrée s’ouvre. Odile, à l’accueil, dit : « Vous cherchez quelque "
                    "chose, ou quelqu’un ? » On traverse la cuisine, où l’on épluche des carottes "
                    "en riant, puis la salle des ordinateurs. Un garçon montre à sa grand-mère "
                    "comment agrandir les lettres. À la fin, tout le monde sort les chaises sur "
                    "le mail."
                ),
                "complete": False,
            },
        ),
        (
            "accordion",
            {
                "title": "Les questions qu’on nous pose",
                "panels": [
                    {
                        "title": "Combien coûte l’adhésion ?",
                        "text": "<p>De 2 à 12 € par an et par famille, selon vos moyens. "
                        "Le café, lui, est à prix libre.</p>",
                    },
                    {
                        "title": "Faut-il habiter le quartier ?",
                        "text": "<p>Non. Quatre familles sur dix viennent d’ailleurs.</p>",
                    },
                    {
                        "title": "Le bâtiment est-il accessible en fauteuil ?",
                        "text": "<p>Oui, de plain-pied, avec une boucle magnétique dans la grande "
                        "salle. Dites-nous ce qui vous aiderait encore.</p>",
                    },
                ],
            },
        ),
        (
            "quote",
            {
                "quote": "Je suis entrée pour m’abriter de la pluie. J’ai les clés maintenant.",
                "author": "Samia, bénévole depuis quatre ans",
            },
        ),
        (
            "agenda",
            {
                "title": "Les rendez-vous des générations",
                "number": 3,
                "theme": "intergenerationnel",
            },
        ),
        (
            "cards",
            {
                "title": "Ce qu’on y fait",
                "cards": [
                    {
                        "page": "actions/devoirs-au-chaud",
                        "title": "",
                        "text": "Quatre soirs par semaine, du CP à la troisième, goûter compris.",
                        "picture": None,
                    },
                    {
                        "page": "actions/table-de-conversation",
                        "title": "",
                        "text": "Parler français autour d’une théière, sans manuel et sans honte.",
                        "picture": None,
                    },
                    {
                        "page": "actions/premieres-vacances",
                        "title": "",
                        "text": "Préparer à plusieurs une semaine à la mer, la première pour beaucoup.",
                        "picture": None,
                    },
                ],
            },
        ),
        (
            "themes",
            {"title": "Nos sujets", "themes": ["famille", "culture", "solidarite", "jeunesse"]},
        ),
        (
            "invitation",
            {
                "title": "Envie de donner un coup de main ?",
                "text": "Une heure par mois, c’est déjà beaucoup. On vous montre tout.",
                "label": "Choisir une action",
                "page": "actions",
                "link": "",
            },
        ),
    ),
)

PLAIN_PAGES = (SOCIAL_CENTRE,)
