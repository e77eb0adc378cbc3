"""Paper sessions: sheets to tick by hand, counted twice apart, settled, corrected in the open."""
