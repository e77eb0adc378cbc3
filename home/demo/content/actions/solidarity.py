"""Sheets on solidarity, health, housing and equal treatment."""

from home.demo.content.shapes import Action, rich

SOLIDARITY = (
    Action(
        key="kfe-du-mail",
        title="Le k’fé du mail",
        organisation="Centre social La Passerelle",
        status="in_progress",
        dimension="citizenship",
        themes=("mixite-sociale", "intergenerationnel", "democratie-citoyennete"),
        summary=rich("""
            <p>Un café tenu par les habitants, cinq après-midi par semaine, au rez-de-chaussée du
            centre social. On y vient pour se poser ; on en repart parfois avec un projet.</p>
        """),
        initiators=("centre", "residents"),
        territory="neighbourhood",
        audiences=("tous-publics",),
        partner_kinds=("commune", "caf", "local_association"),
        partners=("passerelle", "epicerie"),
        picture="soiree-jeux",
        published=-310,
        objectives=rich("""
            <p>Le hall du centre social était un lieu de passage. Une dizaine d’habitants ont
            demandé qu’il devienne un lieu où rester. Le k’fé doit :</p>
            <ul>
            <li>offrir un endroit chaud et gratuit, sans obligation de consommer ;</li>
            <li>faire se croiser des gens qui ne se parleraient pas ailleurs ;</li>
            <li>attraper les idées au vol, et aider chacune à faire son premier pas.</li>
            </ul>
            <p><strong>Trois étapes :</strong> un chantier de peinture en mars, une ouverture à
            l’essai deux jours par semaine, puis cinq depuis la rentrée.</p>
        """),
        description=rich("""
            <p>Deux habitants volontaires tiennent le comptoir, un salarié reste à portée de voix.
            Le café est à prix libre, les gâteaux viennent de qui veut.</p>
            <p>Au mur, l'<strong>arbre à idées</strong> : une feuille verte pour une envie, une
            feuille jaune quand quelqu’un s’en occupe, une feuille rouge quand c’est fait. Chaque
            premier vendredi du mois, on relit l’arbre ensemble.</p>
        """),
        funding=rich("""
            <ul>
            <li>Travaux et mobilier : 3 800 €, dont 2 000 € de la Caf.</li>
            <li>Denrées : environ 90 € par mois, couverts par le prix libre.</li>
            </ul>
        """),
        people=rich("""
            <p>Seize habitants se relaient au comptoir. Une animatrice y passe dix heures par
            semaine.</p>
        """),
        results_territory=rich("""
            <ul>
            <li>Une quarantaine de passages par après-midi.</li>
            <li>Quatre projets sont nés au comptoir, dont la soirée jeux et la vélo-école.</li>
            </ul>
        """),
        results_organisation=rich("""
            <p>L’équipe connaît désormais des habitants qu’elle ne voyait jamais, surtout des
            hommes seuls et des jeunes parents.</p>
        """),
        results_residents=rich("""
            <p>« Avant, je faisais un détour pour ne croiser personne. Maintenant, je fais un
            détour pour m’arrêter », dit Ginette, qui tient le comptoir du mardi.</p>
        """),
        limits=rich("""
            <p>Le soir et le week-end restent fermés, faute de bras. Et le bruit fatigue les
            habitués les plus âgés quand l’école se termine.</p>
        """),
        prospects=rich("""
            <p>Une ouverture le samedi, tenue sans salarié. La formation des volontaires a
            commencé.</p>
        """),
    ),
    Action(
        key="epicerie-du-pont",
        title="Une épicerie où chacun paie selon ses moyens",
        organisation="L’Épicerie du Pont",
        status="in_progress",
        dimension="services",
        themes=("solidarite", "sante", "mixite-sociale"),
        summary=rich("""
            <p>Les mêmes rayons, la même caisse, trois niveaux de prix : l’épicerie nourrit
            310 foyers sans demander à personne de se justifier au comptoir.</p>
        """),
        initiators=("partners", "residents"),
        territory="communes",
        audiences=("tous-publics",),
        partner_kinds=("commune", "department", "local_association", "foundations"),
        partners=("epicerie", "ccas", "maison-sante"),
        picture="epicerie-solidaire",
        published=-295,
        objectives=rich("""
            <ul>
            <li>Remplacer la file d’attente du colis par de vraies courses.</li>
            <li>Donner une place aux maraîchers du Faubourg, payés au juste prix.</li>
            <li>Mélanger : un adhérent sur trois paie plein tarif.</li>
            </ul>
            <p>Le tarif est fixé avec une conseillère, une fois par an, à partir du reste à vivre.
            À la caisse, un simple numéro suffit.</p>
        """),
        description=rich("""
            <p>L’épicerie ouvre quatre demi-journées par semaine. Chaque adhérent peut donner deux
            heures par mois : peser, ranger, livrer à vélo, cuisiner les invendus.</p>
            <p>Le vendredi, la <strong>soupe du Pont</strong> réunit vingt à trente personnes
            autour de ce qui reste dans les cagettes.</p>
        """),
        funding=rich("""
            <ul>
            <li>Ville : 18 000 € par an et le local.</li>
            <li>Département : 12 000 €.</li>
            <li>Ventes : 61 000 €, dont un tiers à plein tarif.</li>
            </ul>
        """),
        people=rich("""<p>Deux salariées, 74 bénévoles dont 50 adhérents.</p>"""),
        results_territory=rich("""
            <p>Cinq maraîchers fournissent 9 tonnes de légumes par an à moins de 12 km.</p>
        """),
        results_organisation=rich("""
            <p>Le colis d’urgence n’est plus la règle : il ne représente que 6 % des aides
            alimentaires du CCAS.</p>
        """),
        results_residents=rich("""
            <ul>
            <li>Choisir ses courses, et inviter de nouveau quelqu’un à sa table.</li>
            <li>Treize adhérents ont trouvé un emploi par une rencontre à l’épicerie.</li>
            </ul>
        """),
        limits=rich("""
            <p>Le local est plein : une trentaine de foyers attendent. La parité entre tarifs
            demande d’aller chercher sans cesse de nouveaux adhérents à plein tarif.</p>
        """),
        prospects=rich("""
            <p>Un second point de retrait aux Tilleuls, une fois par semaine, à l’étude.</p>
        """),
    ),
    Action(
        key="bus-des-droits",
        title="Le bus des droits passe dans votre rue",
        organisation="CCAS d’Aubrelle-sur-Lise",
        status="in_progress",
        dimension="services",
        themes=("solidarite", "logement", "numerique"),
        summary=rich("""
            <p>Une camionnette aménagée, une conseillère et un ordinateur : un matin par semaine
            dans chaque quartier, pour ne plus renoncer à une aide faute de savoir la demander.</p>
        """),
        initiators=("partners",),
        initiative_detail="Le CCAS et la Caf, après une enquête menée à la sortie du marché.",
        territory="communes",
        audiences=("adultes", "seniors"),
        partner_kinds=("commune", "communes", "caf", "cpam", "state"),
        partners=("ccas", "passerelle"),
        picture="arret-de-bus",
        published=-260,
        objectives=rich("""
            <p>À l’enquête, 38 % des personnes rencontrées n’avaient jamais fait le point sur leurs
            droits. Le bus veut :</p>
            <ul>
            <li>venir là où les gens sont déjà : marché, sortie d’école, pied d’immeuble ;</li>
            <li>faire les démarches avec la personne, jamais à sa place ;</li>
            <li>orienter sans perdre : chaque visite se termine par un rendez-vous pris.</li>
            </ul>
        """),
        description=rich("""
            <p>Le circuit est affiché dans les halls et chez les commerçants. On monte sans
            rendez-vous ; une seconde banquette permet d’attendre au sec. L’échange est
            confidentiel et le dossier repart avec la personne.</p>
        """),
        funding=rich("""
            <p>Véhicule d’occasion aménagé : 24 000 €, financés à moitié par l’État. Le
            fonctionnement coûte 9 500 € par an.</p>
        """),
        people=rich("""
            <p>Une conseillère à plein temps, un agent d’accueil le mercredi, six interprètes
            bénévoles joignables par téléphone.</p>
        """),
        results_territory=rich("""
            <p>Cinq quartiers et trois villages voisins desservis, 46 semaines par an.</p>
        """),
        results_organisation=rich("""
            <p>Le CCAS reçoit moins de dossiers incomplets : les rendez-vous à la mairie durent un
            tiers de temps en moins.</p>
        """),
        results_residents=rich("""
            <ul>
            <li>640 personnes reçues la première année.</li>
            <li>212 droits ouverts, le plus souvent une complémentaire santé.</li>
            </ul>
        """),
        limits=rich("""
            <p>En hiver, la camionnette est froide. Les salariés aux horaires décalés ne croisent
            presque jamais le bus.</p>
        """),
        prospects=rich("""<p>Un passage le samedi matin, place du Marché, dès le printemps.</p>"""),
    ),
    Action(
        key="frigo-de-la-filature",
        title="Le frigo partagé de la Filature",
        organisation="Collectif des voisins de la Filature",
        status="finished",
        dimension="support",
        end_reason=(
            "Après deux étés, le collectif n’était plus que trois pour nettoyer chaque jour. "
            "Plutôt que de laisser le frigo se dégrader, nous l’avons fermé et confié la "
            "collecte des invendus à l’épicerie."
        ),
        themes=("solidarite", "environnement"),
        summary=rich("""
            <p>Un réfrigérateur en libre accès sur le trottoir : on y dépose ce qu’on ne mangera
            pas, on y prend ce qui manque. Deux ans d’une belle histoire, et ce qu’elle nous a
            appris.</p>
        """),
        initiators=("residents",),
        territory="neighbourhood",
        audiences=("tous-publics",),
        partner_kinds=("local_association", "commune"),
        partners=("passerelle", "epicerie"),
        picture="cuisine-partagee",
        published=-420,
        objectives=rich("""
            <ul>
            <li>Ne plus jeter de quoi nourrir son voisin.</li>
            <li>Donner sans guichet, prendre sans formulaire.</li>
            </ul>
            <p>Le centre social a prêté l’électricité et aidé à écrire la charte d’hygiène ; un
            menuisier du quartier a bâti l’abri.</p>
        """),
        description=rich("""
            <p>Le frigo était ouvert jour et nuit. Un binôme passait matin et soir : température,
            dates, coup d’éponge, photo du contenu affichée sur la porte de la boulangerie.</p>
        """),
        funding=rich("""<p>320 € du fonds de soutien aux projets d’habitants.</p>"""),
        people=rich("""<p>Onze voisins au départ, trois à la fin. Aucun salarié.</p>"""),
        results_territory=rich("""<p>Environ 2,5 tonnes de nourriture partagées en deux ans.</p>"""),
        results_organisation=rich("""
            <p>Le centre social sait maintenant qu’un projet d’habitants a besoin d’un relais prévu
            dès le premier jour.</p>
        """),
        results_residents=rich("""
            <p>Des voisins qui se connaissent, et le repas de rue du mois de juin qui, lui,
            continue.</p>
        """),
        limits=rich("""
            <ul>
            <li>La charge quotidienne reposait sur trop peu de personnes.</li>
            <li>L’été, le froid ne tenait pas malgré l’abri.</li>
            </ul>
        """),
        prospects=rich("""
            <p>Le frigo a repris du service dans la réserve de l’Épicerie du Pont.</p>
        """),
    ),
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
        results_territory=rich("""<p>27 logements repris en deux ans aux Tilleuls et à la Filature.</p>"""),
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
        prospects=rich("""<p>Une outilthèque au rez-de-chaussée du 22, ouverte aux locataires.</p>"""),
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
        funding=rich("""<p>6 200 € par an de l’Agence régionale de santé. Gratuit pour tous.</p>"""),
        people=rich("""<p>Une kinésithérapeute, une infirmière, huit bénévoles formés.</p>"""),
        results_territory=rich("""<p>La ville a posé neuf bancs sur le parcours, à la demande du groupe.</p>"""),
        results_organisation=rich("""
            <p>Les médecins prescrivent la marche comme le reste : 84 ordonnances l’an passé.</p>
        """),
        results_residents=rich("""
            <p>Sur 61 marcheurs suivis un an, 40 marchent plus longtemps et 33 disent mieux
            dormir.</p>
        """),
        limits=rich("""<p>Le mardi matin exclut ceux qui travaillent. Peu d’hommes viennent.</p>"""),
        prospects=rich("""<p>Un départ le samedi à 9 h depuis Bellevue, avec l’Étoile sportive.</p>"""),
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
