"""Findings as a list to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from gongwen.checking.finding import Finding

_LONGEST = 40


def listing(findings: Sequence[Finding]) -> str:
    """One finding a line, with line number, level and suggestion; a count of each level at the head."""
    if not findings:
        return "没有发现问题。"
    counts: Counter[str] = Counter(finding.level for finding in findings)
    head = "、".join(f"{level} {counts[level]} 处" for level in ("错误", "存疑", "建议") if counts[level])
    return "\n".join([f"共发现 {len(findings)} 处：{head}", *map(_line, findings)])


def _line(finding: Finding) -> str:
    words = finding.text.replace("\n", " ")
    shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    return (
        f"第 {finding.line} 行 [{finding.level}] {finding.message}：“{shown}”\n"
        f"     {finding.suggestion}（{finding.rule}，{finding.standard}）"
    )
