"""The catalogue of rules is current, and every rule has its file, its test and its paragraph."""

from pathlib import Path

import pytest
from tools.rule_catalogue import CLAUSES, PAGE, clauses, page

from gongwen.checking.rules import RULES

TESTS = Path(__file__).parent
FILES = Path(__file__).parents[3] / "src" / "gongwen" / "checking" / "rules"


def test_the_pages_are_what_the_rules_say():
    assert CLAUSES.read_text("utf-8") == clauses(), "run: python tools/rule_catalogue.py"
    assert PAGE.read_text("utf-8") == page(), "run: python tools/rule_catalogue.py"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_file_and_a_test_of_its_name(rule):
    assert (FILES / f"{rule.id}.py").exists()
    assert (TESTS / f"test_{rule.id}.py").exists()


def test_every_file_is_a_rule():
    assert {path.stem for path in FILES.glob("*.py")} - {"__init__"} == {rule.id for rule in RULES}
