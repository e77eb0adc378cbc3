"""Addresses that programs read; `feed` stands below every page that has one."""

from django.urls import path, re_path

from core.discovery import views

urlpatterns = [
    re_path(
        r"^partage/(?P<kind>[a-z]{1,20})-(?P<pk>[0-9]{1,18})-(?P<digest>[0-9a-f]{12})\.jpg$",
        views.poster,
        name="poster",
    ),
    re_path(
        r"^(?P<path>(?:[\w-]+/){0,10})flux\.(?P<form>rss|atom)$",
        views.feed,
        name="feed",
    ),
    path("sitemap.xml", views.sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", views.sitemap_section, name="sitemap_section"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security, name="security"),
]
