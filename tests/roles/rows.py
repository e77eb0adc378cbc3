"""The shape of the table: one row for each kind of address, and who may open it."""

from dataclasses import dataclass, field
from fnmatch import fnmatch

from tests.roles.outcomes import Outcome
from tests.roles.people import ANONYMOUS, ROLES

Group = frozenset[str]

EVERYONE: Group = frozenset(role.key for role in ROLES)
SIGNED_IN = EVERYONE - {ANONYMOUS.key}
STAFF = SIGNED_IN - {"resident"}
PUBLISHERS: Group = frozenset({"communication", "administration"})
EDITORS = PUBLISHERS | {"association"}
MODERATORS = PUBLISHERS | {"moderation"}
OFFICE: Group = frozenset({"administration"})
NOBODY: Group = frozenset()


@dataclass(frozen=True)
class Row:
    """What stands on one line of docs/roles.md.

    `names` are names of addresses, with * for « whatever »: the first row that fits an address
    says who `may` open it. Others are sent to sign in when they have no account (`stranger`), and
    get `refused` when theirs does not do. `post` sends an empty form instead of opening the page.
    """

    title: str
    names: tuple[str, ...]
    may: Group
    refused: Outcome = Outcome.NO
    stranger: Outcome = Outcome.SIGN_IN
    but: dict[str, Outcome] = field(default_factory=dict)
    post: bool = False

    def expected(self, role: str) -> Outcome:
        if role in self.but:
            return self.but[role]
        if role in self.may:
            return Outcome.YES
        return self.stranger if role == ANONYMOUS.key else self.refused

    def covers(self, name: str) -> bool:
        # Names hold brackets, which fnmatch would read as a choice of letters.
        return any(fnmatch(name, pattern.replace("[", "[[]")) for pattern in self.names)


@dataclass(frozen=True)
class Section:
    title: str
    rows: tuple[Row, ...]
