"""Printed codes: made for a call for ideas or at the desk, typed on the site, claimed by an account."""
