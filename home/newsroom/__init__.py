"""The editor's day: what waits, what must be read again, what was scheduled, what is broken."""
