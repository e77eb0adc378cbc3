"""The form of an idea, from the first visit to the thanks."""

import re
import time
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from core.models import SiteImage, Theme, User
from participation import fill_time
from participation.models import BoardPage, Idea, IdeaStatus, Phase, PhaseKind
from tests.conftest import signed_in
from tests.factories import make_board

pytestmark = pytest.mark.django_db

TEXT = "Un banc à l’ombre pour attendre les enfants sans rester debout."


def typed(**changes: Any) -> dict[str, Any]:
    fields = {
        "title": "Un banc devant l’école",
        "text": TEXT,
        "themes": ["environnement"],
        "place": "Rue du Four",
        "site_internet": "",
        "shown": fill_time.stamp(time.time() - 60),
    }
    return fields | changes


def address(board: BoardPage) -> str:
    return reverse("idea_propose", args=[board.slug])


def photo(name: str = "photo.jpg", kind: str = "JPEG", **options: Any) -> SimpleUploadedFile:
    """A real picture file; a JPEG says where it was taken."""
    stream = BytesIO()
    image = Image.new("RGB", (60, 40), (10, 120, 60))
    if kind == "JPEG":
        exif = Image.Exif()
        exif[0x010F] = "Téléphone de Nadia"
        exif[0x0112] = 6
        exif.get_ifd(0x8825)[2] = (47.0, 13.0, 6.0)
        options = {"exif": exif, "comment": b"secret"} | options
    image.save(stream, kind, **options)
    return SimpleUploadedFile(name, stream.getvalue())


def test_the_form_shows_what_the_board_asks(board: BoardPage, resident_client: Client) -> None:
    page = resident_client.get(address(board)).content.decode()
    assert 'name="place"' in page
    assert 'type="file"' in page
    assert "Nadia B." in page


def test_the_form_leaves_out_what_the_board_does_not_ask(resident_client: Client) -> None:
    board = make_board(allow_place=False, allow_picture=False)
    page = resident_client.get(address(board)).content.decode()
    assert 'name="place"' not in page
    assert 'type="file"' not in page


def test_a_good_idea_leads_to_its_page_which_says_it_waits(
    board: BoardPage, resident_client: Client, resident: User
) -> None:
    response = resident_client.post(address(board), typed(), follow=True)
    idea = Idea.objects.get()
    assert response.redirect_chain == [(idea.get_absolute_url(), 302)]
    assert (idea.status, idea.author, idea.place) == ("pending", resident, "Rue du Four")
    page = response.content.decode()
    assert "votre idée attend sa relecture" in page.lower()
    assert f"http://testserver{idea.get_absolute_url()}" in page


def test_a_double_click_makes_one_idea(board: BoardPage, resident_client: Client) -> None:
    fields = typed()
    first, second = (resident_client.post(address(board), fields) for _ in range(2))
    assert Idea.objects.count() == 1
    assert first["Location"] == second["Location"]


def test_an_empty_form_says_what_is_missing_and_keeps_the_rest(
    board: BoardPage, resident_client: Client
) -> None:
    response = resident_client.post(address(board), typed(title="", themes=[]))
    page = response.content.decode()
    assert "Donnez un titre à votre idée." in page
    assert "Choisissez au moins un thème." in page
    assert TEXT in page
    assert "Rue du Four" in page
    assert Idea.objects.count() == 0


def test_spaces_do_not_make_a_title_longer(board: BoardPage, resident_client: Client) -> None:
    response = resident_client.post(address(board), typed(title="Un         b"))
    assert "Ce titre est trop court" in response.content.decode()
    assert not Idea.objects.exists()


def test_four_themes_are_too_many(board: BoardPage, resident_client: Client) -> None:
    four = list(Theme.objects.values_list("slug", flat=True)[:4])
    page = resident_client.post(address(board), typed(themes=four)).content.decode()
    assert "Choisissez trois thèmes au plus." in page


@pytest.mark.parametrize("themes", [["abc"], ["999999999999999999999999"], ["a\0"]])
def test_a_made_up_theme_is_an_error_of_the_form(
    board: BoardPage, resident_client: Client, themes: list[str]
) -> None:
    response = resident_client.post(address(board), typed(themes=themes))
    assert response.status_code == 200
    assert "Ce thème n’existe plus" in response.content.decode()


def test_a_long_text_of_many_lines_counts_each_line_break_once(
    board: BoardPage, resident_client: Client
) -> None:
    text = "\r\n".join(["a" * 99] * 40)
    resident_client.post(address(board), typed(text=text))
    assert len(Idea.objects.get().text) == 3999


def test_a_title_of_spaces_is_too_short(board: BoardPage, resident_client: Client) -> None:
    response = resident_client.post(address(board), typed(title="a      b"))
    assert response.status_code == 200
    assert "Ce titre est trop court" in response.text
    assert Idea.objects.count() == 0


def test_null_characters_are_refused(board: BoardPage, resident_client: Client) -> None:
    assert resident_client.post(address(board), typed(title="Un banc\0")).status_code == 200
    assert Idea.objects.count() == 0


def test_a_filled_honeypot_sends_nothing(board: BoardPage, resident_client: Client) -> None:
    response = resident_client.post(address(board), typed(site_internet="http://spam.test"))
    assert response.status_code == 200
    assert TEXT in response.content.decode()
    assert Idea.objects.count() == 0


def test_a_form_without_honeypot_sends_nothing(board: BoardPage, resident_client: Client) -> None:
    fields = typed()
    del fields["site_internet"]
    resident_client.post(address(board), fields)
    assert Idea.objects.count() == 0


@pytest.mark.parametrize("shown", ["", "forged", None])
def test_a_form_filled_at_once_or_forged_sends_nothing(
    board: BoardPage, resident_client: Client, shown: str | None
) -> None:
    # A form shown in a moment: too soon however long this test takes.
    stamp = fill_time.stamp(time.time() + 600) if shown is None else shown
    page = resident_client.post(address(board), typed(shown=stamp)).content.decode()
    assert "C’était très rapide" in page
    assert Idea.objects.count() == 0


def test_the_second_try_of_a_fast_form_needs_no_new_visit(
    board: BoardPage, resident_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = fill_time.stamp()
    monkeypatch.setattr(fill_time, "SHORTEST", 3600.0)
    page = resident_client.post(address(board), typed(shown=shown)).content.decode()
    # The same moment, so that the time of the first try counts.
    assert f'name="shown" value="{shown}"' in page
    monkeypatch.setattr(fill_time, "SHORTEST", 0.0)
    resident_client.post(address(board), typed(shown=shown))
    assert Idea.objects.count() == 1


@pytest.mark.parametrize("token", ["", "a" * 64])
def test_a_forged_form_sends_nothing_in_the_name_of_who_is_signed_in(
    board: BoardPage, resident: User, token: str
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(resident)
    response = client.post(address(board), typed(csrfmiddlewaretoken=token))
    assert Idea.objects.count() == 0
    # The text waits in a draft, to be read and sent by a person.
    assert response["Location"].startswith(f"{address(board)}?brouillon=")
    assert TEXT in client.get(response["Location"]).content.decode()


def test_posting_again_and_again_leads_to_a_calm_page(
    board: BoardPage, resident: User, other_resident: User
) -> None:
    client = signed_in(resident)
    answers = [client.post(address(board), {}).status_code for _ in range(31)]
    assert answers[29:] == [200, 429]
    last = client.post(address(board), {})
    assert "Trop d’essais" in last.content.decode()
    assert client.get(address(board)).status_code == 200
    assert signed_in(other_resident).post(address(board), {}).status_code == 200


def test_a_closed_board_says_so_to_everyone_without_a_cookie(
    client: Client, closed_board: BoardPage
) -> None:
    response = client.get(address(closed_board))
    assert response.status_code == 200
    assert "terminé" in response.content.decode()
    assert not response.cookies


def test_a_board_closed_meanwhile_gives_the_text_back(
    closed_board: BoardPage, resident_client: Client
) -> None:
    page = resident_client.post(address(closed_board), typed()).content.decode()
    assert TEXT in page
    assert Idea.objects.count() == 0


def test_an_unknown_or_draft_board_is_not_found(resident_client: Client) -> None:
    draft = make_board(live=False)
    assert resident_client.get("/participer/ailleurs/proposer/").status_code == 404
    assert resident_client.get(address(draft)).status_code == 404


# --- Photos ---


def test_a_photo_loses_its_metadata_and_stands_upright(
    board: BoardPage, resident_client: Client, resident: User
) -> None:
    resident_client.post(
        address(board), typed(picture=photo(), picture_description="Le trottoir vide")
    )
    kept = Idea.objects.get().picture
    assert kept.collection.name == "Photos des habitants"
    assert (kept.description, kept.uploaded_by_user) == ("Le trottoir vide", resident)
    with kept.open_file() as file:
        raw = file.read()
    assert b"secret" not in raw
    assert b"phone" not in raw
    with Image.open(BytesIO(raw)) as image:
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert image.size == (40, 60)
    assert "photo" not in kept.file.name


def test_a_photo_without_description_takes_the_title(
    board: BoardPage, resident_client: Client
) -> None:
    resident_client.post(address(board), typed(picture=photo()))
    assert Idea.objects.get().picture.description == "Un banc devant l’école"


@pytest.mark.parametrize(("name", "kind"), [("p.png", "PNG"), ("p.webp", "WEBP"), ("p.gif", "GIF")])
def test_other_pictures_become_jpeg(
    board: BoardPage, resident_client: Client, name: str, kind: str
) -> None:
    resident_client.post(address(board), typed(picture=photo(name, kind)))
    with Idea.objects.get().picture.open_file() as file, Image.open(file) as image:
        assert image.format == "JPEG"


@pytest.mark.parametrize(
    "upload",
    [
        SimpleUploadedFile("virus.jpg", b"not a picture at all"),
        SimpleUploadedFile("notes.pdf", b"%PDF-1.4"),
        SimpleUploadedFile("dessin.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
    ids=["text", "pdf", "svg"],
)
def test_a_file_that_is_no_photo_gets_one_clear_sentence(
    board: BoardPage, resident_client: Client, upload: SimpleUploadedFile
) -> None:
    upload.seek(0)
    page = resident_client.post(address(board), typed(picture=upload)).content.decode()
    assert "Ce fichier n’est pas une photo que nous savons lire" in page
    assert SiteImage.objects.count() == 0


def test_a_photo_cut_short_gets_the_same_sentence(
    board: BoardPage, resident_client: Client
) -> None:
    whole = photo().read()
    upload = SimpleUploadedFile("photo.jpg", whole[: len(whole) - 300])
    response = resident_client.post(address(board), typed(picture=upload))
    assert response.status_code == 200
    assert "Ce fichier n’est pas une photo" in response.content.decode()


def test_a_photo_above_ten_megabytes_is_refused(board: BoardPage, resident_client: Client) -> None:
    heavy = SimpleUploadedFile("photo.jpg", photo().read() + b"\0" * (10 * 1024 * 1024))
    page = resident_client.post(address(board), typed(picture=heavy)).content.decode()
    assert "Cette photo est trop lourde" in page


def test_a_photo_is_kept_while_the_form_is_corrected(
    board: BoardPage, resident_client: Client, other_resident: User
) -> None:
    page = resident_client.post(address(board), typed(title="", picture=photo())).content.decode()
    assert "Votre photo est gardée" in page
    token = re.search(r'name="kept_picture" value="([^"]+)"', page)[1]
    signed_in(other_resident).post(address(board), typed(kept_picture=token))
    assert Idea.objects.get().picture is None
    resident_client.post(address(board), typed(kept_picture=token))
    assert Idea.objects.get(author__email="nadia@exemple.test").picture is not None


def test_a_board_without_photos_ignores_one(resident_client: Client) -> None:
    board = make_board(allow_picture=False)
    resident_client.post(address(board), typed(picture=photo()))
    assert Idea.objects.get(status=IdeaStatus.PENDING).picture is None


def test_a_call_that_only_takes_supports_is_not_said_to_be_over(resident_client: Client) -> None:
    now = timezone.now()
    phases = [
        Phase(kind=PhaseKind.PROPOSE, sort_order=0, ends_at=now - timedelta(days=1)),
        Phase(kind=PhaseKind.SUPPORT, sort_order=1, ends_at=now + timedelta(days=9)),
    ]
    page = resident_client.get(address(make_board("Le budget", phases=phases))).text
    assert "On ne propose pas d’idées en ce moment" in page
    assert "terminé" not in page
