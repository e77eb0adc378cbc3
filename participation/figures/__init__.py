"""The figures of one board: read in aggregates, drawn on the server, exported for staff."""
