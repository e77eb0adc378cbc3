"""Sheets on parents, children, school and holidays."""

from home.demo.content.shapes import Action, rich

FAMILY = (
    Action(
        key="ribambelle-du-matin",
        title="La Ribambelle du matin",
        organisation="La Ribambelle",
        status="in_progress",
        dimension="services",
        themes=("parentalite", "famille"),
        summary=rich("""
            <p>Trois matinées par semaine, un lieu pour jouer avec son tout-petit et parler avec
            d’autres parents, sans inscription et sans conseil non demandé.</p>
        """),
        initiators=("partners",),
        territory="communes",
        audiences=("petite-enfance", "familles"),
        partner_kinds=("caf", "commune", "department"),
        partners=("ribambelle", "passerelle", "maison-sante"),
        picture="aire-de-jeux",
        published=-365,
        objectives=rich("""
            <ul>
            <li>Accueillir le parent autant que l’enfant.</li>
            <li>Préparer en douceur la première séparation.</li>
            <li>Rencontrer d’autres familles que celles de son immeuble.</li>
            </ul>
        """),
        description=rich("""
            <p>Deux accueillants, toujours les mêmes jours, gardent le cadre : une ligne rouge que
            les trotteurs ne franchissent pas, un tablier pour jouer à l’eau, le prénom de chaque
            enfant sur l’ardoise. Tout le reste appartient aux familles.</p>
        """),
        funding=rich("""<p>Caf 60 %, ville 30 %, Département 10 %. L’accueil est gratuit.</p>"""),
        people=rich("""<p>Quatre accueillantes et un accueillant, à temps partiel.</p>"""),
        results_territory=rich(
            """<p>138 enfants différents en un an, venus de sept communes.</p>"""
        ),
        results_residents=rich("""
            <p>Des entrées en maternelle plus paisibles, disent les enseignantes. Et un groupe de
            pères qui se retrouve le samedi.</p>
        """),
        limits=rich("""<p>Les familles de la Filature viennent peu : deux bus, c’est trop avec une
            poussette.</p>"""),
        prospects=rich("""<p>Une matinée « hors les murs » à la Filature, au printemps.</p>"""),
    ),
    Action(
        key="devoirs-au-chaud",
        title="Les devoirs au chaud",
        organisation="Centre social La Passerelle",
        status="in_progress",
        dimension="services",
        themes=("education-scolarite", "parentalite"),
        summary=rich("""
            <p>Quatre soirs par semaine, un goûter, du calme et quelqu’un à côté : soixante enfants
            du CP à la troisième font leurs devoirs, et repartent en jouant.</p>
        """),
        initiators=("centre",),
        territory="neighbourhoods",
        audiences=("enfance", "jeunesse"),
        partner_kinds=("caf", "commune", "schools"),
        partners=("passerelle", "college", "mediatheque"),
        picture="mediatheque",
        published=-325,
        objectives=rich("""
            <ul>
            <li>Donner confiance avant de donner des méthodes.</li>
            <li>Ouvrir : un soir sur quatre, on pose les cahiers et on part au théâtre, au jardin,
            à l’atelier.</li>
            <li>Faire le lien entre la famille et l’école, dans les deux sens.</li>
            </ul>
        """),
        description=rich("""
            <p>Un bénévole suit deux ou trois enfants, toujours les mêmes. Chaque enfant choisit en
            octobre un projet qui lui tient à cœur : une maquette, un exposé, une recette. Les
            parents sont attendus une fois par trimestre, à l’heure qui leur convient.</p>
        """),
        funding=rich("""<p>17 000 € par an : Caf 9 500 €, ville 7 500 €. Adhésion familiale
            de 6 €.</p>"""),
        people=rich(
            """<p>Une coordinatrice, deux animateurs, 26 bénévoles dont neuf lycéens.</p>"""
        ),
        results_organisation=rich("""<p>Le centre social est devenu un interlocuteur naturel des
            enseignants.</p>"""),
        results_residents=rich("""
            <p>Huit enfants sur dix disent aller plus volontiers à l’école. Cinq anciens sont
            revenus comme bénévoles.</p>
        """),
        limits=rich("""<p>Il manque toujours trois bénévoles à l’aise en mathématiques.</p>"""),
        prospects=rich("""<p>Un atelier « écrire son stage » avec le collège.</p>"""),
    ),
    Action(
        key="cafe-des-parents",
        title="Le café des parents",
        organisation="Centre social La Passerelle",
        status="in_progress",
        dimension="citizenship",
        themes=("parentalite", "education-scolarite", "famille"),
        summary=rich("""
            <p>Le vendredi à 8 h 40, juste après la cloche : une salle, du café, et le sujet choisi
            la fois d’avant par les parents eux-mêmes.</p>
        """),
        initiators=("residents", "centre"),
        territory="neighbourhoods",
        audiences=("familles",),
        partner_kinds=("caf", "schools"),
        partners=("passerelle", "college", "ribambelle"),
        picture="table-de-conversation",
        published=-175,
        objectives=rich("""
            <ul>
            <li>Parler de ce qui coince : sommeil, écrans, colères, argent de poche.</li>
            <li>Prendre confiance pour entrer dans l’école et y dire son avis.</li>
            </ul>
        """),
        description=rich("""
            <p>Pas d’exposé. Une animatrice lance une question, chacun répond s’il veut, et l’on
            note au tableau ce qui a marché chez l’un ou chez l’autre. Une invitée vient quand le
            groupe le demande : sage-femme, juge, cuisinière de la cantine.</p>
        """),
        funding=rich("""<p>1 600 € par an, financés par la Caf.</p>"""),
        people=rich("""<p>Une animatrice, deux parents relais, une douzaine de parents
            chaque semaine.</p>"""),
        results_territory=rich("""<p>La rue aux écoles est née ici, un matin de bouchon.</p>"""),
        results_residents=rich("""
            <p>Quatre mères du groupe siègent aujourd’hui aux conseils d’école.</p>
        """),
        limits=rich("""<p>Peu de pères : l’horaire, sans doute, et l’habitude.</p>"""),
        prospects=rich("""<p>Une édition du soir, avec garde d’enfants.</p>"""),
    ),
    Action(
        key="premieres-vacances",
        title="Premières vacances",
        organisation="Centre social La Passerelle",
        status="in_progress",
        dimension="support",
        themes=("vacances-loisirs", "famille", "solidarite"),
        summary=rich("""
            <p>Huit familles qui ne partaient jamais préparent ensemble, de novembre à juillet, une
            semaine à la mer qu’elles ont choisie et en partie financée.</p>
        """),
        initiators=("centre", "residents"),
        territory="commune",
        audiences=("familles",),
        partner_kinds=("caf", "national_association", "commune"),
        partners=("passerelle", "ccas"),
        picture="bords-de-lise",
        published=-215,
        objectives=rich("""
            <ul>
            <li>Partir, tout simplement.</li>
            <li>Apprendre à préparer : budget, trajet, valise, papiers.</li>
            <li>Repartir seul l’année suivante.</li>
            </ul>
            <p>Le groupe se réunit deux samedis par mois. Il vend des crêpes au marché, tient la
            buvette de la fanfare et négocie lui-même les tarifs.</p>
        """),
        description=rich("""
            <p>Chaque famille loge chez elle, dans un village de vacances ordinaire : pas de séjour
            « spécial ». Une animatrice fait le voyage aller, puis les laisse.</p>
        """),
        funding=rich("""
            <ul>
            <li>Aides aux vacances de la Caf : environ 60 %.</li>
            <li>Épargne des familles : de 15 à 25 € par mois.</li>
            <li>Ventes et buvettes : 1 900 € l’an dernier.</li>
            </ul>
        """),
        people=rich("""<p>Une référente familles, huit familles, 31 vacanciers.</p>"""),
        results_residents=rich("""
            <p>Sur trois ans, onze familles sur vingt-deux sont reparties par leurs propres
            moyens. « On a vu nos enfants dormir jusqu’à neuf heures », dit un papa.</p>
        """),
        limits=rich("""<p>Sans voiture, la dernière étape du trajet reste un casse-tête.</p>"""),
        prospects=rich("""<p>Un prêt de matériel : glacières, tentes, sacs à dos.</p>"""),
    ),
    Action(
        key="rue-aux-ecoles",
        title="Une rue rendue aux enfants",
        organisation="Ville d’Aubrelle-sur-Lise",
        status="in_progress",
        dimension="citizenship",
        themes=("mobilite", "education-scolarite", "environnement"),
        summary=rich("""
            <p>Matin et soir, la rue de l’école de Bellevue se ferme aux voitures pendant vingt-cinq
            minutes. Des parents en gilet tiennent la barrière, les enfants prennent la place.</p>
        """),
        initiators=("residents", "partners"),
        territory="neighbourhood",
        audiences=("enfance", "familles"),
        partner_kinds=("commune", "schools", "local_association"),
        partners=("roue-libre", "passerelle"),
        picture="rue-aux-ecoles",
        published=-95,
        objectives=rich("""
            <ul>
            <li>Ne plus avoir peur devant l’école.</li>
            <li>Donner envie de venir à pied, à vélo, en trottinette.</li>
            </ul>
            <p><strong>Phases :</strong> comptage avec les CM2, essai de trois semaines, réunion
            publique, puis fermeture quotidienne.</p>
        """),
        description=rich("""
            <p>Les élèves ont compté 214 voitures pour 180 enfants. L’essai a commencé avec des
            plots prêtés ; la ville a ensuite posé une barrière et des bacs plantés. Deux lignes de
            pédibus partent du lotissement et du stade.</p>
        """),
        funding=rich("""<p>12 600 € d’aménagement, financés par la ville.</p>"""),
        people=rich(
            """<p>22 parents à la barrière, un par jour et par entrée ; deux agents.</p>"""
        ),
        results_territory=rich("""<p>Les trajets en voiture sont passés de 71 % à 46 %.</p>"""),
        results_residents=rich("""
            <p>Des enfants qui arrivent réveillés, des parents qui restent bavarder, des riverains
            d’abord fâchés dont deux tiennent aujourd’hui la barrière.</p>
        """),
        limits=rich("""<p>Le stationnement s’est déplacé de deux cents mètres. Nous y
            travaillons.</p>"""),
        prospects=rich("""<p>L’école des Tilleuls demande la même chose pour l’an prochain.</p>"""),
    ),
    Action(
        key="ecrans-on-en-parle",
        title="Les écrans, on en parle",
        organisation="Médiathèque Les Lucioles",
        status="in_progress",
        dimension="services",
        themes=("numerique", "parentalite", "jeunesse"),
        summary=rich("""
            <p>Une série de soirées où ce sont les adolescents qui montrent à leurs parents ce
            qu’ils font de leurs écrans. Sans panique, et avec des crêpes.</p>
        """),
        initiators=("partners",),
        territory="communes",
        audiences=("familles", "jeunesse"),
        partner_kinds=("caf", "schools", "commune"),
        partners=("mediatheque", "college", "passerelle"),
        picture="atelier-numerique",
        published=-62,
        objectives=rich("""
            <ul>
            <li>Remplacer l’interdiction par la conversation.</li>
            <li>Outiller : réglages, temps, vie privée, harcèlement.</li>
            </ul>
        """),
        description=rich("""
            <p>Chaque soirée commence par un jeu : les parents tentent de battre leur enfant. Puis
            un thème, présenté par quatre collégiens formés. On repart avec un petit contrat
            familial à accrocher sur le frigo, rédigé sur place.</p>
        """),
        funding=rich("""<p>2 100 € de la Caf.</p>"""),
        people=rich("""<p>Une bibliothécaire, huit collégiens, une infirmière scolaire.</p>"""),
        results_residents=rich("""<p>126 parents en cinq soirées. Trois situations de harcèlement
            ont été signalées et prises en charge.</p>"""),
        limits=rich(
            """<p>Viennent surtout des parents déjà attentifs. Il faut aller ailleurs.</p>"""
        ),
        prospects=rich("""<p>Une version courte, au pied des immeubles, en juin.</p>"""),
    ),
)
