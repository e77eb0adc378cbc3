"""What people read holds its marks: U+00A0 before « ? ! : ; » and inside the guillemets.

Read from the sources, since most sentences are shown in one state of one page only.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("actions", "home", "participation", "search", "site")
# What is read by programs: the words by which sheets are recognised, an empty text in HTML, sheets
# as associations type them, and comments for robots.
NOT_FOR_PEOPLE = (
    "actions/sheets/",
    "actions/models/agenda.py",
    "home/demo/content/",
    "site/templates/robots.txt",
)
PLAIN_SPACE = re.compile(r"(?<=[\w)»’'\"%}\]*.…>]) [:?!;»](?!\w*=)|« ")
# In a template, what is not shown: comments, scripts, and tags other than those that translate.
UNSEEN = re.compile(
    r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|<script.*?</script>|<!--.*?-->"
    r"|\{%(?! *(?:translate|blocktrans))[^%]*%\}",
    re.DOTALL,
)


def literals(source: str) -> Iterator[str]:
    """The strings of a module, less its docstrings."""
    said = [
        node.body[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node)
    ]
    lines = {line for each in said for line in range(each.lineno, (each.end_lineno or 0) + 1)}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.STRING and token.start[0] not in lines:
            yield token.string


def texts(path: Path) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        yield from literals(source)
    else:
        yield UNSEEN.sub("\n", source)


@pytest.mark.parametrize("room", ROOMS)
def test_no_mark_may_begin_a_line(room: str) -> None:
    found = [
        f"{name}: {text[max(0, at.start() - 30) : at.end() + 10]!r}"
        for path in sorted((ROOT / room).rglob("*"))
        if path.suffix in (".py", ".html", ".txt")
        and not (name := str(path.relative_to(ROOT))).startswith(NOT_FOR_PEOPLE)
        for text in texts(path)
        for at in PLAIN_SPACE.finditer(text)
    ]
    assert found == []


@pytest.mark.parametrize("text", ["Où ?", "Oui : non", "« Oui", "Oui »", "{{ name }} !"])
def test_a_plain_space_is_found(text: str) -> None:
    assert PLAIN_SPACE.search(text)
    assert not PLAIN_SPACE.search(text.replace(" ", "\u00a0"))
