"""Write docs/gongwen/rules.md, one paragraph a rule, and docs/standards/checking.md, clause to rule, from the rules themselves.

usage: python tools/rule_catalogue.py [--check]

``--check`` writes nothing and ends with 1 when a page is not current.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "gongwen" / "rules.md"
CLAUSES = ROOT / "docs" / "standards" / "checking.md"
sys.path.insert(0, str(ROOT / "src"))

from gongwen.checking.rule import Rule  # noqa: E402 - the package is found by the line above
from gongwen.checking.rules import RULES  # noqa: E402

HEAD = """# Rules of the checker (校核规则)

Written by `python tools/rule_catalogue.py` from the docstrings of `src/gongwen/checking/rules/`; do not edit. A rule is one file of its name there, one
test file of its name in `tests/gongwen/checking/`, and one paragraph here. The level is 错误 (breaks a standard), 存疑 (look at it) or 建议 (advice); a rule
may give a lower level where it is less sure. How the checker is used and measured: [checking.md](checking.md).

{count} rules.
"""


CLAUSE_HEAD = """# Clauses and rules (条款与规则)

Written by `python tools/rule_catalogue.py`; do not edit. Which clause of which standard each rule of the checker rests on, the level of its findings,
and its test. The clause numbers were taken from second-hand summaries; the texts of the standards were not at hand.

| 依据 | 规则 | 级别 | 测试 |
| --- | --- | --- | --- |
"""


def clauses() -> str:
    """The page from clause to rule."""
    rows = sorted((rule.standard, rule.id, rule) for rule in RULES)
    lines = [
        f"| {standard} | [{rule.name}](../gongwen/rules.md#{name}) | {rule.level} | `tests/gongwen/checking/test_{name}.py` |"
        for standard, name, rule in rows
    ]
    return CLAUSE_HEAD + "\n".join(lines) + "\n"


def page() -> str:
    """The whole page."""
    order = sorted(RULES, key=lambda rule: (rule.family, rule.id))
    parts = [HEAD.format(count=len(RULES))]
    for family, rules in groupby(order, key=lambda rule: rule.family):
        parts.append(f"## {family}\n")
        parts += [_paragraph(rule) for rule in rules]
    return "\n".join(parts)


def _paragraph(rule: Rule) -> str:
    about = " ".join(rule.about.split())
    lines = [f'### <a id="{rule.id}"></a>`{rule.id}` {rule.name}\n', f"{rule.level} · {rule.standard}\n", f"{about}\n"]
    if rule.wrong:
        wrong, right = (_line(words) for words in (rule.wrong, rule.right))
        lines.append(f"- 误：{wrong}\n- 正：{right}\n")
    return "\n".join(lines)


def _line(words: str) -> str:
    return "`" + " ⏎ ".join(words.split("\n")) + "`"


def main() -> int:
    """Write the page, or say whether it is current."""
    if "--check" in sys.argv[1:]:
        return int(PAGE.read_text("utf-8") != page() or CLAUSES.read_text("utf-8") != clauses())
    PAGE.write_text(page(), "utf-8")
    CLAUSES.write_text(clauses(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
