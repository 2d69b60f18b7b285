"""Find who is told to act in a clause of running text (应办单位): subject, 请X, 由X, 建议X; and who supports."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gongwen.decompose.cues import PROMISE, WITH, cue_after
from gongwen.decompose.masks import mask
from gongwen.decompose.namedunits import named_units
from gongwen.decompose.unitlists import split_units
from gongwen.decompose.unitnames import is_pronoun, is_unit
from gongwen.lexicon import EMPTY, Lexicon

LONGEST = 260
_MEETING = r"(?:会议|会上|[省市县区州乡镇]长|主任|书记|领导|常委会)?(?:强调|要求|指出|议定|决定|明确|原则同意|同意|认为|研究(?:决定|确定|同意)?)[，：:]?"
_LEAD_IN = re.compile(
    rf"\s*(?:{_MEETING}|(?:每年)?(?:[12]\d{{3}}年)?(?:\d{{1,2}}月)?(?:\d{{1,2}}日|[上中下]旬|年?底|末)?前(?=[\u4e00-\u9fff])|其次|届时|随后|同时|此外|另外|其中|特别是|尤其是|对此|为此|因此|[一二三四五六七八九十]是(?:要)?|首先|最后|下一步|今后|凡|原则上|责成|现|[①-⑳]|\d{{1,2}}[.．、](?!\d)|\ufffc+)[，：:]?\s*"
)
_ASK = re.compile(
    r"^(?:特|现|恳)?(?:请|建议|责成|要求|希望|商请|烦请|敬请)(?!示|求|假|柬)(?:由|(?:作|承担|负责|参加)[^，。；、的]{2,8}的)?"
)
_BY = re.compile(r"^(?:应当|应|须|要|必须|统一|具体|主要|分别|均|一律|继续|可)?由(?!于|此|来|衷)")
_MAINLY = re.compile(r"以(?P<who>[^，。；]{2,60}?)为主(?:负责|办理)?")
_BY_INSIDE = re.compile(
    r"(?:工作|事项|任务|事宜|方案|经费|资金|管理|问题|项目|活动|培训|材料|报告|建设|施工|实施|运营|运行|维护|日常|采购|审核|组织|分别|统一|具体|均|应当|应)由(?!于|此|来)"
)
# 补偿资金由县财政局解决: the object stands first. 将…交由X办 is part of another unit's task.
_OBJECT_FIRST = re.compile(
    r"(?![^，。；]{0,12}(?:人选|成员|组长|主任|主席|召集人)由)[^，。；：将把交经由请要应须对让使给向从被自逐]{2,30}(?:主要)?(?<![理转交])(?<![^迁]改)由(?!于|此|来|衷|头|原|浅|点|重|易|[^，。；]{0,90}(?:担任|组成|兼任|同志|书记|主任|长|任组))"
)
# 由X同志担任, 由X组成, 由X作为主体: who somebody is, not what he does.
_HOLDS_OFFICE = re.compile(r"[^，。；]{2,90}?(?:担任|兼任|组成|构成|任组长|任主任|作为)(?!务)")
_THOSE_WHO = re.compile(
    r"(?:凡|所有)?(?P<who>(?!对|给|向|由|将|与|为|按|在|把|经|如|因|属|被|未|已|不|无|有|符合)[\u4e00-\u9fff]{3,20}的(?:企事业单位|单位|企业|机构|学校|组织|村|乡镇))，?"
)
_DONE_TO_THEM = re.compile(r"(?:给予|予以|依法|依规|视为|列入|纳入|优先|由|可|一律|立即停|及时(?:通报|查处))")
# Where a name may end when no cue follows it, and the words that only look like such an end (办成, 会议, 处理).
_FORM_END = re.compile(
    r"部(?!门|署|分|位)|委(?!托|派|员|办)|局(?!面|部|长)|厅(?!长)|办(?![理成好结公园学事法案])|署|院(?!系|校)|会(?![同议商诊员办展])|府|行(?![动政使业为])|"
    r"社(?![会区])|公司|单位|部门|地区|中心|集团|企业|机构|学校|大学|街道|乡镇|省(?!长)|市(?![场直委级长])|办事处|县(?![级委长])|区(?![域级长])"
)
# 按职责配合: a supporting unit told in a sentence of its own.
_BY_DUTY = re.compile(
    r"(?:要|应|应当)?(?:按照?|依照?|根据|依)(?:各自|部门|工作)?职责(?:分工)?(?:做好|积极|密切|协同|予以)?(?:配合|协助|参与)"
)
_STOP = re.compile(r"[，。；：]|$")
_ETC = re.compile(r"[^，。；：]{2,200}?等(?:有关|相关)?(?:部门|单位|方面)")
_NOUN_PHRASE = re.compile(r"在[^，。；：]{2,20}的[\u4e00-\u9fff]{2,10}?(?=原则上|应|须|[，。；：]|$)")
# 承接主体利用合同融资时: a kind of unit at the head of a case.
_KIND_FIRST = re.compile(r"\s*[\u4e00-\u9fff]{2,6}?(?:主体|单位|部门|机构|企业|机关|公司|人民政府)")
# 金融机构依法管理的投资性计划: what a thing is, not what to do.
_LAWFULLY = re.compile(r"(?:依法|依规|按规定|合法)[\u4e00-\u9fff]{2,4}的[\u4e00-\u9fff]")
_BODY = re.compile(r"(?:小组|小组办公室|指挥部|指挥部办公室|联席会议|联席会议办公室|委员会|委员会办公室|专班|工作组)$")
_PARTNER = re.compile(r"^[，、]\s*(?P<with>会同|联合|协同|商)?")
_ASSIST = re.compile(r"(?:积极|密切|共同|予以|做好|全力|派员)?(?:配合|协助|参与|参加|协同|支持|[会协]办)")


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


class Passage:
    """A paragraph to look for doers in; ``hidden`` is its text with quotations and brackets masked."""

    def __init__(self, text: str, lexicon: Lexicon = EMPTY) -> None:
        self.text, self.hidden, self.lexicon = text, mask(text), lexicon
        self.cue = cue_after(lexicon.endings)

    def doer(self, start: int, end: int, until: int) -> Doer | None:
        """The unit told to act in the clause ``[start, end)``; None if the clause names none.

        Partners (会同B, C配合) are looked for up to ``until``.
        """
        start = self._skip_lead_in(start, end)
        head = self.hidden[start : start + 8]
        if asked := _ASK.match(head):
            return self._named(start, start + asked.end(), end, until, "ask")
        if self.hidden.find("为主", start, end) > 0 and (main := _MAINLY.match(self.hidden, start, end)):
            names = self.units(self.text[main.start("who") : main.end("who")])
            return Doer(start, main.end(), names, self._partners(main.end(), until)[0], "role") if names else None
        if (by := _BY.match(head)) and _HOLDS_OFFICE.match(self.hidden, start + by.end(), end):
            return None
        if by:
            return self._named(start, start + by.end(), end, until, "by")
        if self.hidden.find("由", start, end) > 0 and (
            inside := _BY_INSIDE.search(self.hidden, start, end) or _OBJECT_FIRST.match(self.hidden, start, end)
        ):
            doer = self._named(start, inside.end(), end, until, "by")
            if doer is not None:
                return doer
        return self._named(start, start, end, until, "")

    def units(self, words: str) -> tuple[str, ...]:
        """The units that the words list; empty if any of them is none."""
        return named_units(words, self.lexicon)

    def _skip_lead_in(self, start: int, end: int) -> int:
        for _ in range(3):
            found = _LEAD_IN.match(self.hidden, start, min(end, start + 24))
            if found is None or found.end() == start:
                break
            start = found.end()
        return start

    def _named(self, start: int, names_at: int, end: int, until: int, kind: str) -> Doer | None:
        """A list of units from ``names_at``, followed at once by a cue (or, after 请 and 由, by any verb)."""
        limit = min(end, names_at + LONGEST)
        tries = 0
        for cue in self.cue.finditer(self.hidden, names_at, max(limit, min(until, names_at + LONGEST))):
            if cue.start() < names_at + 2:
                continue
            if cue.start() >= limit:  # searched beyond the clause only for what a cue looks ahead to
                break
            if self._describes(cue, limit):
                continue
            names = self.units(self.text[names_at : cue.start()])
            if not names and cue.lastgroup == "modal" and not kind:
                names = self._those_who(names_at, cue)
            if names and cue.lastgroup == "act" and (later := self._longer(names_at, cue.end(), limit)):
                names, cue = later
            if names:
                return self._doer(start, names, cue, until, kind)
            tries += 1
            if tries > 7:
                break
        return self._by_form(start, names_at, limit, kind) if kind else None

    def first_named(self, start: int, end: int) -> Doer | None:
        """The kind of unit whose name begins a clause, whatever follows it."""
        found = _KIND_FIRST.match(self.hidden, start, end)
        names = self.units(self.text[start : found.end()]) if found else ()
        return Doer(start, found.end(), names, (), "modal") if found and names else None

    def _those_who(self, names_at: int, cue: re.Match[str]) -> tuple[str, ...]:
        """实施重组的企业要…: told apart by what they do. 应给予补贴 speaks of what is done to them."""
        found = _THOSE_WHO.fullmatch(self.hidden, names_at, cue.start())
        return (found["who"],) if found and _DONE_TO_THEM.match(self.hidden, cue.end()) is None else ()

    def _describes(self, cue: re.Match[str], limit: int) -> bool:
        """A承担的责任, A在监管中的责任: the verb only says which thing is meant."""
        if cue.lastgroup == "modal":
            return False
        return (
            self.hidden.startswith("的", cue.end())
            or _LAWFULLY.match(self.hidden, cue.start(), limit) is not None
            or _NOUN_PHRASE.match(self.hidden, cue.start(), limit) is not None
        )

    def _longer(self, names_at: int, at: int, limit: int) -> tuple[tuple[str, ...], re.Match[str]] | None:
        """国务院推进…协调小组办公室要…: a body named after its work has a verb inside its name."""
        for cue in self.cue.finditer(self.hidden, at, min(limit, names_at + 60)):
            words = self.text[names_at : cue.start()]
            if cue.lastgroup in ("modal", "role") and _BODY.search(words) and "，" not in words:
                names = self.units(words)
                return (names, cue) if names else None
        return None

    def _by_form(self, start: int, names_at: int, limit: int, kind: str) -> Doer | None:
        stop = _STOP.search(self.hidden, names_at, limit)
        limit = min(stop.start() if stop else limit, names_at + 120)
        best: tuple[int, tuple[str, ...]] | None = None
        for found in list(_FORM_END.finditer(self.hidden, names_at, limit))[:24]:
            if self.hidden[found.end() : found.end() + 1] in ("、", "和", "及", "与"):
                continue  # the list goes on
            names = self.units(self.text[names_at : found.end()]) if limit - found.end() >= 2 else ()
            best = (found.end(), names) if names else best
        return Doer(start, best[0], best[1], (), kind) if best else None

    def _doer(self, start: int, names: tuple[str, ...], cue: re.Match[str], until: int, kind: str) -> Doer:
        at, support = cue.end(), tuple[str, ...]()
        if PROMISE.match(self.hidden, cue.start()) and not kind:
            return Doer(start, at, names, (), "promise")
        if _BY_DUTY.match(self.hidden, cue.start(), until):
            return Doer(start, at, names, (), "assist")
        joint = WITH.match(self.hidden, cue.start()) or WITH.match(self.hidden, at)
        if joint is not None:
            support, at = self._joined(joint.end(), until)
        elif cue.group().endswith(("牵头", "负责", "主办")):
            support, at = self._partners(at, until)
        return Doer(start, at, names, support, kind or cue.lastgroup or "act")

    def joined(self, at: int, end: int) -> tuple[str, ...]:
        """The units named after 会同 at ``at``."""
        return self._joined(at, end)[0]

    def _joined(self, at: int, end: int) -> tuple[tuple[str, ...], int]:
        """The units after 会同, up to the word that says what to do, or to the comma."""
        stop = _STOP.search(self.hidden, at, min(end, at + LONGEST))
        limit = stop.start() if stop else end
        for cue in self.cue.finditer(self.hidden, at, limit):
            names = self._loose(self.text[at : cue.start()])
            if names:
                return names, cue.start()
        if etc := _ETC.match(self.hidden, at, limit):
            return self._loose(self.text[at : etc.end()]), etc.end()
        whole = self._loose(self.text[at:limit])
        found = None if whole else self._by_form(at, at, limit, "by")
        return (found.names, found.after) if found else (whole, limit)

    def _loose(self, words: str) -> tuple[str, ...]:
        names = split_units(words, self.lexicon)
        fits = all(is_unit(n, self.lexicon) or n.endswith(("方面", "各方")) for n in names)
        return names if names and fits else ()

    def _partners(self, at: int, end: int) -> tuple[tuple[str, ...], int]:
        """Who stands beside the lead: ``，会同B、C，`` or ``，B、C配合``, one after the other."""
        support: list[str] = []
        for _ in range(3):
            found = _PARTNER.match(self.hidden[at : min(end, at + 6)])
            if found is None:
                break
            begin = at + found.end()
            if found["with"]:
                names, stop = self._joined(begin, end)
            else:
                assist = _ASSIST.search(self.hidden, begin, min(end, begin + LONGEST))
                names, stop = (self._loose(self.text[begin : assist.start()]), assist.end()) if assist else ((), at)
            if not names:
                break
            support.extend(names)
            at = stop
        return tuple(dict.fromkeys(support)), at
