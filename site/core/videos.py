"""Videos that stand elsewhere: what a pasted link leads to, and how to show it with care.

Only the hosts named here, and the PeerTube instances of the setting VIDEO_HOSTS, are known. The
same list makes the `frame-src` of the Content-Security-Policy: nothing else can be framed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, quote, urlencode, urlsplit

YOUTUBE_PLAYER = "www.youtube-nocookie.com"
VIMEO_PLAYER = "player.vimeo.com"
DAILYMOTION_PLAYER = "geo.dailymotion.com"
PLAYERS = (YOUTUBE_PLAYER, VIMEO_PLAYER, DAILYMOTION_PLAYER)

YOUTUBE = ("youtube.com", "m.youtube.com", "youtube-nocookie.com")
YOUTUBE_KEY = re.compile(r"[\w-]{11}")
YOUTUBE_PATH = re.compile(r"/(?:shorts|live|embed|v)/([\w-]{11})/?")
VIMEO_PATH = re.compile(r"/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/)?(\d+)(?:/(\w+))?/?")
DAILYMOTION_PATH = re.compile(r"/(?:embed/)?video/([A-Za-z0-9]+)(?:_[^/]*)?/?")
PEERTUBE_PATH = re.compile(r"/(?:w|videos/watch|videos/embed)/([A-Za-z0-9-]+)/?")


@dataclass(frozen=True)
class Video:
    """`address`: its page at its host. `player`: what a frame may show. `host`: who gets the data."""

    address: str
    player: str
    host: str


class UnknownVideoError(ValueError):
    """The link leads to no video that we know how to show."""


def frame_sources(peertube: Iterable[str]) -> list[str]:
    """What `frame-src` must allow, and nothing more."""
    return [f"https://{host}" for host in (*PLAYERS, *peertube)]


def find_video(link: str, *, peertube: Iterable[str]) -> Video:
    """The video a link leads to; raises UnknownVideoError. `peertube`: host names of instances."""
    try:
        parts = urlsplit(link.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = parts.port
    except ValueError as error:
        raise UnknownVideoError(link) from error
    if parts.scheme not in ("http", "https") or port not in (None, 80, 443):
        raise UnknownVideoError(link)
    if host in YOUTUBE or host == "youtu.be":
        video = _youtube(parts, host)
    elif host in ("vimeo.com", VIMEO_PLAYER):
        video = _vimeo(parts)
    elif host in ("dailymotion.com", DAILYMOTION_PLAYER, "dai.ly"):
        video = _dailymotion(parts, host)
    else:
        video = _peertube(parts, peertube)
    if video is None:
        raise UnknownVideoError(link)
    return video


def _first(parts: SplitResult, name: str) -> str:
    return parse_qs(parts.query).get(name, [""])[0]


def _youtube(parts: SplitResult, host: str) -> Video | None:
    if host == "youtu.be":
        key = parts.path.strip("/")
    else:
        found = YOUTUBE_PATH.fullmatch(parts.path)
        key = found[1] if found else _first(parts, "v")
    if not YOUTUBE_KEY.fullmatch(key):
        return None
    return Video(
        address=f"https://www.youtube.com/watch?v={key}",
        player=f"https://{YOUTUBE_PLAYER}/embed/{key}?rel=0",
        host="YouTube (Google)",
    )


def _vimeo(parts: SplitResult) -> Video | None:
    found = VIMEO_PATH.fullmatch(parts.path)
    if not found:
        return None
    key, secret = found[1], found[2] or _first(parts, "h")  # unlisted videos carry a second key
    if not secret.isalnum():
        secret = ""
    options = {"dnt": "1"} | ({"h": secret} if secret else {})
    return Video(
        address=f"https://vimeo.com/{key}" + (f"/{secret}" if secret else ""),
        player=f"https://{VIMEO_PLAYER}/video/{key}?{urlencode(options)}",
        host="Vimeo",
    )


def _dailymotion(parts: SplitResult, host: str) -> Video | None:
    if host == "dai.ly":
        key = parts.path.strip("/")
    elif parts.path == "/player.html":
        key = _first(parts, "video")
    else:
        found = DAILYMOTION_PATH.fullmatch(parts.path)
        key = found[1] if found else ""
    if not re.fullmatch(r"[A-Za-z0-9]+", key):
        return None
    return Video(
        address=f"https://www.dailymotion.com/video/{key}",
        player=f"https://{DAILYMOTION_PLAYER}/player.html?video={key}",
        host="Dailymotion",
    )


def _peertube(parts: SplitResult, instances: Iterable[str]) -> Video | None:
    host = parts.hostname or ""
    found = PEERTUBE_PATH.fullmatch(parts.path)
    if host not in instances or not found:
        return None
    key = quote(found[1])
    return Video(
        address=f"https://{host}/w/{key}",
        # Without p2p=0 the addresses of the people who watch are shown to one another.
        player=f"https://{host}/videos/embed/{key}?p2p=0",
        host=host,
    )
