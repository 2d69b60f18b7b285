"""What import-linter cannot see: strings that point upwards."""

from __future__ import annotations

import re

import pytest
from django.apps import apps

from tests.architecture.areas import SOURCE, areas_below, storeys

AREAS = [name for names in storeys() for name in names]
TEMPLATES = sorted(SOURCE.glob("*/templates/**/*.html"))
# A page names the pages around it by address; the base page and its navigation are told them by config.
ADDRESS = re.compile(r"{%\s*url\s+'?\"?([a-z]+):")
INCLUDE = re.compile(r"{%\s*(?:include|extends)\s+[\"']([a-z]+)/")


def area_of(label: str) -> str | None:
    return label if label in AREAS else None


def test_foreign_keys_point_down() -> None:
    upwards = []
    for model in apps.get_models():
        area = area_of(model._meta.app_label)
        if area is None:
            continue
        for field in model._meta.get_fields():
            target = getattr(field, "related_model", None)
            if not getattr(field, "concrete", False) or target is None or isinstance(target, str):
                continue
            other = area_of(target._meta.app_label)
            if other and other not in areas_below(area):
                upwards.append(f"{area}.{model.__name__}.{field.name} → {other}")
    assert upwards == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_template_uses_only_areas_below(template: object) -> None:
    from pathlib import Path

    path = Path(str(template))
    area = path.relative_to(SOURCE).parts[0]
    text = path.read_text("utf-8")
    named = {name for name in INCLUDE.findall(text) if name in AREAS}
    assert named <= areas_below(area), f"{path.name} includes {named - areas_below(area)}"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_template_carries_no_style_and_no_script(template: object) -> None:
    from pathlib import Path

    text = Path(str(template)).read_text("utf-8")
    assert not re.search(r"\sstyle\s*=", text), "inline style"
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", text), "inline handler"
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", text), "inline script"
    assert "https://" not in text, "nothing is fetched from outside"
