"""Every address of the site. Each app keeps its own list; pages of Wagtail come last."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.static import serve

urlpatterns = [
    path("", include("core.urls")),
    path("", include("search.urls")),
    path("", include("core.discovery.urls")),
    path("", include("actions.urls")),
    path("participer/", include("participation.urls")),
    path("compte/", include("core.account_urls")),
    path("admin/", include("core.admin_urls")),
    path("admin/", include("wagtail.admin.urls")),
    path("documents/", include("wagtail.documents.urls")),
    re_path(
        rf"^{settings.MEDIA_URL.strip('/')}/(?P<path>.*)$",
        serve,
        {"document_root": settings.MEDIA_ROOT},
    ),
    path("", include("wagtail.urls")),
]

handler400 = "core.views.bad_request"
