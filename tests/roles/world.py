"""One thing of each kind, so that every address of the table leads somewhere."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.documents.models import Document
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    GroupApprovalTask,
    Page,
    PageViewRestriction,
    Site,
    Workflow,
)

from actions.models import Audience, EventPage, PartnerPage
from core.models import SiteImage, SiteSettings, Theme, ThemeGroup, User
from home.models import HomePage, LegalPage, NewsIndexPage, NewsPage
from participation.models import (
    BoardPage,
    Closing,
    CodeBatch,
    Comment,
    District,
    Idea,
    IdeaStatus,
    Kiosk,
    ModerationCase,
    PaperSession,
    ReasonTemplate,
)
from participation.supports import tally
from tests.factories import (
    make_board,
    make_event,
    make_idea,
    make_news,
    make_partner,
    make_picture,
    make_user,
)
from tests.participation.moderation.cases import make_case, make_reason
from tests.roles.people import make_people


@dataclass
class World:
    """What the addresses of the table are filled with, and who asks for them."""

    people: dict[str, User]
    site: Site
    settings: SiteSettings
    home: HomePage
    news_index: NewsIndexPage
    news: NewsPage
    draft: NewsPage
    private: NewsPage
    partner: PartnerPage
    own_event: Any
    public_event: EventPage
    indexes: list[Page]
    revision: int
    workflow: Workflow
    task: GroupApprovalTask
    task_state: int
    workflow_state: int
    picture: SiteImage
    document: Document
    private_document: Document
    collection: Collection
    redirect: Redirect
    superuser: User
    group: Group
    theme: Theme
    theme_group: ThemeGroup
    promoted_words: Query
    audience: Audience
    district: District
    board: BoardPage
    idea: Idea
    waiting_idea: Idea
    batch: CodeBatch
    case: ModerationCase
    reason: ReasonTemplate
    kiosk: Kiosk
    paper_session: PaperSession
    closing: Closing
    comment: Comment
    page_restriction: PageViewRestriction
    document_restriction: CollectionViewRestriction


def make_world() -> World:
    site = Site.objects.get()
    settings = SiteSettings.for_site(site)
    settings.email = "mairie@exemple.test"
    settings.save()
    partner = make_partner()
    make_partner("Bientôt", live=False)
    people = make_people(partner)
    superuser = make_user("installe@exemple.test", is_superuser=True, is_staff=True)
    news = make_news("Le pont rouvre", owner=superuser)
    revision = news.save_revision(user=superuser)
    state = Workflow.objects.get().start(news, superuser)
    private = make_news("Réservé aux élus", owner=superuser)
    locked = PageViewRestriction.objects.create(
        page=private, restriction_type=PageViewRestriction.LOGIN
    )
    collection = Collection.get_first_root_node().add_child(name="Documents internes")
    closed = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.GROUPS
    )
    closed.groups.set(Group.objects.filter(name__in=("Communication", "Administration")))
    board = make_board()
    waiting_idea = make_idea(board, status=IdeaStatus.PENDING, author=superuser)
    idea = make_idea(board, author=people["resident"])
    return World(
        people=people,
        site=site,
        settings=settings,
        home=HomePage.objects.get(),
        news_index=NewsIndexPage.objects.get(),
        news=news,
        draft=make_news("Pas encore", live=False, owner=superuser),
        private=private,
        partner=partner,
        own_event=make_event("Notre repas", parent=partner, live=False),
        public_event=make_event("Bal des voisins"),
        indexes=list(HomePage.objects.get().get_children().not_type(LegalPage)),
        revision=revision.pk,
        workflow=Workflow.objects.get(),
        task=GroupApprovalTask.objects.get(),
        task_state=state.current_task_state.pk,
        workflow_state=state.pk,
        picture=make_picture(),
        document=_document("Le budget"),
        private_document=_document("Compte rendu", collection=collection),
        collection=collection,
        redirect=Redirect.add_redirect("/ancien/", redirect_to=news),
        superuser=superuser,
        group=Group.objects.get(name="Accueil"),
        theme=Theme.objects.all()[0],
        theme_group=ThemeGroup.objects.all()[0],
        promoted_words=SearchPromotion.objects.create(query=Query.get("pont"), page=news).query,
        audience=Audience.objects.all()[0],
        district=District.objects.create(name="Bellevue"),
        board=board,
        batch=CodeBatch.objects.create(board=board, label="Résidence des Tilleuls"),
        waiting_idea=waiting_idea,
        case=make_case(waiting_idea),
        reason=make_reason(),
        kiosk=Kiosk.objects.create(name="Comptoir", board=board, pin=make_password("2580")),
        paper_session=_paper_session(board),
        closing=_closing(board),
        idea=idea,
        comment=Comment.objects.create(
            idea=idea, author=people["resident"], text="D’accord.", status="published"
        ),
        page_restriction=locked,
        document_restriction=closed,
    )


def _paper_session(board: BoardPage) -> PaperSession:
    session = PaperSession.objects.create(
        board=board, place="Le marché", held_on=timezone.localdate()
    )
    session.scan.save("feuilles.pdf", ContentFile(b"%PDF-1.7"))
    return session


def _closing(board: BoardPage) -> Closing:
    """Of a phase before, when nobody supported anything."""
    content = tally.write(tally.Tally(board.title, "", "", "00", None, None, []))
    return Closing.objects.create(board=board, ended_at=timezone.now(), content=content)


def _document(title: str, **fields: Any) -> Document:
    return Document.objects.create(
        title=title, file=ContentFile(b"Bonjour", name="fichier.txt"), **fields
    )
