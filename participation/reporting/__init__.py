"""Reporting what is published: the pages where anyone says that something should be read again."""
