"""`make run` and `make dev`: the demo town on one's own machine. Never for a public server."""

from config.settings.base import *
from config.settings.base import VIDEO_HOSTS, env

SECRET_KEY = "demo-only-not-a-secret"  # production refuses it
DEBUG = env.bool("DEBUG", False)
DEMO = True
STYLE_GUIDE = True
ALLOWED_HOSTS = ["*"]
INTERNAL_IPS = ["127.0.0.1"]
VIDEO_HOSTS = [*VIDEO_HOSTS, "videos.aubrelle.example"]  # where the demo town keeps its own
