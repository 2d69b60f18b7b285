"""What a rule is: a name, a level, a clause, an example, and a function from a subject to hits."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gongwen.checking.finding import Hit, Level
from gongwen.checking.subject import Subject

Find = Callable[[Subject], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``id`` is the name of its file, of its anchor in the catalogue and of its test.

    ``wrong`` and ``right`` are an example of what it finds and of what it leaves alone; a test runs both.
    """

    id: str
    family: str
    name: str
    level: Level
    standard: str
    about: str
    find: Find
    wrong: str = ""
    right: str = ""


def rule(
    *, family: str, name: str, level: Level, standard: str, wrong: str = "", right: str = ""
) -> Callable[[Find], Rule]:
    """Make a rule of a function; the name of the function is the id, its docstring the paragraph of the catalogue."""

    def make(find: Find) -> Rule:
        about = inspect.cleandoc(find.__doc__ or "")
        return Rule(find.__name__, family, name, level, standard, about, find, wrong, right)

    return make
