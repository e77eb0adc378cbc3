"""The open call: what would change life in one's neighbourhood."""

from home.demo.content.boards.aftermath import TWIN_IDEAS
from home.demo.content.boards.answered_ideas import ANSWERED_IDEAS
from home.demo.content.boards.drawers import CATEGORIES
from home.demo.content.boards.supported_ideas import SUPPORTED_IDEAS
from home.demo.content.shapes import Board, Stage, rich

NEIGHBOURHOODS = Board(
    key="un-coup-de-pouce-pour-mon-quartier",
    title="Un coup de pouce pour mon quartier",
    opens=-45,
    closes=38,
    themes=("environnement", "mixite-sociale", "logement"),
    summary=(
        "30 000 € pour des idées simples, utiles à tous et réalisables en un an. Proposez, "
        "soutenez, suivez."
    ),
    introduction=rich("""
        <p>Qu’est-ce qui rendrait votre rue plus douce, votre semaine plus simple, votre voisinage
        plus gai ? Un objet, un lieu, un rendez-vous : tout compte, surtout les petites choses.</p>
        <p>Cette année, <strong>30 000 €</strong> sont réservés aux idées des habitants. Chacune ne
        peut dépasser 8 000 €.</p>
    """),
    rules=rich("""
        <ul>
        <li>Toute personne qui vit, travaille ou étudie à Aubrelle-sur-Lise peut proposer, sans
        condition d’âge.</li>
        <li>Chacun soutient autant d’idées qu’il veut, une seule fois chacune, et peut changer
        d’avis.</li>
        <li>Une idée sert l’intérêt de tous et ne vise personne.</li>
        <li>La ville répond à chaque idée ayant reçu dix soutiens, et explique ses refus.</li>
        </ul>
        <p>Pas à l’aise avec internet ? Au k’fé du mail et à l’accueil de la mairie, quelqu’un
        l’écrit avec vous.</p>
    """),
    picture="fete-de-quartier",
    stages=(
        Stage("propose", -45, 12),
        Stage("discuss", -45, 38),
        Stage("support", -45, 38),
        Stage("study", 39, 70, "Les services chiffrent les idées les plus soutenues."),
        Stage("answer", 71, 95, "Chaque idée reçoit la sienne, sous son texte."),
        Stage("carry_out", 96, 400),
    ),
    categories=CATEGORIES,
    settings={"ask_district": True, "answer_days": 60},
    ideas=(*SUPPORTED_IDEAS, *ANSWERED_IDEAS, *TWIN_IDEAS),
)
