"""标题 (7.3.1): the lines between 版头 and addressees that make one title, and its 文种."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from gongwen.decompose.numbering import read_mark
from gongwen.model import Span
from gongwen.paper import KINDS, Part
from gongwen.structure.dates import DATE
from gongwen.structure.lines import Line, joined, tightened
from gongwen.structure.names import are_offices, is_office
from gongwen.structure.recipients import is_addressee

_OTHER_ENDS = (
    "方案|要点|办法|规定|细则|规则|规划|计划|条例|总结|讲话|致辞|汇报|清单|名单|预案|安排|分工|章程|制度|措施|目录|标准|公示|"
    "说明|书|单|表|答复|复函|材料|情况|建议|提示|简报|专报|专刊|公约|准则|规程|指南|提纲|要求|台账|启事|声明|公开信|解读|问答|规范|指引|意见书|令"
)
_BRACKET = r"\s*(?:[（(〔\[][^（）()〔〕\[\]]{1,40}[）)〕\]]\s*)*"
_ENDS = re.compile(rf"(?:{'|'.join(KINDS)}|{_OTHER_ENDS}){_BRACKET}$")
_ENDS_AS_KIND = re.compile(rf"的[\u4e00-\u9fff]{{0,4}}?(?:{'|'.join(KINDS)}|方案|答复|复函|说明|讲话|汇报){_BRACKET}$")
_GOES_ON = re.compile(r"[的和与及暨、（(《]")
_STOP = re.compile(r"[。；！？]|[：:，、]$")
# A line of a title that goes on: 关于规范执法、
_BROKEN = re.compile(r"[^。；！？：:]*关于[^。；！？：:]*[、，]")
_DATE_LINE = re.compile(
    rf"\s*(?:[（(].{{0,40}}{DATE}.{{0,60}}|{DATE}\s*(?:.{{0,50}}(?:通过|印发|发布|修订|批准|公布))?\s*)[）)]?\s*"
)
_DATED_NAME = re.compile(rf"(?P<who>.{{2,40}}?)\s*{DATE}")
# What a page of the web says about the document, and the label of an attachment that was saved alone.
_PREAMBLE = re.compile(
    r"\s*(?:(?:索\s*引\s*号|主题分类|主题词|发文机关|发布机构|成文日期|发布日期|发布时间|标\s*题|发文字号|文\s*号|来\s*源|有效性|公开方式|信息来源|字体)"
    r"\s*[：:]|附\s*件\s*\d{0,2}\s*$)"
)
# Title, number and perhaps the text in one line, as some pages of the web give them.
_RUN_IN = re.compile(
    rf"(?P<title>[^。，；：]{{4,120}}?(?:{'|'.join(KINDS)}|方案|答复))\s*"
    r"(?P<number>[\u4e00-\u9fff]{1,10}〔[12]\d{3}〕\s*\d{1,4}\s*号)"
)
_QUOTED = re.compile(r"《[^《》]*》")
_AT_END = re.compile(_BRACKET + "$")
_PAIRS = (("《", "》"), ("（", "）"), ("“", "”"))
_MOST_LINES = 6
_LONGEST_LINE = 100
_SHORTEST_OFFICE = 4  # 办公室 alone goes on with the name in the line above
_LONGEST = 200


def find_title(lines: Sequence[Line], start: int, taken: Collection[int]) -> tuple[int, int]:
    """From which line to which the title goes; the same number twice when there is none."""
    while start < len(lines) and (start in taken or _PREAMBLE.match(lines[start].text)):
        start += 1
    end = start
    while end < len(lines) and end - start < _MOST_LINES and end not in taken and _may_be_title(lines[end]):
        if end > start and not lines[end].follows(lines[end - 1]):
            break
        end += 1
    if end == start or end >= len(lines):
        # A line with nothing below it heads nothing, unless it says that it is a title.
        end = min(end, len(lines))
        return (start, end) if end > start and _complete(_text(lines[start:end])) else (start, start)
    return start, start + _length(lines[start:end])


def title_of(lines: Sequence[Line]) -> Part | None:
    """The lines of a title as one part."""
    if not lines:
        return None
    whole = joined(lines, tight=True)
    who, about, rest = "\n".join(line.text for line in lines).partition("关于")
    names = who.split()
    if about and len(names) > 1 and all(len(name) >= _SHORTEST_OFFICE and is_office(name) for name in names):
        # Offices that issue together stay apart.
        return Part(" ".join(names) + about + "".join(map(tightened, rest.split("\n"))), whole.span)
    return whole


def run_in(line: Line) -> tuple[Part, Part, int] | None:
    """Title, number, and where the rest begins, of a line that holds all of them; None when it is no such line."""
    found = _RUN_IN.match(line.text, 0, 260)
    if found is None:
        return None
    at = line.span.start
    title, number = (
        Part(found[name], Span(at + found.start(name), at + found.end(name))) for name in ("title", "number")
    )
    return title, number, found.end()


def kind_of(title: str) -> str:
    """The 文种 that a title ends with; "" when it ends with none of the fifteen."""
    words = _AT_END.sub("", "".join(title.split()).rstrip("。；，！"))
    if words.endswith("令"):
        return "命令"
    # "…〈意见〉" as the name of what is issued is no 文种 of the document.
    words = _QUOTED.sub("《》", words)
    return next((kind for kind in KINDS if words.endswith(kind)), "")


def is_closed_title(words: str) -> bool:
    """Whether a line is a whole title that somebody closed with a stop, as none should be."""
    inner = words.strip().rstrip("。；，！")
    closed = words.strip() != inner and "关于" in inner and not _STOP.search(inner)
    return closed and _ENDS_AS_KIND.search(tightened(inner)) is not None


def _may_be_title(line: Line) -> bool:
    words = line.text
    return not (
        line.is_row
        or len(words) > _LONGEST_LINE
        or (_STOP.search(words) and not is_closed_title(words) and not _BROKEN.fullmatch(words))
        or _DATE_LINE.fullmatch(words)
        or ((dated := _DATED_NAME.fullmatch(words)) and are_offices(dated["who"]))
        or read_mark(words)
        or words.startswith(("附件：", "附件:", "抄送"))
        or is_addressee(words)
    )


def _text(lines: Sequence[Line]) -> str:
    return "".join(tightened(line.text) for line in lines)


def _complete(text: str) -> bool:
    text = text.rstrip("。；，！")
    balanced = all(text.count(one) == text.count(other) for one, other in _PAIRS)
    return balanced and len(text) <= _LONGEST and _ENDS.search(text) is not None


def _length(run: Sequence[Line]) -> int:
    """How many of the lines that may be title are the title."""
    whole = [_text(run[: count + 1]) for count in range(len(run))]
    first = next((count for count, text in enumerate(whole) if _complete(text)), None)
    if first is None:
        return len(run) if len(run) <= 3 and len(whole[-1]) <= _LONGEST else 1
    best = first
    for count in range(first + 1, len(run)):
        better = _ENDS_AS_KIND.search(whole[count]) and not _ENDS_AS_KIND.search(whole[best])
        goes_on = _GOES_ON.match(run[best + 1].text.lstrip()) is not None
        if _complete(whole[count]) and (better or goes_on):
            best = count
    return best + 1
