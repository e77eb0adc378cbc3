"""The test suite: the real database, cache and files, but faster passwords and mail in memory."""

import tempfile
from pathlib import Path

from config.settings.base import *
from config.settings.base import CACHES, DATABASES, STORAGES, VAR_DIR

SECRET_KEY = "tests-only-not-a-secret"
DEBUG = False
STYLE_GUIDE = True
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SEARCH_URL = ""  # tests that want a server name it themselves
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="place-commune-media-"))
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, not memory: threads must queue on a real lock as they do in production.
    DATABASES["default"]["TEST"] = {"NAME": VAR_DIR / "test.sqlite3"}
