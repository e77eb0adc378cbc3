"""The reports of what happens outside: garden, river, market, winter feast."""

from home.demo.content.reports.shapes import ActionReport, Photo, Voice, Yearly
from home.demo.content.shapes import rich

OUTDOORS = (
    ActionReport(
        action="jardin-du-boulodrome",
        started=-200,
        place="Ancien boulodrome, mail des Tilleuls",
        cost="4 500 € d’installation, puis 210 € par an",
        team="40 jardiniers, 1 animatrice 4 heures par semaine",
        context=rich("""
            <p>Le club de boules a fermé faute de joueurs. Pendant quatre ans, le terrain a servi de
            parking, au pied de cent vingt logements sans balcon.</p>
            <p>C’est une habitante du 14 mail des Tilleuls qui a écrit la première, sur l’appel à
            idées : « Nous avons la terre sous les roues. »</p>
        """),
        partners_detail=rich("""
            <ul>
            <li><strong>Les Mains vertes de la Lise</strong> tiennent le calendrier et les outils.</li>
            <li><strong>Deux Rives Habitat</strong> a payé les cuves et ouvre ses toits.</li>
            <li><strong>La Passerelle</strong> prête son animatrice et garde les graines au sec.</li>
            <li>La boulangerie du mail donne son marc de café pour le compost.</li>
            </ul>
        """),
        success_factors=rich("""
            <ul>
            <li>Un an de réunions avant le premier coup de bêche : tout le monde s’y reconnaît.</li>
            <li>Des bacs à hauteur de fauteuil dès le début, pas « plus tard ».</li>
            <li>Aucune parcelle sans voisin : on arrose pour l’autre en été.</li>
            </ul>
        """),
        observations=rich("""
            <p>Un tiers des jardiniers n’a pas de parcelle à soi : ils viennent pour le carré
            commun, et ce sont les plus assidus.</p>
        """),
        changes=rich("""
            <ul>
            <li>Une troisième cuve et du paillage partout avant l’été.</li>
            <li>Un tour d’arrosage affiché à l’entrée, pour ne plus dépendre de trois personnes.</li>
            <li>Le second jardin, à la Filature, commencera par ses allées et non par ses
            parcelles.</li>
            </ul>
        """),
        contact=rich("""
            <p>Le samedi de 10 h à 12 h sur place, ou Les Mains vertes de la Lise :
            02 61 91 42 52.</p>
        """),
        reported=-20,
        figures=(
            Yearly(measure="Jardiniers", values=(40,), until=0),
            Yearly(measure="Kilos récoltés", values=(1180,), until=0),
        ),
        voices=(
            Voice(
                quote="Je ne parlais à personne de l’escalier B. Maintenant je leur dois des poireaux.",
                author="Rachid, 52 ans",
            ),
            Voice(quote="J’ai vu une grenouille pondre. La maîtresse non.", author="Inès, 8 ans"),
            Voice(
                quote="On m’a donné un bac à ma hauteur avant de me demander si j’en voulais bien.",
                author="Une jardinière en fauteuil",
            ),
        ),
        photos=(
            Photo(picture="jardin-partage", caption="Le carré commun, un samedi de chantier."),
            Photo(picture="balade-nature", caption="Comptage des oiseaux au printemps."),
            Photo(picture="cuisine-partagee", caption="La ratatouille des invendus."),
        ),
    ),
    ActionReport(
        action="lise-propre-et-vivante",
        started=-1640,
        place="Les deux rives de la Lise, du Halage au vieux pont",
        cost="1 300 € par an",
        team="6 organisateurs, de 60 à 110 participants par rendez-vous",
        context=rich("""
            <p>Après la crue, les saules portaient des sacs en plastique à hauteur d’épaule. La
            rivière passait au milieu de la ville sans que personne ne descende jusqu’à elle.</p>
        """),
        success_factors=rich("""
            <p>On pèse tout, devant tout le monde. Un chiffre annoncé le midi sur le quai vaut tous
            les discours.</p>
        """),
        observations=rich("""
            <p>Les familles restent plus longtemps depuis que la sortie naturaliste suit le
            ramassage : on vient pour les déchets, on reste pour la loutre.</p>
        """),
        changes=rich("""
            <p>Une lettre commune aux mairies d’amont avec nos pesées, et un point de départ à
            Saint-Aubin-le-Haut dès la prochaine édition.</p>
        """),
        contact=rich("""<p>Odile, Les Mains vertes de la Lise : 02 61 91 42 52.</p>"""),
        reported=-45,
        figures=(
            Yearly(measure="Kilos de déchets retirés", values=(1840, 1420, None, 890, 610)),
            Yearly(measure="Participants", values=(212, 268, None, 331, 349)),
        ),
        voices=(
            Voice(
                quote="La première année j’ai sorti un vélo. Cette année, trois bouchons et une photo.",
                author="Gaëlle, kayakiste",
            ),
        ),
        photos=(
            Photo(picture="balade-nature", caption="Sur les traces de la loutre."),
            Photo(picture="bords-de-lise", caption="Le vieux pont, après le passage des équipes."),
        ),
    ),
    ActionReport(
        action="histoires-au-marche",
        started=-1010,
        place="Place du Marché, devant la halle",
        cost="4 900 € de triporteur, puis 600 € par an",
        team="14 lecteurs bénévoles, 1 bibliothécaire",
        context=rich("""
            <p>Deux familles sur trois n’ont jamais poussé la porte de la médiathèque. Mais le
            samedi, presque toutes passent devant le fromager.</p>
        """),
        success_factors=rich("""
            <ul>
            <li>Trois ateliers de voix avant le premier samedi.</li>
            <li>Prêter sans carte : deux albums seulement ne sont jamais revenus.</li>
            </ul>
        """),
        changes=rich("""
            <p>Repli sous la halle dès que le vent se lève, et une lecture en langue des signes le
            premier samedi du mois.</p>
        """),
        reported=-60,
        figures=(
            Yearly(measure="Enfants présents", values=(430, 780, 1265)),
            Yearly(measure="Lectures", values=(54, 96, 117)),
        ),
        voices=(
            Voice(
                quote="Je lis moins vite qu’avant. Pour une histoire de loup, c’est parfait.",
                author="Marcel, 79 ans",
            ),
            Voice(quote="Encore.", author="Noé, 3 ans"),
        ),
        photos=(
            Photo(picture="lecture-a-voix-haute", caption="Le tapis du triporteur, 10 h 30."),
            Photo(picture="place-du-marche", caption="Entre le fromager et le fleuriste."),
        ),
    ),
    ActionReport(
        action="fete-des-lanternes",
        started=-1460,
        place="Des cinq quartiers jusqu’au vieux pont",
        cost="6 800 € par édition",
        team="120 bénévoles, 1 coordinatrice",
        context=rich("""
            <p>L’hiver, il ne se passait rien entre les vœux du maire et le carnaval. Des habitants
            ont eu envie d’une fête qui se prépare longtemps.</p>
        """),
        success_factors=rich("""
            <p>Vingt ateliers, jamais le même jour : qui manque le lundi vient le jeudi.</p>
        """),
        changes=rich("""
            <ul>
            <li>Un départ accessible depuis le quai, annoncé sur l’affiche.</li>
            <li>Deux ateliers de plus à la résidence, à la demande des résidents.</li>
            </ul>
        """),
        reported=-90,
        figures=(
            Yearly(measure="Participants", values=(640, 1150, 1520, 1800)),
            Yearly(measure="Lanternes fabriquées", values=(310, 560, 840, 1030)),
            Yearly(measure="Ateliers", values=(8, 12, 17, 20)),
        ),
        voices=(
            Voice(
                quote="Ma lanterne ressemblait à un radis. On m’a suivie quand même.",
                author="Simone, 83 ans",
            ),
        ),
    ),
)
