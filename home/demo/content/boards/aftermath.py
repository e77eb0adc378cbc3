"""What the town did after it answered: promised days, costs, milestones, ideas brought together."""

from home.demo.content.shapes import Followed, Idea, plain

# Say the same as another idea of the call, a little later.
TWIN_IDEAS = (
    Idea(
        title="S’asseoir dans la montée de Bellevue",
        text=plain("""
            Mon père monte chez nous à pied avec sa canne. Il s’arrête trois fois, debout. Deux ou
            trois bancs dans la côte et il viendrait tous les jours.
        """),
        author="yann-p",
        day=-29,
        status="published",
        themes=("vieillissement", "mobilite"),
        weight=41,
        place="Rue des Houx",
    ),
)

FOLLOWED = (
    Followed(
        idea="S’asseoir dans la montée de Bellevue",
        merged_into="Un banc à mi-côte de la rue des Houx",
    ),
    Followed(idea="un passage pieton devant la boulangerie du faubourg", due=-4, cost=5200),
    Followed(
        idea="Une bibliothèque d’outils",
        cost=2400,
        milestones=(
            (-12, "Les trente outils sont choisis avec le Tournevis"),
            (26, "Réception et étiquetage à la médiathèque"),
            (75, "Ouverture du prêt"),
        ),
    ),
    Followed(
        idea="Le foot jusqu’à 20 h même en hiver",
        cost=7600,
        milestones=(
            (-21, "Les deux mâts sont commandés"),
            (24, "Pose des mâts et premiers essais"),
        ),
    ),
    Followed(
        idea="Un jardin à la place du parking sauvage",
        cost=18400,
        milestones=(
            (-221, "Les voitures sont parties, le sol est analysé : il est sain"),
            (-190, "Soixante habitants dessinent les allées"),
            (-150, "Terre, clôture basse et récupérateur d’eau"),
            (-118, "Premières plantations, avec l’école des Tilleuls"),
        ),
    ),
    Followed(
        idea="Une pente douce pour descendre au quai",
        cost=46000,
        milestones=(
            (-140, "Le tracé est validé avec les riverains et un usager en fauteuil"),
            (-35, "Début des travaux"),
            (40, "Ouverture de la rampe"),
        ),
    ),
)
