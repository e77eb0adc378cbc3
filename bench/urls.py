"""The addresses of the site, and an empty view to compare them with."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse("rien")


urlpatterns = [path("rien/", nothing), path("", include("config.urls"))]
