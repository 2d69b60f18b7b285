"""The styles keep to the tokens and to the browsers of the office (Chromium 86)."""

import re
from pathlib import Path

import pytest

FRONTEND = Path(__file__).resolve().parents[3] / "frontend"
SHEETS = sorted((FRONTEND / "src/css").glob("*.css"))
SCRIPTS = sorted((FRONTEND / "src").rglob("*.js"))
TOO_NEW = [
    r":has\(",
    r":is\(",
    r":where\(",
    r"\binset:",
    r"@layer",
    r"@container",
    r"aspect-ratio:",
    r"\bdvh\b",
    r"color-mix\(",
]
TOO_NEW_JS = [r"\.at\(", r"structuredClone", r"randomUUID", r"Object\.hasOwn", r"\.findLast", r"\.toSorted"]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_sheet_uses_nothing_newer_than_the_browsers(sheet):
    for feature in TOO_NEW:
        assert not re.search(feature, sheet.read_text(encoding="utf-8")), feature


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_uses_nothing_newer_than_the_browsers_and_evaluates_nothing(script):
    text = script.read_text(encoding="utf-8")
    for feature in [*TOO_NEW_JS, r"\beval\(", r"new Function"]:
        assert not re.search(feature, text), feature


@pytest.mark.parametrize("sheet", [path for path in SHEETS if path.name != "tokens.css"], ids=lambda path: path.name)
def test_every_token_used_exists(sheet):
    tokens = set(re.findall(r"(--[\w-]+):", (FRONTEND / "src/css/tokens.css").read_text(encoding="utf-8")))
    text = sheet.read_text(encoding="utf-8")
    own = set(re.findall(r"(--[\w-]+):", text))
    assert set(re.findall(r"var\((--[\w-]+)", text)) <= tokens | own


def test_every_sheet_is_part_of_the_bundle():
    bundle = (FRONTEND / "src/app.css").read_text(encoding="utf-8")
    assert [path.name for path in SHEETS if f"css/{path.name}" not in bundle] == []


def test_every_script_is_part_of_the_bundle():
    sources = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    names = [path.name for path in SCRIPTS if path.parent.name == "js"]
    assert [name for name in names if f'/{name}"' not in sources] == []


def test_the_lock_names_no_registry():
    lock = (FRONTEND / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in lock
    assert "http" not in re.sub(r'"(?:url|funding)": .*', "", lock)
