"""Ideas of the open call that were answered, or that nobody but their author sees."""

from home.demo.content.shapes import Answer, Idea, plain

ANSWERED_IDEAS = (
    Idea(
        title="Un distributeur de protections dans le gymnase",
        text=plain("""
            Le conseil des jeunes en a mis dans quatre lieux et c’est super. Au gymnase il n’y en a
            pas et c’est là qu’on en a besoin. On est dix-sept à signer.
        """),
        author="lina-z",
        day=-38,
        status="studying",
        themes=("sante", "jeunesse", "sport"),
        weight=66,
        place="Gymnase du collège",
        answer=Answer(
            text=plain("""
                Bonne nouvelle : le distributeur existe déjà, il est en réserve. Nous vérifions avec
                le collège qui peut le recharger le samedi. Réponse définitive d’ici trois
                semaines.
            """),
            signed_by="Le service jeunesse",
            days_after=16,
        ),
    ),
    Idea(
        title="Donner un nom à la passerelle sur la Lise",
        text=plain("""
            Tout le monde dit « la petite passerelle ». Les anciennes de la Filature l’empruntaient
            chaque matin à cinq heures. On pourrait lui donner le nom de l’une d’elles, choisi avec
            les témoins du spectacle.
        """),
        author="jeanne-d",
        day=-40,
        status="studying",
        themes=("culture", "discriminations"),
        weight=71,
        place="Passerelle du Halage",
        answer=Answer(
            text=plain("""
                L’idée a été présentée au conseil municipal, qui l’accueille avec plaisir. Un groupe
                de six personnes, dont trois témoins, proposera des noms à la prochaine séance.
            """),
            signed_by="Le service culturel",
            days_after=21,
        ),
    ),
    Idea(
        title="Une consigne pour les casques et les sacs pendant le marché",
        text="Venir à vélo c’est bien, mais où mettre le casque, le sac et le petit dernier ?",
        author="noemie-g",
        day=-33,
        status="studying",
        themes=("mobilite",),
        weight=29,
        place="La halle",
        answer=Answer(
            text=plain("""
                Nous regardons avec Roue libre si quatre casiers tiennent derrière la halle sans
                gêner les maraîchers. Un essai serait possible le mois prochain.
            """),
            signed_by="Le service des marchés",
            days_after=14,
        ),
    ),
    Idea(
        title="Loger des apprentis chez les personnes seules",
        text=plain("""
            Je commence à 3 h du matin à la boulangerie et mes parents habitent à 40 km. Il y a
            plein de chambres vides chez des gens qui s’ennuient. Moi je paie un petit loyer, je
            monte les courses, et le matin ça sent bon.
        """),
        author="valentin-c",
        day=-44,
        status="accepted",
        themes=("logement", "intergenerationnel", "jeunesse"),
        weight=92,
        answer=Answer(
            text=plain("""
                Votre idée est devenue un projet, « Un toit, deux âges », porté par le CCAS. Une
                réunion d’information est à l’agenda. Venez, nous aimerions que vous en parliez
                vous-même.
            """),
            signed_by="Le CCAS d’Aubrelle-sur-Lise",
            days_after=19,
        ),
        action="un-toit-deux-ages",
    ),
    Idea(
        title="Une bibliothèque d’outils",
        text=plain("""
            Une perceuse sert douze minutes dans sa vie, je l’ai lu quelque part. Si on en achetait
            trois pour toute la ville ? Le Tournevis sait les entretenir et la médiathèque sait
            prêter.
        """),
        author="emile-w",
        day=-42,
        status="accepted",
        themes=("environnement", "solidarite"),
        weight=84,
        place="Médiathèque Les Lucioles",
        picture="repair-cafe",
        answer=Answer(
            text=plain("""
                Retenue ! 2 400 € sont réservés pour trente outils. La médiathèque les prêtera comme
                des livres, le Tournevis assurera l’entretien. Ouverture prévue dans trois mois.
            """),
            signed_by="Claire Aubertin, adjointe à la participation",
            days_after=23,
        ),
        action="atelier-tournevis",
    ),
    Idea(
        title="Le foot jusqu’à 20 h même en hiver",
        text="il fait noir a 17h et apres on fait quoi",
        author="sofiane-b",
        day=-43,
        status="in_progress",
        themes=("sport", "jeunesse"),
        weight=79,
        place="Terrain du mail des Tilleuls",
        picture="terrain-de-sport",
        answer=Answer(
            text=plain("""
                Deux mâts sont commandés et seront posés le mois prochain. En attendant, le gymnase
                du collège vous est ouvert le mardi et le jeudi.
            """),
            signed_by="Le service des sports",
            days_after=12,
        ),
        action="foot-en-bas",
    ),
    Idea(
        title="Afficher les menus de la cantine avec des dessins",
        text=plain("""
            Ma mère ne lit pas le français et voudrait savoir ce que mange mon petit frère. Avec des
            dessins tout le monde comprend, même les petits.
        """),
        author="inaya-k",
        day=-37,
        status="done",
        themes=(
            "education-scolarite",
            "alphabetisation-apprentissage-du-francais",
            "parentalite",
        ),
        weight=77,
        place="Toutes les écoles",
        answer=Answer(
            text=plain("""
                C’est fait depuis lundi, dans les quatre écoles. Les dessins sont de la classe de
                CE2 de Bellevue. Merci Inaya, c’était la bonne idée.
            """),
            signed_by="Le service de restauration scolaire",
            days_after=15,
        ),
    ),
    Idea(
        title="Un téléphérique entre Bellevue et le centre",
        text=plain("""
            Ça existe dans les grandes villes. En trois minutes on serait au marché, et les
            touristes viendraient.
        """),
        author="gaspard-o",
        day=-35,
        status="declined",
        themes=("mobilite",),
        weight=34,
        answer=Answer(
            text=plain("""
                Nous avons souri, puis nous avons calculé : environ 14 millions d’euros, soit plus
                que tout le budget de la ville. En revanche vous avez raison, la côte isole
                Bellevue : la navette fera deux rotations de plus le samedi.
            """),
            signed_by="Le service mobilités",
            days_after=18,
        ),
    ),
    Idea(
        title="Interdire les trottinettes",
        text="Elles traînent partout et personne ne respecte rien. Interdiction totale.",
        author="xavier-m",
        day=-30,
        status="declined",
        themes=("mobilite",),
        weight=18,
        answer=Answer(
            text=plain("""
                Une commune ne peut pas interdire un moyen de transport autorisé par la loi. Nous
                traçons six emplacements de stationnement et rappellerons la règle : sur le
                trottoir, on marche à côté.
            """),
            signed_by="La police municipale",
            days_after=17,
        ),
    ),
    Idea(
        title="Un club de tricot au k’fé le lundi",
        text=plain("""
            On est déjà trois avec nos aiguilles, on aimerait être plus. On peut apprendre aux
            jeunes. Il y a un grand sac de laine qui attend chez moi.
        """),
        author="ginette-l",
        day=-1,
        status="pending",
        themes=("vacances-loisirs", "intergenerationnel"),
        place="K’fé du mail",
    ),
    Idea(
        title="Mettre des noms de plantes au pied des arbres",
        text="Avec le nom en latin et en patois. Mon voisin connaît les deux.",
        author="zelie-d",
        day=-1,
        status="pending",
        themes=("environnement", "culture"),
        place="Mail des Tilleuls",
    ),
    Idea(
        title="Des cours de natation pour les grands",
        text=plain("""
            j’ai 34 ans et je ne sais pas nager j’ai honte a la piscine avec mes filles. je suis
            sur que je suis pas le seul
        """),
        author="ibrahim-t",
        day=-1,
        status="pending",
        themes=("sport", "sante"),
        place="Piscine intercommunale",
    ),
    Idea(
        title="Une borne de recharge pour les fauteuils électriques",
        text=plain("""
            Quand la batterie baisse je ne sors plus. Une simple prise abritée à la mairie et une à
            la halle changeraient ma semaine.
        """),
        author="wassim-e",
        day=0,
        status="pending",
        themes=("mobilite", "sante"),
        place="Place du Marché",
    ),
    Idea(
        title="À vendre canapé trois places",
        text="Canapé très bon état, 150 euros à débattre, à venir chercher sur place. Appelez moi.",
        author="quentin-r",
        day=-16,
        status="refused",
        themes=(),
        refusal_reason=(
            "Cet espace recueille des idées pour la ville, pas des petites annonces. Le panneau du "
            "k’fé du mail est fait pour cela, et il est gratuit."
        ),
    ),
    Idea(
        title="Le monsieur du 3e étage fait du bruit",
        text="Toutes les nuits, il faudrait que la mairie fasse quelque chose et qu’il parte.",
        author="brigitte-c",
        day=-23,
        status="refused",
        themes=("logement",),
        refusal_reason=(
            "Nous ne publions rien qui vise une personne. La médiatrice de Deux Rives Habitat peut "
            "vous aider : elle reçoit le mercredi après-midi, sans rendez-vous."
        ),
    ),
    Idea(
        title="Un poulailler au jardin partagé",
        text=plain("""
            Quatre poules pour manger les épluchures. Après en avoir parlé au conseil du jardin,
            c’est déjà prévu, alors je retire mon idée !
        """),
        author="paula-s",
        day=-28,
        status="withdrawn",
        themes=("environnement",),
        weight=12,
        place="Jardin de l’ancien boulodrome",
    ),
)
