"""The town itself: invented, like everyone and everything in it.

Phone numbers belong to the ranges kept for fiction, mail and web addresses to `.example`,
and no French post code starts with 99.
"""

from home.demo.content.shapes import Town, plain

TOWN = Town(
    name="Aubrelle-sur-Lise",
    tagline="Une ville à hauteur d’habitants",
    organisation="CCAS d’Aubrelle-sur-Lise et centre social La Passerelle",
    address="Mairie d’Aubrelle-sur-Lise\n1 place du Marché\n99420 Aubrelle-sur-Lise",
    phone="01 99 00 42 10",
    email="bonjour@aubrelle.example",
    opening_hours=(
        "Lundi, mardi, jeudi et vendredi : 9 h – 12 h 30 et 13 h 30 – 17 h 30\n"
        "Mercredi : 9 h – 18 h 30 sans interruption\n"
        "Samedi, jour de marché : 9 h – 12 h"
    ),
    headline="Ici, les idées des habitants deviennent des actions",
    introduction=plain("""
        Un jardin partagé, un café qui répare, des lectures à voix haute sur le marché :
        à Aubrelle-sur-Lise, presque tout a commencé par quelqu’un qui a dit « et si… ? ».
        Regardez ce qui se fait près de chez vous, venez un après-midi, ou proposez la suite.
    """),
    picture="place-du-marche",
    insee_code="99042",
)
