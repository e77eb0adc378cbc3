"""Sound first versions of the legal pages. A town completes what stands between brackets.

Sources: loi n° 2004-575 du 21 juin 2004 (LCEN), article 6; règlement (UE) 2016/679 (RGPD),
article 13; loi n° 2005-102 du 11 février 2005, article 47, and décret n° 2019-768.
"""

from django.utils.translation import gettext_lazy as _

LEGAL_PAGES = (
    (
        _("Accessibilité : non conforme à ce jour"),
        "accessibilite",
        _("Ce site doit pouvoir être lu et utilisé par tout le monde."),
        "<h2>Où nous en sommes</h2>"
        "<p>Aucun audit de conformité au RGAA (référentiel général d’amélioration de "
        "l’accessibilité, version 4.1) n’a encore été mené sur ce site. En attendant, il est "
        "déclaré non conforme. Il a été construit pour fonctionner au clavier, avec un lecteur "
        "d’écran, agrandi à 200 % et sans JavaScript.</p>"
        "<h2>Vous ne pouvez pas lire une page ou faire une démarche ?</h2>"
        "<p>Dites-le-nous : l’adresse et le téléphone de l’accueil sont en bas de chaque page. "
        "Nous vous donnerons l’information sous une autre forme.</p>"
        "<h2>Nous ne vous répondons pas ?</h2>"
        "<p>Vous pouvez écrire au Défenseur des droits, sur defenseurdesdroits.fr, l’appeler au "
        "09 69 39 00 00, ou rencontrer l’un de ses délégués près de chez vous.</p>",
    ),
    (
        _("Mentions légales"),
        "mentions-legales",
        _("Qui publie ce site, et qui l’héberge."),
        "<h2>Qui publie</h2>"
        "<p>[Nom de la commune, du CCAS ou du centre social], [adresse], [téléphone].</p>"
        "<p>Directeur ou directrice de la publication : [nom et fonction].</p>"
        "<h2>Qui héberge</h2>"
        "<p>[Nom de l’hébergeur], [adresse], [téléphone].</p>"
        "<h2>Ce que vous pouvez reprendre</h2>"
        "<p>Les données ouvertes du site sont sous licence ouverte Etalab 2.0 : vous pouvez les "
        "reprendre en citant la source et la date. Pour les photos, demandez-nous d’abord.</p>"
        "<p>Le logiciel de ce site est libre, sous licence AGPL version 3 ou suivante.</p>",
    ),
    (
        _("Données personnelles"),
        "donnees-personnelles",
        _("Ce que nous gardons de vous, pourquoi, et combien de temps."),
        "<h2>Sans compte</h2>"
        "<p>Vous pouvez lire tout le site sans laisser de trace : pas de cookie, pas de mesure "
        "d’audience, aucun service extérieur.</p>"
        "<h2>Avec un compte</h2>"
        "<p>Nous gardons votre adresse e-mail, le nom que vous choisissez d’afficher, vos idées "
        "et vos soutiens. Ils servent à ouvrir votre session, à compter chaque soutien une seule "
        "fois et à vous dire ce que devient votre idée. Seul le nom affiché est public.</p>"
        "<p>Ce traitement relève de la mission d’intérêt public de la commune (article 6, 1, e du "
        "règlement général sur la protection des données). Un cookie de session, nécessaire, "
        "disparaît quand vous vous déconnectez.</p>"
        "<h2>Combien de temps</h2>"
        "<p>Tant que votre compte existe. Un compte qui n’a pas servi depuis trois ans est "
        "supprimé ; les idées publiées restent, sans votre nom.</p>"
        "<h2>Vos droits</h2>"
        "<p>Vous pouvez demander à lire, corriger ou supprimer ce qui vous concerne : écrivez à "
        "l’accueil, ou à notre délégué à la protection des données [nom, adresse e-mail]. Vous "
        "pouvez aussi saisir la CNIL, sur cnil.fr.</p>",
    ),
)
