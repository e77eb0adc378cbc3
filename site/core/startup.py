"""A public server must not start with what everybody knows: a default key, demo accounts."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured

# Keys printed in this repository, or in Django's templates: known to everyone.
PUBLIC_KEYS = ("demo-only-not-a-secret", "tests-only-not-a-secret")
MINIMUM_KEY_LENGTH = 50


def refuse_weak_key(key: str) -> None:
    """Raises ImproperlyConfigured for a key that is published, Django's default, or too short."""
    if key in PUBLIC_KEYS or key.startswith("django-insecure-") or len(key) < MINIMUM_KEY_LENGTH:
        raise ImproperlyConfigured(
            "SECRET_KEY est une clé par défaut ou trop courte : le serveur ne démarre pas."
            " Créez-en une avec « make secret-key »."
        )


def refuse_demo_accounts() -> None:
    """Raises ImproperlyConfigured if a demo account exists and this is not the demo."""
    if settings.DEMO:
        return
    if get_user_model()._default_manager.filter(is_demo=True).exists():
        raise ImproperlyConfigured(
            "Des comptes de démonstration existent, et leur mot de passe est public :"
            " le serveur ne démarre pas. Supprimez-les avec « manage.py remove_demo_accounts »."
        )
