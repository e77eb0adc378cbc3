"""The table as a page that anyone can read: docs/roles.md."""

from pathlib import Path

from tests.roles.people import ROLES
from tests.roles.table import TABLE

PAGE = Path(__file__).resolve().parents[2] / "docs" / "roles.md"
INTRODUCTION = """# Qui peut ouvrir quoi

Ce tableau est tiré de `tests/roles/`, et un test le compare à ce que le site répond
vraiment, adresse par adresse : une adresse nouvelle sans ligne ici fait échouer la suite. Pour le
réécrire après un changement : `python -m tests.roles`.

- **oui** : la page s’ouvre ;
- **se connecter** : il faut d’abord se connecter ;
- **non** : le compte ne le permet pas, et le site le dit ;
- **introuvable** : le site répond comme si la page n’existait pas.

« Accueil » ouvre les mêmes pages qu’un compte d’habitant·e, celles de l’accueil (dans le journal, sa
propre journée), et dans l’administration les bornes et les séances papier. Le ou la
superutilisateur·trice (la personne qui installe le site) ouvre tout.
"""


def as_markdown() -> str:
    heads = " | ".join(role.label for role in ROLES)
    rule = "---|" * (len(ROLES) + 1)
    lines = [INTRODUCTION]
    for section in TABLE:
        lines += [f"## {section.title}\n", f"| | {heads} |", f"|{rule}"]
        for row in section.rows:
            cells = " | ".join(row.expected(role.key).value for role in ROLES)
            lines.append(f"| {row.title} | {cells} |")
        lines.append("")
    return "\n".join(lines)
