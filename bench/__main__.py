"""`make bench`, `bench-bank`, `bench-board`, `bench-search`: set Django up, then measure (one module each)."""

import os
import sys

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    django.setup()

    from bench import bank, board, pages, search

    if "bank" in sys.argv[1:]:
        bank.measure_bank()
    elif "search" in sys.argv[1:]:
        search.measure_search()
    elif "board" in sys.argv[1:]:
        board.measure_board()
    else:
        pages.measure(pages.addresses())


if __name__ == "__main__":
    main()
