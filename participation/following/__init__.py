"""Following a board, an idea, a theme or a search: choosing, being told, and stopping in one click."""
