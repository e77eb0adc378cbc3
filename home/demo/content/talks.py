"""What residents of the demo say below ideas, and what the town answers them.

`hours` are counted from the publication of the idea, or from the comment that is answered.
"""

from dataclasses import dataclass

TOWN = ""  # the author of what is said in the name of the town


@dataclass(frozen=True, kw_only=True)
class Said:
    """`stance` is a value of Stance; `waits` for one that nobody has read yet."""

    author: str
    text: str
    hours: int
    stance: str = ""
    answers: "tuple[Said, ...]" = ()
    waits: bool = False


# By title of the idea.
TALKS: dict[str, tuple[Said, ...]] = {
    "Un banc à mi-côte de la rue des Houx": (
        Said(
            author="henriette-j",
            hours=9,
            stance="for",
            text="Je monte avec mon chariot tous les mardis. Un banc, et je reprends mon souffle "
            "sans m’asseoir sur le muret de madame Denise !",
        ),
        Said(
            author="joel-c",
            hours=30,
            stance="question",
            text="Le trottoir est étroit à cet endroit. Un fauteuil passera encore ?",
            answers=(
                Said(
                    author=TOWN,
                    hours=26,
                    text="Bonjour Joël, nous sommes allés mesurer : il reste 1,60 m devant le "
                    "muret. Un banc sans accoudoir laisse passer un fauteuil et une poussette.",
                ),
                Said(
                    author="joel-c", hours=31, text="Merci d’être allés voir. Alors je suis pour."
                ),
            ),
        ),
        Said(
            author="leonie-b",
            hours=52,
            stance="for",
            text="Avec un dossier, s’il vous plaît. Les bancs tout plats, mamie ne s’en relève pas.",
        ),
    ),
    "Ouvrir la cour de l’école le week-end": (
        Said(
            author="mariam-c",
            hours=5,
            stance="for",
            text="Nous sommes au 12, en face. Je peux fermer la grille le samedi soir.",
            answers=(
                Said(author="habitante", hours=3, text="Super Mariam, je vous ajoute à la liste !"),
                Said(author="nabil-h", hours=20, text="Et moi le dimanche, une semaine sur deux."),
            ),
        ),
        Said(
            author="brigitte-c",
            hours=22,
            stance="against",
            text="J’habite au-dessus. Le ballon contre le mur toute la journée, c’est non. Il faut "
            "aussi penser à ceux qui travaillent la nuit.",
            answers=(
                Said(
                    author="habitante",
                    hours=4,
                    text="C’est vrai. On peut dire 14 h – 18 h, et garder le côté du préau pour "
                    "le ballon : il n’y a pas de logement derrière.",
                ),
                Said(
                    author="brigitte-c", hours=27, text="Avec ces heures-là, je veux bien essayer."
                ),
            ),
        ),
        Said(
            author="tuan-n",
            hours=48,
            stance="question",
            text="Qui est responsable si un enfant se blesse ?",
            answers=(
                Said(
                    author=TOWN,
                    hours=40,
                    text="La commune, comme dans un square : la cour serait assurée comme un "
                    "espace public pendant ces heures. C’est ce que l’étude doit confirmer.",
                ),
            ),
        ),
        Said(
            author="yasmina-k",
            hours=75,
            text="Il y a un point d’eau à l’intérieur, pensez à le laisser ouvert l’été.",
        ),
        Said(
            author="dragan-p",
            hours=130,
            stance="for",
            text="À Lisieux-sur-Orne ils le font depuis trois ans, ma sœur dit que tout va bien.",
            waits=True,
        ),
    ),
    "Des livres dans les salles d’attente": (
        Said(
            author="amadou-s",
            hours=14,
            stance="for",
            text="Et des livres pour les petits. La dernière fois on a attendu une heure et demie.",
        ),
        Said(
            author="lina-z",
            hours=40,
            stance="question",
            text="Est-ce qu’on pourra les rapporter à la médiathèque plutôt qu’à la maison de "
            "santé ?",
        ),
    ),
    "un passage pieton devant la boulangerie du faubourg": (
        Said(
            author="sylvie-b",
            hours=2,
            stance="for",
            text="Oui ! Je tiens la boulangerie et je vois des frayeurs chaque matin.",
        ),
        Said(
            author="theo-l",
            hours=11,
            stance="for",
            text="Mon père ne traverse plus, il fait le tour par le feu. Dix minutes de plus.",
        ),
        Said(
            author="xavier-m",
            hours=33,
            stance="against",
            text="On va encore perdre trois places de stationnement. Un ralentisseur suffirait.",
            answers=(
                Said(
                    author="rachid-n",
                    hours=6,
                    text="une seule place je crois. et on peut faire les deux",
                ),
            ),
        ),
    ),
    "Apprendre la langue des signes entre voisins": (
        Said(
            author="elena-p",
            hours=8,
            stance="for",
            text="Je m’inscris avec ma fille. Les jeudis soir ce serait parfait.",
        ),
        Said(
            author="cyprien-d",
            hours=60,
            stance="question",
            text="Faut-il payer quelque chose ?",
            answers=(
                Said(author="camille-s", hours=5, text="Non, rien du tout. Juste venir, et oser."),
                Said(
                    author=TOWN,
                    hours=70,
                    text="La petite salle du k’fé est libre le jeudi de 18 h à 19 h. Camille, "
                    "passez nous voir à l’accueil, nous vous donnons la clé.",
                ),
            ),
        ),
    ),
    "Une bibliothèque d’outils": (
        Said(
            author="carlos-m",
            hours=20,
            stance="for",
            text="J’ai une ponceuse qui dort depuis 2019. Je la donne.",
        ),
        Said(
            author="huguette-p",
            hours=44,
            stance="for",
            text="Et quelqu’un pour montrer comment s’en servir ? Moi j’ai peur de la perceuse.",
            answers=(
                Said(author="emile-w", hours=9, text="Je serai là le samedi matin, avec plaisir."),
            ),
        ),
    ),
    "Un grand parking pour venir au bord de l’eau": (
        Said(
            author="rosa-f",
            hours=12,
            stance="against",
            text="On vient de retirer des voitures pour faire le jardin. Gardons l’herbe.",
        ),
        Said(
            author="denise-v",
            hours=36,
            stance="for",
            text="De Bellevue, à pied, c’est loin. Au moins quelques places pour les anciens.",
        ),
    ),
}
