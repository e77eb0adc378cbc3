"""The WSGI application that granian serves. `site/` is on the import path (see the Makefile)."""

import os

from django.core.wsgi import get_wsgi_application

from core.startup import refuse_demo_accounts

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

application = get_wsgi_application()
refuse_demo_accounts()
