"""Where and when the partners welcome people, what they offer, and who agreed to be named.

The town is invented: its places stand around a point in the fields.
"""

from home.demo.content.shapes import Hours, PartnerDetails, Service

WEEKDAYS = (0, 1, 2, 3, 4)

DETAILS = (
    PartnerDetails(
        key="passerelle",
        at=(46.7031, 2.6422),
        verified=-40,
        agreed=-200,
        hours=(
            Hours(days=WEEKDAYS, spans=(("09:00", "12:00"), ("14:00", "18:30"))),
            Hours(
                kind="drop_in",
                days=(1, 3),
                spans=(("14:00", "17:00"),),
                note="Écrivaine publique, sans rendez-vous",
            ),
            Hours(
                kind="drop_in",
                days=(2,),
                spans=(("10:00", "12:00"),),
                place="Résidence des Glycines",
                note="Aide aux démarches en ligne, hors vacances scolaires",
            ),
        ),
        services=(
            Service(
                name="Aide aux démarches en ligne",
                description=(
                    "Une animatrice s’assied à côté de vous : créer une adresse, remplir un dossier, "
                    "retrouver un mot de passe. Vous gardez la souris, et vos papiers restent à vous."
                ),
                kind="accompagnement",
                fees="gratuit",
                audiences=("tous-publics",),
                access_conditions="Apportez les papiers dont parle la démarche.",
                topics=(
                    "numerique--acceder-a-des-services-en-ligne",
                    "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
                ),
            ),
            Service(
                name="Accompagnement à la scolarité",
                description=(
                    "Deux fois par semaine, un goûter, les devoirs, puis un atelier choisi par les "
                    "enfants. Les parents sont reçus une fois par mois."
                ),
                kind="atelier",
                fees="payant",
                fees_detail="8 € par an, adhésion comprise.",
                audiences=("familles", "jeunes"),
                access_conditions="Du CP à la troisième, après un rendez-vous avec la famille.",
                topics=("famille--soutien-a-la-parentalite-et-a-leducation",),
            ),
        ),
    ),
    PartnerDetails(
        key="ccas",
        at=(46.6978, 2.6351),
        verified=-15,
        agreed=-120,
        hours=(
            Hours(days=WEEKDAYS, spans=(("09:00", "12:30"),)),
            Hours(days=WEEKDAYS, spans=(("13:30", "17:00"),), note="sur rendez-vous"),
            Hours(
                kind="drop_in",
                days=(4,),
                spans=(("09:30", "11:30"),),
                place="Bus des droits, place de la Filature",
                note="Hors vacances scolaires",
            ),
        ),
        services=(
            Service(
                name="Vos droits, point par point",
                description=(
                    "Une heure pour regarder ensemble vos ressources, vos droits et ce qui coince, et "
                    "repartir avec une liste de démarches claire."
                ),
                kind="accompagnement",
                fees="gratuit",
                audiences=("tous-publics",),
                access_conditions="Habiter la commune.",
                welcome_modes=("en-presentiel", "a-distance"),
                topics=(
                    "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits",
                    "difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere",
                ),
            ),
            Service(
                name="Portage de repas",
                description=(
                    "Un repas chaud ou à réchauffer, cuisiné le jour même, porté à votre porte par "
                    "quelqu’un qui prend le temps de demander comment ça va."
                ),
                kind="aide-materielle",
                fees="payant",
                fees_detail="De 4,20 € à 9,80 € le repas, selon vos ressources.",
                audiences=("seniors", "personnes-en-situation-de-handicap"),
                access_conditions="Habiter la commune, même pour quelques semaines.",
                topics=("equipement-et-alimentation--alimentation",),
            ),
        ),
    ),
    PartnerDetails(
        key="mediatheque",
        at=(46.6992, 2.6379),
        verified=-75,
        agreed=-90,
        hours=(
            Hours(days=(1, 4), spans=(("14:00", "19:00"),)),
            Hours(days=(2, 5), spans=(("10:00", "18:00"),)),
        ),
    ),
    PartnerDetails(
        key="maison-sante",
        at=(46.6949, 2.6394),
        verified=-400,
        hours=(
            Hours(days=WEEKDAYS, spans=(("08:00", "19:30"),)),
            Hours(days=(5,), spans=(("08:00", "12:00"),)),
        ),
    ),
    PartnerDetails(
        key="relais-emploi",
        at=(46.6963, 2.6441),
        verified=-60,
        agreed=-150,
        hours=(
            Hours(days=(0, 1, 2, 3), spans=(("09:00", "12:30"), ("13:30", "17:00"))),
            Hours(days=(4,), spans=(("09:00", "12:00"),)),
            Hours(
                kind="drop_in",
                days=(3,),
                spans=(("09:00", "12:00"),),
                place="Centre social La Passerelle",
            ),
        ),
        services=(
            Service(
                name="Prêt de tenues et d’ordinateurs",
                description=(
                    "De quoi se présenter à un entretien ou écrire ses candidatures chez soi, pour "
                    "une semaine ou un mois, sans caution."
                ),
                kind="aide-materielle",
                fees="gratuit",
                audiences=("demandeurs-emploi", "jeunes"),
                topics=(
                    "numerique--acquerir-un-equipement",
                    "equipement-et-alimentation--habillement",
                ),
            ),
        ),
    ),
    PartnerDetails(
        key="deux-rives-habitat",
        at=(46.7044, 2.6431),
        verified=-130,
        hours=(
            Hours(days=WEEKDAYS, spans=(("08:30", "12:00"),)),
            Hours(days=(2,), spans=(("14:00", "17:00"),)),
        ),
    ),
    PartnerDetails(
        key="college",
        at=(46.7012, 2.6301),
        verified=-210,
        hours=(Hours(days=WEEKDAYS, spans=(("07:45", "17:30"),)),),
    ),
    PartnerDetails(
        key="mains-vertes",
        at=(46.7022, 2.6463),
        verified=-30,
        agreed=-365,
        hours=(
            Hours(days=(2,), spans=(("14:00", "18:00"),), note="avec les enfants du quartier"),
            Hours(days=(5,), spans=(("09:30", "12:30"),)),
        ),
        services=(
            Service(
                name="Jardiner ensemble, sans rien y connaître",
                description=(
                    "Un carré de terre à partager, des outils, des graines et des voisins qui "
                    "expliquent. Des bacs à hauteur de fauteuil attendent les premiers arrivés."
                ),
                kind="atelier",
                fees="payant",
                fees_detail="5 € par an, ou deux heures d’arrosage en août.",
                audiences=("tous-publics",),
                topics=("remobilisation--lien-social",),
            ),
        ),
    ),
    PartnerDetails(
        key="tournevis",
        at=(46.6971, 2.6337),
        verified=-95,
        agreed=-95,
        hours=(Hours(days=(5,), spans=(("14:00", "17:30"),)),),
    ),
    PartnerDetails(
        key="fanfare",
        at=(46.6957, 2.6428),
        verified=-180,
        agreed=-180,
        hours=(Hours(days=(3,), spans=(("19:00", "21:00"),)),),
    ),
    PartnerDetails(
        key="epicerie",
        at=(46.6938, 2.6362),
        verified=-20,
        hours=(
            Hours(days=(1, 3, 4), spans=(("14:00", "18:30"),)),
            Hours(days=(5,), spans=(("09:00", "12:30"),)),
        ),
    ),
    PartnerDetails(
        key="belles-saisons",
        at=(46.7003, 2.6358),
        verified=-500,
        hours=(Hours(days=WEEKDAYS, spans=(("14:00", "18:00"),)),),
    ),
    PartnerDetails(
        key="mots-d-ici",
        at=(46.7030, 2.6424),
        verified=-110,
        agreed=-110,
        hours=(
            Hours(days=(0, 3), spans=(("09:00", "11:30"),)),
            Hours(days=(2,), spans=(("18:30", "20:00"),)),
        ),
    ),
    PartnerDetails(
        key="ribambelle",
        at=(46.7016, 2.6389),
        verified=-45,
        hours=(
            Hours(days=(1, 3), spans=(("09:00", "11:45"),)),
            Hours(days=(5,), spans=(("09:30", "12:00"),)),
        ),
    ),
    PartnerDetails(
        key="etoile-sportive",
        at=(46.7050, 2.6488),
        verified=-160,
        agreed=-160,
        hours=(
            Hours(days=(2,), spans=(("16:00", "19:00"),)),
            Hours(days=(5,), spans=(("10:00", "12:00"),)),
        ),
    ),
    PartnerDetails(
        key="compagnie-du-fil",
        at=(46.6955, 2.6431),
        verified=-85,
        hours=(Hours(days=(2, 5), spans=(("14:00", "18:00"),)),),
    ),
    PartnerDetails(
        key="roue-libre",
        at=(46.6929, 2.6340),
        verified=-140,
        agreed=-140,
        hours=(
            Hours(days=(2,), spans=(("16:00", "19:00"),)),
            Hours(days=(5,), spans=(("10:00", "13:00"),)),
        ),
    ),
)
