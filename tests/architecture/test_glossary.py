"""The glossary is true: its code names exist, and every model has its word."""

from __future__ import annotations

import importlib
import re

from django.apps import apps

from tests.architecture.areas import ROOT, SOURCE

LINE = re.compile(r"^\|\s*([^|`]+?)\s*\|\s*`([^`]+)`\s*\|", re.MULTILINE)


def entries() -> list[tuple[str, str]]:
    text = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    return [(word, code) for word, code in LINE.findall(text) if word != "词"]


def exists(code: str) -> bool:
    """``matters.Matter``, ``matters.actions.urge_matter``, ``gongwen.decompose``, a module or a name in one."""
    parts = code.split(".")
    for root in ("shuniu.", ""):
        for cut in range(len(parts), 0, -1):
            found = _reach(root + ".".join(parts[:cut]), parts[cut:])
            if found:
                return True
    return False


def _reach(module: str, names: list[str]) -> bool:
    for place in (module, f"{module}.models"):
        try:
            thing = importlib.import_module(place)
        except ImportError:
            continue
        for name in names:
            thing = getattr(thing, name, None)
            if thing is None:
                break
        else:
            return True
    return False


def test_its_code_names_exist() -> None:
    missing = [(word, code) for word, code in entries() if not exists(code)]
    assert missing == []


def test_no_word_stands_twice() -> None:
    words = [word for word, _ in entries()]
    assert len(words) == len(set(words))


def test_every_model_has_a_word() -> None:
    known = {code for _, code in entries()}
    ours = {
        f"{model._meta.app_label}.{model.__name__}"
        for model in apps.get_models()
        if (SOURCE / model._meta.app_label).is_dir() and not model._meta.auto_created
    }
    assert ours - known == set()
