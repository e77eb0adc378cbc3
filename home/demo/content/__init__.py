"""The texts of the demo town, as plain data (see shapes)."""
