"""The drawn pictures of the demo, in a collection of their own, and their smaller copies."""

from pathlib import Path

from django.core.files.images import ImageFile
from wagtail.images.models import Filter
from wagtail.models import Collection

from actions.models import ActionPicture
from core.context import LOGO
from core.models import SiteImage, SiteSettings, User
from home.demo.content.pages import PLAIN_PAGES
from home.demo.content.pictures import PICTURES
from home.models import HomePage
from participation.models import Idea

COLLECTION = "Commune de démonstration"
CREDIT = "Illustration : Place commune, licence libre"
FOLDER = Path(__file__).parent / "pictures"

# What the templates ask for: a copy that is missing is made by the first visitor, who waits.
CARD = Filter.expand_spec("format-{webp,jpeg} fill-{480x300,800x500}")
PAGE = Filter.expand_spec("format-{webp,jpeg} width-{640,1280}")
HERO = Filter.expand_spec("format-{webp,jpeg} fill-{640x480,1120x840}")
IDEA = Filter.expand_spec("format-{webp,jpeg} max-{640x640,1280x1280}")
GALLERY = Filter.expand_spec("format-{webp,jpeg} fill-{480x360,960x720}")
LARGE = ["max-1800x1350|format-jpeg"]
POSTER = Filter.expand_spec("format-{webp,jpeg} fill-{640x360,1280x720}")
ADMIN = ["max-165x165"]


def collection() -> Collection | None:
    return Collection.objects.filter(name=COLLECTION).first()


def create_pictures(owner: User) -> dict[str, SiteImage]:
    """Every picture by slug."""
    root = Collection.get_first_root_node()
    place = root.add_child(name=COLLECTION)
    pictures = {}
    for drawn in PICTURES:
        name = f"{drawn.slug}.jpg"
        with (FOLDER / name).open("rb") as file:
            pictures[drawn.slug] = SiteImage.objects.create(
                title=drawn.title,
                description=drawn.alt,
                credit=CREDIT,
                collection=place,
                uploaded_by_user=owner,
                file=ImageFile(file, name=name),
            )
    return pictures


def make_copies() -> None:
    """Makes the smaller copies that pages show and that do not exist yet.

    They are no part of the town: the first visitor would make them, and wait.
    """
    everything = SiteImage.objects.filter(collection__name=COLLECTION)
    logos = everything.filter(pk__in=SiteSettings.objects.values("logo"))
    pictures = everything.exclude(pk__in=logos)
    for used, specs in (
        (pictures, [*CARD, *PAGE, *ADMIN]),
        (logos, [LOGO, *ADMIN]),
        (pictures.filter(pk__in=HomePage.objects.values("picture")), HERO),
        (pictures.filter(pk__in=ActionPicture.objects.values("image")), [*GALLERY, *LARGE]),
        (pictures.filter(pk__in=Idea.objects.values("picture")), IDEA),
        (pictures.filter(title__in=_poster_titles()), POSTER),
    ):
        for picture in used.prefetch_renditions(*specs):
            picture.get_renditions(*specs)


def _poster_titles() -> set[str]:
    """The pictures that wait in front of a video."""
    blocks = [block for page in PLAIN_PAGES for block in page.blocks]
    slugs = {value["poster"] for name, value in blocks if name == "video"}
    return {picture.title for picture in PICTURES if picture.slug in slugs}
