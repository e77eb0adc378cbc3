"""Links of videos: known ones are shown with care, others are refused with a clear sentence."""

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django import Settings
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import VideoBlock
from core.videos import UnknownVideoError, find_video, frame_sources

INSTANCES = ["videos.exemple.fr"]
KNOWN = [
    (
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
        "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?rel=0",
    ),
    (
        "https://youtu.be/aqz-KE-bpKQ?t=12",
        "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?rel=0",
    ),
    (
        "https://m.youtube.com/watch?app=x&v=aqz-KE-bpKQ",
        "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?rel=0",
    ),
    (
        "https://youtube.com/shorts/aqz-KE-bpKQ",
        "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?rel=0",
    ),
    (
        "http://www.youtube.com/embed/aqz-KE-bpKQ",
        "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?rel=0",
    ),
    ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"),
    (
        "https://vimeo.com/76979871/ab12cd34ef",
        "https://player.vimeo.com/video/76979871?dnt=1&h=ab12cd34ef",
    ),
    (
        "https://player.vimeo.com/video/76979871?h=ab12cd34ef",
        "https://player.vimeo.com/video/76979871?dnt=1&h=ab12cd34ef",
    ),
    (
        "https://vimeo.com/channels/staffpicks/76979871",
        "https://player.vimeo.com/video/76979871?dnt=1",
    ),
    (
        "https://www.dailymotion.com/video/x5e9eog",
        "https://geo.dailymotion.com/player.html?video=x5e9eog",
    ),
    ("https://dai.ly/x5e9eog", "https://geo.dailymotion.com/player.html?video=x5e9eog"),
    (
        "https://videos.exemple.fr/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://videos.exemple.fr/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?p2p=0",
    ),
    (
        "https://videos.exemple.fr/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d",
        "https://videos.exemple.fr/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?p2p=0",
    ),
]
UNKNOWN = [
    "https://exemple.fr/film.mp4",
    "https://www.youtube.com/",
    "https://www.youtube.com/watch?v=trop-court",
    "https://www.youtube.com/@lamairie",
    "https://youtube.com.exemple.fr/watch?v=aqz-KE-bpKQ",
    "https://youtube.com@exemple.fr/watch?v=aqz-KE-bpKQ",
    "https://www.youtube.com:8080/watch?v=aqz-KE-bpKQ",
    "https://vimeo.com/lamairie",
    "https://dai.ly/",
    "https://autre.peertube.fr/w/kkGMgK9ZtnKfYAgnEtQxbv",
    "https://videos.exemple.fr/w/../../admin",
    "javascript:alert(1)//youtube.com/watch?v=aqz-KE-bpKQ",
    "https://[",
    "",
]


@pytest.mark.parametrize(("link", "player"), KNOWN)
def test_a_known_link_gives_the_player_that_tells_least(link: str, player: str) -> None:
    assert find_video(link, peertube=INSTANCES).player == player


@pytest.mark.parametrize("link", UNKNOWN)
def test_an_unknown_link_is_refused(link: str) -> None:
    with pytest.raises(UnknownVideoError):
        find_video(link, peertube=INSTANCES)


@pytest.mark.parametrize(("link", "player"), KNOWN)
def test_every_player_may_be_framed(link: str, player: str) -> None:
    assert any(player.startswith(f"{source}/") for source in frame_sources(INSTANCES))


def frame_src(header: str) -> set[str]:
    (directive,) = (part for part in header.split("; ") if part.startswith("frame-src"))
    return set(directive.split()[1:])


def test_a_page_may_frame_the_known_hosts_and_nothing_else(
    client: Client, db: None, settings: Settings
) -> None:
    settings.VIDEO_HOSTS = INSTANCES
    allowed = frame_src(client.get("/").headers["Content-Security-Policy"])
    assert allowed == {
        "https://www.youtube-nocookie.com",
        "https://player.vimeo.com",
        "https://geo.dailymotion.com",
        "https://videos.exemple.fr",
    }


def test_the_editor_may_frame_the_site_as_well(client: Client, db: None) -> None:
    allowed = frame_src(client.get("/admin/").headers["Content-Security-Policy"])
    assert "'self'" in allowed
    assert "https://player.vimeo.com" in allowed


def errors_of(**fields: object) -> dict[str, str]:
    block = VideoBlock()
    value = {"title": "La fête", "link": "https://vimeo.com/76979871", "poster": None}
    value |= {"transcript": "On danse.", "complete": False} | fields
    try:
        block.clean(block.normalize(value))
    except StructBlockValidationError as error:
        return {name: each.messages[0] for name, each in error.block_errors.items()}
    return {}


def test_a_video_with_its_words_is_accepted() -> None:
    assert errors_of() == {}


def test_a_video_whose_sound_says_everything_needs_no_words() -> None:
    assert errors_of(transcript="", complete=True) == {}


def test_a_video_without_words_nor_decision_is_refused() -> None:
    assert "Racontez" in errors_of(transcript="")["transcript"]


def test_an_unknown_host_is_refused_with_the_names_of_the_known_ones(
    settings: Settings,
) -> None:
    settings.VIDEO_HOSTS = INSTANCES
    message = errors_of(link="https://exemple.fr/film.mp4")["link"]
    for host in ("YouTube", "Vimeo", "Dailymotion", "videos.exemple.fr"):
        assert host in message


def render(**fields: object) -> str:
    block = VideoBlock()
    value = {"title": "La fête", "link": "https://vimeo.com/76979871", "poster": None}
    value |= {"transcript": "On danse.", "complete": False} | fields
    html: str = block.render(block.normalize(value), {"request": RequestFactory().get("/")})
    return html


def test_the_page_holds_no_frame_and_a_plain_link() -> None:
    html = render()
    assert "<iframe" not in html
    assert 'href="https://vimeo.com/76979871"' in html
    assert "data-video-consent hidden" in html


def test_the_reader_is_told_who_gets_their_data() -> None:
    assert "Vimeo saura que vous êtes sur cette page" in render()


def test_a_host_allowed_no_more_leaves_a_link() -> None:
    html = render(link="https://autre.peertube.fr/w/kkGMgK9ZtnKfYAgnEtQxbv")
    assert "data-video" not in html
    assert 'href="https://autre.peertube.fr/w/kkGMgK9ZtnKfYAgnEtQxbv"' in html


def test_the_script_is_loaded_where_a_video_is_and_nowhere_else(client: Client, db: None) -> None:
    assert "js/video.js" in render()
    assert "js/video.js" not in client.get("/").text
    assert "js/video.js" in client.get(reverse("style_guide")).text
