"""The programmes and the reports of some events."""

from home.demo.content.reports.shapes import EventReport, Moment, Yearly
from home.demo.content.shapes import rich

EVENT_REPORTS = (
    EventReport(
        event="lise-propre",
        expected=(80, 120),
        programme=(
            Moment(
                section="Le matin, on ramasse",
                start="09:00",
                title="Café, gants et équipes",
                text="Trois départs : le quai, le chemin de halage, les canoës.",
            ),
            Moment(section="Le matin, on ramasse", start="09:30", title="Ramassage sur les rives"),
            Moment(
                section="Le matin, on ramasse",
                start="11:00",
                title="La grande pesée",
                text="Sur le quai, devant tout le monde. Les paris sont ouverts.",
            ),
            Moment(
                section="Ensuite, on regarde",
                start="11:30",
                title="Sortie naturaliste",
                text="Sur les traces de la loutre, avec des jumelles pour tous.",
            ),
            Moment(section="Ensuite, on regarde", start="12:30", title="Pique-nique partagé"),
        ),
    ),
    EventReport(
        event="grande-tablee",
        expected=(350, 450),
        programme=(
            Moment(start="10:30", title="On dresse les cent mètres de table"),
            Moment(start="12:00", title="À table", text="Chacun à côté de quelqu’un de nouveau."),
            Moment(start="14:00", title="Les desserts des enfants"),
            Moment(start="15:00", title="Vaisselle en musique, avec la fanfare"),
        ),
    ),
    EventReport(
        event="fete-du-mail",
        expected=(600, 800),
        report=rich("""
            <p>Neuf cents personnes, malgré une averse et demie. La brocante d’enfants a débordé sur
            la pelouse ; la scène ouverte a fini avec une demi-heure de retard et personne ne s’en
            est plaint.</p>
            <h3>Ce que nous changerons</h3>
            <ul>
            <li>Deux points d’eau de plus.</li>
            <li>Un coin à l’écart du bruit, avec des chaises.</li>
            <li>Les toilettes indiquées depuis la scène.</li>
            </ul>
        """),
        figures=(
            Yearly(measure="Participants", values=(520, 610, None, 740)),
            Yearly(measure="Bénévoles", values=(31, 38, None, 44)),
        ),
    ),
    EventReport(
        event="lise-propre-precedente",
        report=rich("""
            <p>Quatre-vingt-douze personnes et sept canoës. 134 kilos en trois heures, dont un
            fauteuil de coiffeur. Les élèves de cinquième ont présenté leur carnet de la rivière.</p>
            <p>La sortie naturaliste a fait le plein : nous en prévoirons deux.</p>
        """),
        figures=(
            Yearly(measure="Participants", values=(64, 71, 83, 92)),
            Yearly(measure="Kilos de déchets", values=(410, 286, 190, 134)),
        ),
    ),
    EventReport(
        event="fete-des-lanternes-precedente",
        report=rich("""
            <p>Cinq cortèges, mille trente lanternes, et le pont si plein que la fanfare a joué dos
            à la rivière. Le départ adapté depuis le quai a réuni quarante personnes.</p>
        """),
        figures=(
            Yearly(measure="Participants", values=(640, 1150, 1520, 1800)),
            Yearly(measure="Lanternes", values=(310, 560, 840, 1030)),
        ),
    ),
    EventReport(
        event="fete-des-lanternes-prochaine",
        date_note="Chaque année, un samedi de janvier : la date sera donnée à la rentrée",
        expected=(1500, 2000),
    ),
)
