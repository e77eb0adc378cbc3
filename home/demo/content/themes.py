"""What the town says of each theme, at the top of its page: by the address of the theme."""

THEME_INTRODUCTIONS: dict[str, str] = {
    "alphabetisation-apprentissage-du-francais": (
        "Lire, écrire, se faire comprendre : on apprend à tout âge, en petit groupe, autour d’un café."
    ),
    "culture": "Des livres, de la musique, des murs peints : la culture se fait ici à plusieurs mains.",
    "democratie-citoyennete": (
        "Proposer, discuter, décider : ce qui se fait à Aubrelle se décide avec ses habitants."
    ),
    "discriminations": (
        "Que chacun soit accueilli pour ce qu’il est. Des rencontres, et des lieux où en parler."
    ),
    "education-scolarite": (
        "Des devoirs faits ensemble, des parents à l’école, des rues calmes à l’heure de la sortie."
    ),
    "emploi-economie": "Un coup de main pour un CV, un métier à essayer, un petit commerce qui s’installe.",
    "environnement": (
        "Des jardins, des haies, une rivière à soigner : la nature en ville, on s’en occupe à plusieurs."
    ),
    "famille": "Des après-midi à partager, des petits aux grands-parents, et un peu d’air pour les parents.",
    "integration": "Arriver dans une ville, trouver ses repères, se faire des voisins.",
    "intergenerationnel": (
        "Quand les enfants apprennent aux aînés, et l’inverse. Presque tout y commence par un goûter."
    ),
    "jeunesse": "Des lieux, un budget et des adultes qui écoutent : la ville se fait aussi à quinze ans.",
    "logement": "Se loger, avoir chaud, bien s’entendre sur le palier : de l’aide près de chez vous.",
    "mixite-sociale": (
        "Des tables assez longues pour tout le monde : des rendez-vous où les quartiers se mélangent."
    ),
    "mobilite": "À pied, à vélo, en bus ou dans la voiture d’un voisin : circuler sans se compliquer la vie.",
    "numerique": "Une démarche en ligne, un téléphone capricieux : quelqu’un prend le temps de vous montrer.",
    "parentalite": "Être parent ne s’apprend nulle part. Ici, on en parle entre parents, sans leçon de morale.",
    "sante": "Bouger, bien manger, prendre soin de son moral : des rendez-vous simples, près de chez vous.",
    "solidarite": "Un repas, un trajet, une heure de son temps : ici, on se rend service.",
    "sport": "Pour le souffle ou pour le plaisir, sans chronomètre obligatoire.",
    "vacances-loisirs": "Sortir, jouer, partir une journée : de bonnes raisons de quitter son canapé.",
    "vieillissement": (
        "Vieillir chez soi, bien entouré : des visites, des ateliers et des conseils pour garder la main."
    ),
}
