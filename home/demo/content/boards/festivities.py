"""Three supports each: the calls where one has to choose."""

from home.demo.content.shapes import Board, Idea, Stage, plain, rich

FESTIVITIES = Board(
    key="quelles-fetes-pour-l-an-prochain",
    title="Quelles fêtes pour l’an prochain ?",
    opens=-30,
    closes=21,
    themes=("culture", "vacances-loisirs"),
    summary="Trois soutiens chacun pour choisir les fêtes qui nous rassembleront.",
    introduction=rich("""
        <p>Le comité des fêtes a de quoi organiser trois rendez-vous en plus du 14 juillet. Proposez
        le vôtre, discutez-en, et gardez vos trois soutiens pour ceux qui vous font le plus
        envie.</p>
    """),
    rules=rich("""
        <p>Une fête est ouverte à tout le monde, gratuite, et ne dérange pas les voisins après
        minuit.</p>
    """),
    picture="fanfare",
    stages=(
        Stage("propose", -30, 7),
        Stage("discuss", -30, 21),
        Stage("support", -10, 21),
        Stage("answer", 24, 40, "Le comité des fêtes annonce les trois dates."),
    ),
    settings={"support_rule": "limited", "support_limit": 3},
    ideas=(
        Idea(
            title="Un bal sous les lampions au printemps",
            text="Un parquet sur la place, la fanfare, et une heure de valse pour ceux qui s’en souviennent.",
            author="jeanne-d",
            day=-28,
            status="published",
            themes=("culture", "intergenerationnel"),
            weight=80,
            place="Place du Marché",
        ),
        Idea(
            title="La nuit des soupes",
            text=plain("""
                Chacun apporte sa marmite et sa recette de famille. On goûte à tout, on vote pour
                rien, et on repart avec un bocal.
            """),
            author="rosa-f",
            day=-25,
            status="published",
            themes=("mixite-sociale", "culture"),
            weight=95,
            place="La halle",
        ),
        Idea(
            title="Une course de caisses à savon rue des Houx",
            text="400 mètres de descente : enfin quelque chose d’utile. Casque obligatoire, bottes de paille fournies.",
            author="malik-o",
            day=-21,
            status="published",
            themes=("jeunesse", "sport"),
            weight=70,
            place="Rue des Houx",
        ),
        Idea(
            title="Le carnaval des cinq écoles",
            text="Le même jour, le même défilé, avec les parents, les grands-parents et les résidents des Glycines.",
            author="noemie-g",
            day=-18,
            status="published",
            themes=("famille", "education-scolarite"),
            weight=60,
            place="Toutes les écoles",
        ),
        Idea(
            title="Un dimanche sans voiture",
            text="On ferme le centre une journée et on joue dans la rue. Les commerçants sortent leurs tables.",
            author="denise-v",
            day=-14,
            status="published",
            themes=("mobilite", "environnement"),
            weight=45,
            place="Place du Marché",
        ),
    ),
)
