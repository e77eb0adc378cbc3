"""The associations."""

from home.demo.content.shapes import Partner, rich

ASSOCIATIONS = (
    Partner(
        key="mains-vertes",
        name="Les Mains vertes de la Lise",
        category="association",
        summary=(
            "Un jardin partagé de 1 200 m², des graines à échanger et un compost qui fume, sur "
            "l’ancien boulodrome."
        ),
        body=rich("""
            <p>Nous sommes une quarantaine à jardiner sans chimie entre les Tilleuls et la Lise.
            Certains ont grandi dans un potager, d’autres n’avaient jamais planté un radis. On
            apprend les uns des autres, et on se trompe ensemble.</p>
            <ul>
            <li>Le mercredi après-midi : les enfants du quartier et leurs parcelles.</li>
            <li>Le samedi matin : le grand chantier collectif, suivi d’un casse-croûte.</li>
            <li>Au printemps : la bourse aux plants et aux graines.</li>
            <li>Des bacs surélevés, pour jardiner assis ou en fauteuil roulant.</li>
            </ul>
            <p>L’adhésion est de 5 € par an, ou de deux heures d’arrosage en août.</p>
        """),
        address="Ancien boulodrome, chemin du Halage\n99420 Aubrelle-sur-Lise",
        phone="02 61 91 42 52",
        email="bonjour@mainsvertes.example",
        website="https://mainsvertes.example",
        contact="Odile Perrin, présidente",
        themes=("environnement", "intergenerationnel", "mixite-sociale"),
        picture="jardin-partage",
    ),
    Partner(
        key="tournevis",
        name="Le Tournevis",
        category="association",
        summary=(
            "Des bricoleurs bénévoles qui réparent avec vous ce que vous alliez jeter. Gratuit, et "
            "le café est offert."
        ),
        body=rich("""
            <p>Grille-pain muet, fermeture éclair coincée, vélo qui grince : apportez, on regarde.
            Nous ne réparons pas à votre place, nous réparons avec vous.</p>
            <p>L’association réunit douze réparateurs, une couturière, un horloger à la retraite
            et une lycéenne imbattable sur les téléphones. L’atelier se tient dans l’ancienne
            halle aux grains, et deux fois par an dans les écoles.</p>
        """),
        address="Halle aux grains, rue du Four\n99420 Aubrelle-sur-Lise",
        phone="02 61 91 42 58",
        email="atelier@letournevis.example",
        website="https://letournevis.example",
        opening_hours="Deuxième et quatrième samedis du mois seulement.",
        contact="Bernard Lescure, secrétaire",
        themes=("environnement", "solidarite", "numerique"),
        picture="repair-cafe",
    ),
    Partner(
        key="fanfare",
        name="La Fanfare des Deux Rives",
        category="association",
        summary=(
            "Vingt-huit musiciens de 11 à 77 ans, pas tous justes mais tous présents, et des "
            "instruments prêtés."
        ),
        body=rich("""
            <p>Pas d’audition, pas de niveau demandé : on vous prête un instrument, un ancien
            s’assied à côté de vous, et trois mois plus tard vous défilez.</p>
            <ul>
            <li>Répétition le jeudi soir au théâtre de la Filature.</li>
            <li>Orchestre à l’école, en CM1 et CM2, avec les enseignants.</li>
            <li>Aubades dans les résidences, au marché et aux fêtes de quartier.</li>
            </ul>
        """),
        address="Théâtre de la Filature, 2 rue des Métiers\n99420 Aubrelle-sur-Lise",
        phone="02 61 91 42 63",
        email="contact@fanfare-deuxrives.example",
        website="https://fanfare-deuxrives.example",
        opening_hours="Répétition ouverte à tous.",
        contact="Lucie Tanguy, cheffe de fanfare",
        themes=("culture", "intergenerationnel", "education-scolarite"),
        picture="fanfare",
    ),
    Partner(
        key="epicerie",
        name="L’Épicerie du Pont",
        category="association",
        summary=(
            "Une épicerie où chacun paie selon ses moyens, tenue par ses clients, avec les légumes "
            "des maraîchers voisins."
        ),
        body=rich("""
            <p>Ici, tout le monde passe par la même porte et le même comptoir. Le prix affiché est
            juste ; selon vos ressources, vous en payez la totalité, la moitié ou 15 %. Personne
            ne le voit, personne ne le demande.</p>
            <p>Trois cent dix foyers adhèrent aujourd’hui. Chacun peut donner deux heures par mois
            pour ranger, peser, livrer ou cuisiner. Les invendus finissent en soupe le vendredi.</p>
        """),
        address="31 rue du Faubourg\n99420 Aubrelle-sur-Lise",
        phone="02 61 91 42 70",
        email="epicerie@epiceriedupont.example",
        website="https://epiceriedupont.example",
        contact="Fatou Diarra, coordinatrice",
        themes=("solidarite", "sante", "mixite-sociale"),
        picture="epicerie-solidaire",
    ),
    Partner(
        key="belles-saisons",
        name="Les Belles Saisons",
        category="association",
        summary=(
            "Le club de celles et ceux qui ont le temps : gym douce, belote, voyages d’un jour et "
            "visites aux voisins isolés."
        ),
        body=rich("""
            <p>Deux cents adhérents, une salle claire de plain-pied et un agenda bien rempli. Nous
            tenons à une chose : que personne ne reste seul un dimanche sans l’avoir choisi.</p>
            <ul>
            <li>Gym douce et équilibre, le mardi et le vendredi.</li>
            <li>Visites de courtoisie à domicile, en binôme.</li>
            <li>Goûters partagés avec les enfants du périscolaire.</li>
            </ul>
        """),
        address="Salle des Glycines, 9 rue du Lavoir\n99420 Aubrelle-sur-Lise",
        phone="02 61 91 42 74",
        email="club@bellessaisons.example",
        website="https://bellessaisons.example",
        contact="Yvette Rouquier, présidente",
        themes=("vieillissement", "sante", "intergenerationnel"),
        picture="gym-douce",
    ),
    Partner(
        key="mots-d-ici",
        name="Mots d’ici et d’ailleurs",
        category="association",
        summary=(
            "Apprendre le français autour d’une table, d’un marché ou d’un métier, avec des "
            "voisins plutôt qu’avec des leçons."
        ),
        body=rich("""
            <p>Vingt-deux bénévoles accompagnent chaque année une centaine d’adultes de vingt-six
            nationalités. Les groupes sont petits, les horaires pensés pour les parents et pour
            ceux qui travaillent la nuit.</p>
            <ul>
            <li>Tables de conversation, sans inscription.</li>
            <li>Ateliers d’écriture et de lecture, deux fois par semaine.</li>
            <li>Garde des petits sur place pendant les ateliers du matin.</li>
            </ul>
        """),
        address="Centre social La Passerelle, 4 mail des Tilleuls\n99420 Aubrelle-sur-Lise",
        phone="02 61 91 42 79",
        email="salut@motsdici.example",
        website="https://motsdici.example",
        contact="Chantal Nguyen, bénévole référente",
        themes=("alphabetisation-apprentissage-du-francais", "integration", "mixite-sociale"),
        picture="table-de-conversation",
    ),
    Partner(
        key="ribambelle",
        name="La Ribambelle",
        category="association",
        summary=(
            "Un lieu pour souffler et jouer avec son enfant de moins de 6 ans, entre parents, avec "
            "deux accueillants à l’écoute."
        ),
        body=rich("""
            <p>On vient sans inscription, à l’heure qu’on veut, on repart quand on veut. L’enfant
            reste sous la responsabilité de l’adulte qui l’accompagne : papa, mamie, assistante
            maternelle, grand frère.</p>
            <p>Un coin d’eau, un tapis de motricité, un canapé, du café. Et la certitude de ne pas
            être le seul parent fatigué du canton.</p>
        """),
        address="Maison de l’enfance, 12 rue des Houx\n99420 Aubrelle-sur-Lise",
        phone="02 61 91 42 83",
        email="accueil@laribambelle.example",
        website="https://laribambelle.example",
        contact="Mélanie Caron, accueillante",
        themes=("parentalite", "famille"),
        picture="aire-de-jeux",
    ),
    Partner(
        key="etoile-sportive",
        name="Étoile sportive d’Aubrelle",
        category="association",
        summary=(
            "Le club omnisports de la ville : 640 licenciés, neuf sections, et des séances "
            "découverte au pied des immeubles."
        ),
        body=rich("""
            <p>Fondée par les ouvriers de la filature, l’Étoile a gardé l’habitude de faire une
            place à chacun. La licence se paie en plusieurs fois, le matériel se prête, et les
            entraîneurs sont formés à l’accueil des personnes handicapées.</p>
            <p>Football, athlétisme, boxe éducative, tennis de table, marche nordique, danse,
            pétanque, canoë sur la Lise et multisport pour les 3 – 6 ans.</p>
        """),
        address="Stade du Halage, allée des Peupliers\n99420 Aubrelle-sur-Lise",
        phone="02 61 91 42 88",
        email="club@etoile-aubrelle.example",
        website="https://etoile-aubrelle.example",
        opening_hours="Heures du secrétariat.",
        contact="Moussa Keïta, éducateur",
        themes=("sport", "jeunesse", "mixite-sociale"),
        picture="terrain-de-sport",
    ),
    Partner(
        key="compagnie-du-fil",
        name="La Compagnie du Fil",
        category="association",
        summary=(
            "Une troupe installée au théâtre de la Filature : spectacles, ateliers amateurs et "
            "théâtre-forum dans les quartiers."
        ),
        body=rich("""
            <p>Quatre comédiennes et comédiens professionnels, une costumière, et autant
            d’amateurs qu’il y a de chaises. La Compagnie écrit à partir de ce qu’on lui raconte :
            les métiers disparus, les disputes de palier, la première neige.</p>
            <p>Les ateliers du lundi sont ouverts dès 15 ans, sans expérience.</p>
        """),
        address="Théâtre de la Filature, 2 rue des Métiers\n99420 Aubrelle-sur-Lise",
        phone="02 61 91 42 91",
        email="troupe@compagniedufil.example",
        website="https://compagniedufil.example",
        opening_hours="Heures de la billetterie.",
        contact="Inès Valadier, metteuse en scène",
        themes=("culture", "discriminations", "jeunesse"),
        picture="theatre",
    ),
    Partner(
        key="roue-libre",
        name="Roue libre",
        category="association",
        summary=(
            "Apprendre à rouler, remettre un vélo en état, réclamer une piste : le vélo pour tous "
            "et pour de vrai."
        ),
        body=rich("""
            <p>Roue libre tient la vélo-école des adultes, un atelier d’entretien et une flotte de
            quatorze vélos à louer, dont trois triporteurs et un vélo-pousseur pour fauteuil.</p>
            <p>Nous accompagnons aussi les écoles qui ouvrent une rue aux enfants, et nous
            comptons les vélos deux fois par an, sous la pluie comme au soleil.</p>
        """),
        address="Halte ferroviaire, rue du Faubourg\n99420 Aubrelle-sur-Lise",
        phone="02 61 91 42 95",
        email="roule@rouelibre.example",
        website="https://rouelibre.example",
        contact="Thibault Garrigue, animateur",
        themes=("mobilite", "environnement", "sport"),
        picture="rue-aux-ecoles",
    ),
)
