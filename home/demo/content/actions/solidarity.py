"""Sheets on solidarity and rights."""

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
            <p>Au mur, l’<strong>arbre à idées</strong> : une feuille verte pour une envie, une
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
        results_territory=rich(
            """<p>Environ 2,5 tonnes de nourriture partagées en deux ans.</p>"""
        ),
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
)
