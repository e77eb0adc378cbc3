"""Files that editors put on the site: pictures are for everyone, documents may be private."""

import posixpath

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.static import serve

# Where wagtail.documents keeps its files.
DOCUMENTS = "documents"


def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A file by its address below /media/. A document answers at /documents/ only, where Wagtail
    asks who may read its collection."""
    folders = posixpath.normpath(path).lstrip("/").split("/")
    # Some disks do not tell « Documents » from « documents ».
    if folders[0].casefold() == DOCUMENTS:
        raise Http404(_("Ce fichier n’existe pas."))
    return serve(request, path, document_root=str(settings.MEDIA_ROOT))
