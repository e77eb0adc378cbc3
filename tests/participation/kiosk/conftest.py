"""A kiosk on a board, its agent, and a tablet that is open."""

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client

from core.models import User
from participation.kiosk import services
from participation.kiosk.cookie import NAME
from participation.models import BoardPage, Kiosk, KioskPassage
from tests.factories import make_user

PIN = "2580"


def make_kiosk(board: BoardPage, name: str = "Comptoir du café", pin: str = PIN) -> Kiosk:
    return Kiosk.objects.create(name=name, board=board, pin=make_password(pin))


@pytest.fixture
def agent(db: None) -> User:
    return make_user("accueil@exemple.test", groups=("Accueil",), display_name="Samira B.")


@pytest.fixture
def kiosk(board: BoardPage) -> Kiosk:
    return make_kiosk(board)


class Tablet(Client):
    """A browser that is the kiosk, and what a finger does on it."""

    def open(self, kiosk: Kiosk, agent: User) -> None:
        self.cookies[NAME] = services.open_kiosk(kiosk=kiosk, pin=PIN, agent=agent)

    def begin(self) -> KioskPassage:
        self.post("/borne/commencer/")
        return KioskPassage.objects.get()

    def act(self, path: str, passage: KioskPassage, **data: str) -> object:
        return self.post(path, {"passage": passage.key, **data})


@pytest.fixture
def tablet(kiosk: Kiosk, agent: User) -> Tablet:
    tablet = Tablet()
    tablet.open(kiosk, agent)
    return tablet


@pytest.fixture
def passage(tablet: Tablet) -> KioskPassage:
    return tablet.begin()
