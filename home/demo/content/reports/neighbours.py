"""The reports of what neighbours do for each other."""

from home.demo.content.reports.shapes import ActionReport, Voice, Yearly
from home.demo.content.shapes import rich

NEIGHBOURS = (
    ActionReport(
        action="atelier-tournevis",
        started=-880,
        place="Médiathèque Les Lucioles, salle du bas",
        cost="1 800 € par an",
        team="15 réparateurs bénévoles",
        context=rich("""
            <p>La déchèterie est à onze kilomètres. Sur une année, elle avait compté quarante-deux
            grille-pain, dont la moitié n’avait qu’un fil à ressouder.</p>
        """),
        success_factors=rich("""
            <p>C’est la personne qui tient le tournevis. On répare moins vite, mais on revient pour
            apprendre, et parfois pour aider.</p>
        """),
        changes=rich("""
            <p>Une table « téléphones » à part, et une fiche qui dit dès l’achat ce qui se répare.</p>
        """),
        reported=-35,
        figures=(
            Yearly(measure="Objets apportés", values=(318, 492, 655)),
            Yearly(measure="Objets réparés", values=(171, 304, 398)),
        ),
        voices=(
            Voice(
                quote="Il m’a regardée dévisser pendant vingt minutes sans rien dire. Quel cadeau.",
                author="Céline, 37 ans",
            ),
        ),
    ),
    ActionReport(
        action="gym-douce",
        started=-1320,
        place="Salle des Glycines",
        cost="5 300 € par an, 2 € la séance",
        team="1 éducatrice sportive, 3 bénévoles à l’accueil",
        context=rich("""
            <p>La maison de santé voyait revenir les mêmes personnes, pour la même chute, puis pour
            la peur de la suivante.</p>
        """),
        partners_detail=rich("""
            <p>La kinésithérapeute de la maison de santé mesure les progrès ; la navette des voisins
            vient chercher ceux qui ne conduisent plus.</p>
        """),
        success_factors=rich("""
            <p>Chaque exercice existe assis : personne n’a à dire ce qu’il ne peut pas faire.</p>
        """),
        changes=rich("""
            <p>Un troisième créneau ouvre aux Tilleuls. La liste d’attente sera rappelée dans
            l’ordre, par téléphone.</p>
        """),
        reported=-70,
        figures=(
            Yearly(measure="Participants", values=(21, 34, 47, 58)),
            Yearly(measure="Chutes déclarées", values=(None, 18, 14, 9)),
        ),
        voices=(
            Voice(
                quote="Je me suis relevée seule dans ma cuisine. J’ai appelé tout le monde.",
                author="Yvonne, 81 ans",
            ),
            Voice(
                quote="Je venais pour mon dos, je reste pour la belote.", author="Bernard, 72 ans"
            ),
        ),
    ),
    ActionReport(
        action="sonnette-du-jeudi",
        started=-1500,
        place="À domicile, dans les cinq quartiers",
        cost="1 200 € par an",
        team="61 bénévoles",
        context=rich("""
            <p>Un hiver, un voisin est resté quatre jours sans chauffage et sans le dire. Trois
            personnes de son immeuble ont décidé que cela n’arriverait plus.</p>
        """),
        observations=rich("""
            <p>On croyait porter des nouvelles ; ce sont surtout des recettes que l’on rapporte.</p>
        """),
        changes=rich("""
            <p>Un temps de parole chaque mois pour les bénévoles, avec une psychologue, et jamais
            plus de deux visites par binôme.</p>
        """),
        reported=-120,
        figures=(
            Yearly(measure="Personnes visitées", values=(12, 25, 36, 43)),
            Yearly(measure="Visites", values=(410, 905, 1390, 1722)),
        ),
        voices=(
            Voice(
                quote="Le jeudi je mets ma veste. Même si nous restons à la maison.",
                author="Une dame de 90 ans",
            ),
        ),
    ),
    ActionReport(
        action="table-de-conversation",
        started=-1250,
        place="Médiathèque et centre social La Passerelle",
        cost="5 200 € par an",
        team="22 bénévoles",
        context=rich("""
            <p>Les cours de français affichaient complet, et ceux qui les suivaient disaient tous la
            même chose : « Je comprends, mais je n’ose pas. »</p>
        """),
        success_factors=rich("""
            <p>Personne ne corrige. Et une théière, toujours pleine, donne à chacun quelque chose à
            faire de ses mains.</p>
        """),
        changes=rich("""
            <p>Un groupe à part pour celles et ceux qui n’ont jamais été à l’école, deux fois par
            semaine et plus court.</p>
        """),
        reported=-50,
        figures=(
            Yearly(measure="Participants", values=(28, 61, 82, 96)),
            Yearly(measure="Nationalités", values=(11, 18, 23, 26)),
        ),
        voices=(
            Voice(
                quote="Ici, mon accent est une histoire. Ailleurs, c’est une question.",
                author="Farid, 29 ans",
            ),
        ),
    ),
    ActionReport(
        action="epicerie-du-pont",
        started=-2050,
        place="Rue du Pont, au rez-de-chaussée de l’ancienne mercerie",
        cost="91 000 € par an, dont 61 000 € de ventes",
        team="2 salariées, 74 bénévoles",
        context=rich("""
            <p>Le colis alimentaire se donnait le mardi, dans une file que tout le quartier pouvait
            voir. Des familles préféraient s’en passer.</p>
        """),
        success_factors=rich("""
            <p>Une seule caisse pour trois tarifs : le prix de chacun ne se voit pas.</p>
        """),
        observations=rich("""
            <p>Les adhérents à plein tarif restent pour les maraîchers ; ceux qui paient moins, pour
            le choix. Les deux finissent à la soupe du vendredi.</p>
        """),
        changes=rich("""
            <p>Ouvrir le point de retrait des Tilleuls avant d’accepter de nouveaux foyers.</p>
        """),
        reported=-30,
        figures=(
            Yearly(measure="Foyers adhérents", values=(96, 170, 228, 274, 310)),
            Yearly(measure="Tonnes de légumes locaux", values=(2, 4, 6, 8, 9)),
        ),
        voices=(
            Voice(
                quote="J’ai rendu l’invitation à dîner. Cela faisait six ans.",
                author="Une adhérente",
            ),
        ),
    ),
)
