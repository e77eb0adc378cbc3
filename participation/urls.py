"""Addresses below /participer/ that are not pages of Wagtail."""

from django.urls import include, path

from participation import views
from participation.codes import views as codes
from participation.comments import views as comments
from participation.figures import views as figures
from participation.moderation import views as moderation
from participation.poster import views as poster
from participation.proposing import changes, nearby
from participation.proposing import views as proposing
from participation.reporting import views as reporting
from participation.supports import closing_views as closings
from participation.supports import views as supports

urlpatterns = [
    path("", include("participation.following.urls")),
    path("mes-idees/", views.my_ideas, name="my_ideas"),
    path("<slug:board>/proposer/", proposing.propose, name="idea_propose"),
    path("<slug:board>/brouillon/", proposing.discard_draft, name="draft_discard"),
    path("<slug:board>/idees-proches/", nearby.nearby, name="ideas_nearby"),
    path("reprendre/", codes.claim, name="claim"),
    path("<slug:board>/code/", codes.code_entry, name="code_entry"),
    path("<slug:board>/code/oublier/", codes.code_forget, name="code_forget"),
    path("<slug:board>/affiche/", poster.choose, name="board_poster"),
    path("<slug:board>/affiche/imprimer/", poster.sheet, name="board_poster_print"),
    path("<slug:board>/affiche/<slug:paper>.pdf", poster.pdf, name="board_poster_pdf"),
    path("charte/", moderation.charter, name="moderation_charter"),
    path("<slug:board>/idees/<int:pk>/", views.idea, name="idea"),
    path("<slug:board>/idees/<int:pk>/soutenir/", supports.support, name="idea_support"),
    path(
        "<slug:board>/idees/<int:pk>/retirer/",
        supports.withdraw_support,
        name="idea_withdraw_support",
    ),
    path("<slug:board>/idees/<int:pk>/modifier/", changes.edit, name="idea_edit"),
    path("<slug:board>/idees/<int:pk>/reprendre/", changes.withdraw, name="idea_withdraw"),
    path("<slug:board>/idees/<int:pk>/remettre/", changes.restore, name="idea_restore"),
    path("<slug:board>/mes-soutiens/", supports.my_supports, name="my_supports"),
    path("<slug:board>/cloture/", closings.closing, name="closing"),
    path("<slug:board>/cloture/<int:pk>.txt", closings.closing_file, name="closing_file"),
    path("<slug:board>/cloture/verifier.py", closings.closing_checker, name="closing_checker"),
    path("<slug:board>/idees/<int:pk>/commenter/", comments.write, name="idea_comment_write"),
    path(
        "<slug:board>/idees/<int:pk>/commentaires/<int:comment>/",
        comments.comment,
        name="idea_comment",
    ),
    path(
        "<slug:board>/idees/<int:pk>/commentaires/<int:comment>/modifier/",
        comments.edit,
        name="idea_comment_edit",
    ),
    path(
        "<slug:board>/idees/<int:pk>/commentaires/<int:comment>/retirer/",
        comments.withdraw,
        name="idea_comment_withdraw",
    ),
    path("<slug:board>/idees/<int:pk>/signaler/", reporting.report_idea, name="idea_report"),
    path("<slug:board>/idees/<int:pk>/signale/", reporting.thanks, name="idea_report_thanks"),
    path(
        "<slug:board>/idees/<int:pk>/commentaires/<int:comment>/signaler/",
        reporting.report_comment,
        name="idea_comment_report",
    ),
    path("<slug:board>/chiffres/", figures.figures, name="board_figures"),
    path(
        "<slug:board>/chiffres/<slug:table>.<slug:form>",
        figures.export,
        name="board_export",
    ),
]
