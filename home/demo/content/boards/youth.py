"""The budget of the young: a basket that cannot be overspent, and counts hidden until the end."""

from home.demo.content.shapes import Board, Idea, Stage, plain, rich

YOUTH = Board(
    key="le-budget-des-jeunes",
    title="Le budget des jeunes",
    opens=-40,
    closes=16,
    themes=("jeunesse", "democratie-citoyennete"),
    summary="10 000 € pour les 11-17 ans. Remplissez votre panier avec vos idées préférées.",
    introduction=rich("""
        <p>Le conseil des jeunes dispose de <strong>10 000 €</strong>. Tous les habitants ont proposé
        des idées, les services ont dit ce que chacune coûte. À vous de composer le panier qui vous
        ressemble.</p>
    """),
    rules=rich("""
        <ul>
        <li>Les idées des paniers les plus remplis sont réalisées, dans la limite de
        10 000 €.</li>
        <li>On peut participer à tout âge : c’est pour les jeunes, pas seulement par eux.</li>
        </ul>
    """),
    picture="terrain-de-sport",
    stages=(
        Stage("propose", -40, -12),
        Stage("study", -11, -5, "Les services disent si l’idée est possible et ce qu’elle coûte."),
        Stage("support", -4, 16),
        Stage("answer", 20, 30, "Le conseil des jeunes annonce le résultat au k’fé."),
        Stage("carry_out", 31, 300),
    ),
    settings={"budget": 10_000, "hide_counts": True, "allow_comments": False},
    ideas=(
        Idea(
            title="Des modules de skate démontables",
            text=plain("""
                Le skate-park est à vingt kilomètres. Trois modules que l’on range dans le garage des
                services techniques, et la cour du collège devient le nôtre le mercredi.
            """),
            author="malik-o",
            day=-36,
            status="published",
            themes=("jeunesse", "sport"),
            place="Cour du collège",
            cost=5_200,
        ),
        Idea(
            title="Un studio pour enregistrer des podcasts",
            text=plain("""
                Deux micros, une table de mixage et des couvertures aux murs dans la petite salle de
                la médiathèque. On raconte la ville, et les anciens aussi.
            """),
            author="lina-z",
            day=-33,
            status="published",
            themes=("jeunesse", "culture"),
            place="Médiathèque Les Lucioles",
            cost=3_400,
        ),
        Idea(
            title="Une sortie à la mer pour toute une classe d’âge",
            text="On est 48 en cinquième. Neuf n’ont jamais vu la mer. Un car, un pique-nique, voilà.",
            author="noemie-g",
            day=-30,
            status="published",
            themes=("jeunesse", "vacances-loisirs"),
            cost=2_600,
        ),
        Idea(
            title="Des tables dehors avec des prises solaires",
            text=plain("""
                Pour réviser au bord de la Lise sans tomber en panne. Deux tables à l’ombre, avec un
                petit panneau sur le toit.
            """),
            author="habitante",
            day=-27,
            status="published",
            themes=("jeunesse", "environnement"),
            place="Quai de la Teinturerie",
            cost=4_800,
        ),
        Idea(
            title="Un distributeur de fruits au gymnase",
            text="Des pommes du verger de Bellevue à la place des barres chocolatées.",
            author="olivier-j",
            day=-22,
            status="published",
            themes=("sante", "sport"),
            place="Gymnase du collège",
            cost=1_900,
        ),
    ),
)
