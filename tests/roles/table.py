"""Who may open what, put together. To add an address: put its name in the row it belongs to, or add
a row, in `public_rows.py` or `admin_rows.py`.

The first row whose names fit an address counts, so the particular stands before the general.
`python -m tests.roles` writes docs/roles.md again.
"""

from tests.roles.admin_rows import INSTALLER, LIBRARY, NEWSROOM, OWN_PAGES, PAGES, TOWN
from tests.roles.public_rows import ACCOUNT, DESK, PUBLIC, TAKING_PART
from tests.roles.rows import Row

TABLE = (PUBLIC, TAKING_PART, DESK, ACCOUNT, OWN_PAGES, PAGES, NEWSROOM, LIBRARY, TOWN, INSTALLER)
# Breaks down on purpose: Wagtail's way to see what an error looks like.
NOT_ASKED = ("wagtailadmin_error_test",)
# Wagtail breaks down on an empty form there: that it answers « not with GET » shows it is open.
NOT_POSTED = ("wagtailredirects:process_import",)


def row_of(name: str) -> Row | None:
    rows = (row for section in TABLE for row in section.rows)
    return next((row for row in rows if row.covers(name)), None)
