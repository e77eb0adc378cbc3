"""Sheets on what the young and the old do together, and on growing old well."""

from home.demo.content.shapes import Action, rich

GENERATIONS = (
    Action(
        key="histoires-au-marche",
        title="Des histoires au marché",
        organisation="Médiathèque Les Lucioles",
        status="in_progress",
        dimension="services",
        themes=("intergenerationnel", "culture", "education-scolarite"),
        summary=rich("""
            <p>Chaque samedi de marché, entre le fromager et le fleuriste, des grands-parents
            volontaires lisent à voix haute aux enfants, et à leurs parents qui font semblant de
            regarder ailleurs.</p>
        """),
        initiators=("residents", "partners"),
        territory="commune",
        audiences=("enfance", "familles", "seniors"),
        partner_kinds=("commune", "local_association"),
        partners=("mediatheque", "belles-saisons"),
        picture="lecture-a-voix-haute",
        published=-340,
        objectives=rich("""
            <ul>
            <li>Mettre des livres là où passent les familles qui n’entrent pas en bibliothèque.</li>
            <li>Donner aux anciens un public qui les attend.</li>
            <li>Entendre d’autres langues : une histoire sur quatre est lue en deux langues.</li>
            </ul>
            <p>Les lecteurs suivent trois ateliers de voix avec une comédienne avant leur premier
            samedi.</p>
        """),
        description=rich("""
            <p>Le triporteur de la médiathèque se déplie en petit théâtre : deux bancs, un tapis,
            quarante albums. Trois lectures par matinée, quinze minutes chacune. Les livres
            s’empruntent sur place, sans carte.</p>
        """),
        funding=rich("""<p>Triporteur : 4 900 €. Albums : 600 € par an.</p>"""),
        people=rich("""<p>Quatorze lecteurs de 61 à 88 ans, une bibliothécaire.</p>"""),
        results_territory=rich("""<p>Les commerçants gardent la place libre et prêtent leurs
            parasols.</p>"""),
        results_organisation=rich("""<p>92 familles inscrites à la médiathèque après une première
            rencontre au marché.</p>"""),
        results_residents=rich("""
            <p>« Mon petit voisin me salue maintenant par le nom du loup », raconte Marcel,
            79 ans.</p>
        """),
        limits=rich("""<p>La pluie. Et les samedis de décembre, trop froids pour les plus
            petits.</p>"""),
        prospects=rich("""<p>Un repli sous la halle, et des lectures en langue des signes.</p>"""),
    ),
    Action(
        key="gym-douce",
        title="Équilibre et bonne humeur",
        organisation="Les Belles Saisons",
        status="in_progress",
        dimension="services",
        themes=("vieillissement", "sante", "sport"),
        summary=rich("""
            <p>Deux séances de gym douce par semaine, debout ou assis, pour tenir sur ses jambes et
            garder l’envie de sortir.</p>
        """),
        initiators=("partners",),
        territory="commune",
        audiences=("seniors",),
        partner_kinds=("department", "msa", "local_association"),
        partners=("belles-saisons", "maison-sante"),
        picture="gym-douce",
        published=-280,
        objectives=rich("""
            <ul>
            <li>Prévenir les chutes, et surtout la peur de tomber.</li>
            <li>Apprendre à se relever, à porter, à respirer.</li>
            </ul>
        """),
        description=rich("""
            <p>Une éducatrice sportive formée anime chaque séance. Les exercices existent en trois
            versions : debout, avec une chaise, en fauteuil. Deux fois par an, la kinésithérapeute
            mesure les progrès de ceux qui le souhaitent.</p>
            <p>La navette solidaire passe prendre ceux qui ne conduisent plus.</p>
        """),
        funding=rich("""<p>2 € la séance ; le Département couvre le reste (5 300 € par an).</p>"""),
        people=rich("""<p>Une éducatrice, trois bénévoles pour l’accueil, 58 participants.</p>"""),
        results_residents=rich("""
            <ul>
            <li>Moitié moins de chutes déclarées en un an parmi les participants.</li>
            <li>Des covoiturages, des parties de belote, un mariage.</li>
            </ul>
        """),
        limits=rich("""<p>Treize personnes en liste d’attente ; la salle ne peut pas en contenir
            plus.</p>"""),
        prospects=rich("""<p>Un troisième créneau dans la salle commune des Tilleuls.</p>"""),
    ),
    Action(
        key="un-toit-deux-ages",
        title="Un toit, deux âges",
        organisation="CCAS d’Aubrelle-sur-Lise",
        status="project",
        dimension="services",
        themes=("logement", "intergenerationnel", "jeunesse"),
        summary=rich("""
            <p>Des chambres libres chez des personnes âgées, des apprentis qui cherchent à se
            loger : nous préparons une cohabitation simple, encadrée et sans mauvaise surprise.</p>
        """),
        initiators=("partners", "resident"),
        initiative_detail="Une idée déposée par un apprenti boulanger sur ce site.",
        territory="commune",
        audiences=("jeunesse", "seniors"),
        partner_kinds=("commune", "landlord", "caf"),
        partners=("ccas", "deux-rives-habitat", "relais-emploi"),
        picture="maison-de-sante",
        published=-40,
        objectives=rich("""
            <ul>
            <li>Loger six jeunes à moins de 150 € par mois dès la prochaine rentrée.</li>
            <li>Assurer une présence le soir à des personnes qui vivent seules.</li>
            <li>Écrire ensemble une convention d’une page, claire pour tous.</li>
            </ul>
            <p><strong>Phases :</strong> rencontres de février à avril, essai d’une semaine en mai,
            emménagements en septembre.</p>
        """),
        description=rich("""
            <p>Chaque binôme choisit sa formule : loyer modéré, ou petit loyer contre quelques
            présences. Ce n’est pas de l’aide à domicile, et la convention le dit. Une
            conseillère rend visite une fois par mois et reste joignable.</p>
        """),
        funding=rich("""<p>7 000 € demandés à la Caf pour le poste d’accompagnement.</p>"""),
        people=rich("""<p>Une conseillère à quart temps, deux bénévoles médiateurs.</p>"""),
        limits=rich("""<p>Neuf jeunes intéressés pour quatre hôtes : la confiance prend du
            temps.</p>"""),
        prospects=rich("""<p>Réunion d’information le mois prochain. Venez poser toutes vos
            questions.</p>"""),
    ),
    Action(
        key="sonnette-du-jeudi",
        title="La sonnette du jeudi",
        organisation="Les Belles Saisons",
        status="in_progress",
        dimension="services",
        themes=("solidarite", "vieillissement", "mixite-sociale"),
        summary=rich("""
            <p>Chaque jeudi, trente binômes de bénévoles sonnent chez des voisins qui ne sortent
            plus guère. Une heure, un gâteau, des nouvelles du monde.</p>
        """),
        initiators=("residents",),
        territory="commune",
        audiences=("seniors",),
        partner_kinds=("commune", "national_association"),
        partners=("belles-saisons", "ccas", "mediatheque"),
        picture="table-de-conversation",
        published=-245,
        objectives=rich("""
            <ul>
            <li>Rompre l’isolement sans s’imposer : on ne vient que si on est attendu.</li>
            <li>Repérer à temps une fatigue, un chauffage en panne, un frigo vide.</li>
            </ul>
        """),
        description=rich("""
            <p>Les binômes mêlent les âges : une retraitée et un étudiant, un père et sa fille. Le
            premier rendez-vous se fait avec le CCAS. Une fois par trimestre, tout le monde se
            retrouve à la salle des Glycines pour un goûter, navette comprise.</p>
            <p>La médiathèque glisse dans les sacs des livres en gros caractères.</p>
        """),
        funding=rich("""<p>1 200 € par an : gâteaux, assurance, formation des bénévoles.</p>"""),
        people=rich("""<p>61 bénévoles, 43 personnes visitées.</p>"""),
        results_territory=rich("""<p>Pendant la canicule, toutes les personnes isolées du registre
            ont eu un appel par jour.</p>"""),
        results_residents=rich("""
            <p>Cinq personnes visitées sont devenues visiteuses. L’une d’elles a 84 ans.</p>
        """),
        limits=rich("""<p>Un deuil sur dix visites, la première année : il faut soutenir aussi les
            bénévoles.</p>"""),
        prospects=rich("""<p>Un temps de parole mensuel pour les bénévoles.</p>"""),
    ),
    Action(
        key="memoires-de-la-filature",
        title="Mémoires de la Filature",
        organisation="La Compagnie du Fil",
        status="finished",
        dimension="support",
        end_reason=(
            "Le projet avait une date de fin : les cinquante ans de la fermeture de l’usine. "
            "L’exposition a été donnée à la médiathèque, les enregistrements aux archives."
        ),
        themes=("culture", "intergenerationnel", "emploi-economie"),
        summary=rich("""
            <p>Quarante anciennes ouvrières et ouvriers ont raconté l’usine à des collégiens. Il en
            reste un spectacle, une exposition et des amitiés.</p>
        """),
        initiators=("partners", "residents"),
        territory="neighbourhood",
        audiences=("seniors", "jeunesse"),
        partner_kinds=("region", "schools", "local_association", "foundations"),
        partners=("compagnie-du-fil", "college", "mediatheque"),
        picture="theatre",
        published=-500,
        objectives=rich("""
            <ul>
            <li>Recueillir des voix avant qu’elles ne se taisent.</li>
            <li>Faire de collégiens de vrais enquêteurs.</li>
            <li>Rendre au quartier une histoire dont il a parfois honte.</li>
            </ul>
        """),
        description=rich("""
            <p>Deux classes de quatrième ont appris à mener un entretien, à se taire, à relancer.
            Elles ont enregistré 62 heures de récits : le bruit des métiers, la grève de la neige,
            le bal du samedi, la fermeture.</p>
            <p>La Compagnie en a tiré un spectacle joué quatre soirs dans l’ancien atelier, avec
            onze anciens sur scène.</p>
        """),
        funding=rich("""<p>19 400 €, dont 9 000 € de la Région et 2 700 € de dons.</p>"""),
        people=rich("""<p>40 témoins, 51 collégiens, trois enseignants, cinq comédiens.</p>"""),
        results_territory=rich("""<p>1 150 spectateurs. Une plaque et un parcours sonore dans le
            quartier.</p>"""),
        results_organisation=rich("""<p>La troupe a trouvé là sa manière de travailler : écouter
            d’abord.</p>"""),
        results_residents=rich("""
            <p>« Mes petits-enfants ne m’avaient jamais demandé. Ce sont ceux des autres qui
            l’ont fait », dit une ancienne ourdisseuse.</p>
        """),
        limits=rich("""<p>Peu de témoins venus d’Algérie et du Portugal ont osé l’entretien filmé.
            Le son seul les aurait mieux mis à l’aise.</p>"""),
        prospects=rich("""<p>Le parcours sonore se visite librement, de borne en borne.</p>"""),
    ),
    Action(
        key="soirees-jeux",
        title="Les soirées jeux du vendredi",
        organisation="Centre social La Passerelle",
        status="in_progress",
        dimension="support",
        themes=("vacances-loisirs", "intergenerationnel", "famille"),
        summary=rich("""
            <p>Deux vendredis par mois, trois cents jeux sortent de leurs boîtes. On arrive seul ou
            à huit, on apprend les règles sur place, on finit toujours trop tard.</p>
        """),
        initiators=("residents",),
        territory="commune",
        audiences=("tous-publics",),
        partner_kinds=("local_association", "commune"),
        partners=("passerelle", "mediatheque"),
        picture="soiree-jeux",
        published=-190,
        objectives=rich("""
            <ul>
            <li>Une vraie sortie du soir, gratuite, où les enfants sont les bienvenus.</li>
            <li>Mélanger les tables : la règle de la maison veut qu’on change de partenaires à
            chaque partie.</li>
            </ul>
        """),
        description=rich("""
            <p>L’idée est née au comptoir du k’fé, entre un amateur d’échecs et une famille qui
            s’ennuyait. Six habitants ont monté un stock de jeux donnés, réparés, complétés avec
            des boutons et des bouchons.</p>
            <p>Une table calme, peu bruyante et bien éclairée, est réservée à qui en a besoin.</p>
        """),
        funding=rich("""<p>450 € du fonds de soutien, puis une tirelire à l’entrée.</p>"""),
        people=rich("""<p>Six habitants organisateurs ; de 30 à 70 joueurs par soirée.</p>"""),
        results_residents=rich("""
            <p>Des voisins d’immeuble qui se découvrent, un club d’échecs, et des parents ravis de
            perdre.</p>
        """),
        limits=rich("""<p>Les adolescents viennent peu : ils réclament un créneau à eux.</p>"""),
        prospects=rich("""<p>Une soirée menée par le conseil des jeunes, à l’essai.</p>"""),
    ),
)
