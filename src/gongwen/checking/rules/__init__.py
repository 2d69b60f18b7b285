"""The rules: one file each. A new file with a rule of its own name is all that it takes to add one."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from gongwen.checking.rule import Rule

RULES: tuple[Rule, ...] = tuple(
    getattr(import_module(f"{__name__}.{module.name}"), module.name)
    for module in sorted(iter_modules(__path__), key=lambda module: module.name)
)
