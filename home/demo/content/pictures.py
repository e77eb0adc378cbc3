"""What each drawn picture shows, for those who do not see it."""

from home.demo.content.shapes import Picture

PICTURES = (
    Picture(
        slug="place-du-marche",
        title="La place du Marché",
        alt="Une place de village avec ses étals rayés, un clocher et la terrasse d’un café.",
    ),
    Picture(
        slug="jardin-partage",
        title="Le jardin partagé",
        alt="Trois habitants de tous âges jardinent entre des carrés de légumes et une cabane.",
    ),
    Picture(
        slug="repair-cafe",
        title="L’atelier de réparation",
        alt="Deux personnes réparent une lampe et un grille-pain sur un établi.",
    ),
    Picture(
        slug="mediatheque",
        title="La médiathèque",
        alt="Des lecteurs installés entre de hauts rayonnages de livres colorés.",
    ),
    Picture(
        slug="lecture-a-voix-haute",
        title="Lecture à voix haute",
        alt="Une dame âgée lit une histoire à des enfants assis en rond sous un arbre.",
    ),
    Picture(
        slug="fanfare",
        title="La fanfare",
        alt="Une petite fanfare joue du trombone, du tambour et de l’accordéon dans la rue.",
    ),
    Picture(
        slug="rue-aux-ecoles",
        title="La rue aux écoles",
        alt="Des enfants arrivent à l’école à vélo et à pied dans une rue sans voitures.",
    ),
    Picture(
        slug="bords-de-lise",
        title="Les bords de Lise",
        alt="Un pont de pierre enjambe la rivière ; des promeneurs longent les saules.",
    ),
    Picture(
        slug="gym-douce",
        title="La gym douce",
        alt="Des seniors lèvent les bras en cadence, dont une personne en fauteuil roulant.",
    ),
    Picture(
        slug="atelier-numerique",
        title="L’atelier numérique",
        alt="Une jeune animatrice aide un homme âgé devant un ordinateur portable.",
    ),
    Picture(
        slug="cuisine-partagee",
        title="La cuisine partagée",
        alt="Autour d’une grande table, trois personnes épluchent, mélangent et goûtent.",
    ),
    Picture(
        slug="mairie",
        title="La mairie",
        alt="La mairie au toit d’ardoise, son horloge et des habitants qui discutent devant.",
    ),
    Picture(
        slug="fete-de-quartier",
        title="La fête de quartier",
        alt="Le soir, une longue table de voisins sous des guirlandes de lampions.",
    ),
    Picture(
        slug="aire-de-jeux",
        title="L’aire de jeux",
        alt="Des enfants sur un toboggan et une balançoire, un parent assis sur un banc.",
    ),
    Picture(
        slug="arret-de-bus",
        title="La navette",
        alt="Une navette jaune s’arrête devant un abri où attendent trois voyageurs.",
    ),
    Picture(
        slug="theatre",
        title="Le théâtre",
        alt="Sur une scène au rideau rouge, deux comédiens amateurs jouent devant un décor de lune.",
    ),
    Picture(
        slug="epicerie-solidaire",
        title="L’épicerie solidaire",
        alt="Une bénévole tend un cabas à une mère devant des étagères de fruits et de bocaux.",
    ),
    Picture(
        slug="terrain-de-sport",
        title="Le terrain de sport",
        alt="Des filles et des garçons jouent au football sur une pelouse au pied du coteau.",
    ),
    Picture(
        slug="lumieres-d-hiver",
        title="Les lumières d’hiver",
        alt="Une rue enneigée à la tombée du jour, lanternes aux mains et fenêtres allumées.",
    ),
    Picture(
        slug="balade-nature",
        title="La balade nature",
        alt="Un groupe de marcheurs observe un oiseau à la lisière d’un bois d’automne.",
    ),
    Picture(
        slug="fresque",
        title="La fresque",
        alt="Des jeunes peignent de grandes fleurs et un martin-pêcheur sur un mur de brique.",
    ),
    Picture(
        slug="maison-de-sante",
        title="La maison de santé",
        alt="Une infirmière prend la tension d’une habitante près d’une fenêtre fleurie.",
    ),
    Picture(
        slug="table-de-conversation",
        title="La table de conversation",
        alt="Cinq personnes venues de plusieurs pays discutent autour d’une théière.",
    ),
    Picture(
        slug="soiree-jeux",
        title="La soirée jeux",
        alt="Trois générations penchées sur un jeu de société sous une lampe suspendue.",
    ),
)
