"""The areas in the order of pyproject.toml, and their actions as syntax trees."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "shuniu"


def storeys() -> list[list[str]]:
    """The areas from the roof down; those of one storey may not know each other."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(c["layers"] for c in contracts if c["id"] == "areas-stand-on-one-another")
    return [[name.strip() for name in layer.split("|")] for layer in layers]


def storey_of(area: str) -> int:
    """0 is the roof."""
    return next(level for level, names in enumerate(storeys()) if area in names)


def areas_below(area: str) -> set[str]:
    """The areas that this one may use, itself included."""
    level = storey_of(area)
    return {area, *(name for names in storeys()[level + 1 :] for name in names)}


def action_files() -> Iterator[tuple[str, Path]]:
    """Each file that holds actions, with its area."""
    for folder in sorted(SOURCE.iterdir()):
        if (folder / "actions.py").exists():
            yield folder.name, folder / "actions.py"
        elif (folder / "actions").is_dir():
            yield from ((folder.name, file) for file in sorted((folder / "actions").glob("*.py")))


def functions_of(file: Path) -> list[ast.FunctionDef]:
    """The functions at the top of a file."""
    return [node for node in ast.parse(file.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)]


def calls_in(node: ast.AST) -> set[str]:
    """The names of everything that is called inside."""
    names = set()
    for call in ast.walk(node):
        if isinstance(call, ast.Call):
            target = call.func
            names.add(target.id if isinstance(target, ast.Name) else getattr(target, "attr", ""))
    return names


def decorators_of(function: ast.FunctionDef) -> set[str]:
    """The names of a function's decorators."""
    return {getattr(decorator, "id", getattr(decorator, "attr", "")) for decorator in function.decorator_list}
