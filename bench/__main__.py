"""`make bench` and `make bench-bank`: set Django up, then measure (bench/pages.py, bench/bank.py)."""

import os
import sys

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    django.setup()

    from bench import bank, pages

    if "bank" in sys.argv[1:]:
        bank.measure_bank()
    else:
        pages.measure(pages.addresses())


if __name__ == "__main__":
    main()
