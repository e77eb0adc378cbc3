"""Sheets on languages, cooking, music and feasts."""

from home.demo.content.shapes import Action, rich

CULTURE = (
    Action(
        key="table-de-conversation",
        title="La table de conversation",
        organisation="Mots d’ici et d’ailleurs",
        status="in_progress",
        dimension="services",
        themes=(
            "alphabetisation-apprentissage-du-francais",
            "integration",
            "mixite-sociale",
        ),
        summary=rich("""
            <p>Une théière, deux bénévoles et personne pour corriger vos fautes : parler français
            une heure et demie, de tout, sans manuel.</p>
        """),
        initiators=("partners",),
        territory="commune",
        audiences=("adultes",),
        partner_kinds=("state", "commune", "local_association"),
        partners=("mots-d-ici", "passerelle", "mediatheque"),
        picture="table-de-conversation",
        published=-315,
        objectives=rich("""
            <ul>
            <li>Oser parler, d’abord à table, puis à l’école et à la caisse.</li>
            <li>Comprendre la ville : qui fait quoi, où aller, comment dire.</li>
            <li>Que chacun soit à son tour celui qui sait.</li>
            </ul>
        """),
        description=rich("""
            <p>On tire une carte : la neige, le premier métier, le pain. Chacun raconte, avec les
            mains s’il le faut. Une fois par mois, la table se déplace : marché, poste, mairie,
            maison de santé. Les petits jouent dans la pièce d’à côté.</p>
        """),
        funding=rich("""<p>État : 5 200 €. Ville : salle et photocopies. Gratuit.</p>"""),
        people=rich("""<p>Vingt-deux bénévoles, 96 participants de 26 nationalités.</p>"""),
        results_territory=rich(
            """<p>La mairie a réécrit quatre formulaires relus par le groupe.</p>"""
        ),
        results_organisation=rich(
            """<p>Six anciens participants animent aujourd’hui une table.</p>"""
        ),
        results_residents=rich("""<p>« J’ai demandé moi-même le rendez-vous du dentiste », annonce
            Mariam, sous les applaudissements.</p>"""),
        limits=rich("""<p>Les personnes qui n’ont jamais été à l’école ont besoin d’autre chose, de
            plus lent et de plus régulier.</p>"""),
        prospects=rich("""<p>Un groupe de lecture et d’écriture pour grands débutants.</p>"""),
    ),
    Action(
        key="francais-du-permis",
        title="Le français du permis",
        organisation="Mots d’ici et d’ailleurs",
        status="project",
        dimension="services",
        themes=(
            "alphabetisation-apprentissage-du-francais",
            "mobilite",
            "emploi-economie",
        ),
        summary=rich("""
            <p>« Chaussée rétrécie », « céder le passage » : un atelier pour apprendre les mots du
            code de la route avant de s’y présenter.</p>
        """),
        initiators=("residents", "partners"),
        territory="commune",
        audiences=("adultes",),
        partner_kinds=("company", "state", "local_association"),
        partners=("mots-d-ici", "relais-emploi"),
        picture="arret-de-bus",
        published=-52,
        objectives=rich("""
            <ul>
            <li>Réussir le code en comprenant les questions.</li>
            <li>Lever le premier frein à l’emploi cité par les participants.</li>
            </ul>
            <p>Douze séances sont prévues à partir de la rentrée, avec l’auto-école du
            Faubourg.</p>
        """),
        description=rich("""
            <p>Chaque séance part d’une vraie rue d’Aubrelle, photographiée par les participants.
            On nomme, on mime, on s’entraîne sur tablette. Une monitrice vient une fois sur
            trois.</p>
        """),
        funding=rich("""<p>Budget prévu : 2 900 €. Il en manque 800.</p>"""),
        people=rich("""<p>Deux bénévoles, une monitrice, douze places.</p>"""),
        limits=rich(
            """<p>Le coût de la conduite reste entier : l’atelier ne règle que le code.</p>"""
        ),
        prospects=rich("""<p>Si l’essai réussit, une session du soir.</p>"""),
    ),
    Action(
        key="cuisine-du-monde-d-a-cote",
        title="La cuisine du monde d’à côté",
        organisation="Centre social La Passerelle",
        status="in_progress",
        dimension="support",
        themes=("integration", "culture", "sante"),
        summary=rich("""
            <p>Un samedi par mois, un habitant apprend aux autres le plat de son enfance. On
            épluche à vingt, on mange à quarante.</p>
        """),
        initiators=("residents",),
        territory="commune",
        audiences=("tous-publics",),
        partner_kinds=("caf", "local_association"),
        partners=("passerelle", "epicerie", "mains-vertes", "mots-d-ici"),
        picture="cuisine-partagee",
        published=-26,
        objectives=rich("""
            <ul>
            <li>Faire de chaque cuisinier un hôte.</li>
            <li>Cuisiner bon avec 3 € par personne.</li>
            </ul>
        """),
        description=rich("""
            <p>Le chef du jour choisit la recette et l’histoire qui va avec. L’épicerie fournit les
            produits, le jardin les herbes. Les enfants écrivent la recette en deux langues ; elle
            rejoint le grand cahier du k’fé.</p>
        """),
        funding=rich("""<p>Participation de 3 €, gratuite pour qui le demande.</p>"""),
        people=rich("""<p>Une animatrice, un chef différent chaque mois.</p>"""),
        results_residents=rich("""<p>Vingt-sept recettes, de la brandade au mafé, et un livret
            épuisé en deux marchés.</p>"""),
        results_territory=rich("""<p>Le repas de quartier a trouvé ses cuisiniers.</p>"""),
        limits=rich("""<p>La cuisine du centre est petite : vingt personnes aux fourneaux, c’est le
            grand maximum.</p>"""),
        prospects=rich("""<p>Une seconde édition du livret, illustrée par les enfants.</p>"""),
    ),
    Action(
        key="orchestre-a-l-ecole",
        title="Un orchestre à l’école",
        organisation="La Fanfare des Deux Rives",
        status="in_progress",
        dimension="services",
        themes=("culture", "education-scolarite", "intergenerationnel"),
        summary=rich("""
            <p>Un instrument confié pour deux ans à chaque élève de CM1 et CM2 des Tilleuls, et des
            musiciens de la fanfare assis parmi eux.</p>
        """),
        initiators=("partners",),
        territory="neighbourhood",
        audiences=("enfance",),
        partner_kinds=("schools", "commune", "foundations", "national_association"),
        partners=("fanfare", "college"),
        picture="fanfare",
        published=-240,
        objectives=rich("""
            <ul>
            <li>Jouer ensemble avant de jouer bien.</li>
            <li>Mettre un trombone entre des mains qui n’en auraient jamais tenu.</li>
            </ul>
        """),
        description=rich("""
            <p>Trois heures par semaine, sur le temps de classe. L’instrument rentre à la maison :
            c’est un contrat signé par l’enfant. Chaque trimestre, l’orchestre joue quelque part :
            au marché, à la résidence, sur les marches de la mairie.</p>
        """),
        funding=rich("""<p>Parc d’instruments : 27 000 €, dont 20 000 € d’une fondation.
            Fonctionnement : 14 000 € par an, ville et État.</p>"""),
        people=rich(
            """<p>Quatre professeurs, deux enseignantes, onze musiciens de la fanfare.</p>"""
        ),
        results_territory=rich(
            """<p>Quinze anciens élèves jouent aujourd’hui dans la fanfare.</p>"""
        ),
        results_residents=rich("""<p>Des parents dans l’école, au premier rang, et une résidence
            qui réserve ses chaises la veille.</p>"""),
        limits=rich("""<p>L’entrée au collège casse l’élan : un enfant sur deux arrête.</p>"""),
        prospects=rich("""<p>Un atelier au collège, le midi, dès janvier.</p>"""),
    ),
    Action(
        key="fete-des-lanternes",
        title="La fête des lanternes",
        organisation="Centre social La Passerelle",
        status="in_progress",
        dimension="support",
        themes=("vacances-loisirs", "culture", "mixite-sociale"),
        summary=rich("""
            <p>Au creux de l’hiver, mille lanternes fabriquées dans les quartiers descendent vers la
            Lise. C’est long à préparer, et c’est bien là l’intérêt.</p>
        """),
        initiators=("residents", "centre"),
        territory="commune",
        audiences=("tous-publics",),
        partner_kinds=("commune", "local_association", "company"),
        partners=("passerelle", "fanfare", "compagnie-du-fil", "deux-rives-habitat"),
        picture="lumieres-d-hiver",
        published=-105,
        objectives=rich("""
            <ul>
            <li>Une fête qui se fabrique plutôt qu’elle ne s’achète.</li>
            <li>Relier les cinq quartiers dans un même cortège.</li>
            </ul>
        """),
        description=rich("""
            <p>De novembre à janvier, vingt ateliers de lanternes s’ouvrent dans les halls, les
            écoles, la résidence. Osier, papier de soie, colle et bavardages. Le soir venu, cinq
            cortèges partent ensemble et se rejoignent sur le pont, derrière la fanfare.</p>
        """),
        funding=rich("""<p>6 800 € : ville 4 000 €, commerçants 1 500 €, buvette 1 300 €.</p>"""),
        people=rich("""<p>Près de 120 bénévoles, 1 800 participants.</p>"""),
        results_territory=rich("""<p>Des habitants de Bellevue qui découvrent les Tilleuls, et
            l’inverse.</p>"""),
        results_residents=rich("""<p>« J’ai mis trois semaines à faire ma lanterne. Elle a tenu une
            heure. Je recommence », promet Youssef.</p>"""),
        limits=rich("""<p>La descente du coteau reste difficile en fauteuil. Un départ adapté se
            fait depuis le quai.</p>"""),
        prospects=rich("""<p>Inviter les villages de la vallée, avec leur propre couleur.</p>"""),
    ),
)
