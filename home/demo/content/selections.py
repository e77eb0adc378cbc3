"""The selections: what the town’s team liked, here and elsewhere."""

from home.demo.content.shapes import Entry, Selection, rich

SELECTIONS = (
    Selection(
        key="entre-generations",
        title="Quand les âges se mélangent",
        day=-12,
        summary=(
            "Huit façons de faire se rencontrer ceux qui vont à l’école et ceux qui ont le temps. "
            "Toutes ont commencé petit, avec une table et quelqu’un pour mettre l’eau à chauffer."
        ),
        introduction=rich("""
            <p>On nous demande souvent <strong>par quoi commencer</strong>. Voici ce que nous avons
            essayé à Aubrelle, et ce que d’autres villes racontent. Piochez, copiez, dites-nous ce que
            vous en faites.</p>
        """),
        themes=("intergenerationnel", "vieillissement", "famille"),
        picture="lecture-a-voix-haute",
        entries=(
            Entry(
                page=("action", "un-toit-deux-ages"),
                date="2025-10-06",
                text=rich("""<p>Une chambre libre d’un côté, un étudiant de l’autre. Lisez surtout le
                passage sur la première semaine, et la liste des questions à se poser avant.</p>"""),
            ),
            Entry(page=("action", "histoires-au-marche"), date="2025-09-13"),
            Entry(
                title="Le café qui change de cour",
                date="2025-06-20",
                place="Saint-Orme",
                url="https://cafe-des-cours.example/carnet",
                text=rich("""<p>Un chariot, dix chaises pliantes et un carnet de tournée : chaque mois,
                une autre cour d’immeuble. Le carnet se télécharge.</p>"""),
            ),
            Entry(page=("partner", "belles-saisons"), date="2025-04-02"),
            Entry(page=("event", "grande-tablee"), date="2025-03-18"),
            Entry(
                title="Une phrase entendue à la sonnette",
                date="2025-02-11",
                text=rich("""<p>« Je n’ai besoin de rien. Mais revenez jeudi. » Elle est depuis au
                mur de notre salle de réunion.</p>"""),
            ),
            Entry(
                title="Radio Palier, les ondes d’un immeuble",
                date="2024-11-28",
                place="Vieux-Bourg-la-Rivière",
                url="https://radiopalier.example/",
                text=rich("""<p>Des collégiens interrogent les anciens de leur cage d’escalier. Douze
                émissions à écouter, et leur mode d’emploi.</p>"""),
            ),
            Entry(page=("action", "memoires-de-la-filature"), date="2024-10-05"),
        ),
    ),
    Selection(
        key="reparer-plutot-que-jeter",
        title="Réparer plutôt que jeter",
        day=-55,
        summary=(
            "Un établi, des tournevis et de la patience : cinq pistes pour qu’un quartier garde ses "
            "objets, et y gagne des voisins."
        ),
        introduction=rich("""
            <p>Un objet réparé, c’est une heure passée à côté de quelqu’un. Nous avons rangé ici ce
            qui nous a servi pour ouvrir l’atelier, et ce que nous aurions aimé lire avant.</p>
        """),
        themes=("environnement", "solidarite"),
        picture="repair-cafe",
        entries=(
            Entry(page=("action", "atelier-tournevis"), date="2025-09-01"),
            Entry(page=("partner", "tournevis")),
            Entry(
                title="Cent pannes et leurs remèdes",
                date="2025-05-14",
                url="https://centpannes.example/",
                text=rich(
                    """<p>Un classeur tenu par des bénévoles, du grille-pain au store.</p>"""
                ),
            ),
            Entry(page=("action", "velo-ecole"), date="2025-03-30"),
            Entry(
                title="Ce que nous ferions autrement",
                date="2025-01-20",
                text=rich("""<p>Prévoir une table pour l’attente, avec du café : c’est là que se
                décident les prochaines idées. Et peser ce qu’on sauve, dès le premier jour.</p>"""),
            ),
        ),
    ),
)
