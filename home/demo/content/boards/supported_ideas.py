"""Ideas of the open call that residents support now."""

from home.demo.content.shapes import Idea, plain

SUPPORTED_IDEAS = (
    Idea(
        title="Un banc à mi-côte de la rue des Houx",
        text=plain("""
            Entre le marché et Bellevue il y a 400 mètres de montée et pas un endroit pour poser
            son cabas. À mon âge on s’arrête contre un muret. Un banc avec un dossier et des
            accoudoirs pour se relever, à l’ombre du grand houx si possible.
        """),
        author="denise-v",
        day=-41,
        status="published",
        themes=("vieillissement", "mobilite"),
        weight=96,
        place="Rue des Houx, devant le numéro 18",
    ),
    Idea(
        title="Ouvrir la cour de l’école le week-end",
        text=plain("""
            La cour des Tilleuls est fermée à clé de vendredi soir à lundi matin. Nous on habite en
            face, on regarde les paniers de basket à travers la grille.

            On pourrait l’ouvrir le samedi et le dimanche après-midi, avec des parents volontaires
            pour fermer. Nous sommes déjà cinq familles d’accord.
        """),
        author="habitante",
        day=-39,
        status="published",
        themes=("famille", "sport", "education-scolarite"),
        weight=90,
        place="École des Tilleuls",
        picture="aire-de-jeux",
    ),
    Idea(
        title="Des livres dans les salles d’attente",
        text=plain("""
            À la maison de santé il n’y a que des prospectus. La médiathèque pourrait y laisser une
            caisse de livres qu’on aurait le droit d’emporter et de rapporter quand on revient pour
            l’ordonnance.
        """),
        author="agathe-m",
        day=-36,
        status="published",
        themes=("culture", "sante"),
        weight=58,
        place="Maison de santé de la Filature",
    ),
    Idea(
        title="un passage pieton devant la boulangerie du faubourg",
        text=plain("""
            bonjour. tout le monde traverse la le matin avec les enfants et les voitures arrivent
            vite du pont. il en faudrait un avec une ile au milieu. merci d’avance
        """),
        author="rachid-n",
        day=-34,
        status="published",
        themes=("mobilite",),
        weight=82,
        place="31 rue du Faubourg",
    ),
    Idea(
        title="Apprendre la langue des signes entre voisins",
        text=plain("""
            Mon fils est sourd. Les enfants de l’immeuble voudraient lui parler et ne savent pas
            comment. Je peux apprendre les bases à qui veut, une heure par semaine. Il me faudrait
            une salle et un peu de publicité.
        """),
        author="camille-s",
        day=-31,
        status="published",
        themes=("discriminations", "integration", "famille"),
        weight=74,
        place="Centre social La Passerelle",
    ),
    Idea(
        title="Un four à pain pour tout le quartier",
        text=plain("""
            Mon père était boulanger à Porto. Dans notre rue, il y avait un four que les gens
            allumaient à tour de rôle le samedi. Chacun apportait sa pâte, et parfois son poulet.

            À la Filature il reste des briques de l’ancienne cheminée. On sait les monter, Georges
            et moi. Il manque le terrain et le coup de tampon.
        """),
        author="antonio-r",
        day=-29,
        status="published",
        themes=("mixite-sociale", "culture", "solidarite"),
        weight=88,
        place="Square des Métiers, à la Filature",
        picture="fete-de-quartier",
    ),
    Idea(
        title="Une boîte à sel et à pelles dans les montées",
        text=plain("""
            Quand il gèle, la rue du Lavoir est une patinoire et les services ne peuvent pas être
            partout à 7 h. Une caisse fermée avec du sel et deux pelles, et les riverains s’en
            chargent.
        """),
        author="joel-c",
        day=-27,
        status="published",
        themes=("solidarite", "mobilite"),
        weight=41,
        place="Rue du Lavoir",
    ),
    Idea(
        title="Prêter des poussettes et des fauteuils au marché",
        text=plain("""
            Il y a des chariots au supermarché, pourquoi pas deux ou trois fauteuils et poussettes à
            l’entrée du marché, contre une pièce d’identité ? Le fleuriste veut bien s’en occuper.
        """),
        author="ghislaine-r",
        day=-24,
        status="published",
        themes=("vieillissement", "mobilite", "parentalite"),
        weight=47,
        place="Place du Marché",
        picture="place-du-marche",
    ),
    Idea(
        title="Un créneau de piscine rien que pour les femmes ? Discutons-en",
        text=plain("""
            Je sais que le sujet fâche. Je connais trois voisines qui n’ont jamais appris à nager et
            n’oseront pas venir aux heures ordinaires. Je propose qu’on en parle au conseil de
            quartier avant de dire oui ou non, avec une maître-nageuse et avec des gens qui ne sont
            pas d’accord.
        """),
        author="kenza-a",
        day=-22,
        status="published",
        themes=("sport", "discriminations", "democratie-citoyennete"),
        weight=33,
    ),
    Idea(
        title="Des ruches sur le toit de la médiathèque",
        text="Deux ruches, un apiculteur, et les enfants mettent le miel en pot à la rentrée.",
        author="cyprien-d",
        day=-20,
        status="published",
        themes=("environnement", "education-scolarite"),
        weight=52,
        place="Médiathèque Les Lucioles",
    ),
    Idea(
        title="Garder le k’fé ouvert jusqu’à 21 h le jeudi",
        text=plain("""
            Ceux qui travaillent ne voient jamais le k’fé ouvert. Un seul soir, pour commencer. Je
            m’engage pour un jeudi sur deux et j’ai les clés de chez moi mais pas celles-là.
        """),
        author="dragan-p",
        day=-17,
        status="published",
        themes=("mixite-sociale", "emploi-economie"),
        weight=64,
        place="K’fé du mail",
    ),
    Idea(
        title="Une carte des endroits frais",
        text=plain("""
            L’été on cherche l’ombre. On pourrait dessiner avec les CM1 une carte des fontaines, des
            bancs à l’ombre, des lieux où l’on peut entrer cinq minutes au frais, et l’afficher
            partout. Ma classe est partante.
        """),
        author="delphine-h",
        day=-14,
        status="published",
        themes=("environnement", "sante", "education-scolarite"),
        weight=61,
    ),
    Idea(
        title="Répéter dans la vieille gare",
        text=plain("""
            On est quatre, on fait du rock, nos parents n’en peuvent plus et les voisins encore
            moins. La salle d’attente de la halte ne sert plus à rien. Promis on baisse à 20 h.
        """),
        author="theo-l",
        day=-11,
        status="published",
        themes=("jeunesse", "culture"),
        weight=56,
        place="Halte ferroviaire du Faubourg",
    ),
    Idea(
        title="Un coin calme sans téléphone",
        text="Une salle avec des fauteuils et une boîte à l’entrée pour poser son téléphone. C’est "
        "tout.",
        author="huguette-p",
        day=-8,
        status="published",
        themes=("sante", "culture"),
        weight=27,
        place="Médiathèque Les Lucioles",
    ),
    Idea(
        title="Réparer la fontaine de la place",
        text="Elle ne coule plus depuis que mon fils est né. Il a onze ans.",
        author="luc-f",
        day=-5,
        status="published",
        themes=("culture", "environnement"),
        weight=69,
        place="Place du Marché",
        picture="place-du-marche",
    ),
    Idea(
        title="Des jardinières à hauteur de fauteuil",
        text=plain("""
            J’ai vu celles du jardin partagé, elles sont parfaites. Devant la résidence on a la
            place pour quatre. Je m’occupe des fraises.
        """),
        author="henriette-j",
        day=-3,
        status="published",
        themes=("vieillissement", "environnement"),
        weight=38,
        place="Résidence des Glycines",
        picture="jardin-partage",
    ),
)
