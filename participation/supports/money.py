"""Euros, as they are written in French: « 12 500 € »."""

from django.utils.formats import number_format


def euros(amount: int) -> str:
    """A whole number of euros, its thousands apart; nothing breaks over two lines."""
    return f"{number_format(amount, use_l10n=True, force_grouping=True)}\u00a0€"
