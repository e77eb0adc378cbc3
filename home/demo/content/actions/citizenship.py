"""Sheets on having a say in one’s town, on the digital world and on equal places."""

from home.demo.content.shapes import Action, rich

CITIZENSHIP = (
    Action(
        key="clic-et-declic",
        title="Clic et déclic",
        organisation="Médiathèque Les Lucioles",
        status="in_progress",
        dimension="services",
        themes=("numerique", "vieillissement", "intergenerationnel"),
        summary=rich("""
            <p>Envoyer une photo, prendre un rendez-vous, reconnaître une arnaque : des ateliers à
            quatre autour d’une table, au rythme du plus lent.</p>
        """),
        initiators=("partners",),
        territory="commune",
        audiences=("seniors", "adultes"),
        partner_kinds=("state", "department", "commune"),
        partners=("mediatheque", "belles-saisons", "ccas"),
        picture="atelier-numerique",
        published=-290,
        objectives=rich("""
            <ul>
            <li>Faire seul ce qu’on n’ose plus demander à ses enfants.</li>
            <li>Garder la main : comprendre ce qu’on accepte en cliquant.</li>
            </ul>
        """),
        description=rich("""
            <p>On vient avec son propre téléphone. Une conseillère numérique et un lycéen animent
            chaque table. Six séances, un carnet à gros caractères, et un numéro à appeler entre
            deux ateliers. Rien n’est jamais fait à la place de la personne.</p>
        """),
        funding=rich("""<p>Poste de conseillère financé par l’État à 70 %.</p>"""),
        people=rich("""<p>Une conseillère, neuf lycéens, 140 participants par an.</p>"""),
        results_organisation=rich(
            """<p>La médiathèque prête désormais des tablettes simplifiées.</p>"""
        ),
        results_residents=rich("""
            <p>Trois participants sur quatre prennent leurs rendez-vous en ligne six mois plus
            tard. L’un d’eux a déjoué un faux conseiller bancaire.</p>
        """),
        limits=rich("""<p>Les sites officiels changent plus vite que notre carnet.</p>"""),
        prospects=rich("""<p>Des visites à domicile pour ceux qui ne sortent pas.</p>"""),
    ),
    Action(
        key="conseils-de-quartier",
        title="Les conseils de quartier, version banc public",
        organisation="Ville d’Aubrelle-sur-Lise",
        status="in_progress",
        dimension="citizenship",
        themes=("democratie-citoyennete", "mixite-sociale"),
        summary=rich("""
            <p>Plus d’estrade ni de micro : un élu, un technicien et des bancs, une fois par
            trimestre dans chaque quartier, avec une réponse écrite sous trois semaines.</p>
        """),
        initiators=("other",),
        initiative_detail=(
            "L’équipe municipale, après des réunions publiques où l’on comptait plus de chaises "
            "que d’habitants."
        ),
        territory="neighbourhoods",
        audiences=("tous-publics",),
        partner_kinds=("commune", "local_association"),
        partners=("passerelle", "deux-rives-habitat"),
        picture="mairie",
        published=-330,
        objectives=rich("""
            <ul>
            <li>Entendre ceux qui ne viennent jamais.</li>
            <li>Répondre à chaque demande, même par un non expliqué.</li>
            </ul>
        """),
        description=rich("""
            <p>Les bancs sont posés à 18 h, là où les gens passent. On s’assied par petits groupes,
            on note sur une ardoise, on trie ensemble : ce qui se règle demain, ce qui demande une
            étude, ce qui n’est pas du ressort de la ville. Un compte rendu d’une page est affiché
            dans les halls et publié ici.</p>
        """),
        funding=rich("""<p>Enveloppe de 6 000 € par quartier et par an.</p>"""),
        people=rich(
            """<p>Cinq élus, trois agents, une quarantaine d’habitants par rencontre.</p>"""
        ),
        results_territory=rich("""<p>211 demandes en dix-huit mois : 96 réalisées, 58 à l’étude,
            57 expliquées.</p>"""),
        results_organisation=rich("""<p>Les services se parlent davantage : il faut répondre
            à l’heure.</p>"""),
        results_residents=rich(
            """<p>Trois fois plus de participants, et des visages nouveaux.</p>"""
        ),
        limits=rich("""<p>En hiver, on se replie en salle et l’on perd la moitié des gens.</p>"""),
        prospects=rich("""<p>Recueillir les demandes sur tablette au k’fé et au marché.</p>"""),
    ),
    Action(
        key="marche-exploratoire",
        title="La ville vue par elles",
        organisation="Centre social La Passerelle",
        status="finished",
        dimension="citizenship",
        end_reason=(
            "Les trois marches prévues ont eu lieu et les aménagements demandés sont votés. Le "
            "groupe se réunit encore deux fois par an pour vérifier qu’ils sont faits."
        ),
        themes=("discriminations", "democratie-citoyennete", "mobilite"),
        summary=rich("""
            <p>Trente femmes ont parcouru la ville à la nuit tombée, carnet en main, pour dire où
            elles passent, où elles n’osent plus, et ce qu’il faudrait changer.</p>
        """),
        initiators=("residents", "centre"),
        territory="commune",
        audiences=("adultes", "jeunesse"),
        partner_kinds=("commune", "state", "landlord"),
        partners=("passerelle", "deux-rives-habitat", "roue-libre"),
        picture="lumieres-d-hiver",
        published=-200,
        objectives=rich("""
            <ul>
            <li>Partir de l’expérience de celles qui vivent la ville le soir.</li>
            <li>Proposer des changements précis, chiffrés, suivis.</li>
            </ul>
        """),
        description=rich("""
            <p>Trois marches de deux heures, préparées sur plan et suivies d’une soirée de synthèse.
            Les participantes ont noté l’éclairage, les recoins, les bancs, les trottoirs, les
            regards. Le maire et le bailleur ont fait la dernière marche avec elles.</p>
        """),
        funding=rich("""<p>1 900 €, dont la garde d’enfants.</p>"""),
        people=rich("""<p>31 participantes de 17 à 74 ans, deux animatrices.</p>"""),
        results_territory=rich("""
            <ul>
            <li>Dix-neuf points lumineux ajoutés ou déplacés.</li>
            <li>L’arrêt du soir de la navette à la demande, entre deux arrêts.</li>
            <li>Le passage de la Teinturerie rouvert et dégagé.</li>
            </ul>
        """),
        results_residents=rich("""<p>« Je rentre de nouveau à pied de la répétition », dit une
            musicienne de la fanfare.</p>"""),
        limits=rich("""<p>Un éclairage ne règle pas tout. Le travail sur le harcèlement de rue
            commence à peine.</p>"""),
        prospects=rich("""<p>Une marche avec des personnes en fauteuil et malvoyantes.</p>"""),
    ),
    Action(
        key="cafe-citoyen",
        title="Les mercredis de la dispute aimable",
        organisation="Centre social La Passerelle",
        status="project",
        dimension="citizenship",
        themes=("democratie-citoyennete", "culture"),
        summary=rich("""
            <p>Un sujet qui fâche, deux heures, une règle : reformuler ce que l’autre a dit avant
            de répondre. Nous cherchons des volontaires pour lancer ces soirées.</p>
        """),
        initiators=("resident",),
        initiative_detail="Un professeur d’histoire à la retraite, habitué du k’fé du mail.",
        territory="commune",
        audiences=("adultes", "jeunesse"),
        partner_kinds=("local_association",),
        partners=("passerelle", "mediatheque"),
        picture="soiree-jeux",
        published=-75,
        objectives=rich("""
            <ul>
            <li>Retrouver le plaisir de ne pas être d’accord.</li>
            <li>Faire parler ceux qui se taisent d’habitude.</li>
            </ul>
        """),
        description=rich("""
            <p>La soirée alternerait discussions à deux, à six, puis tous ensemble. Les sujets
            seraient tirés au sort dans une boîte laissée au comptoir. Un bâton de parole, un
            sablier, de la soupe.</p>
        """),
        funding=rich("""<p>200 € du fonds de soutien, pour la soupe et les affiches.</p>"""),
        people=rich("""<p>Un initiateur, trois volontaires ; il en faudrait deux de plus.</p>"""),
        limits=rich("""<p>Le risque que viennent toujours les mêmes, et toujours d’accord.</p>"""),
        prospects=rich("""<p>Première soirée d’essai dans six semaines.</p>"""),
    ),
)
