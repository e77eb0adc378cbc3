"""What a rich text must not say wrong, told in French."""

import pytest

from core.content_checks import check_html


def sentences(html: str, after: int | None = 1) -> str:
    return " ".join(check_html(html, after=after)[0])


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>Un texte.</p>",
        "<h2>Un</h2><h3>Deux</h3><h4>Trois</h4><h2>Quatre</h2>",
        '<p><a href="https://exemple.test/">Ailleurs</a></p>',
        '<p><a linktype="page" id="3">Une page</a></p>',
        '<p><a linktype="document" id="3">Un fichier</a> <a href="mailto:a@b.test">Écrire</a></p>',
        '<embed embedtype="image" id="1" format="left" alt=""/>',
        '<p><a href="/x/"><embed embedtype="image" id="1" alt="Le pont"/></a></p>',
        '<embed embedtype="media" url="https://exemple.test/film"/>',
        "<p>a < b & c</p>",
    ],
)
def test_sound_text_has_no_problem(html: str) -> None:
    assert sentences(html) == ""


def test_skipped_heading_is_told_with_the_level_to_choose() -> None:
    told = sentences("<h2>Le pont</h2><h4>Les dates</h4>")
    assert "«\u00a0Les dates\u00a0» saute un niveau" in told
    assert "Titre de niveau 3" in told


def test_first_heading_stands_below_what_is_above_it() -> None:
    assert sentences("<h3>Trop bas</h3>", after=1)
    assert not sentences("<h3>Juste</h3>", after=2)
    assert not sentences("<h4>Inconnu</h4>", after=None)


def test_one_mistake_is_told_once() -> None:
    assert sentences("<h4>Un</h4><h4>Deux</h4>").count("saute un niveau") == 1


def test_going_back_up_is_allowed() -> None:
    assert sentences("<h2>Un</h2><h3>Deux</h3><h2>Trois</h2>") == ""


def test_level_is_handed_on() -> None:
    assert check_html("<h2>Un</h2><h3>Deux</h3>", after=1)[1] == 3
    assert check_html("<p>Rien</p>", after=2)[1] == 2


def test_empty_heading() -> None:
    assert "intertitre est vide" in sentences("<h2><br/></h2>")


@pytest.mark.parametrize(
    "html", ['<a href="/x/"></a>', '<a href="/x/"> \u200b</a>', '<a href="/x/"/>']
)
def test_link_without_text(html: str) -> None:
    assert "n’a pas de texte" in sentences(html)


@pytest.mark.parametrize(
    "html",
    [
        "<a>Là</a>",
        '<a href="">Là</a>',
        '<a href="#">Là</a>',
        '<a href="https://">Là</a>',
        '<a linktype="page">Là</a>',
    ],
)
def test_link_without_target(html: str) -> None:
    assert "«\u00a0Là\u00a0» ne mène nulle part" in sentences(html)


def test_picture_without_a_decision() -> None:
    assert "n’a pas de description" in sentences('<embed embedtype="image" id="1" format="left"/>')
