"""One wiring table: everything announced is heard, every step of the trail has a word."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import TestCase

from shuniu.config import wiring
from shuniu.kernel import events
from shuniu.matters.queries import step_titles
from shuniu.matters.rules import step_words
from tests.architecture.areas import SOURCE, action_files


def recorded_verbs() -> Iterator[str]:
    """The verbs that the actions name when they record."""
    for _, file in action_files():
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "")
            if not isinstance(node, ast.Call) or name not in {"record", "Step"}:
                continue
            verb = node.args[0 if name == "Step" else 1] if len(node.args) > (name == "record") else None
            if isinstance(verb, ast.Constant):
                yield str(verb.value)
    for row in json.loads((SOURCE / "matters" / "presets" / "transitions.json").read_text("utf-8")):
        yield f"matter.{row['verb']}"


@pytest.mark.parametrize("verb", sorted(set(recorded_verbs())))
def test_every_step_has_a_word(verb: str) -> None:
    from shuniu.audit.choices import words

    assert verb in words()


@pytest.mark.django_db
@pytest.mark.parametrize("verb", sorted(v for v in set(recorded_verbs()) if v.startswith(("matter.", "file.cited"))))
def test_every_step_has_a_word_on_the_page_of_its_matter(verb: str) -> None:
    word, _, _ = step_words(verb, step_titles(), "", "", {})
    assert not word.isascii(), word


def test_every_hearer_is_in_the_table_once() -> None:
    for hearers in wiring.HEARERS.values():
        assert len(hearers) == len(set(hearers))


class Happened:
    """An event of these tests."""


@pytest.fixture
def heard() -> Iterator[list[object]]:
    found: list[object] = []
    events.wire({Happened: [found.append]})
    yield found
    wiring.connect()


@pytest.mark.django_db
def test_an_event_is_heard_after_the_commit(heard: list[object]) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        events.announce(Happened())
        assert heard == []
    assert len(heard) == 1


@pytest.mark.django_db
def test_what_was_rolled_back_is_not_heard(heard: list[object]) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True), transaction.atomic():
        events.announce(Happened())
        transaction.set_rollback(True)
    assert heard == []


@pytest.mark.django_db
def test_what_nobody_listens_to_is_no_error(heard: list[object]) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        events.announce(object())
    assert heard == []
