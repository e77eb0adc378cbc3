"""The notice board for the wall: a poster of a call for ideas, to be printed every week."""
