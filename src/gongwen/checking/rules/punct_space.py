"""No spaces inside a Chinese sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.checking.vocabulary import words

_SPACE = re.compile(r"(?<=[\u4e00-\u9fff，、；])[ \u3000\u00a0]{1,4}(?=[\u4e00-\u9fff])")
# Longer paragraphs are several run together, with the gap where a break was.
_SHORTEST, _LONGEST = 12, 300
_WORDS_AFTER = re.compile(r"[\u4e00-\u9fff]{1,6}[，、；。]")
_NUMBERED = re.compile(
    r"[\d.．、]+[ \u3000]*[\u4e00-\u9fff]{2,12}$|[（(]?[一二三四五六七八九十]+[、）)][^，。；]{2,16}$"
)
# Words that end no heading, and words that begin no sentence: a gap beside them lies inside one.
_OPEN = re.compile(
    r"(?:[了和与在将把被为于及或并应须每该此其所以按]|关于|对于|各项|各类|相关|根据|按照|以及|实现|通过|(?<!目)的)$"
)
_GOES_ON = re.compile(
    r"(?:和|与|及|或|的|了|并|等(?!级|候|待)|以及|之[一二间前后]|要(?!求|点|素|闻)|应当|必须|须|不得|得到|有关|情况)"
)
# Words that begin a sentence and no heading.
_BEGUN = re.compile(
    r"[ \u3000]*(?:请|要|应当?|须|必须|会议(?:指出|强调|要求|认为|决定)|各[\u4e00-\u9fff]{1,4}要|我[局县市区省委]|现就|现将|为切实|按照|根据)"
)
_BEHIND_STOP = re.compile(
    r"[。！？](?<=[\u4e00-\u9fff”）》][。！？])(?:[ ]{1,2}|\u3000(?!\u3000))(?=[\u4e00-\u9fff“])(?![一二三四五六七八九十第])"
)
_FEW, _SOME = 2, 5
_OFFICES = "厅院部委局府会办"
_ENDED = re.compile(r"[。；！？：]$")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]+[条章节款项]$|号$")
_PLEAS = re.compile(
    r"[ \u3000]*(?:做好|加强|推进|坚持|健全|完善|落实|强化|抓好|抓紧|确保|深化|加快|实施|开展|全力|切实|全面|自觉|积极|坚决|认真|不断|充分)"
)
_TAIL = 12
# A short title is one phrase; a long one may have been set in two lines, or begin with the name of its issuer.
_TITLED = re.compile(r"《[\u4e00-\u9fff]{1,6}(?<![央院厅部委局会府军议])([ \u3000]{1,2})(?=[\u4e00-\u9fff]{1,6}》)")


@rule(
    family="标点符号", name="句中不留空格", level="建议", standard="GB/T 15834—2011 5.1",
    wrong="各级各部门要加强组 织领导，压实工作责任，确保按时完成各项任务。", right="各级各部门要加强组织领导，压实工作责任，确保按时完成各项任务。",
)  # fmt: skip
def punct_space(subject: Subject) -> Iterator[Hit]:
    """A space between two Chinese characters inside a sentence is usually a slip: certainly where the two make a word (组 织), and in a paragraph of
    usual length where there are no more than two such gaps. Names set wide (李　明), headings and columns are left alone."""
    yield from _between_sentences(subject)
    for found in _TITLED.finditer(subject.text):
        yield Hit(found.start(1) - 1, found.end(1) + 1, "书名号内有多余的空格", "删去空格")
    for passage in subject.passages:
        text = passage.text
        if not _ENDED.search(text) or (text.endswith("：") and len(text) < _SHORTEST):
            continue
        gaps = list(_SPACE.finditer(text))
        usual = "，" in text and len(gaps) <= _FEW and _SHORTEST <= len(text) <= _LONGEST
        for gap in gaps:
            if (
                (usual and _inside(text, gap))
                or (len(gaps) <= _FEW and _within_sentence(text, gap))
                or (len(gaps) <= _SOME and _breaks_word(text, gap))
            ):
                start, end = passage.start + gap.start() - 1, passage.start + gap.end() + 1
                yield Hit(start, end, "句中有多余的空格", "删去空格")


def _breaks_word(text: str, gap: re.Match[str]) -> bool:
    return text[gap.end()] != "某" and text[gap.start() - 1] + text[gap.end()] in words()


def _between_sentences(subject: Subject) -> Iterator[Hit]:
    """A gap behind a full stop in a paragraph of usual length, where it is no habit of the whole text."""
    gaps = list(islice(_BEHIND_STOP.finditer(subject.text), _FEW + 1))
    if not 0 < len(gaps) <= _FEW:
        return
    for passage in subject.passages:
        if len(passage.text) <= _LONGEST and _ENDED.search(passage.text):
            for gap in _BEHIND_STOP.finditer(passage.text):
                yield Hit(passage.start + gap.start(), passage.start + gap.end() + 1, "句间有多余的空格", "删去空格")


def _within_sentence(text: str, gap: re.Match[str]) -> bool:
    """Whether the words beside the gap belong to one sentence."""
    before = text[: gap.start()]
    if _ARTICLE.search(before):
        return False
    if before[-1] in "，、；" or (before[-1] not in _OFFICES + "央" and _BEGUN.match(before)):
        return True
    if _PLEAS.match(before) and "，" not in text and len(text) - gap.end() <= _TAIL:
        return True
    return len(before) > 2 and (_OPEN.search(before) is not None or _GOES_ON.match(text, gap.end()) is not None)


def _inside(text: str, gap: re.Match[str]) -> bool:
    """Whether the gap lies within a sentence, not behind the heading that opens the paragraph: a stop before it, or so few words behind
    it that they begin no sentence."""
    before = text[: gap.start()]
    if _NUMBERED.match(before):
        return False
    return (
        re.search(r"[，、]", before) is not None or _WORDS_AFTER.match(text, gap.end()) is not None
    ) and _ARTICLE.search(before) is None
