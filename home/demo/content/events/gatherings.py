"""What happens once."""

from calendar import SATURDAY, SUNDAY, THURSDAY, WEDNESDAY

from home.demo.content.shapes import Date, Event, rich

GATHERINGS = (
    Event(
        key="bourse-aux-graines",
        title="Bourse aux graines et aux boutures",
        summary="Apportez ce que vous avez en trop, repartez avec ce qui vous manque.",
        body=rich("""
            <p>Une table par famille de plantes, des étiquettes, des enveloppes pliées par les
            enfants. Ceux qui n’ont rien à échanger repartent aussi avec quelque chose, à une
            condition : donner des nouvelles.</p>
            <p>À 15 h, Paul montre comment bouturer un géranium sans le vexer.</p>
        """),
        place="K’fé du mail, centre social La Passerelle",
        address="4 mail des Tilleuls, 99420 Aubrelle-sur-Lise",
        organiser="mains-vertes",
        action="jardin-du-boulodrome",
        themes=("environnement", "mixite-sociale"),
        dates=(Date(day=19, weekday=SUNDAY, start="14:00", minutes=180),),
        conditions="Entrée libre.",
        contact="bonjour@mainsvertes.example",
        picture="jardin-partage",
    ),
    Event(
        key="fanfare-sous-la-halle",
        title="La fanfare joue sous la halle",
        summary=(
            "Les CM2 des Tilleuls et la Fanfare des Deux Rives partagent le programme, et "
            "peut-être le trombone."
        ),
        body=rich("""
            <p>Valses, airs des Balkans, un tube qu’on vous laisse deviner. Les enfants jouent en
            première partie ; à la fin, quinze instruments sont posés sur une table et vous pouvez
            souffler dedans.</p>
        """),
        place="La halle",
        address="Place du Marché, 99420 Aubrelle-sur-Lise",
        organiser="fanfare",
        action="orchestre-a-l-ecole",
        themes=("culture", "intergenerationnel", "education-scolarite"),
        dates=(Date(day=10, weekday=SUNDAY, start="16:00", minutes=105),),
        conditions="Gratuit. Chaises pour tous, quatre places en fauteuil au premier rang.",
        contact="Lucie, La Fanfare des Deux Rives : 02 61 91 42 63",
        picture="fanfare",
    ),
    Event(
        key="theatre-forum",
        title="Et si c’était toi ? Séance publique",
        summary="Sept scènes vécues ; à vous d’en changer la fin. Avec une juriste.",
        body=rich("""
            <p>On peut venir simplement regarder. Personne n’est jamais poussé sur scène. La
            séance dure une heure trente et se termine par un temps d’échange, parfois long.</p>
        """),
        place="Théâtre de la Filature",
        address="2 rue des Métiers, 99420 Aubrelle-sur-Lise",
        organiser="compagnie-du-fil",
        action="et-si-c-etait-toi",
        themes=("discriminations", "culture", "jeunesse"),
        dates=(Date(day=8, weekday=THURSDAY, start="20:00", minutes=120),),
        conditions="Gratuit, dès 13 ans. Réservation conseillée.",
        contact="troupe@compagniedufil.example",
        picture="theatre",
    ),
    Event(
        key="banc-des-tilleuls",
        title="Le conseil de quartier des Tilleuls s’assied sur les bancs",
        summary="Une élue, un technicien et vos demandes. Réponse écrite sous trois semaines.",
        body=rich("""
            <p>À l’ordre du jour : l’éclairage du mail, la place des poubelles, et tout ce que vous
            apporterez. Interprètes en arabe, en turc et en portugais sur le banc près du
            platane.</p>
        """),
        place="Mail des Tilleuls, devant le numéro 14",
        address="Mail des Tilleuls, 99420 Aubrelle-sur-Lise",
        organiser="",
        action="conseils-de-quartier",
        themes=("democratie-citoyennete", "mixite-sociale"),
        dates=(Date(day=5, weekday=THURSDAY, start="18:00", minutes=105),),
        conditions="Ouvert à tous. Au k’fé du mail s’il pleut.",
        contact="Mairie : 01 99 00 42 10",
        picture="mairie",
    ),
    Event(
        key="reunion-un-toit-deux-ages",
        title="Un toit, deux âges : réunion d’information",
        summary="Vous avez une chambre, ou vous en cherchez une ? Venez poser vos questions.",
        body=rich("""
            <p>Avec le témoignage d’un binôme d’une ville voisine, une juriste pour la convention,
            et un goûter. Vous ne vous engagez à rien en venant.</p>
        """),
        place="Salle des Glycines",
        address="9 rue du Lavoir, 99420 Aubrelle-sur-Lise",
        organiser="ccas",
        action="un-toit-deux-ages",
        themes=("logement", "intergenerationnel", "jeunesse"),
        dates=(Date(day=23, weekday=WEDNESDAY, start="17:30", minutes=90),),
        conditions="Gratuit. Navette sur demande au CCAS.",
        contact="CCAS : 01 99 00 42 12",
        picture="maison-de-sante",
    ),
    Event(
        key="velo-ecole-decouverte",
        title="Vélo-école : la première fois",
        summary="Une séance d’essai pour adultes, à l’abri des regards, sur des vélos à votre taille.",
        body=rich("""
            <p>Chaussures fermées, pantalon souple. Nous prêtons casque, gants et patience. Si cela
            vous plaît, dix séances suivent.</p>
        """),
        place="Cour du collège des Trois-Saules",
        address="Avenue des Trois-Saules, 99420 Aubrelle-sur-Lise",
        organiser="roue-libre",
        action="velo-ecole",
        themes=("mobilite", "sport"),
        dates=(
            Date(day=13, weekday=SATURDAY, start="10:00", minutes=90, note="Groupe débutant"),
            Date(day=13, weekday=SATURDAY, start="11:45", minutes=60, note="Remise en selle"),
        ),
        conditions="Gratuit pour l’essai, puis 5 € les dix séances.",
        contact="Thibault, Roue libre : 02 61 91 42 95",
        picture="rue-aux-ecoles",
    ),
    Event(
        key="cuisine-du-monde",
        title="La cuisine du monde d’à côté : le couscous de Zohra",
        summary="On roule la graine à vingt, on mange à quarante.",
        body=rich("""
            <p>Zohra habite les Tilleuls depuis 1981 et n’a jamais écrit sa recette. C’est le moment.
            Cuisine à partir de 9 h 30, repas à 13 h. Version sans viande prévue.</p>
        """),
        place="Centre social La Passerelle",
        address="4 mail des Tilleuls, 99420 Aubrelle-sur-Lise",
        organiser="passerelle",
        action="cuisine-du-monde-d-a-cote",
        themes=("integration", "culture", "sante"),
        dates=(Date(day=27, weekday=SATURDAY, start="09:30", minutes=300),),
        conditions="3 € le repas, gratuit pour qui le demande. Inscription au k’fé.",
        contact="La Passerelle : 01 99 00 42 20",
        picture="cuisine-partagee",
    ),
    Event(
        key="lise-propre",
        title="La Lise, propre et vivante : le grand rendez-vous",
        summary="À pied ou en canoë, on ramasse, on trie, on observe. Puis on pique-nique.",
        body=rich("""
            <p>Trois départs, trois niveaux : le quai (accessible en fauteuil), le chemin de halage,
            les canoës (savoir nager). À 11 h 30, sortie naturaliste sur les traces de la
            loutre.</p>
        """),
        place="Passerelle du Halage",
        address="Chemin du Halage, 99420 Aubrelle-sur-Lise",
        organiser="mains-vertes",
        action="lise-propre-et-vivante",
        themes=("environnement", "education-scolarite"),
        dates=(Date(day=34, weekday=SATURDAY, start="09:00", minutes=240),),
        conditions="Gratuit. Gants et sacs fournis ; bottes conseillées.",
        contact="Odile, Les Mains vertes : 02 61 91 42 52",
        picture="balade-nature",
    ),
    Event(
        key="fete-du-mail",
        title="La fête du mail",
        summary="Brocante d’enfants, scène ouverte, grand goûter et lampions : merci à tous !",
        body=rich("""
            <p>Neuf cents personnes, une averse et demie, quarante-deux gâteaux et un discours de
            cinquante secondes. Les photos sont au k’fé ; servez-vous.</p>
        """),
        place="Mail des Tilleuls",
        address="Mail des Tilleuls, 99420 Aubrelle-sur-Lise",
        organiser="passerelle",
        themes=("mixite-sociale", "vacances-loisirs", "famille"),
        dates=(Date(day=-19, weekday=SATURDAY, start="15:00", minutes=420),),
        conditions="Gratuit.",
        contact="La Passerelle : 01 99 00 42 20",
        picture="fete-de-quartier",
    ),
    Event(
        key="grande-tablee",
        title="La grande tablée",
        summary="Cent mètres de table sous la halle. Chacun apporte un plat, la ville les assiettes.",
        body=rich("""
            <p>On s’assied à côté de quelqu’un qu’on ne connaît pas : c’est la seule règle. La
            table est pensée pour les fauteuils et les poussettes, un coin reste au calme.</p>
            <p>Vaisselle en musique avec la fanfare, à 15 h.</p>
        """),
        place="La halle",
        address="Place du Marché, 99420 Aubrelle-sur-Lise",
        organiser="",
        themes=("mixite-sociale", "solidarite", "vacances-loisirs"),
        dates=(Date(day=48, weekday=SUNDAY, start="12:00", minutes=240),),
        conditions="Gratuit, sans inscription. Apportez un plat à partager.",
        contact="Mairie : 01 99 00 42 10",
        picture="fete-de-quartier",
    ),
    Event(
        key="tournoi-mixte",
        title="Tournoi mixte des cinq quartiers",
        summary="Équipes tirées au sort, filles et garçons, de 8 à 15 ans. Pas de classement.",
        body=rich("""
            <p>Six terrains, des matchs de sept minutes, un goûter géant. Les parents jouent à 17 h,
            et c’est souvent là qu’on rit le plus.</p>
        """),
        place="Stade du Halage",
        address="Allée des Peupliers, 99420 Aubrelle-sur-Lise",
        organiser="etoile-sportive",
        action="foot-en-bas",
        themes=("sport", "jeunesse", "mixite-sociale"),
        dates=(Date(day=41, weekday=WEDNESDAY, start="14:00", minutes=240),),
        conditions="Gratuit. Inscription sur place dès 13 h 30.",
        contact="Moussa, Étoile sportive : 02 61 91 42 88",
        picture="terrain-de-sport",
    ),
)
