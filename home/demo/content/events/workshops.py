"""What comes back every week or two."""

from calendar import FRIDAY, MONDAY, SATURDAY, THURSDAY, TUESDAY, WEDNESDAY

from home.demo.content.shapes import Event, rich, weekly

WORKSHOPS = (
    Event(
        key="histoires-au-marche",
        title="Des histoires au marché",
        summary=(
            "Trois lectures à voix haute par matinée, sur le tapis du triporteur, entre le fromager "
            "et le fleuriste."
        ),
        body=rich("""
            <p>Asseyez-vous, il y a de la place sur le tapis. À 10 h 30 pour les petits, à 11 h
            pour les plus grands, à 11 h 30 pour tout le monde, et une fois sur quatre en deux
            langues.</p>
            <p>Les livres s’empruntent sur place, même sans carte.</p>
        """),
        place="Place du Marché, devant la halle",
        address="Place du Marché, 99420 Aubrelle-sur-Lise",
        organiser="mediatheque",
        action="histoires-au-marche",
        themes=("intergenerationnel", "culture"),
        dates=weekly(first=-14, weekday=SATURDAY, start="10:30", minutes=90, times=8),
        conditions="Gratuit, sans inscription. Sous la halle s’il pleut.",
        contact="Aurélien, médiathèque Les Lucioles : 01 99 00 42 31",
        picture="lecture-a-voix-haute",
    ),
    Event(
        key="gym-douce",
        title="Équilibre et bonne humeur",
        summary="La gym douce des Belles Saisons, debout, sur une chaise ou en fauteuil.",
        body=rich("""
            <p>Tenue souple et chaussures qui tiennent le pied. La première séance est offerte. La
            navette des voisins peut passer vous prendre : appelez la veille.</p>
        """),
        place="Salle des Glycines",
        address="9 rue du Lavoir, 99420 Aubrelle-sur-Lise",
        organiser="belles-saisons",
        action="gym-douce",
        themes=("vieillissement", "sante", "sport"),
        dates=(
            *weekly(first=-7, weekday=TUESDAY, start="10:00", minutes=60, times=7),
            *weekly(first=-7, weekday=FRIDAY, start="15:00", minutes=60, times=7),
        ),
        conditions="2 € la séance, inscription au club. Liste d’attente le mardi.",
        contact="Yvette, Les Belles Saisons : 02 61 91 42 74",
        picture="gym-douce",
    ),
    Event(
        key="atelier-tournevis",
        title="Réparons ensemble",
        summary=(
            "Un objet en panne sous le bras ? Le Tournevis vous prête ses outils, ses conseils et "
            "sa bonne humeur."
        ),
        body=rich("""
            <p>Petit électroménager, lampes, vêtements, jouets, vélos, téléphones.</p>
            <ul>
            <li>Un objet par personne à la fois.</li>
            <li>Apportez les pièces et les chargeurs.</li>
            <li>Dernière prise en charge à 16 h 45.</li>
            </ul>
        """),
        place="Halle aux grains",
        address="Rue du Four, 99420 Aubrelle-sur-Lise",
        organiser="tournevis",
        action="atelier-tournevis",
        themes=("environnement", "solidarite"),
        dates=weekly(first=-9, weekday=SATURDAY, start="14:00", minutes=210, times=4, every=2),
        conditions="Gratuit, chapeau à la sortie. Accès de plain-pied par la rue du Four.",
        contact="Bernard, Le Tournevis : 02 61 91 42 58",
        picture="repair-cafe",
    ),
    Event(
        key="chantier-du-jardin",
        title="Chantier du samedi au jardin partagé",
        summary="On désherbe, on arrose, on papote. Casse-croûte partagé à midi sous le noyer.",
        body=rich("""
            <p>Pas besoin de s’y connaître ni d’être adhérent. Gants et outils sur place, et des
            tâches assises pour qui préfère. Le premier samedi du mois, le conseil du jardin suit à
            11 h 30.</p>
        """),
        place="Jardin de l’ancien boulodrome",
        address="Chemin du Halage, 99420 Aubrelle-sur-Lise",
        organiser="mains-vertes",
        action="jardin-du-boulodrome",
        themes=("environnement", "intergenerationnel"),
        dates=weekly(first=-6, weekday=SATURDAY, start="09:30", minutes=180, times=6),
        conditions="Gratuit, ouvert à tous. Allées accessibles en fauteuil.",
        contact="Odile, Les Mains vertes : 02 61 91 42 52",
        picture="jardin-partage",
    ),
    Event(
        key="soiree-jeux",
        title="Soirée jeux",
        summary="Trois cents jeux, des tables de tous les âges et une table calme.",
        body=rich("""
            <p>Jeux d’ambiance, de stratégie, de cartes, de bois. On vous explique les règles. La
            soupe est à prix libre, les gâteaux sont à apporter.</p>
        """),
        place="K’fé du mail, centre social La Passerelle",
        address="4 mail des Tilleuls, 99420 Aubrelle-sur-Lise",
        organiser="passerelle",
        action="soirees-jeux",
        themes=("vacances-loisirs", "intergenerationnel", "famille"),
        dates=weekly(first=-11, weekday=FRIDAY, start="19:30", minutes=180, times=5, every=2),
        conditions="Gratuit, sans inscription. Les enfants viennent accompagnés.",
        contact="La Passerelle : 01 99 00 42 20",
        picture="soiree-jeux",
    ),
    Event(
        key="table-de-conversation",
        title="La table de conversation",
        summary="Parler français autour d’un thé. Les petits jouent à côté.",
        body=rich("""
            <p>Venez comme vous êtes, même si vous connaissez dix mots. Cette saison : le marché,
            la santé, les souvenirs d’école, la ville la nuit.</p>
        """),
        place="Centre social La Passerelle, salle bleue",
        address="4 mail des Tilleuls, 99420 Aubrelle-sur-Lise",
        organiser="mots-d-ici",
        action="table-de-conversation",
        themes=("alphabetisation-apprentissage-du-francais", "integration"),
        dates=weekly(first=-8, weekday=MONDAY, start="09:15", minutes=90, times=8),
        conditions="Gratuit, sans inscription. Garde d’enfants sur place.",
        contact="Chantal, Mots d’ici et d’ailleurs : 02 61 91 42 79",
        picture="table-de-conversation",
    ),
    Event(
        key="cafe-des-parents",
        title="Le café des parents",
        summary="Après la cloche, un café et un sujet choisi par le groupe.",
        body=rich("""
            <p>Au programme des prochaines semaines : l’argent de poche, les nuits hachées, les
            copains qu’on n’aime pas. Les bébés sont les bienvenus.</p>
        """),
        place="Centre social La Passerelle, k’fé du mail",
        address="4 mail des Tilleuls, 99420 Aubrelle-sur-Lise",
        organiser="passerelle",
        action="cafe-des-parents",
        themes=("parentalite", "education-scolarite"),
        dates=weekly(first=-10, weekday=FRIDAY, start="08:40", minutes=80, times=7),
        conditions="Gratuit, sans inscription.",
        contact="Samira, La Passerelle : 01 99 00 42 20",
        picture="table-de-conversation",
    ),
    Event(
        key="marche-du-mardi",
        title="La marche du mardi",
        summary="Trois allures au choix : le banc, le pont ou la boucle. Tisane au retour.",
        body=rich("""
            <p>Prévenez-nous la première fois, la kinésithérapeute fera connaissance avec vous. Le
            fauteuil tout-terrain se réserve la veille.</p>
        """),
        place="Départ de la maison de santé",
        address="18 quai de la Teinturerie, 99420 Aubrelle-sur-Lise",
        organiser="maison-sante",
        action="marche-sante",
        themes=("sante", "sport"),
        dates=weekly(first=-5, weekday=TUESDAY, start="10:00", minutes=75, times=7),
        conditions="Gratuit, par tous les temps.",
        contact="Nour, maison de santé : 01 99 00 42 45",
        picture="bords-de-lise",
    ),
    Event(
        key="clic-et-declic",
        title="Clic et déclic : mon téléphone sans crainte",
        summary="Six séances à quatre autour d’une table, avec votre propre téléphone.",
        body=rich("""
            <ul>
            <li>Séances 1 et 2 : appeler, écrire, photographier.</li>
            <li>Séances 3 et 4 : prendre un rendez-vous, retrouver un papier.</li>
            <li>Séances 5 et 6 : reconnaître une arnaque, protéger ses comptes.</li>
            </ul>
        """),
        place="Médiathèque Les Lucioles, salle du haut (ascenseur)",
        address="7 rue des Tisserands, 99420 Aubrelle-sur-Lise",
        organiser="mediatheque",
        action="clic-et-declic",
        themes=("numerique", "vieillissement"),
        dates=weekly(first=4, weekday=WEDNESDAY, start="10:15", minutes=90, times=6),
        conditions="Gratuit, sur inscription à la médiathèque. Douze places.",
        contact="Médiathèque Les Lucioles : 01 99 00 42 31",
        picture="atelier-numerique",
    ),
    Event(
        key="soupe-du-pont",
        title="La soupe du Pont",
        summary="On cuisine ce qui reste dans les cagettes, puis on s’attable.",
        body=rich("""
            <p>Épluchage dès 17 h pour qui veut, service à 19 h. Apportez votre bol. Une soupe
            sans viande est toujours prévue.</p>
        """),
        place="L’Épicerie du Pont",
        address="31 rue du Faubourg, 99420 Aubrelle-sur-Lise",
        organiser="epicerie",
        action="epicerie-du-pont",
        themes=("solidarite", "mixite-sociale"),
        dates=weekly(first=-4, weekday=FRIDAY, start="17:00", minutes=210, times=6),
        conditions="Prix libre, sans inscription.",
        contact="Fatou, L’Épicerie du Pont : 02 61 91 42 70",
        picture="cuisine-partagee",
    ),
    Event(
        key="jeudis-du-cv",
        title="Les jeudis du CV",
        summary="Un conseiller, un employeur, une imprimante : repartez avec un CV dont vous serez fier.",
        body=rich("""
            <p>Cette saison : la scierie, le service des espaces verts, l’aide à domicile et le
            fournil. Photo sur place, tenue prêtée si besoin.</p>
        """),
        place="Centre social La Passerelle",
        address="4 mail des Tilleuls, 99420 Aubrelle-sur-Lise",
        organiser="relais-emploi",
        action="jeudis-du-cv",
        themes=("emploi-economie", "jeunesse"),
        dates=weekly(first=-3, weekday=THURSDAY, start="09:00", minutes=180, times=6),
        conditions="Gratuit. Garde d’enfants sur place.",
        contact="Karim, Relais emploi : 01 99 00 42 60",
        picture="atelier-numerique",
    ),
)
