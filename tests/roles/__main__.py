"""`python -m tests.roles` writes docs/roles.md from the table."""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(1, str(Path(__file__).resolve().parents[2] / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    import django

    django.setup()
    from tests.roles.document import PAGE, as_markdown

    PAGE.write_text(as_markdown(), encoding="utf-8")
