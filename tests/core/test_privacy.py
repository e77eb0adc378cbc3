"""What every public page promises: no cookie, a strict policy, nothing from elsewhere."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

PUBLIC = (
    "/",
    "/actions/",
    "/agenda/",
    "/partenaires/",
    "/actualites/",
    "/participer/",
    "/recherche/",
    "/themes/intergenerationnel/",
    "/donnees/",
    "/accessibilite/",
    "/mentions-legales/",
    "/donnees-personnelles/",
    "/sante/",
    "/guide-de-style/",
)


@pytest.mark.parametrize(
    "address", [address for address in PUBLIC if address != "/guide-de-style/"]
)
def test_public_page_answers_without_a_cookie(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies


@pytest.mark.parametrize("address", PUBLIC)
def test_public_page_has_the_strict_policy(client: Client, address: str) -> None:
    policy = client.get(address)["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy
    assert "default-src 'none'" in policy


def test_admin_has_its_own_policy(communication_client: Client) -> None:
    policy = communication_client.get("/admin/")["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in policy


def test_missing_page_is_a_french_404(client: Client) -> None:
    response = client.get("/nulle-part/")
    assert response.status_code == 404
    assert 'lang="fr"' in response.text
    assert not response.cookies
