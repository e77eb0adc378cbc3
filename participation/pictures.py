"""Photos that residents send: read once, drawn again, and only the drawing is kept.

A phone writes into its photos where and when they were taken. Drawing the pixels on a new
canvas leaves all of that behind, along with anything else hidden in the file.
"""

import uuid
from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.core import signing
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps
from wagtail.images.fields import WagtailImageField
from wagtail.models import Collection

from core.models import SiteImage, User
from participation.models import Guest

COLLECTION = "Photos des habitants"
LONGEST_SIDE = 2400
JPEG_QUALITY = 85
# Above what phones take; a decoded picture of this size holds in 150 MB of memory.
MAX_PIXELS = 50_000_000
KEPT_FOR = 3600
THUMBNAIL_SIDE = 640
_SALT = "participation.pictures"


class UnreadablePicture(Exception):  # noqa: N818  # said of the file, not of our code
    """The file opens but its pixels cannot be read: cut short, or not what it claims."""


@dataclass(frozen=True)
class CleanPicture:
    """JPEG bytes without any metadata. Only `clean()` and `kept()` make one."""

    content: bytes


class PictureField(WagtailImageField):
    """Wagtail's checks (size, format, name), with sentences a resident understands."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.max_image_pixels = MAX_PIXELS
        self.help_text = _(
            "JPEG, PNG ou WebP, 10 Mo au plus. Le lieu de la prise de vue est effacé."
        )
        not_a_picture = _(
            "Ce fichier n’est pas une photo que nous savons lire. Choisissez une image JPEG, PNG ou WebP."
        )
        too_large = _("Cette photo est trop lourde. Choisissez-en une de 10 Mo au plus.")
        self.error_messages |= {
            "invalid": not_a_picture,
            "invalid_image": not_a_picture,
            "invalid_image_extension": not_a_picture,
            "invalid_image_known_format": not_a_picture,
            "empty": _("Ce fichier est vide. Choisissez une autre photo."),
            "file_too_large": too_large,
            "file_too_large_unknown_size": too_large,
            "file_too_many_pixels": _(
                "Cette photo est trop grande. Choisissez-en une plus petite."
            ),
        }

    def to_python(self, data: Any) -> Any:
        """Wagtail's, which opens the file far enough to meet those cut short but expects none."""
        try:
            return super().to_python(data)
        except (OSError, SyntaxError) as error:
            raise ValidationError(
                self.error_messages["invalid_image"], code="invalid_image"
            ) from error


def clean(upload: UploadedFile) -> CleanPicture:
    """The same picture, upright, at most 2400 pixels wide or high, without metadata.

    Raises UnreadablePicture.
    """
    upload.seek(0)
    try:
        with Image.open(upload) as source:
            source.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(source).convert("RGBA")
    except (OSError, SyntaxError, ValueError) as error:
        raise UnreadablePicture from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    canvas = Image.new("RGB", upright.size, "white")
    canvas.paste(upright, mask=upright.getchannel("A"))
    stream = BytesIO()
    canvas.save(stream, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return CleanPicture(stream.getvalue())


def keep(picture: CleanPicture, owner: User | Guest | None) -> str:
    """Holds a picture for an hour while its owner corrects the form; returns what to send back.

    That of somebody not signed in goes to whoever sends the token back.
    """
    name = uuid.uuid4().hex
    cache.set(_key(owner, name), picture.content, KEPT_FOR)
    return signing.dumps(name, salt=_SALT)


def kept(token: str, owner: User | Guest | None) -> CleanPicture | None:
    """The picture `keep()` holds for this person, None if unknown or gone."""
    try:
        name = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None
    content = cache.get(_key(owner, name))
    return None if content is None else CleanPicture(content)


def thumbnail(picture: CleanPicture) -> str:
    """The picture as a small « data: » address, for a page that shows it before it is stored."""
    stream = BytesIO()
    with Image.open(BytesIO(picture.content)) as image:
        image.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
        image.save(stream, "JPEG", quality=JPEG_QUALITY)
    return "data:image/jpeg;base64," + b64encode(stream.getvalue()).decode()


def _key(owner: User | Guest | None, name: str) -> str:
    whose = f"{owner._meta.model_name}:{owner.pk}" if owner else "nobody"
    return f"participation:picture:{whose}:{name}"


def store(*, picture: CleanPicture, title: str, description: str, owner: User | None) -> SiteImage:
    """The picture among the site's images, in the collection of residents.

    Its file name is drawn at random: nobody guesses the address of a photo not yet published.
    """
    return SiteImage.objects.create(
        title=title,
        description=description or title,
        collection=_collection(),
        uploaded_by_user=owner,
        file_size=len(picture.content),
        file=ContentFile(picture.content, name=f"idee-{uuid.uuid4().hex}.jpg"),
    )


def _collection() -> Collection:
    found = Collection.objects.filter(name=COLLECTION).order_by("pk").first()
    return found or Collection.get_first_root_node().add_child(name=COLLECTION)
