"""One page of every kind, so that a browser can be shown the whole site."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from django.utils import timezone

from actions.models import (
    ActionFigure,
    ActionPage,
    ActionPicture,
    ActionVoice,
    EventFigure,
    EventPage,
    OpeningHours,
    PartnerContact,
    PartnerService,
    ProgrammeItem,
)
from core.models import SiteImage, User
from participation.models import BoardPage, Idea, IdeaStatus, OfficialAnswer, Support
from tests.factories import (
    make_action,
    make_board,
    make_event,
    make_idea,
    make_news,
    make_partner,
    make_picture,
    make_selection,
    make_user,
)


@dataclass
class SmallTown:
    addresses: dict[str, str]
    board: BoardPage
    idea: Idea
    resident: User
    communication: User
    moderator: User


def build_small_town() -> SmallTown:
    picture = make_picture()
    resident = make_user("nadia@exemple.test", display_name="Nadia B.")
    partner = make_partner(
        themes=["environnement"],
        picture=picture,
        summary="Une association qui plante.",
        body="<h2>Qui nous sommes</h2><p>Des voisins.</p>",
        phone="01 99 00 12 34",
        website="https://mains-vertes.example/",
        opening_hours="Fermé en août",
        address="1 rue du Lavoir",
        postcode="99420",
        city="Aubrelle",
        latitude=46.7,
        longitude=2.64,
        verified_on=timezone.localdate() - timedelta(days=500),
        hours=[
            OpeningHours(weekday=day, opens=time(9), closes=time(12), note="sur rendez-vous")
            for day in range(7)
        ]
        + [
            OpeningHours(
                kind="drop_in", weekday=2, opens=time(14), closes=time(16), place="Médiathèque"
            )
        ],
        services=[
            PartnerService(
                name="Parcelle à partager",
                description="Un carré de terre et des voisins.",
                kind="atelier",
                fees="gratuit",
                audiences=["tous-publics"],
                access_conditions="Habiter la commune",
                welcome_modes=["en-presentiel"],
            )
        ],
        contacts=[
            PartnerContact(
                name="Odile P.",
                role="présidente",
                phone="01 99 00 12 35",
                is_public=True,
                agreed_on=timezone.localdate(),
            )
        ],
    )
    action = make_action(
        themes=["environnement", "intergenerationnel"],
        audiences=["seniors", "familles"],
        picture=picture,
        organisation="La Passerelle",
        territory="commune",
        dimension="citizenship",
        summary="<p>Un jardin ouvert à tous.</p>",
        objectives="<ul><li>Se rencontrer</li><li>Planter</li></ul>",
        results_residents="<p>Des légumes et des voisins.</p>",
        limits="<p>L’eau manque en août.</p>",
        initiators=["centre", "residents"],
        partner_kinds=["commune"],
        partners=[partner],
    )
    event = make_event(
        themes=["culture"],
        summary="On danse sur la place.",
        place_name="Place du Marché",
        organiser=partner,
        action=action,
        picture=picture,
    )
    _report_on(action, event, picture)
    news = make_news(
        themes=["mobilite"],
        summary="Après six mois de travaux.",
        body=[
            ("text", "<h2>Le pont</h2><p>Il a rouvert <b>lundi</b>.</p>"),
            ("quote", {"quote": "Enfin !", "author": "Une habitante"}),
        ],
        picture=picture,
    )
    selection = make_selection(
        themes=["environnement"],
        picture=picture,
        summary="Quatre façons de jardiner.",
        introduction="<p>Copiez-les.</p>",
        entries=[
            {"page": action.page_ptr, "date": date(2025, 6, 3)},
            {"page": partner.page_ptr, "text": "<p>À lire en entier.</p>"},
            {
                "title": "Ailleurs",
                "url": "https://ailleurs.example/",
                "place": "Saint-Orme",
                "date": date(2025, 5, 2),
            },
            {"title": "Une phrase", "text": "<p>Revenez jeudi.</p>"},
        ],
    )
    board = make_board(
        summary="Dites ce qui manque.",
        rules="<p>Une idée par message.</p>",
        picture=picture,
        closes_at=timezone.now() + timedelta(days=20),
    )
    idea = make_idea(board, author=resident, themes=["mobilite"], place="Rue des Écoles")
    Support.objects.create(idea=idea, resident=make_user("paul@exemple.test"))
    answered = make_idea(
        board, title="Un abri pour les vélos", status=IdeaStatus.DONE, action=action
    )
    OfficialAnswer.objects.create(idea=answered, text="C’est fait.", signed_by="La mairie")
    return SmallTown(
        addresses={
            "home": "/",
            "actions": "/actions/",
            "actions filtered": "/actions/?theme=environnement",
            "actions empty": "/actions/?theme=sport",
            "action": action.relative_url(None),
            "agenda": "/agenda/",
            "event": event.relative_url(None),
            "partners": "/partenaires/",
            "partner": partner.relative_url(None),
            "partners filtered": "/partenaires/?jour=lundi&offre=atelier",
            "partner map": "/partenaires/carte/",
            "selections": "/selections/",
            "selection": selection.relative_url(None),
            "all news": "/actualites/",
            "news": news.relative_url(None),
            "boards": "/participer/",
            "board": board.relative_url(None),
            "idea": idea.get_absolute_url(),
            "answered idea": answered.get_absolute_url(),
            "search": "/recherche/?q=jardin",
            "search empty": "/recherche/?q=zzzzzz",
            "search start": "/recherche/",
            "themes": "/themes/",
            "theme": "/themes/environnement/",
            "open data": "/donnees/",
            "accessibility": "/accessibilite/",
            "legal": "/mentions-legales/",
            "personal data": "/donnees-personnelles/",
            "sign in": "/compte/connexion/",
            "sign up": "/compte/inscription/",
            "forgotten password": "/compte/mot-de-passe/oublie/",
            "not found": "/nulle-part/",
            "style guide": "/guide-de-style/",
        },
        board=board,
        idea=idea,
        resident=resident,
        communication=make_user("communication@exemple.test", groups=("Communication",)),
        moderator=make_user("moderation@exemple.test", groups=("Modération",)),
    )


def _report_on(action: ActionPage, event: EventPage, picture: SiteImage) -> None:
    """Everything a sheet and an event may show."""
    for name in ("context", "people", "funding", "success_factors", "changes", "contact"):
        setattr(action, name, "<p>Quelques mots.</p>")
    action.figures = [
        ActionFigure(year=year, measure=measure, value=year - 2020)
        for year in (2021, 2022, 2024)
        for measure in ("Ateliers", "Participants")
    ]
    action.voices = [ActionVoice(quote="Je reviens demain.", author="Rosa, 61 ans")]
    action.pictures = [ActionPicture(image=picture, caption="Un samedi")]
    action.save()
    event.programme = [
        ProgrammeItem(section="Matinée", start=time(9, 30), title="Café", text="Pour tous."),
        ProgrammeItem(section="Soirée", title="Bal"),
    ]
    event.figures = [EventFigure(year=2024, measure="Participants", value=200)]
    event.report = "<p>Deux cents personnes.</p>"
    event.save()
    make_event("Déjà passé", action=action, start=timezone.now() - timedelta(days=9))
