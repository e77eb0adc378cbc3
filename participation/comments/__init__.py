"""Comments: writing, correcting, reading and showing them below an idea."""
