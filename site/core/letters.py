"""What letters say of the town. They are written without a request: it is that of the default site."""

from django.conf import settings
from wagtail.models import Site

from core.models import SiteSettings


def town_name() -> str:
    """As the settings of the site say it."""
    site = Site.objects.filter(is_default_site=True).first()
    return SiteSettings.for_site(site).name if site else settings.WAGTAIL_SITE_NAME
