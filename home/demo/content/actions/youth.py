"""Sheets on young people, work and sport."""

from home.demo.content.shapes import Action, rich

YOUTH = (
    Action(
        key="mur-du-quai",
        title="Le grand mur du quai",
        organisation="Centre social La Passerelle",
        status="finished",
        dimension="support",
        end_reason=(
            "La fresque est peinte, vernie et inaugurée. Les jeunes du groupe ont maintenant un "
            "autre mur en tête."
        ),
        themes=("jeunesse", "culture", "environnement"),
        summary=rich("""
            <p>Quatorze jeunes ont peint quatre-vingts mètres carrés de rivière sur un mur gris du
            quai de la Teinturerie. Six semaines, un artiste, et tout un quartier aux fenêtres.</p>
        """),
        initiators=("residents", "centre"),
        territory="neighbourhood",
        audiences=("jeunesse",),
        partner_kinds=("landlord", "commune", "region"),
        partners=("deux-rives-habitat", "passerelle", "maison-sante"),
        picture="fresque",
        published=-19,
        objectives=rich("""
            <ul>
            <li>Faire travailler ensemble des jeunes qui se toisaient.</li>
            <li>Financer un projet par un chantier payé.</li>
            <li>Laisser une trace dont le quartier soit fier.</li>
            </ul>
        """),
        description=rich("""
            <p>Le sujet a été voté par les riverains parmi cinq maquettes : la Lise, ses herbes, son
            martin-pêcheur. Une peintre muraliste a guidé le trait ; les jeunes ont monté
            l’échafaudage avec un encadrant, préparé le mur, peint et verni.</p>
            <p>L’inauguration s’est faite en fanfare, avec des crêpes et un discours très court.</p>
        """),
        funding=rich("""<p>9 200 € : bailleur 5 000 €, Région 2 700 €, ville 1 500 €. Les jeunes
            ont reçu chacun 320 € pour leur projet personnel.</p>"""),
        people=rich("""<p>Quatorze jeunes de 15 à 19 ans, une artiste, deux éducateurs.</p>"""),
        results_territory=rich("""<p>Pas un seul tag depuis. Les promeneurs s’arrêtent, les
            mariés posent devant.</p>"""),
        results_organisation=rich("""<p>Le bailleur a ouvert deux autres murs.</p>"""),
        results_residents=rich("""
            <p>Deux jeunes sont entrés en formation de peinture décorative. Les autres ont passé
            leur code de la route.</p>
        """),
        limits=rich("""<p>Trois filles pour onze garçons : l’annonce parlait trop
            d’échafaudage.</p>"""),
        prospects=rich("""<p>Le pignon de la halte ferroviaire, au printemps.</p>"""),
    ),
    Action(
        key="conseil-des-jeunes",
        title="Le conseil des jeunes",
        organisation="Ville d’Aubrelle-sur-Lise",
        status="in_progress",
        dimension="citizenship",
        themes=("jeunesse", "democratie-citoyennete"),
        summary=rich("""
            <p>Dix-huit jeunes tirés au sort et volontaires disposent de 8 000 € par an et d’une
            seule règle : dépenser pour d’autres qu’eux-mêmes.</p>
        """),
        initiators=("partners",),
        territory="commune",
        audiences=("jeunesse",),
        partner_kinds=("commune", "schools"),
        partners=("college", "passerelle", "etoile-sportive"),
        picture="mairie",
        published=-270,
        objectives=rich("""
            <ul>
            <li>Décider vraiment, avec un budget et des délais.</li>
            <li>Mélanger : la moitié des sièges au tirage au sort, à parité.</li>
            </ul>
        """),
        description=rich("""
            <p>Le conseil se réunit un samedi sur trois, à la mairie, dans la salle des grands. Il
            étudie trois projets par an, va voir ailleurs, chiffre, et présente son choix au
            conseil municipal, qui s’est engagé à suivre ou à expliquer.</p>
        """),
        funding=rich("""<p>8 000 € de projets et 1 500 € de fonctionnement.</p>"""),
        people=rich("""<p>18 jeunes de 12 à 17 ans, une animatrice, deux élus référents.</p>"""),
        results_territory=rich("""
            <ul>
            <li>Un terrain de basket éclairé jusqu’à 22 h.</li>
            <li>Des bancs où l’on peut s’asseoir à six.</li>
            <li>Des protections périodiques gratuites dans quatre lieux publics.</li>
            </ul>
        """),
        results_organisation=rich(
            """<p>Deux jeunes assistent désormais à chaque commission.</p>"""
        ),
        results_residents=rich("""<p>« Ils nous ont dit non une fois, mais ils ont expliqué »,
            retient Sofiane, 14 ans.</p>"""),
        limits=rich("""<p>Après un an, cinq jeunes sur dix-huit ont décroché : les samedis sont
            précieux.</p>"""),
        prospects=rich("""<p>Des réunions plus courtes, dans les quartiers.</p>"""),
    ),
    Action(
        key="jeudis-du-cv",
        title="Les jeudis du CV",
        organisation="Relais emploi du Pays de Lise",
        status="in_progress",
        dimension="services",
        themes=("emploi-economie", "jeunesse", "numerique"),
        summary=rich("""
            <p>Un café, un ordinateur, un employeur du coin : chaque jeudi matin, on écrit son CV
            avec quelqu’un qui recrute.</p>
        """),
        initiators=("partners",),
        territory="communes",
        audiences=("jeunesse", "adultes"),
        partner_kinds=("state", "company", "communes"),
        partners=("relais-emploi", "passerelle"),
        picture="atelier-numerique",
        published=-160,
        objectives=rich("""
            <ul>
            <li>Un CV d’une page, clair, dont on est fier.</li>
            <li>Entendre d’un employeur ce qu’il lit vraiment.</li>
            <li>Oser l’entretien, en s’entraînant pour de rire.</li>
            </ul>
        """),
        description=rich("""
            <p>La séance se tient au centre social, portes ouvertes sur le k’fé. Chaque semaine, un
            employeur différent : la scierie, l’hôpital, le fournil, la mairie. Photo, impression
            et envoi compris. La garde des petits est assurée.</p>
        """),
        funding=rich("""<p>3 400 € de l’État ; temps offert par les employeurs.</p>"""),
        people=rich("""<p>Un conseiller, vingt employeurs, quatre bénévoles.</p>"""),
        results_residents=rich("""
            <p>189 personnes en un an ; 74 ont retrouvé un emploi ou une formation dans les six
            mois.</p>
        """),
        limits=rich("""<p>Sans permis, la moitié des offres restent hors d’atteinte.</p>"""),
        prospects=rich("""<p>Un lien direct avec la navette et la vélo-école.</p>"""),
    ),
    Action(
        key="foot-en-bas",
        title="Foot en bas, filles et garçons",
        organisation="Étoile sportive d’Aubrelle",
        status="in_progress",
        dimension="services",
        themes=("sport", "mixite-sociale", "jeunesse"),
        summary=rich("""
            <p>Deux soirs par semaine, un éducateur, des buts pliants et une règle : un but n’est
            compté que si toute l’équipe a touché le ballon.</p>
        """),
        initiators=("partners", "resident"),
        initiative_detail="Une mère des Tilleuls lassée de voir les filles au bord du terrain.",
        territory="neighbourhoods",
        audiences=("enfance", "jeunesse"),
        partner_kinds=("commune", "landlord", "state"),
        partners=("etoile-sportive", "deux-rives-habitat"),
        picture="terrain-de-sport",
        published=-142,
        objectives=rich("""
            <ul>
            <li>Rendre le terrain aux filles autant qu’aux garçons.</li>
            <li>Amener doucement vers le club ceux qui le veulent.</li>
            </ul>
        """),
        description=rich("""
            <p>L’éducateur installe le terrain à 17 h 30, sans inscription. Les équipes sont tirées
            au sort et changent toutes les dix minutes. Pas d’arbitre : on discute, puis on
            rejoue.</p>
        """),
        funding=rich("""<p>5 600 € par an, matériel compris.</p>"""),
        people=rich("""<p>Un éducateur, deux jeunes animatrices, 70 joueuses et joueurs.</p>"""),
        results_territory=rich("""<p>Moins de conflits sur la place, constatent les
            gardiens.</p>"""),
        results_organisation=rich(
            """<p>Le club a ouvert une équipe féminine de moins de 13 ans.</p>"""
        ),
        results_residents=rich("""<p>Quatre filles sur dix participants, contre aucune au
            départ.</p>"""),
        limits=rich("""<p>Passé novembre, l’éclairage ne suffit pas.</p>"""),
        prospects=rich("""<p>Un repli au gymnase du collège, deux soirs d’hiver.</p>"""),
    ),
    Action(
        key="cooperative-d-ete",
        title="La coopérative d’un été",
        organisation="Relais emploi du Pays de Lise",
        status="finished",
        dimension="support",
        end_reason=(
            "L’été est fini, la coopérative aussi : c’était prévu. Les comptes sont clos et "
            "publiés, le bénéfice partagé."
        ),
        themes=("emploi-economie", "jeunesse"),
        summary=rich("""
            <p>Douze jeunes ont créé, géré puis dissous leur propre entreprise en deux mois :
            tonte, garde d’animaux, jus de pomme et lavage de vélos.</p>
        """),
        initiators=("partners",),
        territory="communes",
        audiences=("jeunesse",),
        partner_kinds=("region", "company", "foundations"),
        partners=("relais-emploi", "passerelle", "roue-libre"),
        picture="place-du-marche",
        published=-110,
        objectives=rich("""
            <ul>
            <li>Gagner un peu d’argent, et comprendre d’où il vient.</li>
            <li>Décider à douze : une personne, une voix.</li>
            </ul>
        """),
        description=rich("""
            <p>Trois jours de formation, huit semaines d’activité, une de bilan. Chacun a tenu tour à
            tour la caisse, la communication et le planning. Deux animateurs sont restés en
            soutien, sans décider.</p>
        """),
        funding=rich("""<p>Chiffre d’affaires : 6 140 €. Accompagnement : 7 500 € de la Région et
            d’une fondation.</p>"""),
        people=rich(
            """<p>Douze jeunes de 16 à 18 ans, deux animateurs, un comptable bénévole.</p>"""
        ),
        results_territory=rich("""<p>83 clients, dont un tiers de personnes âgées.</p>"""),
        results_residents=rich("""<p>312 € en moyenne pour chacun, et un CV qui raconte
            enfin quelque chose.</p>"""),
        limits=rich("""<p>La première semaine sans client a failli tout arrêter. Il faut démarcher
            dès le mois de mai.</p>"""),
        prospects=rich("""<p>Recommencer, avec un parrain par équipe.</p>"""),
    ),
)
