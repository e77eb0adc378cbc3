"""The demo town: its texts, its pictures and what loads them."""
