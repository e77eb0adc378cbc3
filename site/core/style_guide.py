from django.http import HttpRequest, HttpResponse


def style_guide(request: HttpRequest) -> HttpResponse:
    return HttpResponse("")
