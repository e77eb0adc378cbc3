"""The four drawers of the block picker."""

from django.utils.translation import gettext_lazy as _

TEXT = _("Texte")
FILES = _("Images et fichiers")
HIGHLIGHTS = _("Mise en valeur")
SITE = _("Le site")

PREVIEW = "components/blocks/preview.html"
