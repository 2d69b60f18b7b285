"""Chinese is quoted by “ ”, not by straight marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_STRAIGHT = re.compile(
    r"[\"＂]([^\"＂\n]{0,80}?[\u4e00-\u9fff][^\"＂\n]{0,80}?)[\"＂]|(?<![A-Za-z0-9])'([^'\n]{0,60}?[\u4e00-\u9fff][^'\n]{0,60}?)'(?![A-Za-z0-9])"
)
_ALONE = re.compile(r"(?:^|(?<=[\u4e00-\u9fff，。、；：“]))[\"＂](?=[\u4e00-\u9fff，。、；：])", re.MULTILINE)
# Figures and letters quoted inside Chinese, and the marks that input methods and typesetters leave.
_OTHER = re.compile(
    r"(?<=[\u4e00-\u9fff，。、；：（])[\"＂]([A-Za-z\d+\-.%]{1,20})[\"＂](?=[\u4e00-\u9fff])|^[\"＂]([A-Za-z\d+\-.%]{1,20})[\"＂](?=[\u4e00-\u9fff])"
    r"|[＇`]{1,2}([^＇`'\n]{0,60}?[\u4e00-\u9fff][^＇`'\n]{0,60}?)[＇`']{1,2}",
    re.MULTILINE,
)


@rule(
    family="括号和引号", name="引号用全角弯引号", level="错误", standard="GB/T 15834—2011 4.8.2",
    wrong='推进"一网通办"改革。', right="推进“一网通办”改革。",
)  # fmt: skip
def quote_straight(subject: Subject) -> Iterator[Hit]:
    """Straight quotation marks around Chinese words are found, in pairs or alone."""
    if not any(mark in subject.text for mark in "\"＂'＇`"):
        return
    end = -1
    for found in _STRAIGHT.finditer(subject.text):
        end = found.end()
        yield Hit(*found.span(), "中文引文用了直引号", f"改为“{found[1] or found[2]}”（全角弯引号）")
    for found in _OTHER.finditer(subject.text):
        inner = next(words for words in found.groups() if words)
        yield Hit(*found.span(), "中文引文用了直引号", f"改为“{inner}”（全角弯引号）")
    for found in _ALONE.finditer(subject.text, max(end, 0)):
        yield Hit(*found.span(), "中文引文用了直引号", "改为全角弯引号")
