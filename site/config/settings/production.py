"""A public server. Refuses to start with a default secret key or with demo accounts."""

from config.settings.base import *
from config.settings.base import SITE_URL, env
from core.startup import refuse_weak_key

SECRET_KEY = env.str("SECRET_KEY")
refuse_weak_key(SECRET_KEY)
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31_536_000)
SECURE_REDIRECT_EXEMPT = [r"^sante/$"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [SITE_URL])

# Rate limits count visitors by address: the one that the last proxy of ours has seen.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("PROXY_COUNT", 1)
