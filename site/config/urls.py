"""Every address of the site. Each app keeps its own list; pages of Wagtail come last."""

from django.urls import include, path

urlpatterns = [
    path("", include("core.urls")),
    path("", include("search.urls")),
    path("", include("core.discovery.urls")),
    path("", include("actions.urls")),
    path("participer/", include("participation.urls")),
    path("borne/", include("participation.kiosk.urls")),
    path("accueil/", include("participation.desk.urls")),
    path("i/", include("participation.poster.short_urls")),
    path("compte/", include("core.account_urls")),
    path("admin/", include("core.admin_urls")),
    path("admin/", include("wagtail.admin.urls")),
    path("documents/", include("wagtail.documents.urls")),
    path("", include("wagtail.urls")),
]

handler400 = "core.views.bad_request"
