"""The kiosk: a tablet on a counter, opened by an agent, used by one person after another."""
