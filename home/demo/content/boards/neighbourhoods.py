"""The open call: what would change life in one’s neighbourhood."""

from home.demo.content.shapes import Answer, Board, Idea, plain, rich

IDEAS = (
    Idea(
        title="Un banc à mi-côte de la rue des Houx",
        text=plain("""
            Entre le marché et Bellevue il y a 400 mètres de montée et pas un endroit pour poser
            son cabas. À mon âge on s’arrête contre un muret. Un banc avec un dossier et des
            accoudoirs pour se relever, à l’ombre du grand houx si possible.
        """),
        author="denise-v",
        day=-41,
        status="published",
        themes=("vieillissement", "mobilite"),
        weight=96,
        place="Rue des Houx, devant le numéro 18",
    ),
    Idea(
        title="Ouvrir la cour de l’école le week-end",
        text=plain("""
            La cour des Tilleuls est fermée à clé de vendredi soir à lundi matin. Nous on habite en
            face, on regarde les paniers de basket à travers la grille.

            On pourrait l’ouvrir le samedi et le dimanche après-midi, avec des parents volontaires
            pour fermer. Nous sommes déjà cinq familles d’accord.
        """),
        author="yasmina-k",
        day=-39,
        status="published",
        themes=("famille", "sport", "education-scolarite"),
        weight=90,
        place="École des Tilleuls",
        picture="aire-de-jeux",
    ),
    Idea(
        title="Des livres dans les salles d’attente",
        text=plain("""
            À la maison de santé il n’y a que des prospectus. La médiathèque pourrait y laisser une
            caisse de livres qu’on aurait le droit d’emporter et de rapporter quand on revient pour
            l’ordonnance.
        """),
        author="agathe-m",
        day=-36,
        status="published",
        themes=("culture", "sante"),
        weight=58,
        place="Maison de santé de la Filature",
    ),
    Idea(
        title="un passage pieton devant la boulangerie du faubourg",
        text=plain("""
            bonjour. tout le monde traverse la le matin avec les enfants et les voitures arrivent
            vite du pont. il en faudrait un avec une ile au milieu. merci d’avance
        """),
        author="rachid-n",
        day=-34,
        status="published",
        themes=("mobilite",),
        weight=82,
        place="31 rue du Faubourg",
    ),
    Idea(
        title="Apprendre la langue des signes entre voisins",
        text=plain("""
            Mon fils est sourd. Les enfants de l’immeuble voudraient lui parler et ne savent pas
            comment. Je peux apprendre les bases à qui veut, une heure par semaine. Il me faudrait
            une salle et un peu de publicité.
        """),
        author="camille-s",
        day=-31,
        status="published",
        themes=("discriminations", "integration", "famille"),
        weight=74,
        place="Centre social La Passerelle",
    ),
    Idea(
        title="Un four à pain pour tout le quartier",
        text=plain("""
            Mon père était boulanger à Porto. Dans notre rue, il y avait un four que les gens
            allumaient à tour de rôle le samedi. Chacun apportait sa pâte, et parfois son poulet.

            À la Filature il reste des briques de l’ancienne cheminée. On sait les monter, Georges
            et moi. Il manque le terrain et le coup de tampon.
        """),
        author="antonio-r",
        day=-29,
        status="published",
        themes=("mixite-sociale", "culture", "solidarite"),
        weight=88,
        place="Square des Métiers, à la Filature",
        picture="fete-de-quartier",
    ),
    Idea(
        title="Une boîte à sel et à pelles dans les montées",
        text=plain("""
            Quand il gèle, la rue du Lavoir est une patinoire et les services ne peuvent pas être
            partout à 7 h. Une caisse fermée avec du sel et deux pelles, et les riverains s’en
            chargent.
        """),
        author="joel-c",
        day=-27,
        status="published",
        themes=("solidarite", "mobilite"),
        weight=41,
        place="Rue du Lavoir",
    ),
    Idea(
        title="Prêter des poussettes et des fauteuils au marché",
        text=plain("""
            Il y a des chariots au supermarché, pourquoi pas deux ou trois fauteuils et poussettes à
            l’entrée du marché, contre une pièce d’identité ? Le fleuriste veut bien s’en occuper.
        """),
        author="ghislaine-r",
        day=-24,
        status="published",
        themes=("vieillissement", "mobilite", "parentalite"),
        weight=47,
        place="Place du Marché",
        picture="place-du-marche",
    ),
    Idea(
        title="Un créneau de piscine rien que pour les femmes ? Discutons-en",
        text=plain("""
            Je sais que le sujet fâche. Je connais trois voisines qui n’ont jamais appris à nager et
            n’oseront pas venir aux heures ordinaires. Je propose qu’on en parle au conseil de
            quartier avant de dire oui ou non, avec une maître-nageuse et avec des gens qui ne sont
            pas d’accord.
        """),
        author="kenza-a",
        day=-22,
        status="published",
        themes=("sport", "discriminations", "democratie-citoyennete"),
        weight=33,
    ),
    Idea(
        title="Des ruches sur le toit de la médiathèque",
        text="Deux ruches, un apiculteur, et les enfants mettent le miel en pot à la rentrée.",
        author="cyprien-d",
        day=-20,
        status="published",
        themes=("environnement", "education-scolarite"),
        weight=52,
        place="Médiathèque Les Lucioles",
    ),
    Idea(
        title="Garder le k’fé ouvert jusqu’à 21 h le jeudi",
        text=plain("""
            Ceux qui travaillent ne voient jamais le k’fé ouvert. Un seul soir, pour commencer. Je
            m’engage pour un jeudi sur deux et j’ai les clés de chez moi mais pas celles-là.
        """),
        author="dragan-p",
        day=-17,
        status="published",
        themes=("mixite-sociale", "emploi-economie"),
        weight=64,
        place="K’fé du mail",
    ),
    Idea(
        title="Une carte des endroits frais",
        text=plain("""
            L’été on cherche l’ombre. On pourrait dessiner avec les CM1 une carte des fontaines, des
            bancs à l’ombre, des lieux où l’on peut entrer cinq minutes au frais, et l’afficher
            partout. Ma classe est partante.
        """),
        author="delphine-h",
        day=-14,
        status="published",
        themes=("environnement", "sante", "education-scolarite"),
        weight=61,
    ),
    Idea(
        title="Répéter dans la vieille gare",
        text=plain("""
            On est quatre, on fait du rock, nos parents n’en peuvent plus et les voisins encore
            moins. La salle d’attente de la halte ne sert plus à rien. Promis on baisse à 20 h.
        """),
        author="theo-l",
        day=-11,
        status="published",
        themes=("jeunesse", "culture"),
        weight=56,
        place="Halte ferroviaire du Faubourg",
    ),
    Idea(
        title="Un coin calme sans téléphone",
        text="Une salle avec des fauteuils et une boîte à l’entrée pour poser son téléphone. C’est "
        "tout.",
        author="huguette-p",
        day=-8,
        status="published",
        themes=("sante", "culture"),
        weight=27,
        place="Médiathèque Les Lucioles",
    ),
    Idea(
        title="Réparer la fontaine de la place",
        text="Elle ne coule plus depuis que mon fils est né. Il a onze ans.",
        author="luc-f",
        day=-5,
        status="published",
        themes=("culture", "environnement"),
        weight=69,
        place="Place du Marché",
        picture="place-du-marche",
    ),
    Idea(
        title="Des jardinières à hauteur de fauteuil",
        text=plain("""
            J’ai vu celles du jardin partagé, elles sont parfaites. Devant la résidence on a la
            place pour quatre. Je m’occupe des fraises.
        """),
        author="henriette-j",
        day=-3,
        status="published",
        themes=("vieillissement", "environnement"),
        weight=38,
        place="Résidence des Glycines",
        picture="jardin-partage",
    ),
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

NEIGHBOURHOODS = Board(
    key="un-coup-de-pouce-pour-mon-quartier",
    title="Un coup de pouce pour mon quartier",
    opens=-45,
    closes=38,
    summary=(
        "30 000 € pour des idées simples, utiles à tous et réalisables en un an. Proposez, "
        "soutenez, suivez."
    ),
    introduction=rich("""
        <p>Qu’est-ce qui rendrait votre rue plus douce, votre semaine plus simple, votre voisinage
        plus gai ? Un objet, un lieu, un rendez-vous : tout compte, surtout les petites choses.</p>
        <p>Cette année, <strong>30 000 €</strong> sont réservés aux idées des habitants. Chacune ne
        peut dépasser 8 000 €.</p>
    """),
    rules=rich("""
        <ul>
        <li>Toute personne qui vit, travaille ou étudie à Aubrelle-sur-Lise peut proposer, sans
        condition d’âge.</li>
        <li>Chacun soutient autant d’idées qu’il veut, une seule fois chacune, et peut changer
        d’avis.</li>
        <li>Une idée sert l’intérêt de tous et ne vise personne.</li>
        <li>La ville répond à chaque idée ayant reçu dix soutiens, et explique ses refus.</li>
        </ul>
        <p>Pas à l’aise avec internet ? Au k’fé du mail et à l’accueil de la mairie, quelqu’un
        l’écrit avec vous.</p>
    """),
    picture="fete-de-quartier",
    ideas=IDEAS,
)
