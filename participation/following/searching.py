"""The page where one follows a search. It is named by its own parameters, as on its page."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from core.models import User
from core.search import registry
from participation import errors, trail
from participation.following import services
from participation.following.forms import RhythmForm
from participation.following.subjects import SEARCH, Subject
from participation.following.views import said
from participation.limits import posts_limited
from participation.models import FollowedSearch, Rhythm


@login_required
@posts_limited("120/h")
def follow_search(request: HttpRequest) -> HttpResponse:
    """`/participer/suivre/recherche/?q=&theme=…`: how often to hear of what it finds."""
    person = cast(User, request.user)
    (asked,) = registry.asked([request.GET.urlencode()])
    if not asked.query:
        messages.error(request, str(errors.NothingToFollow()))
        return redirect(reverse("search"))
    search = FollowedSearch.objects.filter(person=person, query=asked.query).first()
    search = search or FollowedSearch(person=person, query=asked.query)
    search.title = asked.words
    subject = Subject(SEARCH, search)
    if request.method == "POST":
        form = RhythmForm(request.POST)
        if form.is_valid():
            rhythm = Rhythm(form.cleaned_data["rhythm"])
            try:
                services.follow_search(person=person, query=asked.query, rhythm=rhythm)
            except errors.Refusal as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(request, said(rhythm, subject))
                return redirect(subject.path)
    else:
        mine = subject.follow_of(person) if search.pk else None
        form = RhythmForm(initial={"rhythm": mine.rhythm if mine else Rhythm.WEEKLY})
    context = {"subject": subject, "form": form, "breadcrumb": trail.of_page(_("Suivre"))}
    return render(request, "participation/following/follow_search.html", context)
