"""A character written twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gongwen.checking.finding import Hit
from gongwen.checking.particles import PARTICLES, begins, ends
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.checking.vocabulary import lines_of, words

# A unit and its head, members or level: 教育部部长, 辽河村村民, 市委委员, 市市场监管局.
_HEADED = re.compile(
    r"[部局院厅处科校镇乡县市区省矿厂所站队团会馆园台社署行州盟旗]长|村村?民|委员|组[长员]|班[长员]|厂长|市[场政容民辖]|[省市州县区乡镇][级属直]"
)
_SOMEBODY = "某"
_WIDE = str.maketrans(",;:()", "，；：（）")
_TWICE = re.compile(r"([\u4e00-\u9fff])\1(?!\1)")


@rule(
    family="重复",
    name="叠字",
    level="存疑",
    standard="《党政机关公文处理工作条例》第十九条（三）",
    wrong="要做好防汛工作的的准备。",
    right="要做好防汛工作的准备。",
)
def repeat_character(subject: Subject) -> Iterator[Hit]:
    """A character twice in a row is a slip unless it is a reduplicated word (紧紧, 往往) or the seam of two words (用水水源, 目的的). Which of them
    there are was counted in 22 million characters of statutes, reports and newspapers, where for each character it was noted what
    stood before and behind it when doubled. A slip is found where the text agrees with none of it, unless two frequent
    words meet (节能能力); there it is found only where the corpus often has the words with the character once and never with it twice
    (严厉厉打击). Characters that the corpus hardly knows, as in names, are left alone."""
    text, once = subject.text, _once()
    for found in _TWICE.finditer(text):
        sign, start, end = found[1], found.start(), found.end()
        before, after = text[start - 1 : start], text[end : end + 1]
        if sign == _SOMEBODY or before == sign or _is_aabb(text, start, end) or _HEADED.match(text, start + 1):
            continue
        if not left_alone(before, sign, after) or before + sign + after in once:
            yield Hit(start, end, f"“{sign}”字重复", "删去一个", "错误" if sign in PARTICLES else None)


def left_alone(before: str, sign: str, after: str) -> bool:
    """Whether a sign may be written twice between these two, for all that is known of words and seams."""
    seen = _table().get(sign)
    if seen is None:
        return True
    if sign in PARTICLES:  # a word must end or begin with it, and have been seen beside it
        return (ends(before, sign) and before in seen.before) or (begins(sign, after) and after in seen.after)
    return _meet(before, sign, after) or seen.allows(
        _class(before), _class(after), before + sign in words() or sign + after in words()
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """What stood around a doubled character in the corpus."""

    before: frozenset[str]
    after: frozenset[str]
    both: frozenset[str]
    word: bool

    def allows(self, before: str, after: str, in_word: bool) -> bool:
        """Whether it was seen so, or each side was, where both sides are words and not the end of a sentence. A reduplicated word may stand
        anywhere but behind a word that ends with it (提高高) or before one that begins so (深深化)."""
        if before + after in self.both:
            return True
        if self.word:
            return not in_word
        if before in self.before and before < "一":  # at the head of a clause: 人人参与
            return True
        return before in self.before and after in self.after and before >= "一" and after >= "一"


def _is_aabb(text: str, start: int, end: int) -> bool:
    """清清楚楚: one doubled character beside another."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return any(len(pair) == 2 and pair[0] == pair[1] >= "一" for pair in (before, after))


def _meet(before: str, sign: str, after: str) -> bool:
    """Whether two frequent words meet at the doubled character."""
    return before + sign in words() and sign + after in words()


def _class(sign: str) -> str:
    """A figure stands for all figures, an end of line for all ends, a mark for its full width."""
    return "0" if sign.isdigit() else sign.translate(_WIDE) if sign.strip() else "↵"


@cache
def _table() -> dict[str, _Seen]:
    rows = (line.split("\t") for line in lines_of("doubled.tsv"))
    return {
        sign: _Seen(
            frozenset(before),
            frozenset(after),
            frozenset(both[i : i + 2] for i in range(0, len(both), 2)),
            kind == "叠词",
        )
        for sign, kind, before, after, both in rows
    }


@cache
def _once() -> frozenset[str]:
    """Three signs that the corpus knows well, and never with the middle one doubled (严厉打)."""
    return frozenset(around[i] + sign + around[i + 1] for sign, around in _rows() for i in range(0, len(around), 2))


def _rows() -> list[list[str]]:
    return [line.split("\t") for line in lines_of("once.tsv")]
