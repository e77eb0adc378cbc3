"""The reasons for refusing that a new site starts with. Moderators change them as they like."""

from django.utils.translation import gettext_lazy as _

from participation.models import ModerationSettings, ReasonTemplate

# title, text sent to the person
REASONS = (
    (
        _("Propos blessants"),
        _(
            "Votre texte contient des mots qui peuvent blesser. Vous pouvez dire la même chose"
            " autrement : l’idée, elle, a toute sa place ici."
        ),
    ),
    (
        _("Une personne est mise en cause"),
        _(
            "Votre texte nomme une personne, ou permet de la reconnaître, et lui reproche quelque"
            " chose. Nous ne pouvons pas le publier. Parlez plutôt de la situation et de ce qui"
            " pourrait changer."
        ),
    ),
    (
        _("Informations personnelles"),
        _(
            "Votre texte donne une adresse, un numéro de téléphone ou une autre information"
            " personnelle. Pour protéger chacun, nous ne publions pas ces informations. Renvoyez"
            " votre texte sans elles."
        ),
    ),
    (
        _("Hors du sujet"),
        _(
            "Votre texte ne parle pas du sujet de cet appel à idées. Peut-être qu’un autre appel"
            " convient mieux ; sinon, l’accueil de la mairie peut vous orienter."
        ),
    ),
    (
        _("Publicité"),
        _(
            "Votre texte fait la publicité d’un produit, d’un service ou d’un site. Cet espace est"
            " réservé aux idées des habitants."
        ),
    ),
    (
        _("Déjà proposé"),
        _(
            "Cette idée est déjà sur le site. Vous pouvez la soutenir et la commenter : elle"
            " comptera davantage que deux idées séparées."
        ),
    ),
    (
        _("Photo à changer"),
        _(
            "On reconnaît quelqu’un sur la photo, ou nous ne sommes pas sûrs que vous puissiez"
            " l’utiliser. Envoyez-en une autre, prise par vous, où personne n’est reconnaissable."
        ),
    ),
)


def create_reasons() -> None:
    """Those of the list that are not there; and the settings of moderation, to be filled."""
    for rank, (title, text) in enumerate(REASONS):
        ReasonTemplate.objects.get_or_create(
            title=str(title), defaults={"text": str(text), "sort_order": rank}
        )
    ModerationSettings.of_the_town()
