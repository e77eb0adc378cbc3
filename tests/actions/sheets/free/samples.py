"""Free sheets in words of our own, in the shapes one meets in the field."""

from actions.sheets.free.reader import read_sheet
from actions.sheets.free.sheet import FreeSheet
from actions.sheets.text import Source, decode

PROJECT = """\
Titre : Les mardis du potager

I. CONTEXTE :
Derrière la salle des fêtes de Rivemont, un terrain restait en friche.

II. OBJECTIFS
- se rencontrer entre voisins
- manger frais

III - Deroulement de l’action
On bêche le mardi, on récolte le samedi.

Public visé : Familles, Seniors
Lieu : Derrière la salle des fêtes
Moyens humains : un animateur et six bénévoles
Budget (2024) : 1 200 € par an
Ils financent l'action
La commune
Partenaires :
L’école et le club de marche

Bilan
Trente paniers par semaine.
Difficultés rencontrées
L’eau manque en août.
Et après ?
Un verger.
Mots-clés : environnement ; intergénérationnel, lucioles
Contact
Mairie de Rivemont, 1 place du Marché
Awena LE GOFF, animatrice, awena.legoff@rivemont.example
Tél. : 02 99 00 12 34
"""

GATHERINGS = """\
Le comité des fêtes
Contexte
Trois villages qui se croisaient peu.
Nos rendez-vous annuels
- la fête des lampions (mi-mars) (environ 120 personnes) : on défile à la nuit tombée.
On chante aussi.
- le marché de la Saint-Jean le 24 juin (de 1 000 à 1 500 visiteurs) : soixante étals.
- le goûter des aînés, en décembre
- une chorale
"""

EVENT = """\
Journée des voisins
Une journée pour se dire bonjour.
Programme : Matin9h30 : Accueil - café10h00 : Débat « Mieux vivre ici ? »Avec le public.11h : Atelier dessin Après-midi14h15 – Concert avec Maxime Dupuis, guitariste 16 h 30 : Goûter.
Bilan
De 80 participants en 2022 à 1 250 participants en 2024, la fête grandit.
"""

SELECTION = """\
Sélection : des villages
qui s’entraident
Mis à jour le 3 mars 2024
Des communes racontent comment elles font, avec
peu de moyens.
(12/02/2024)
À Rivemont, un minibus conduit chaque semaine les personnes seules au
marché.
·
Une épicerie
tenue par ses clients
(05/01/2024)
Les habitants se relaient derrière le comptoir.
Ils ouvrent six jours sur sept : https://epicerie.example/.
La cantine partagée (11/12/2023)
On y déjeune à tout âge.
"""


def source(text: str, name: str = "fiche.txt") -> Source:
    return decode(text.encode(), name)


def sheet(text: str, name: str = "fiche.txt") -> FreeSheet:
    return read_sheet(source(text, name))
