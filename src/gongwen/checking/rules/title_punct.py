"""A title has no stops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_END = re.compile(r"[。．.，,；;：:！!、]\s*$")
_INSIDE = re.compile(r"[。；;！!]|[，,](?=.*(?:的通知|的报告|的请示|的函|的意见|的决定|的通报|的批复)$)")
_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”|（[^（）]*）")


@rule(
    family="文种和标题", name="标题不用点号", level="错误", standard="GB/T 15834—2011 附录B.4",
    wrong="云岫市水务局关于做好防汛工作的通知。\n各县水务局：", right="云岫市水务局关于做好防汛工作的通知\n各县水务局：",
)  # fmt: skip
def title_punct(subject: Subject) -> Iterator[Hit]:
    """The title of a document ends without a stop and has none inside, other than in what it quotes; a comma inside is advised
    against."""
    first = _first_line_title(subject)
    if first:
        start, stop, at_end = first
        yield Hit(start, stop, "标题末尾用了点号" if at_end else "标题中用了点号", "删去标题中的点号")
        return
    if not subject.is_official:
        return
    span = subject.title_span
    words = _QUOTED.sub(lambda m: "·" * len(m[0]), span.of(subject.text))
    end = _END.search(words)
    if end:
        yield Hit(span.start + end.start(), span.start + end.end(), "标题末尾用了点号", "删去标题末尾的点号")
        return
    inside = _INSIDE.search(words)
    if inside:
        place = span.start + inside.start()
        yield Hit(place, place + 1, "标题中用了点号", "删去，或改写标题", "建议" if inside[0] in "，," else None)


# A line that is a title but for a stop is taken for a sentence by the reader of parts.
_KINDS = "通知|报告|请示|函|意见|决定|通报|批复|公告|通告|议案|决议|纪要"
_ENDED = re.compile(rf"^[^\n。；]{{0,40}}关于[^\n。；]{{2,60}}的(?:{_KINDS})([。．.；;，,、！!：:？?…])[ \u3000]*$")
_CUT = re.compile(
    rf"^[^\n。；，]{{0,40}}关于[^\n。；？]{{1,40}}([。；？])[^\n。；]{{0,40}}的(?:{_KINDS})$|^[^\n。；，：]{{2,20}}([：:])关于[^\n。；]{{2,60}}的(?:{_KINDS})$|^[^\n。；，：]{{0,20}}关于([：:])[^\n。；]{{2,60}}的(?:{_KINDS})$"
)
_HEAD = 8


def _first_line_title(subject: Subject) -> tuple[int, int, bool] | None:
    """Where the stop stands in such a line, and whether it stands at its end."""
    for passage in subject.passages[:_HEAD]:
        for pattern, at_end in ((_ENDED, True), (_CUT, False)):
            found = pattern.match(passage.text)
            if found:
                group = found.lastindex or 1
                return passage.start + found.start(group), passage.start + found.end(group), at_end
        if "。" in passage.text[:-1]:
            return None
    return None
