"""Two corrections to Wagtail's own pages of promotions, which have no settings for them."""

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.search_promotions.forms import SearchPromotionsFormSet
from wagtail.contrib.search_promotions.views import IndexView


def correct() -> None:
    """A field that Wagtail left without a French name, and a count of views nobody keeps here."""
    SearchPromotionsFormSet.form.base_fields["external_link_text"].label = _("Titre de ce lien")
    IndexView.columns = [column for column in IndexView.columns if column.name != "views"]
