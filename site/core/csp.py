"""Content-Security-Policy: strict for the public, relaxed where Wagtail's editor needs it."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from core.videos import frame_sources

# The page editor has inline scripts and styles, previews in frames, and blobs for uploads.
ADMIN_DIRECTIVES = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "worker-src": ["'self'", "blob:"],
}


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """django-csp's middleware, with the hosts of videos, and a second policy under /admin/."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if report_only:
            return parts
        videos = frame_sources(settings.VIDEO_HOSTS)
        ours: dict[str, list[str]] = {"frame-src": videos}
        if request.path.startswith("/admin/"):
            ours = {**ADMIN_DIRECTIVES, "frame-src": ["'self'", *videos]}
        parts.replace = {**(parts.replace or {}), **ours}
        return parts
