"""Every write of the office is one verb: atomic, with its actor, recorded."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.areas import action_files, calls_in, decorators_of, functions_of

# record() and record_all() themselves write the trail inside the transaction of their callers.
THE_TRAIL_ITSELF = {"audit"}


def verbs() -> list[tuple[str, ast.FunctionDef]]:
    return [
        (area, function)
        for area, file in action_files()
        if area not in THE_TRAIL_ITSELF
        for function in functions_of(file)
        if "writes" in decorators_of(function)
    ]


def helpers(area: str) -> dict[str, set[str]]:
    """What each function of an area's actions calls."""
    return {f.name: calls_in(f) for name, file in action_files() if name == area for f in functions_of(file)}


def reaches_record(area: str, name: str, seen: frozenset[str] = frozenset()) -> bool:
    calls = helpers(area).get(name, set())
    if calls & {"record", "record_all"}:
        return True
    return any(
        reaches_record(area, call, seen | {name}) for call in calls - seen if call in helpers(area) and call != name
    )


def test_there_are_verbs() -> None:
    assert len(verbs()) > 30


@pytest.mark.parametrize(("area", "function"), verbs(), ids=lambda value: getattr(value, "name", value))
def test_it_names_its_actor_by_keyword(area: str, function: ast.FunctionDef) -> None:
    assert "actor" in {argument.arg for argument in function.args.kwonlyargs}, f"{area}: {function.name}"
    assert not function.args.args, f"{area}: {function.name} takes arguments by position"


@pytest.mark.parametrize(("area", "function"), verbs(), ids=lambda value: getattr(value, "name", value))
def test_it_leaves_a_trail(area: str, function: ast.FunctionDef) -> None:
    assert reaches_record(area, function.name), f"{area}: {function.name} changes the office without a record"


@pytest.mark.parametrize(("area", "function"), verbs(), ids=lambda value: getattr(value, "name", value))
def test_it_says_what_it_does(area: str, function: ast.FunctionDef) -> None:
    assert ast.get_docstring(function), f"{area}: {function.name}"


def test_nothing_writes_outside_the_actions() -> None:
    """Views, endpoints, forms and queries never save, create, update or delete."""
    from tests.architecture.areas import SOURCE

    offenders = []
    for file in SOURCE.rglob("*.py"):
        relative = file.relative_to(SOURCE)
        if len(relative.parts) < 2 or "migrations" in relative.parts:
            continue
        if any(
            part.removesuffix(".py") in {"views", "endpoints", "forms", "menu", "queries", "policy", "rules"}
            for part in relative.parts
        ):
            called = calls_in(ast.parse(file.read_text("utf-8")))
            if found := called & {
                "bulk_create",
                "bulk_update",
                "save",
                "get_or_create",
                "update_or_create",
                "select_for_update_and_save",
            }:
                offenders.append(f"{relative}: {sorted(found)}")
    assert offenders == []
