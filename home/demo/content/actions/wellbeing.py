"""Sheets on health, housing and equal treatment."""

from home.demo.content.shapes import Action, rich

WELLBEING = (
    Action(
        key="mon-logement-on-s-y-met",
        title="Mon logement, on s’y met ensemble",
        organisation="Deux Rives Habitat et centre social La Passerelle",
        status="in_progress",
        dimension="support",
        themes=("logement", "solidarite", "emploi-economie"),
        summary=rich("""
            <p>Repeindre une chambre, chasser l’humidité, poser une étagère : un animateur
            technique et des voisins viennent faire les travaux avec le locataire.</p>
        """),
        initiators=("partners", "centre"),
        territory="neighbourhoods",
        audiences=("adultes", "familles"),
        partner_kinds=("landlord", "caf", "commune", "department"),
        partners=("deux-rives-habitat", "passerelle", "ccas", "tournevis"),
        picture="repair-cafe",
        published=-205,
        objectives=rich("""
            <p>Un logement abîmé finit par fermer la porte aux amis. L’action vise à :</p>
            <ul>
            <li>rendre un chez-soi dont on n’a plus honte ;</li>
            <li>apprendre des gestes simples qui évitent la panne suivante ;</li>
            <li>créer une chaîne : chacun donne ensuite deux demi-journées chez un autre.</li>
            </ul>
        """),
        description=rich("""
            <p>Tout commence par une visite autour d’un café, pour lister ce qui pèse le plus. Le
            bailleur fournit les matériaux, le Tournevis prête l’outillage. Un chantier dure trois
            à six jours, repas partagé compris.</p>
            <p>Une fois par mois, un atelier ouvert à tous : moisissures, joints, petite
            électricité, factures d’énergie.</p>
        """),
        funding=rich("""
            <ul>
            <li>Bailleur : 1 100 € de matériaux par chantier en moyenne.</li>
            <li>Caf et Département : le poste d’animateur, à mi-temps.</li>
            </ul>
        """),
        people=rich("""<p>Un animateur technique, deux travailleuses sociales, 23 voisins.</p>"""),
        results_territory=rich(
            """<p>27 logements repris en deux ans aux Tilleuls et à la Filature.</p>"""
        ),
        results_residents=rich("""
            <ul>
            <li>Neuf participants sur dix ont redonné du temps chez un voisin.</li>
            <li>Trois se sont inscrits à une formation du bâtiment.</li>
            </ul>
        """),
        limits=rich("""
            <p>Nous ne pouvons rien contre un mur qui fuit : quand le problème vient de l’immeuble,
            l’attente décourage.</p>
        """),
        prospects=rich(
            """<p>Une outilthèque au rez-de-chaussée du 22, ouverte aux locataires.</p>"""
        ),
    ),
    Action(
        key="marche-sante",
        title="La marche du mardi",
        organisation="Maison de santé de la Filature",
        status="in_progress",
        dimension="services",
        themes=("sante", "sport", "vieillissement"),
        summary=rich("""
            <p>Une heure de marche à trois allures, encadrée par une kinésithérapeute et des
            bénévoles, prescrite par le médecin ou simplement conseillée par une voisine.</p>
        """),
        initiators=("partners",),
        territory="commune",
        audiences=("adultes", "seniors"),
        partner_kinds=("ars", "cpam", "local_association"),
        partners=("maison-sante", "etoile-sportive", "belles-saisons"),
        picture="bords-de-lise",
        published=-230,
        objectives=rich("""
            <ul>
            <li>Remettre en mouvement des personnes malades, fatiguées ou isolées.</li>
            <li>Sortir la santé du cabinet, une fois par semaine.</li>
            </ul>
            <p>Le bilan de départ est fait par la kinésithérapeute ; un carnet suit les progrès, du
            premier banc au tour complet de la Lise.</p>
        """),
        description=rich("""
            <p>Départ à 10 h devant la maison de santé, par tous les temps. Trois groupes : le banc
            (800 m), le pont (2 km), la boucle (5 km). Un fauteuil roulant tout-terrain est prêté
            sur demande. On finit autour d’une tisane.</p>
        """),
        funding=rich(
            """<p>6 200 € par an de l’Agence régionale de santé. Gratuit pour tous.</p>"""
        ),
        people=rich("""<p>Une kinésithérapeute, une infirmière, huit bénévoles formés.</p>"""),
        results_territory=rich(
            """<p>La ville a posé neuf bancs sur le parcours, à la demande du groupe.</p>"""
        ),
        results_organisation=rich("""
            <p>Les médecins prescrivent la marche comme le reste : 84 ordonnances l’an passé.</p>
        """),
        results_residents=rich("""
            <p>Sur 61 marcheurs suivis un an, 40 marchent plus longtemps et 33 disent mieux
            dormir.</p>
        """),
        limits=rich(
            """<p>Le mardi matin exclut ceux qui travaillent. Peu d’hommes viennent.</p>"""
        ),
        prospects=rich(
            """<p>Un départ le samedi à 9 h depuis Bellevue, avec l’Étoile sportive.</p>"""
        ),
    ),
    Action(
        key="pause-des-aidants",
        title="La pause des aidants",
        organisation="CCAS d’Aubrelle-sur-Lise",
        status="in_progress",
        dimension="services",
        themes=("sante", "vieillissement", "famille"),
        summary=rich("""
            <p>Un lundi par mois, deux heures pour ceux qui s’occupent d’un parent, d’un conjoint
            ou d’un enfant malade. Quelqu’un veille sur leur proche pendant ce temps.</p>
        """),
        initiators=("resident", "partners"),
        initiative_detail=(
            "Une habitante de Bellevue, qui accompagnait son mari, a écrit au CCAS une lettre de "
            "quatre lignes. Tout est parti de là."
        ),
        territory="communes",
        audiences=("adultes", "seniors", "familles"),
        partner_kinds=("department", "commune", "local_association"),
        partners=("ccas", "maison-sante", "belles-saisons"),
        picture="maison-de-sante",
        published=-150,
        objectives=rich("""
            <ul>
            <li>Souffler, parler sans blesser personne, rire si ça vient.</li>
            <li>Connaître les aides avant d’être épuisé.</li>
            </ul>
        """),
        description=rich("""
            <p>Une psychologue anime la première heure ; la seconde appartient au groupe :
            étirements, cuisine, silence. Dans la pièce voisine, deux auxiliaires de vie et trois
            bénévoles proposent chansons et jeux aux proches.</p>
        """),
        funding=rich("""<p>4 800 € par an, financés par le Département. Gratuit.</p>"""),
        people=rich("""<p>Une psychologue, deux auxiliaires de vie, trois bénévoles.</p>"""),
        results_residents=rich("""
            <p>Dix-neuf aidants réguliers. Quatre ont accepté une aide à domicile après l’avoir
            longtemps refusée ; deux ont repris un loisir abandonné.</p>
        """),
        limits=rich("""<p>Les aidants qui travaillent demandent un créneau en soirée.</p>"""),
        prospects=rich("""<p>Un week-end de répit à la campagne, au printemps prochain.</p>"""),
    ),
    Action(
        key="et-si-c-etait-toi",
        title="Et si c’était toi ? Théâtre-forum contre les discriminations",
        organisation="La Compagnie du Fil",
        status="in_progress",
        dimension="citizenship",
        themes=("discriminations", "jeunesse", "culture"),
        summary=rich("""
            <p>Des scènes vécues, rejouées devant ceux qu’elles concernent : un entretien
            d’embauche, un vestiaire, un palier. Le public monte sur scène et change la fin.</p>
        """),
        initiators=("partners",),
        territory="commune",
        audiences=("jeunesse", "adultes"),
        partner_kinds=("schools", "state", "commune"),
        partners=("compagnie-du-fil", "college", "relais-emploi", "etoile-sportive"),
        picture="theatre",
        published=-118,
        objectives=rich("""
            <ul>
            <li>Mettre des mots sur ce qu’on subit, ou sur ce qu’on fait sans y penser.</li>
            <li>S’entraîner à réagir : témoin, victime, responsable.</li>
            <li>Faire connaître les recours, avec une juriste présente à chaque séance.</li>
            </ul>
        """),
        description=rich("""
            <p>Les comédiens ont d’abord recueilli cent vingt récits, au collège, au stade, dans les
            agences. Ils en ont tiré sept scènes de quatre minutes.</p>
            <p>À chaque séance, une scène est jouée, puis rejouée. Quand quelqu’un dit « stop », il
            prend la place d’un personnage et essaie autre chose.</p>
        """),
        funding=rich("""<p>11 000 € : État 6 000 €, ville 3 000 €, compagnie 2 000 €.</p>"""),
        people=rich("""<p>Cinq comédiens, une juriste, quatorze jeunes volontaires.</p>"""),
        results_territory=rich("""<p>Seize séances, plus de 700 spectateurs, une charte d’accueil
            signée par neuf employeurs.</p>"""),
        results_residents=rich("""
            <p>Onze personnes ont demandé un rendez-vous avec la juriste à l’issue d’une séance.</p>
        """),
        limits=rich("""
            <p>Une séance sans temps d’échange après peut laisser des plaies ouvertes. Nous avons
            appris à ne jamais écourter ce moment.</p>
        """),
        prospects=rich("""<p>Une huitième scène, sur l’accès au logement, écrite avec des
            locataires.</p>"""),
    ),
)
