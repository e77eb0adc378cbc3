"""The demo town: its texts (content), its pictures and what loads them (loader)."""
