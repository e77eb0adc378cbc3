"""Sheets on nature, repair and getting about."""

from home.demo.content.shapes import Action, rich

ENVIRONMENT = (
    Action(
        key="jardin-du-boulodrome",
        title="Le jardin de l’ancien boulodrome",
        organisation="Les Mains vertes de la Lise",
        status="in_progress",
        dimension="citizenship",
        themes=("environnement", "mixite-sociale", "intergenerationnel"),
        summary=rich("""
            <p>Un terrain vague devenu potager : quarante jardiniers de 5 à 86 ans, des parcelles
            et une grande partie commune, des allées pour les fauteuils roulants et une mare à
            grenouilles.</p>
        """),
        initiators=("residents",),
        territory="neighbourhoods",
        audiences=("tous-publics",),
        partner_kinds=("commune", "landlord", "local_association"),
        partners=("mains-vertes", "passerelle", "deux-rives-habitat"),
        picture="jardin-partage",
        published=-12,
        objectives=rich("""
            <p>Depuis la fin du club de boules, le terrain servait de parking. Les voisins ont
            voulu :</p>
            <ul>
            <li>cultiver de quoi manger, sans chimie et avec peu d’eau ;</li>
            <li>se retrouver dehors, à toute heure et à tout âge ;</li>
            <li>montrer aux enfants d’où vient une carotte.</li>
            </ul>
            <p><strong>Phases :</strong> un an de réunions, un hiver de terrassement, puis une
            première récolte de courgettes dont on parle encore.</p>
        """),
        description=rich("""
            <p>Dix-huit parcelles familiales entourent un grand carré commun. Quatre bacs surélevés
            permettent de jardiner assis. L’eau vient des toits voisins. Le samedi matin, chantier
            collectif ; le mercredi, les enfants sont chefs.</p>
            <p>Un conseil du jardin se tient sous le noyer, le premier samedi du mois. On y décide
            à voix haute, assis sur des bottes de paille.</p>
        """),
        funding=rich("""
            <ul>
            <li>Ville : terre, clôture et terrain prêté.</li>
            <li>Bailleur : 4 500 € pour les cuves et les bacs.</li>
            <li>Adhésions : 210 € par an.</li>
            </ul>
        """),
        people=rich("""<p>Quarante jardiniers, une animatrice quatre heures par semaine.</p>"""),
        results_territory=rich("""
            <ul>
            <li>Un îlot de fraîcheur : 4 °C de moins que la place en juillet.</li>
            <li>Vingt-trois espèces d’oiseaux comptées au printemps.</li>
            </ul>
        """),
        results_organisation=rich("""<p>L’association est passée de sept à quarante adhérents et
            forme d’autres jardins.</p>"""),
        results_residents=rich("""
            <p>« Chez moi c’est petit. Ici j’ai un grand salon avec des tomates », dit Rosa, du
            14 mail des Tilleuls.</p>
        """),
        limits=rich("""
            <ul>
            <li>Deux étés secs ont vidé les cuves.</li>
            <li>Des légumes disparaissent parfois la nuit. On a décidé d’en planter plus.</li>
            </ul>
        """),
        prospects=rich("""<p>Une serre, un poulailler, et un second jardin à la Filature.</p>"""),
    ),
    Action(
        key="atelier-tournevis",
        title="L’atelier du Tournevis",
        organisation="Le Tournevis",
        status="in_progress",
        dimension="services",
        themes=("environnement", "solidarite", "intergenerationnel"),
        summary=rich("""
            <p>Deux samedis par mois, on vient avec un objet en panne et l’on repart, six fois sur
            dix, avec un objet qui marche et une façon de le réparer.</p>
        """),
        initiators=("residents",),
        territory="communes",
        audiences=("tous-publics",),
        partner_kinds=("communes", "local_association"),
        partners=("tournevis", "mediatheque", "college"),
        picture="repair-cafe",
        published=-300,
        objectives=rich("""
            <ul>
            <li>Moins jeter, moins racheter.</li>
            <li>Faire passer un savoir-faire de main en main.</li>
            </ul>
        """),
        description=rich("""
            <p>À l’entrée, on pèse l’objet et on raconte la panne. Puis on s’assied à côté d’un
            réparateur, et c’est soi qui tient le tournevis. Un coin couture, un coin vélo, un coin
            téléphone. Ce qui ne peut être réparé est démonté pour les pièces, par les enfants.</p>
        """),
        funding=rich("""<p>Communauté de communes : 1 800 € par an. Chapeau à la sortie.</p>"""),
        people=rich("""<p>Quinze réparateurs bénévoles, de 16 à 81 ans.</p>"""),
        results_territory=rich("""<p>1,9 tonne d’objets sauvés en deux ans, tout pesé.</p>"""),
        results_residents=rich("""<p>En moyenne, 85 € économisés par réparation réussie.</p>"""),
        limits=rich("""<p>Les appareils récents sont collés plutôt que vissés. Nous perdons du
            terrain.</p>"""),
        prospects=rich("""<p>Une bibliothèque d’outils, ouverte toute la semaine à la
            médiathèque.</p>"""),
    ),
    Action(
        key="navette-solidaire",
        title="La navette des voisins",
        organisation="CCAS d’Aubrelle-sur-Lise",
        status="in_progress",
        dimension="services",
        themes=("mobilite", "solidarite", "vieillissement"),
        summary=rich("""
            <p>Un minibus de huit places, neuf conducteurs bénévoles et un coup de fil la veille :
            de quoi aller chez le médecin, au marché ou voir une amie.</p>
        """),
        initiators=("residents", "partners"),
        territory="communes",
        audiences=("seniors", "adultes"),
        partner_kinds=("commune", "communes", "msa", "company"),
        partners=("ccas", "belles-saisons", "maison-sante"),
        picture="arret-de-bus",
        published=-220,
        objectives=rich("""
            <ul>
            <li>Que personne ne renonce à sortir faute de voiture.</li>
            <li>Accueillir un fauteuil roulant à chaque trajet.</li>
            </ul>
        """),
        description=rich("""
            <p>Deux circuits fixes, mardi et samedi, et des trajets à la demande les autres jours. Le
            conducteur accompagne jusqu’à la porte et porte les sacs. Le trajet coûte 1 €.</p>
        """),
        funding=rich("""<p>Véhicule : 38 000 €, dont 15 000 € de la MSA et 6 000 € de commerçants.
            Fonctionnement : 7 800 € par an.</p>"""),
        people=rich("""<p>Neuf conducteurs, trois standardistes, tous bénévoles.</p>"""),
        results_territory=rich("""<p>2 340 trajets l’an dernier vers quatre communes.</p>"""),
        results_residents=rich("""<p>Une passagère sur trois n’avait pas fait ses courses elle-même
            depuis un an.</p>"""),
        limits=rich(
            """<p>Un seul véhicule : en panne, tout s’arrête. C’est arrivé deux fois.</p>"""
        ),
        prospects=rich("""<p>Un accord avec le village voisin pour se dépanner.</p>"""),
    ),
    Action(
        key="velo-ecole",
        title="Apprendre le vélo à tout âge",
        organisation="Roue libre",
        status="in_progress",
        dimension="services",
        themes=("mobilite", "sport", "integration"),
        summary=rich("""
            <p>Jamais appris, ou jamais osé : dix séances pour tenir l’équilibre, freiner,
            tourner, puis traverser la ville en confiance.</p>
        """),
        initiators=("resident", "partners"),
        territory="commune",
        audiences=("adultes",),
        partner_kinds=("commune", "state", "local_association"),
        partners=("roue-libre", "passerelle", "mots-d-ici"),
        picture="rue-aux-ecoles",
        published=-85,
        objectives=rich("""
            <ul>
            <li>Gagner en liberté : courses, travail, école.</li>
            <li>Apprendre à plusieurs, en riant, sans spectateurs.</li>
            </ul>
        """),
        description=rich("""
            <p>Les premières séances ont lieu dans la cour du collège, à l’abri des regards. On
            commence sur des vélos sans pédales, à la taille d’adulte. La dernière sortie va
            jusqu’à la halte ferroviaire ; on fête ça au thé à la menthe. Un vélo peut être loué
            2 € par mois ensuite.</p>
        """),
        funding=rich("""<p>4 100 € par an. Participation de 5 € pour dix séances.</p>"""),
        people=rich("""<p>Deux moniteurs diplômés, cinq bénévoles, 34 élèves par an.</p>"""),
        results_residents=rich("""
            <p>Vingt-neuf élèves sur trente-quatre roulent encore six mois après. La plus âgée a
            71 ans.</p>
        """),
        limits=rich("""<p>La rue du Faubourg fait peur, à juste titre.</p>"""),
        prospects=rich("""<p>Un groupe le dimanche, et une piste à défendre ensemble.</p>"""),
    ),
    Action(
        key="lise-propre-et-vivante",
        title="La Lise, propre et vivante",
        organisation="Les Mains vertes de la Lise",
        status="in_progress",
        dimension="citizenship",
        themes=("environnement", "education-scolarite", "sante"),
        summary=rich("""
            <p>Quatre fois par an, on ramasse, on compte, on observe : la rivière est nettoyée par
            ceux qui s’y promènent, et suivie par les classes comme un être vivant.</p>
        """),
        initiators=("residents", "partners"),
        territory="communes",
        audiences=("tous-publics",),
        partner_kinds=("communes", "schools", "local_association", "region"),
        partners=("mains-vertes", "college", "etoile-sportive"),
        picture="balade-nature",
        published=-170,
        objectives=rich("""
            <ul>
            <li>Enlever ce qui n’a rien à faire dans l’eau.</li>
            <li>Comprendre ce qui y vit, et le montrer.</li>
            <li>Obtenir des communes d’amont qu’elles en fassent autant.</li>
            </ul>
        """),
        description=rich("""
            <p>Les canoës de l’Étoile atteignent les rives que personne n’approche. À terre, les
            équipes trient et pèsent. Un naturaliste emmène ensuite ceux qui le veulent voir les
            traces de loutre et le nid du martin-pêcheur.</p>
            <p>Quatre classes tiennent le carnet de la rivière : température, niveau, libellules.</p>
        """),
        funding=rich("""<p>1 300 € par an : gants, sacs, loupes, goûter.</p>"""),
        people=rich("""<p>De 60 à 110 personnes par rendez-vous, quatre classes.</p>"""),
        results_territory=rich("""<p>Trois fois moins de déchets qu’il y a quatre ans, et des
            écrevisses à pattes blanches revues sous le pont.</p>"""),
        results_residents=rich(
            """<p>Deux parcours balisés par les élèves, à faire en famille.</p>"""
        ),
        limits=rich("""<p>Les plastiques arrivent de l’amont à chaque crue.</p>"""),
        prospects=rich("""<p>Une journée commune aux cinq villages de la vallée.</p>"""),
    ),
)
