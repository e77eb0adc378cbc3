"""Those who make the town live: associations, public services, health, school, companies."""

from home.demo.content.partners.associations import ASSOCIATIONS
from home.demo.content.partners.details import DETAILS
from home.demo.content.partners.services import SERVICES
from home.demo.content.shapes import Partner, PartnerDetails

#: The page that the demo account association@demo.test edits, with the events below it.
DEMO_ASSOCIATION = "mains-vertes"

PARTNERS: tuple[Partner, ...] = (*SERVICES, *ASSOCIATIONS)

DETAILS_OF: dict[str, PartnerDetails] = {details.key: details for details in DETAILS}
