"""Ideas of the closed call, each with the answer of the town."""

from home.demo.content.shapes import Answer, Idea, plain

RIVERSIDE_IDEAS = (
    Idea(
        title="Un jardin à la place du parking sauvage",
        text=plain("""
            L’ancien boulodrome, c’est de la terre, du soleil et la rivière à côté. Plutôt que des
            voitures on pourrait y mettre des tomates. Je signe pour une parcelle.
        """),
        author="rosa-f",
        day=-296,
        status="done",
        themes=("environnement", "mixite-sociale"),
        weight=98,
        place="Ancien boulodrome",
        picture="jardin-partage",
        answer=Answer(
            text=plain("""
                La ville prête le terrain pour douze ans et l’a fait clôturer. Les Mains vertes de la
                Lise s’occupent du reste, et vous y attendent le samedi matin.
            """),
            signed_by="Le service des espaces verts",
            days_after=58,
        ),
        action="jardin-du-boulodrome",
    ),
    Idea(
        title="Repeindre le mur gris du quai",
        text="Il fait 40 mètres et il fait pleurer. Donnez-nous des pinceaux.",
        author="malik-o",
        day=-291,
        status="done",
        themes=("jeunesse", "culture"),
        weight=93,
        place="Quai de la Teinturerie",
        picture="fresque",
        answer=Answer(
            text=plain("""
                Vous les avez eus, et vous en avez fait un martin-pêcheur. Bravo à toute l’équipe.
            """),
            signed_by="Le service jeunesse",
            days_after=44,
        ),
        action="mur-du-quai",
    ),
    Idea(
        title="Nettoyer la rivière tous ensemble",
        text=plain("""
            Une fois par saison, avec des gants et un pique-nique. En canoë on atteint le dessous du
            pont, là où c’est le pire.
        """),
        author="olivier-j",
        day=-288,
        status="done",
        themes=("environnement", "solidarite"),
        weight=87,
        place="Du pont au stade",
        picture="balade-nature",
        answer=Answer(
            text=plain("""
                Quatre rendez-vous par an sont à l’agenda, les gants sont fournis et les canoës de
                l’Étoile sont de la partie.
            """),
            signed_by="Le service environnement",
            days_after=37,
        ),
        action="lise-propre-et-vivante",
    ),
    Idea(
        title="Des bancs tournés vers l’eau",
        text=plain("""
            Ceux du quai regardent les voitures. Il suffit de les retourner, je peux apporter ma
            clé de 17.
        """),
        author="marcel-v",
        day=-285,
        status="done",
        themes=("vieillissement", "vacances-loisirs"),
        weight=95,
        place="Quai de la Teinturerie",
        picture="bords-de-lise",
        answer=Answer(
            text=plain("""
                Six bancs retournés, trois ajoutés pour les marcheurs du mardi. La clé de 17 a été
                gardée en souvenir.
            """),
            signed_by="Les services techniques",
            days_after=29,
        ),
        action="marche-sante",
    ),
    Idea(
        title="Lire des histoires au bord de l’eau",
        text=plain("""
            Le triporteur de la médiathèque pourrait venir sous les saules le mercredi. Mes
            petites-filles et moi on amène la couverture.
        """),
        author="beatrice-l",
        day=-282,
        status="in_progress",
        themes=("culture", "intergenerationnel"),
        weight=63,
        place="Sous les saules, chemin du Halage",
        picture="lecture-a-voix-haute",
        answer=Answer(
            text=plain("""
                D’accord pour un mercredi sur deux dès que les jours rallongent. Nous cherchons
                encore deux lecteurs : votre voix nous intéresse.
            """),
            signed_by="La médiathèque Les Lucioles",
            days_after=41,
        ),
        action="histoires-au-marche",
    ),
    Idea(
        title="Une pente douce pour descendre au quai",
        text=plain("""
            Il y a onze marches. Je les connais bien : je ne les ai jamais descendues. Mon fauteuil
            et moi aimerions voir la Lise d’en bas avant la retraite.
        """),
        author="isaac-l",
        day=-278,
        status="in_progress",
        themes=("mobilite", "discriminations"),
        weight=97,
        place="Escalier du quai, près du pont",
        answer=Answer(
            text=plain("""
                Les travaux ont commencé. La rampe fera 34 mètres avec deux paliers et un banc. Vous
                êtes invité à couper le ruban, et surtout à l’essayer avant.
            """),
            signed_by="Les services techniques",
            days_after=66,
        ),
    ),
    Idea(
        title="Faire descendre les lanternes jusqu’au pont",
        text=plain("""
            La fête des Tilleuls est belle mais elle tourne en rond sur le mail. Si chaque quartier
            partait de chez lui et qu’on se retrouvait sur le pont ?
        """),
        author="khadija-e",
        day=-275,
        status="in_progress",
        themes=("culture", "mixite-sociale", "vacances-loisirs"),
        weight=81,
        place="Le pont",
        picture="lumieres-d-hiver",
        answer=Answer(
            text=plain("""
                Cinq cortèges, un seul pont : la première édition a réuni 1 800 personnes. Nous
                préparons avec vous un départ accessible pour la suivante.
            """),
            signed_by="Le service culturel",
            days_after=52,
        ),
        action="fete-des-lanternes",
    ),
    Idea(
        title="Un ponton pour pêcher et pour rêver",
        text="En bois, pas trop grand, avec une place pour un fauteuil et une pour un seau.",
        author="georges-k",
        day=-272,
        status="accepted",
        themes=("vacances-loisirs", "environnement"),
        weight=76,
        place="En aval du pont",
        answer=Answer(
            text=plain("""
                Retenu. L’accord du syndicat de rivière est arrivé ; la pose attend la fin de la
                période de frai, pour ne pas déranger les poissons que vous comptez attraper.
            """),
            signed_by="Le service environnement",
            days_after=73,
        ),
    ),
    Idea(
        title="Des toilettes propres près du stade",
        text="Il n’y en a nulle part entre le pont et le stade. Les parents comprendront.",
        author="pauline-a",
        day=-269,
        status="accepted",
        themes=("famille", "sante"),
        weight=85,
        place="Stade du Halage",
        answer=Answer(
            text=plain("""
                Retenu : un module accessible, avec table à langer des deux côtés, sera posé avant la
                prochaine saison.
            """),
            signed_by="Les services techniques",
            days_after=48,
        ),
    ),
    Idea(
        title="Un panneau pour connaître les oiseaux",
        text=plain("""
            Les enfants de ma classe en ont compté vingt-trois. Ils aimeraient dessiner le panneau
            eux-mêmes, avec le chant à écouter en tournant une manivelle.
        """),
        author="francoise-n",
        day=-266,
        status="accepted",
        themes=("environnement", "education-scolarite"),
        weight=72,
        place="Passerelle du Halage",
        answer=Answer(
            text=plain("""
                Retenu, manivelle comprise. L’atelier du Tournevis s’est proposé pour la
                mécanique.
            """),
            signed_by="Le service environnement",
            days_after=39,
        ),
    ),
    Idea(
        title="Une guinguette deux dimanches par mois",
        text=plain("""
            Un accordéon, de la limonade, un plancher. Ma femme et moi nous nous sommes rencontrés
            là, en 1968. Ça mérite bien une deuxième chance.
        """),
        author="yann-p",
        day=-264,
        status="accepted",
        themes=("vacances-loisirs", "intergenerationnel", "culture"),
        weight=91,
        place="Pré du Halage",
        answer=Answer(
            text=plain("""
                Retenu à titre d’essai, trois dimanches, avec la Fanfare des Deux Rives et sans
                sonorisation. Si les riverains sont contents, on continue.
            """),
            signed_by="Claire Aubertin, adjointe à la participation",
            days_after=55,
        ),
    ),
    Idea(
        title="Se baigner dans la Lise",
        text="Nos grands-parents le faisaient. Une petite plage, deux bouées et on est heureux.",
        author="hugo-t",
        day=-262,
        status="declined",
        themes=("vacances-loisirs", "sport"),
        weight=89,
        place="Plage du Moulin",
        answer=Answer(
            text=plain("""
                Nous avons fait analyser l’eau trois fois : elle n’est pas encore assez propre après
                les pluies, et le courant est traître au moulin. Ce n’est pas un non pour toujours :
                les mesures continuent et sont publiées chaque mois.
            """),
            signed_by="Le service environnement",
            days_after=84,
        ),
    ),
    Idea(
        title="Un grand parking pour venir au bord de l’eau",
        text="On ne sait jamais où se garer le dimanche. Cent places suffiraient.",
        author="jean-marc-b",
        day=-259,
        status="declined",
        themes=("mobilite",),
        weight=22,
        place="Pré du Halage",
        answer=Answer(
            text=plain("""
                Le pré est inondable : il doit rester un pré. Le parking de la halte, à six minutes à
                pied, est vide le dimanche ; il est maintenant fléché.
            """),
            signed_by="Le service mobilités",
            days_after=33,
        ),
    ),
    Idea(
        title="Illuminer les arbres toute la nuit",
        text="Des couleurs qui changent, ce serait magique pour les photos.",
        author="ingrid-v",
        day=-256,
        status="declined",
        themes=("culture",),
        weight=26,
        place="Chemin du Halage",
        answer=Answer(
            text=plain("""
                La nuit, la berge appartient aux chauves-souris, qui ont besoin du noir. Nous gardons
                l’idée pour un soir par an : celui de la fête des lanternes.
            """),
            signed_by="Le service environnement",
            days_after=36,
        ),
    ),
    Idea(
        title="Du wifi gratuit le long de la rivière",
        text="pour reviser dehors et pas payer la 4g",
        author="nabil-h",
        day=-252,
        status="declined",
        themes=("numerique", "jeunesse"),
        weight=31,
        answer=Answer(
            text=plain("""
                Il faudrait des bornes tous les 80 mètres et des tranchées dans la berge. En échange,
                le wifi de la médiathèque porte maintenant jusqu’à son jardin, avec six tables.
            """),
            signed_by="Le service numérique",
            days_after=40,
        ),
    ),
    Idea(
        title="Des moutons pour tondre le pré",
        text=plain("""
            Ma sœur en a douze, très polis. Ça coûte moins cher que la tondeuse et les enfants
            adorent.
        """),
        author="ursula-f",
        day=-249,
        status="studying",
        themes=("environnement",),
        weight=83,
        place="Pré du Halage",
        answer=Answer(
            text=plain("""
                La vétérinaire est venue, le pré lui plaît. Reste la question de la clôture en cas de
                crue : un essai de deux semaines est à l’étude avec votre sœur.
            """),
            signed_by="Le service des espaces verts",
            days_after=45,
        ),
    ),
    Idea(
        title="Un passeur pour traverser en barque",
        text="Comme autrefois, avec une cloche. Je retire : mon médecin dit que je suis trop vieux.",
        author="yann-p",
        day=-246,
        status="withdrawn",
        themes=("mobilite", "culture"),
        weight=35,
        place="Au gué",
    ),
    Idea(
        title="Supprimer les deux platanes du pont",
        text="Ils cachent la vue depuis ma terrasse et les feuilles bouchent ma gouttière.",
        author="alban-t",
        day=-243,
        status="declined",
        themes=("environnement",),
        weight=6,
        place="Le pont",
        answer=Answer(
            text=plain("""
                Ces deux arbres ont cent vingt ans, sont en bonne santé et donnent de l’ombre à tout
                le monde. Ils seront taillés à l’automne, ce qui devrait soulager votre gouttière.
            """),
            signed_by="Le service des espaces verts",
            days_after=27,
        ),
    ),
)
