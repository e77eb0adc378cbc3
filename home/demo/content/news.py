"""News of the town, the latest a couple of days old."""

from home.demo.content.shapes import News, rich

NEWS = (
    News(
        key="appel-a-idees",
        title="30 000 € pour vos idées : l’appel est ouvert",
        day=-2,
        summary=(
            "Un banc, un passage, un atelier, une fête : proposez ce qui changerait votre quartier, "
            "soutenez ce que proposent les autres."
        ),
        paragraphs=rich("""
            <p>Pendant encore quelques semaines, chaque habitant d’Aubrelle-sur-Lise peut déposer
            une idée sur ce site, au k’fé du mail ou à l’accueil de la mairie. Il n’y a pas d’âge
            minimum, et pas besoin de bien écrire.</p>
            <h2>Et après ?</h2>
            <ul>
            <li>Une modératrice relit l’idée sous deux jours.</li>
            <li>Les habitants la soutiennent, une fois chacun.</li>
            <li>La ville répond à toutes, et explique chaque refus.</li>
            </ul>
            <p>L’an dernier, onze idées ont été retenues pour les bords de Lise.
            Plusieurs se voient déjà en se promenant.</p>
        """),
        quote="La meilleure idée de l’an dernier tenait en huit mots, et deux fautes.",
        quoted="Claire Aubertin, adjointe à la participation",
        blocks=(
            (
                "figures",
                {
                    "title": "L’appel en chiffres",
                    "figures": [
                        {"value": "30 000 €", "label": "à dépenser ensemble"},
                        {"value": "1", "label": "soutien par personne et par idée"},
                        {"value": "48 h", "label": "pour relire votre idée"},
                    ],
                    "source": "",
                },
            ),
            (
                "accordion",
                {
                    "title": "Vous hésitez ?",
                    "panels": [
                        {
                            "title": "Mon idée est toute petite, ça compte ?",
                            "text": "<p>Oui. Un banc bien placé change une journée.</p>",
                        },
                        {
                            "title": "Je n’ai pas d’adresse e-mail",
                            "text": "<p>Venez à l’accueil de la mairie ou au k’fé du mail : "
                            "quelqu’un l’écrira avec vous.</p>",
                        },
                    ],
                },
            ),
            ("boards", {"title": "Où déposer votre idée", "board": None, "number": 0}),
        ),
        themes=("democratie-citoyennete",),
        picture="mairie",
    ),
    News(
        key="deuxieme-conducteur",
        title="La navette des voisins cherche deux conducteurs",
        day=-5,
        summary=(
            "Un permis ordinaire, une demi-journée tous les quinze jours et l’envie de rendre "
            "service : c’est tout ce qu’il faut."
        ),
        paragraphs=rich("""
            <p>Neuf bénévoles se partagent aujourd’hui le volant. Avec deux de plus, la navette
            roulerait aussi le jeudi, jour des consultations à la maison de santé.</p>
            <p>La formation dure une matinée : conduite du minibus, installation d’un fauteuil,
            premiers gestes. L’assurance est prise en charge par la ville.</p>
        """),
        quote="On croit qu’on rend service. En fait, on se fait raconter toute la ville.",
        quoted="Gérard, conducteur du mardi",
        blocks=(
            (
                "contact",
                {
                    "name": "La navette des voisins",
                    "role": "Devenir conducteur, poser une question",
                    "phone": "01 99 00 42 44",
                    "email": "",
                    "address": "",
                    "hours": "Du lundi au vendredi, 9 h – 12 h",
                    "page": "actions/navette-solidaire",
                },
            ),
        ),
        themes=("mobilite", "solidarite"),
        picture="arret-de-bus",
    ),
    News(
        key="mediatheque-dimanche",
        title="La médiathèque ouvre un dimanche par mois",
        day=-9,
        summary="Les Lucioles restent allumées le premier dimanche du mois, de 14 h à 17 h.",
        paragraphs=rich("""
            <p>C’était la demande la plus fréquente dans le cahier de l’accueil. Trois agents se sont
            portés volontaires et six habitants tiendront avec eux le coin café.</p>
            <p>Au programme de ces dimanches : rien d’obligatoire. Un conte à 15 h, des jeux, et
            beaucoup de fauteuils.</p>
        """),
        blocks=(
            (
                "timetable",
                {
                    "title": "Un dimanche aux Lucioles",
                    "kind": "programme",
                    "rows": [
                        {"when": "14 h", "what": "Ouverture, et premier café", "note": ""},
                        {"when": "15 h", "what": "Un conte", "note": "dès 4 ans, coin tapis"},
                        {"when": "15 h 30", "what": "Jeux de société", "note": ""},
                        {"when": "17 h", "what": "On range ensemble", "note": ""},
                    ],
                    "note": "Entrée libre, sans inscription.",
                },
            ),
        ),
        themes=("culture", "famille"),
        picture="mediatheque",
    ),
    News(
        key="fresque-inauguree",
        title="Le martin-pêcheur du quai a ses plumes",
        day=-13,
        summary=(
            "Quatorze jeunes, six semaines, quatre-vingts mètres carrés : la fresque du quai de la "
            "Teinturerie est terminée."
        ),
        paragraphs=rich("""
            <p>Il y avait du monde aux fenêtres, samedi, quand la bâche est tombée. Le grand oiseau
            bleu regarde désormais passer la Lise, et les passants le regardent.</p>
            <p>Les jeunes du chantier ont signé en bas à droite, tout petit, comme ils l’avaient
            décidé.</p>
        """),
        quote="Ma grand-mère passe devant exprès. Elle fait un détour d’un kilomètre.",
        quoted="Lina, 17 ans, peintre du groupe",
        themes=("jeunesse", "culture"),
        picture="fresque",
    ),
    News(
        key="eclairage-mail",
        title="Le mail des Tilleuls mieux éclairé, et moins longtemps",
        day=-18,
        summary=(
            "Dix-neuf lampes neuves, plus basses et plus chaudes, s’allument au passage et "
            "s’endorment de minuit à cinq heures."
        ),
        paragraphs=rich("""
            <p>Les marches du groupe « La ville vue par elles » avaient pointé quatre recoins
            sombres. Ils ne le sont plus. Partout ailleurs, la lumière baisse : les chauves-souris
            de la Lise y gagnent, la facture aussi.</p>
            <p>Un réglage vous gêne ? Dites-le au prochain conseil de quartier ou à l’accueil de la
            mairie.</p>
        """),
        themes=("mobilite", "environnement"),
        picture="lumieres-d-hiver",
    ),
    News(
        key="bus-des-droits-samedi",
        title="Le bus des droits s’arrête aussi au marché",
        day=-24,
        summary="Un samedi sur deux, la camionnette du CCAS se gare à côté du fleuriste.",
        paragraphs=rich("""
            <p>Beaucoup d’entre vous travaillent en semaine : nous l’avons entendu. De 9 h à 12 h,
            une conseillère vous reçoit sans rendez-vous, au chaud et en toute discrétion.</p>
            <ul>
            <li>Munissez-vous d’une pièce d’identité.</li>
            <li>Un avis d’imposition aide, mais n’est pas obligatoire.</li>
            <li>Interprètes par téléphone, sur simple demande.</li>
            </ul>
        """),
        themes=("solidarite", "logement"),
        picture="place-du-marche",
    ),
    News(
        key="orchestre-residence",
        title="Trente trombones à la résidence",
        day=-31,
        summary=(
            "L’orchestre des CM1 et CM2 a joué devant les aînés. On a dansé, malgré les consignes "
            "de sécurité."
        ),
        paragraphs=rich("""
            <p>Ils s’étaient entraînés tout le trimestre. Elles avaient réservé leurs chaises la
            veille. Au troisième morceau, Madeleine, 91 ans, s’est levée.</p>
            <p>L’orchestre revient au printemps ; les répétitions sont ouvertes aux familles le
            dernier mardi du mois.</p>
        """),
        blocks=(
            (
                "file",
                {
                    "document": "fiche-inscription",
                    "title": "S’inscrire à un atelier de l’orchestre",
                    "note": "La même fiche pour tous les ateliers.",
                },
            ),
        ),
        themes=("culture", "intergenerationnel"),
        picture="fanfare",
    ),
    News(
        key="rue-aux-ecoles-bilan",
        title="Rue aux écoles : un enfant sur deux vient à pied",
        day=-40,
        summary=(
            "Les élèves ont recompté eux-mêmes. Leur rapport tient sur une affiche et se termine par "
            "« on continue »."
        ),
        paragraphs=rich("""
            <p>Le lundi du premier comptage, 214 voitures avaient déposé 180 enfants. Il n’en reste
            qu’une centaine. Les plots prêtés ont laissé place à une vraie barrière et à huit bacs
            que chaque classe a plantés.</p>
            <p>Restent les voitures garées deux rues plus bas. Une réunion avec les riverains est
            prévue ; les élèves y présenteront leurs chiffres.</p>
        """),
        blocks=(
            (
                "figures",
                {
                    "title": "Deux comptages, un an d’écart",
                    "figures": [
                        {"value": "214", "label": "voitures le premier lundi"},
                        {"value": "103", "label": "voitures un an plus tard"},
                        {"value": "1 sur 2", "label": "enfants qui viennent à pied"},
                    ],
                    "source": "Comptés par les élèves de CM1 et CM2",
                },
            ),
            (
                "cards",
                {
                    "title": "Pour comprendre",
                    "cards": [
                        {
                            "page": "actions/rue-aux-ecoles",
                            "title": "",
                            "text": "",
                            "picture": None,
                        },
                        {"page": "actions/velo-ecole", "title": "", "text": "", "picture": None},
                    ],
                },
            ),
        ),
        themes=("mobilite", "education-scolarite"),
        picture="rue-aux-ecoles",
    ),
    News(
        key="epicerie-cherche-local",
        title="L’Épicerie du Pont voudrait pousser les murs",
        day=-52,
        summary="Trente foyers attendent une place. La ville étudie un second point aux Tilleuls.",
        paragraphs=rich("""
            <p>Le bailleur a proposé un local de 45 m² au pied du 22. Reste à trouver une chambre
            froide et six bénévoles. Si vous avez l’une, ou si vous êtes l’un, passez à
            l’épicerie : la soupe est le vendredi.</p>
        """),
        themes=("solidarite", "mixite-sociale"),
        picture="epicerie-solidaire",
    ),
    News(
        key="castors",
        title="Un visiteur aux grandes dents",
        day=-66,
        summary="Un castor s’est installé en aval du pont. Regardez-le de loin, il a du travail.",
        paragraphs=rich("""
            <p>Les élèves qui tiennent le carnet de la rivière ont repéré des copeaux, puis une
            hutte. Un naturaliste a confirmé : la Lise redevient assez calme pour lui.</p>
            <p>Trois vieux peupliers ont été grillagés par les Mains vertes. Tenez vos chiens en
            laisse à la tombée du jour, entre le pont et le stade.</p>
        """),
        themes=("environnement",),
        picture="bords-de-lise",
    ),
)
