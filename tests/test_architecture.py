"""Who may import whom (ARCHITECTURE.md), and the few rules of the house that a machine can hold."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APPS = ("core", "actions", "participation", "search", "home", "config")
ALLOWED = {
    "core": set(),
    "actions": {"core"},
    "participation": {"core", "actions"},
    "search": {"core"},
    "home": {"core", "actions", "participation", "search"},
    # config names the apps in strings; production settings check their key with core.startup.
    "config": {"core"},
}
MAX_LINES = 400


def folder(app: str) -> Path:
    return ROOT / "site" / app if app in ("core", "config") else ROOT / app


def modules(app: str) -> list[Path]:
    return sorted(folder(app).rglob("*.py"))


def imported_apps(module: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return {name.split(".")[0] for name in names} & set(APPS)


@pytest.mark.parametrize("app", APPS)
def test_an_app_imports_only_what_it_may(app: str) -> None:
    forbidden = {
        f"{module.relative_to(ROOT)} imports {name}"
        for module in modules(app)
        for name in imported_apps(module) - {app} - ALLOWED[app]
    }
    assert forbidden == set()


def test_the_rule_notices_a_forbidden_import(tmp_path: Path) -> None:
    module = tmp_path / "views.py"
    module.write_text("from participation.models import Idea\n", encoding="utf-8")
    assert imported_apps(module) - ALLOWED["search"] == {"participation"}


def test_site_is_an_import_root_and_not_a_package() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()


def test_no_module_is_longer_than_a_person_reads() -> None:
    tests = list((ROOT / "tests").rglob("*.py"))
    long = [
        str(path.relative_to(ROOT))
        for path in [*tests, *(module for app in APPS for module in modules(app))]
        if "migrations" not in path.parts
        and len(path.read_text(encoding="utf-8").splitlines()) > MAX_LINES
    ]
    assert long == []


def test_public_templates_hold_no_inline_script_or_style() -> None:
    """They would be refused by the Content-Security-Policy, and silently do nothing."""
    templates = [
        path
        for base in ("site/templates", "home", "actions", "participation", "search")
        for path in (ROOT / base).rglob("*.html")
        if "modeladmin" not in path.parts and "mail" not in path.parts
    ]
    inline = [
        str(path.relative_to(ROOT))
        for path in templates
        if any(
            mark in path.read_text(encoding="utf-8") for mark in (' style="', "<style", " onclick=")
        )
    ]
    assert templates
    assert inline == []
