"""The closed call: what to live on the banks of the Lise, and what came of it."""

from home.demo.content.boards.riverside_ideas import RIVERSIDE_IDEAS
from home.demo.content.shapes import Board, Stage, rich

RIVERSIDE = Board(
    key="que-vivre-au-bord-de-la-lise",
    title="Que voulez-vous vivre au bord de la Lise ?",
    opens=-300,
    closes=-235,
    themes=("environnement", "sport"),
    summary=(
        "L’appel est terminé : onze idées ont été retenues, quatre se voient déjà en se promenant. "
        "Une seule attend encore sa réponse définitive."
    ),
    introduction=rich("""
        <p>Pendant deux mois, les habitants ont dit ce qu’ils aimeraient vivre au bord de la
        rivière. Les idées ont été relevées ici, au marché, et sur de grandes feuilles accrochées
        aux saules.</p>
    """),
    results=rich("""
        <h2>Ce que ça a donné</h2>
        <ul>
        <li><strong>Quatre idées réalisées</strong> : le jardin partagé, la fresque du quai, les
        nettoyages de la rivière et les bancs tournés vers l’eau.</li>
        <li><strong>Trois en chantier</strong> : la rampe du quai, les lectures sous les saules, le
        cortège des lanternes.</li>
        <li><strong>Quatre retenues</strong>, à venir dans l’année.</li>
        <li><strong>Une à l’étude</strong> : elle a quatre pattes et de la laine.</li>
        </ul>
        <p>Cinq n’ont pas été retenues. Chacune a reçu sa réponse, que l’on peut relire sous
        l’idée.</p>
    """),
    rules=rich("""
        <ul>
        <li>Une idée concerne la rivière ou ses rives, et profite à tous.</li>
        <li>Un soutien par personne et par idée.</li>
        <li>Les dix idées les plus soutenues passent devant le conseil municipal.</li>
        </ul>
    """),
    picture="bords-de-lise",
    stages=(
        Stage("propose", -300, -235),
        Stage("discuss", -300, -235),
        Stage("support", -300, -235),
        Stage("study", -234, -200),
        Stage("answer", -199, -170),
        Stage("carry_out", -169, 200, "Quatre idées se voient déjà au bord de l’eau."),
    ),
    ideas=RIVERSIDE_IDEAS,
)
