"""Supports: giving, taking back, counting and proving them."""
