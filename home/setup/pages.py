"""The pages every town starts with, at the fixed addresses of the site."""

from django.utils.translation import gettext as _
from wagtail.models import Collection, Locale, Page, Site

from actions.models import ActionIndexPage, AgendaPage, PartnerIndexPage, SelectionIndexPage
from core.models import LegalSettings, SiteSettings
from home.composition import first_blocks
from home.models import HomePage, LegalPage, NewsIndexPage
from home.setup.legal import LEGAL_PAGES
from participation.models import BoardIndexPage


def create_pages() -> HomePage:
    """The home page at the root of the default site, the indexes and the legal pages below it."""
    root = _root()
    # Wagtail's own « Welcome » page holds the address that the home page takes.
    root.get_children().filter(slug="home").delete()
    root.refresh_from_db()
    home = root.add_child(
        instance=HomePage(
            title=_("Accueil"),
            slug="home",
            headline=_("Bienvenue chez vous"),
            introduction=_(
                "Ce qui se passe près de chez vous, et ce que vous pouvez y changer ensemble."
            ),
            body=first_blocks(),
        )
    )
    site, _created = Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": "Place commune"},
    )
    # Made now rather than by the first reader, for whom it would be a change of what is shown.
    SiteSettings.for_site(site)
    LegalSettings.for_site(site)
    for page in _indexes():
        home.add_child(instance=page)
    for kind, title, summary in LEGAL_PAGES:
        home.add_child(instance=LegalPage(kind=kind, title=title, summary=summary))
    return home


def _root() -> Page:
    """Wagtail's root page. Its migrations create it; a flushed database has lost it."""
    Locale.objects.get_or_create(language_code="fr")
    if Collection.get_first_root_node() is None:
        Collection.add_root(name="Root")
    return Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root"))


def _indexes() -> list[Page]:
    return [
        ActionIndexPage(
            title=_("Actions"),
            slug="actions",
            show_in_menus=True,
            introduction=_("Ce que nous faisons ensemble, avec qui, et ce que cela a changé."),
        ),
        AgendaPage(
            title=_("Agenda"),
            slug="agenda",
            show_in_menus=True,
            introduction=_("Les rendez-vous des prochains jours, près de chez vous."),
        ),
        BoardIndexPage(
            title=_("Participer"),
            slug="participer",
            show_in_menus=True,
            introduction=_("Proposez une idée, soutenez celles des autres, suivez la réponse."),
        ),
        PartnerIndexPage(
            title=_("Partenaires"),
            slug="partenaires",
            show_in_menus=True,
            introduction=_("Les associations et les services qui font vivre la commune."),
        ),
        SelectionIndexPage(
            title=_("Sélections"),
            slug="selections",
            introduction=_("Des expériences choisies et racontées, ici et ailleurs."),
        ),
        NewsIndexPage(
            title=_("Actualités"),
            slug="actualites",
            show_in_menus=True,
            introduction=_("Les nouvelles de la commune, les plus récentes d’abord."),
        ),
    ]
