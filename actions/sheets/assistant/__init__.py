"""« Importer une fiche »: the screens of the admin. The same reader and importer as the command.

Nothing is kept between two screens: the text travels in the form, so that an error or a lost
connection loses nothing, and pages are created once, whatever is clicked twice.
"""
