from __future__ import annotations

from pathlib import Path

from evacuation.checking import rules
from tests.evacuation.example import broken, example

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


def test_the_example_keeps_every_rule() -> None:
    assert broken(*example()) == set()


def test_every_rule_has_a_test_of_its_name() -> None:
    assert {f"test_{rule.id}.py" for rule in rules()} <= {path.name for path in HERE.iterdir()}


def test_every_rule_has_a_title_and_a_sentence() -> None:
    assert all(rule.title and rule.sentence.endswith(".") for rule in rules())
    assert len({rule.title for rule in rules()}) == len(rules())


def test_every_rule_is_in_the_documentation() -> None:
    page = (ROOT / "docs" / "evacuation" / "checking.md").read_text("utf-8")
    assert [rule.id for rule in rules() if f"`{rule.id}`" not in page or rule.title not in page] == []
