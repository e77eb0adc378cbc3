"""The icon tag, at hand in every template."""

from django.template import Context, Template


def render(source: str) -> str:
    return Template(source).render(Context({"name": "heart"}))


def test_icon_is_markup_and_silent() -> None:
    html = render('{% icon "heart" %}')
    assert html.startswith('<svg class="icon" aria-hidden="true">')
    assert "#heart" in html


def test_icon_may_be_named_by_a_variable() -> None:
    assert render("{% icon name %}") == render('{% icon "heart" %}')


def test_icon_with_a_label_says_it() -> None:
    assert 'role="img" aria-label="Soutenue"' in render('{% icon "heart" "Soutenue" %}')


def test_label_is_escaped() -> None:
    assert "<b>" not in render('{% icon "heart" "<b>" %}')
