"""Public services, health, school and companies."""

from home.demo.content.shapes import Partner, rich

SERVICES = (
    Partner(
        key="passerelle",
        name="Centre social La Passerelle",
        category="social_centre",
        summary=(
            "La maison des projets d’habitants, au cœur des Tilleuls : accueil, ateliers, "
            "accompagnement et le k’fé du mail."
        ),
        body=rich("""
            <p>La Passerelle est un centre social associatif, ouvert à tous les habitants
            d’Aubrelle-sur-Lise. On y pousse la porte pour une question, un café, un coup de main
            avec un papier, et on en ressort souvent avec un projet.</p>
            <p>Neuf salariés et une soixantaine de bénévoles y font vivre :</p>
            <ul>
            <li>le k’fé du mail, ouvert cinq après-midi par semaine ;</li>
            <li>l’accompagnement à la scolarité et le café des parents ;</li>
            <li>les sorties et premières vacances en famille ;</li>
            <li>un fonds de soutien aux projets d’habitants, jusqu’à 500 € par projet.</li>
            </ul>
            <p>Le conseil d’administration est composé pour moitié d’habitants, élus chaque
            printemps. Vous pouvez vous présenter, même sans rien y connaître.</p>
        """),
        address="4 mail des Tilleuls\n99420 Aubrelle-sur-Lise",
        phone="01 99 00 42 20",
        email="accueil@lapasserelle.example",
        website="https://lapasserelle.example",
        contact="Samira Benali, responsable de l’accueil",
        themes=("mixite-sociale", "democratie-citoyennete", "famille"),
        picture="fete-de-quartier",
    ),
    Partner(
        key="ccas",
        name="CCAS d’Aubrelle-sur-Lise",
        category="public_service",
        summary=(
            "Le service public de la solidarité : vos droits, un coup dur, le maintien à domicile, "
            "le logement."
        ),
        body=rich("""
            <p>Le centre communal d’action sociale vous reçoit sans jugement et en toute
            confidentialité. Nous faisons le point avec vous, puis nous cherchons ensemble la
            bonne porte.</p>
            <ul>
            <li>Ouverture de droits : santé, logement, retraite, handicap.</li>
            <li>Aides ponctuelles, décidées chaque quinzaine en commission.</li>
            <li>Portage de repas, registre des personnes fragiles en cas de canicule.</li>
            <li>Domiciliation des personnes sans adresse stable.</li>
            </ul>
            <p>Les rendez-vous se prennent à l’accueil, par téléphone, ou au bus des droits qui
            passe dans chaque quartier.</p>
        """),
        address="Mairie, entrée côté jardin\n1 place du Marché\n99420 Aubrelle-sur-Lise",
        phone="01 99 00 42 12",
        email="ccas@aubrelle.example",
        website="https://aubrelle.example/ccas",
        opening_hours="L’après-midi sur rendez-vous.",
        contact="Hélène Marchetti, directrice",
        themes=("solidarite", "vieillissement", "logement"),
        picture="mairie",
    ),
    Partner(
        key="mediatheque",
        name="Médiathèque Les Lucioles",
        category="public_service",
        summary=(
            "22 000 livres, disques et jeux, des fauteuils profonds, et des bibliothécaires qui "
            "sortent de leurs murs."
        ),
        body=rich("""
            <p>L’entrée est libre et l’inscription gratuite pour tous les Aubrellois. On peut y
            lire le journal, réviser, imprimer un document, jouer ou ne rien faire du tout.</p>
            <p>Pour ceux qui ne peuvent pas venir :</p>
            <ul>
            <li>le portage de livres à domicile, un jeudi sur deux ;</li>
            <li>le triporteur à histoires, sur le marché et dans les parcs ;</li>
            <li>un fonds en gros caractères, en livres audio et en huit langues.</li>
            </ul>
        """),
        address="7 rue des Tisserands\n99420 Aubrelle-sur-Lise",
        phone="01 99 00 42 31",
        email="leslucioles@aubrelle.example",
        website="https://leslucioles.example",
        opening_hours="Ouverte aussi le premier dimanche du mois, de 14 h à 17 h.",
        contact="Aurélien Faure, bibliothécaire",
        themes=("culture", "numerique", "education-scolarite"),
        picture="mediatheque",
    ),
    Partner(
        key="maison-sante",
        name="Maison de santé de la Filature",
        category="health",
        summary=(
            "Médecins, infirmières, kinésithérapeute et orthophoniste sous le même toit, et une "
            "vraie place pour la prévention."
        ),
        body=rich("""
            <p>Quinze professionnels se sont regroupés dans l’ancienne teinturerie. Ils soignent,
            mais ils font aussi marcher, cuisiner et parler.</p>
            <ul>
            <li>Consultations sur rendez-vous, créneaux sans rendez-vous chaque matin.</li>
            <li>Marche santé du mardi, ouverte à tous.</li>
            <li>Groupe de parole des aidants, un lundi par mois.</li>
            <li>Interprète par téléphone, gratuit : demandez-le à l’accueil.</li>
            </ul>
        """),
        address="18 quai de la Teinturerie\n99420 Aubrelle-sur-Lise",
        phone="01 99 00 42 45",
        email="accueil@sante-filature.example",
        website="https://sante-filature.example",
        contact="Nour Haddad, coordinatrice",
        themes=("sante", "vieillissement", "sport"),
        picture="maison-de-sante",
    ),
    Partner(
        key="relais-emploi",
        name="Relais emploi du Pays de Lise",
        category="public_service",
        summary=(
            "Un conseiller, un ordinateur, un réseau d’employeurs voisins : chercher du travail "
            "sans le faire tout seul."
        ),
        body=rich("""
            <p>Le Relais accueille toute personne en recherche d’emploi, inscrite ou non, à tout
            âge. Les jeunes de 16 à 25 ans y ont leur conseillère, les employeurs leur
            interlocuteur.</p>
            <ul>
            <li>Permanences au centre social le jeudi matin.</li>
            <li>Prêt de tenues et d’ordinateurs.</li>
            <li>Visites d’ateliers et journées d’essai chez vingt employeurs du secteur.</li>
            </ul>
        """),
        address="Ancienne conciergerie, 1 rue des Métiers\n99420 Aubrelle-sur-Lise",
        phone="01 99 00 42 60",
        email="bonjour@relaisemploi.example",
        website="https://relaisemploi.example",
        contact="Karim Oumari, conseiller",
        themes=("emploi-economie", "jeunesse", "mobilite"),
        picture="atelier-numerique",
    ),
    Partner(
        key="deux-rives-habitat",
        name="Deux Rives Habitat",
        category="company",
        summary=(
            "Le bailleur social de la ville : 940 logements, trois gardiens et un goût pour les "
            "travaux faits avec les locataires."
        ),
        body=rich("""
            <p>Deux Rives Habitat gère les immeubles des Tilleuls et une partie des maisons de la
            Filature. Depuis quatre ans, chaque réhabilitation commence par un mois d’enquête au
            pied des cages d’escalier.</p>
            <p>Nous finançons les chantiers avec les habitants, prêtons des locaux
            et cherchons, avec le CCAS, à éviter toute expulsion.</p>
        """),
        address="22 mail des Tilleuls\n99420 Aubrelle-sur-Lise",
        phone="01 99 00 42 80",
        email="agence@deuxrives-habitat.example",
        website="https://deuxrives-habitat.example",
        contact="Laurence Petit, responsable de secteur",
        themes=("logement", "mixite-sociale"),
        picture="fresque",
    ),
    Partner(
        key="college",
        name="Collège des Trois-Saules",
        category="school",
        summary=(
            "430 élèves, un foyer ouvert aux parents le vendredi et une classe de sixième qui "
            "édite le journal du quartier."
        ),
        body=rich("""
            <p>Le collège accueille les enfants de toute la ville et de quatre villages voisins.
            Il ouvre volontiers ses portes : la salle polyvalente le soir, le gymnase le samedi, la
            cuisine pédagogique pendant les vacances.</p>
            <p>Ses élèves participent au conseil des jeunes, à l’orchestre et aux lectures dans les
            résidences.</p>
        """),
        address="Avenue des Trois-Saules\n99420 Aubrelle-sur-Lise",
        phone="01 99 00 42 90",
        email="accueil@trois-saules.example",
        website="https://trois-saules.example",
        contact="Delphine Arnoux, principale adjointe",
        themes=("education-scolarite", "jeunesse"),
        picture="rue-aux-ecoles",
    ),
)
