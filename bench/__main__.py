"""`make bench`: sets Django up, then measures (see bench/pages.py)."""

import os

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    django.setup()

    from bench.pages import measure

    measure()


if __name__ == "__main__":
    main()
