"""Sentences that tell how things stood or what was found: none of their figures is to be reached.

``截至2023年底，全市建成管网4862公里，其中使用20年以上的1107公里。`` ``督察发现，64家养殖场中有17家…``
"""

from __future__ import annotations

import re

_HINT = re.compile(r"截[至止]|目前|当前|近年|近几年|去年|上年|前期|此前|以来|发现|(?:19|20)\d\d年")
_SENTENCE = re.compile(r"[^。；！？\n]+")
_STATE = re.compile(
    r"\s*(?:截至|截止)[^，。；]{2,14}，|\s*(?:目前|当前|近年来?|近几年|去年|上年|前期|此前)[^，。；]{0,20}，|\s*[^，。；]{2,16}以来，"
)
_FOUND = re.compile(
    r"\s*(?!对|针对|将|把|就|抓)(?:经)?[^，。；]{0,10}(?:督察|检查|审计|督查|调研|排查|摸排|抽查|巡视|巡察|核查|自查|暗访|摸底)组?[时中]?发现"
)
_EARLIER = re.compile(r"\s*(?P<year>(?:19|20)\d\d)年(?!起|以来)")
_DEMANDS = re.compile(
    r"(?<![主重需必首])要(?!求|素|点)|应(?!急|用|对)|须|力争|确保|争取|目标|到(?:20)\d\d年|年底前|[月日]底?前|进一步|抓紧|限期"
)


# 2023年漏损率为11.8%，今后每年下降1个百分点: from here on it is told what is to come.
_TURN = re.compile(r"，(?=今后|年底|年内|到(?:20)?\d\d年|力争|确保|争取|计划|下一步|今年|明年|要)")


def told_of_the_past(hidden: str, issued: int | None) -> list[tuple[int, int]]:
    """The stretches of such sentences; ``issued`` is the year in which the document speaks."""
    facts: list[tuple[int, int]] = []
    if _HINT.search(hidden) is None:
        return facts
    for sentence in _SENTENCE.finditer(hidden):
        words, begin = sentence.group(), sentence.start()
        if turn := _TURN.search(words):
            words = words[: turn.start()]
        if _FOUND.match(words) or ((_STATE.match(words) or _is_earlier(words, issued)) and not _DEMANDS.search(words)):
            facts.append((begin, begin + len(words)))
    return facts


def _is_earlier(words: str, issued: int | None) -> bool:
    found = _EARLIER.match(words)
    return found is not None and issued is not None and int(found["year"]) < issued
