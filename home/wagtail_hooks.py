"""What this app adds to the admin."""

from home.newsroom import hooks as newsroom_hooks

__all__ = ["newsroom_hooks"]
