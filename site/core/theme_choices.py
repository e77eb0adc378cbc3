"""The themes of a page, as boxes to tick: nobody has to know their names by heart."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.forms import CheckboxSelectMultiple
from taggit.utils import parse_tags


class ThemeChoices(CheckboxSelectMultiple):
    """Speaks to the tag field as a box of text would: names within quotation marks."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "theme-choices", **(attrs or {})})

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> Any:
        from core.models.theme import Theme

        names = Theme.objects.values_list("name", flat=True)
        self.choices = [(theme, theme) for theme in names]
        return super().optgroups(name, value, attrs)

    def format_value(self, value: Any) -> list[str]:  # type: ignore[override]  # as Django's own
        """From the themes of the page, or from the text sent back with a form in error."""
        if isinstance(value, str):
            return parse_tags(value)
        return [_name(tag) for tag in value or ()]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str | None:
        given = _given(data, name)
        if given is None:
            return None
        if len(given) == 1:  # one name, or several as they were once typed: « Culture,Sport »
            return f'"{given[0]}"' if self._is_a_name(given[0]) else given[0]
        return ", ".join(f'"{each}"' for each in given)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        # As for every group of boxes: none ticked and not shown look the same.
        return False

    @staticmethod
    def _is_a_name(text: str) -> bool:
        from core.models.theme import Theme

        return Theme.objects.filter(name=text).exists()


def _given(data: Mapping[str, Any], name: str) -> list[str] | None:
    if hasattr(data, "getlist"):
        return list(data.getlist(name)) or [""]
    value = data.get(name)
    if value is None or isinstance(value, str):
        return [value or ""]
    return [str(each) for each in value] if isinstance(value, Iterable) else None


def _name(tag: Any) -> str:
    """Of a theme, or of the link from a page to it."""
    return str(tag.tag.name if hasattr(tag, "tag") else tag)
