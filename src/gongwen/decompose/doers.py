"""Find who is told to act in a clause of running text (应办单位): subject, 请X, 由X, 建议X; and who supports."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gongwen.decompose.cues import CUE, PROMISE, WITH
from gongwen.decompose.unitlists import split_units
from gongwen.decompose.unitnames import is_pronoun, is_unit
from gongwen.lexicon import EMPTY, Lexicon

LONGEST = 260
_LEAD_IN = re.compile(
    r"^\s*(?:(?:会议|县长|市长|省长|区长|主任|书记|领导|常委会)?(?:强调|要求|指出|议定|决定|明确|原则同意|同意|认为|研究(?:决定|确定|同意)?)[，：:]?|其次|同时|此外|另外|其中|特别是|尤其是|对此|为此|因此|"
    r"[一二三四五六七八九十]是(?:要)?|首先|最后|下一步|今后|凡|原则上|责成|现|[①-⑳]|＿+)[，：:]?\s*"
)
_ASK = re.compile(r"^(?:特|现|恳)?(?:请|建议|责成|委托|要求|希望|商请|烦请|敬请)(?!示|求|假|柬)(?:由)?")
_BY = re.compile(r"^(?:应当|应|须|要|必须|统一|具体|主要|分别|均|一律|继续|可)?由(?!于|此|来|衷)")
_BY_INSIDE = re.compile(
    r"(?:工作|事项|任务|事宜|方案|经费|资金|管理|问题|项目|活动|培训|材料|报告|分别|统一|具体|均|应当|应)由(?!于|此|来)"
)


@dataclass(frozen=True, slots=True)
class Doer:
    """Who acts, where the words about it start and where the act itself starts, and by which kind of cue."""

    start: int
    after: int
    names: tuple[str, ...]
    support: tuple[str, ...]
    cue: str  # ask, by, modal, role, act, assist, promise

    @property
    def vague(self) -> bool:
        """Whether only words standing for other units are named (有关部门)."""
        return all(is_pronoun(n) for n in self.names)


def doer_in(text: str, hidden: str, start: int, end: int, lexicon: Lexicon = EMPTY) -> Doer | None:
    """The unit told to act in the clause ``[start, end)``; None if the clause names none.

    ``hidden`` is ``text`` with quotations and brackets masked.
    """
    start = _skip_lead_in(hidden, start, end)
    if asked := _ASK.match(hidden[start : start + 8]):
        return _named(text, hidden, start, start + asked.end(), end, "ask", lexicon)
    if by := _BY.match(hidden[start : start + 8]):
        return _named(text, hidden, start, start + by.end(), end, "by", lexicon)
    if "由" in hidden[start:end] and (inside := _BY_INSIDE.search(hidden, start, end)):
        doer = _named(text, hidden, start, inside.end(), end, "by", lexicon)
        if doer is not None:
            return doer
    return _subject(text, hidden, start, end, lexicon)


def _skip_lead_in(hidden: str, start: int, end: int) -> int:
    for _ in range(3):
        found = _LEAD_IN.match(hidden[start : min(end, start + 24)])
        if found is None or found.end() == 0:
            break
        start += found.end()
    return start


def _subject(text: str, hidden: str, start: int, end: int, lexicon: Lexicon) -> Doer | None:
    """A list of units at the head of the clause, followed at once by a cue."""
    return _named(text, hidden, start, start, end, "", lexicon)


def _named(text: str, hidden: str, start: int, names_at: int, end: int, kind: str, lexicon: Lexicon) -> Doer | None:
    limit = min(end, names_at + LONGEST)
    tries = 0
    for cue in CUE.finditer(hidden, names_at, limit):
        if cue.start() < names_at + 2:
            continue
        names = _units(text[names_at : cue.start()], lexicon)
        if names:
            return _doer(text, hidden, start, names, cue, end, kind, lexicon)
        tries += 1
        if tries > 7:
            break
    if kind == "ask":  # 请你省… with a verb that is no cue: the name is what ends like one
        return _by_form(text, hidden, start, names_at, limit, lexicon)
    return None


_FORM = re.compile(
    r"[^，。；：]{1,40}?(?:你[省市县区州局委厅部办院]|部|委|局|厅|办|政府|公司|单位|部门|地区)(?=[^、和及，。；：]{2})"
)


def _by_form(text: str, hidden: str, start: int, names_at: int, limit: int, lexicon: Lexicon) -> Doer | None:
    found = _FORM.match(hidden, names_at, limit)
    names = _units(text[names_at : found.end()], lexicon) if found else ()
    return Doer(start, found.end(), names, (), "ask") if found and names else None


def _units(words: str, lexicon: Lexicon) -> tuple[str, ...]:
    words = re.sub(r"^(?:所涉及的|涉及的|各自|所有|全体)", "", words.strip())
    words = re.sub(r"(?:都|均|也|还|原则上|应|要)$", "", words)
    if len(words) < 2 or (
        words[-1] not in "等）)"
        and not is_unit(words[-6:].lstrip("、和及与等的") or words, lexicon)
        and not is_unit(words, lexicon)
    ):
        return ()
    names = split_units(words, lexicon)
    return names if names and all(is_unit(n, lexicon) for n in names) else ()


def _doer(
    text: str,
    hidden: str,
    start: int,
    names: tuple[str, ...],
    cue: re.Match[str],
    end: int,
    kind: str,
    lexicon: Lexicon,
) -> Doer:
    at, support = cue.end(), ()
    if PROMISE.match(hidden, cue.start()) and not kind:
        return Doer(start, at, names, (), "promise")
    word = cue.group()
    joint = WITH.match(hidden, cue.start()) or WITH.match(hidden, at)
    if joint is not None:
        support, at = _joined(text, hidden, joint.end(), end, lexicon)
    elif word.endswith(("牵头", "负责", "主办")):
        support, at = _partners(text, hidden, at, end, lexicon)
    return Doer(start, at, names, support, kind or cue.lastgroup or "act")


def _joined(text: str, hidden: str, at: int, end: int, lexicon: Lexicon) -> tuple[tuple[str, ...], int]:
    """The units after 会同, up to the word that says what to do, or to the comma."""
    comma = hidden.find("，", at, end)
    stop = comma if comma >= 0 else end
    for cue in CUE.finditer(hidden, at, stop):
        names = _loose(text[at : cue.start()], lexicon)
        if names:
            return names, cue.start()
    return _loose(text[at:stop].rstrip("。；"), lexicon), stop


def _loose(words: str, lexicon: Lexicon) -> tuple[str, ...]:
    names = split_units(words, lexicon)
    return names if names and all(is_unit(n, lexicon) or n.endswith(("方面", "各方")) for n in names) else ()


_PARTNER = re.compile(r"^[，、]\s*(?P<with>会同|联合|协同|商)?")
_ASSIST_END = re.compile(r"(?:积极|密切|共同|予以|做好|全力)?(?:配合|协助|参与|参加|协同|支持)")


def _partners(text: str, hidden: str, at: int, end: int, lexicon: Lexicon) -> tuple[tuple[str, ...], int]:
    """Who stands beside the lead: ``，会同B、C，`` or ``，B、C配合``, one after the other."""
    support: list[str] = []
    for _ in range(3):
        found = _PARTNER.match(hidden[at : at + 6])
        if found is None:
            break
        begin = at + found.end()
        if found["with"]:
            names, stop = _joined(text, hidden, begin, end, lexicon)
        else:
            assist = _ASSIST_END.search(hidden, begin, min(end, begin + LONGEST))
            names, stop = (_loose(text[begin : assist.start()], lexicon), assist.end()) if assist else ((), at)
        if not names:
            break
        support.extend(names)
        at = stop
    return tuple(dict.fromkeys(support)), at
