"""The desk: a named agent enters ideas, supports and comments for the person in front of them."""
