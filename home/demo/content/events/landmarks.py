"""What took place before, and what comes back without its date being known yet."""

from calendar import SATURDAY

from home.demo.content.shapes import Date, Event, rich

LANDMARKS = (
    Event(
        key="lise-propre-precedente",
        title="La Lise, propre et vivante : la dernière édition",
        summary="Trois départs, sept canoës, une pesée devant tout le monde.",
        body=rich("""
            <p>Le ramassage, la pesée sur le quai, puis la sortie naturaliste et le
            pique-nique.</p>
        """),
        place="Passerelle du Halage",
        address="Chemin du Halage, 99420 Aubrelle-sur-Lise",
        organiser="mains-vertes",
        action="lise-propre-et-vivante",
        themes=("environnement", "education-scolarite"),
        dates=(Date(day=-62, weekday=SATURDAY, start="09:00", minutes=240),),
        conditions="Gratuit.",
        picture="bords-de-lise",
    ),
    Event(
        key="fete-des-lanternes-precedente",
        title="La fête des lanternes : la dernière édition",
        summary="Cinq cortèges descendent vers la Lise, derrière la fanfare.",
        body=rich("""<p>Vingt ateliers pour préparer, une soirée pour tout allumer.</p>"""),
        place="Le vieux pont",
        address="Quai de la Lise, 99420 Aubrelle-sur-Lise",
        organiser="passerelle",
        action="fete-des-lanternes",
        themes=("vacances-loisirs", "culture", "mixite-sociale"),
        dates=(Date(day=-100, weekday=SATURDAY, start="17:30", minutes=180),),
        conditions="Gratuit.",
        picture="lumieres-d-hiver",
    ),
    Event(
        key="fete-des-lanternes-prochaine",
        title="La fête des lanternes : la prochaine",
        summary="Les ateliers ouvrent deux mois avant. On cherche de l’osier et des bras.",
        body=rich("""<p>Aucune habileté n’est demandée : la colle fait tout.</p>"""),
        place="Le vieux pont",
        address="Quai de la Lise, 99420 Aubrelle-sur-Lise",
        organiser="passerelle",
        action="fete-des-lanternes",
        themes=("vacances-loisirs", "culture", "mixite-sociale"),
        dates=(),
        conditions="Gratuit.",
        contact="La Passerelle : 01 99 00 42 20",
        picture="lumieres-d-hiver",
    ),
)
