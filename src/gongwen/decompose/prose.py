"""Cut running text into tasks where the unit told to act changes (应办单位每换一次另起一项)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gongwen.decompose.cues import MODAL, is_account, is_requirement
from gongwen.decompose.doers import Doer, Passage
from gongwen.decompose.unitnames import LAST
from gongwen.lexicon import EMPTY, Lexicon

_SENTENCE = re.compile(r"[^。！？\n]+[。！？\n]?")
_PART = re.compile(r"[^；]+；?")
_CLAUSE = re.compile(r"[^，：]+[，：]?")
_DUE = re.compile(
    r"[前内](?:[，、。；完报将向通印上提形书送反回函交汇全]|$)|(?<![目当提以之])前(?:制定|制订|开展|组织|落实|梳理|排查|出台|启动|拟定|作出|修订|建立)|每[年月季半两周]"
)
# A clause ending so has what follows for its object: 请财政部明确，各高校要…
_OBJECT = frozenset(
    [
        "明确",
        "规定",
        "要求",
        "提出",
        "强调",
        "指出",
        "认为",
        "表示",
        "约定",
        "承诺",
        "建议",
        "提醒",
        "告知",
        "通知",
        "确保",
        "督促",
        "推动",
        "指导",
    ]
)
_REPORT = re.compile(
    r"(?P<who>各(?:省|市|县|区|州|地级以上市|设区市|地区|地|部门|单位|有关部门|有关单位|责任单位|牵头单位)(?:\ufffc+)?(?:（[^（）]*）)?(?:人民政府|政府)?)(?![^，。；]{0,14}(?:情况|进展|信息|数据|问题|材料)(?:要|应|须|请|及时|定期|按时))(?P<what>[^，。；]{2,120}?)，?(?:要|应|须|请)?(?:[于在][^，。；]{2,16}前)?(?:及时|定期|按时)?(?:报送|报告|上报|反馈|报)"
)
_GENERAL_NAME = re.compile(r"^(?!各).*(?:单位|企业|机构|部门|高校|院所|学校|医院|组织|主体|团体)$")
# …的，… and …时，… say in which case somebody else acts.
_CONDITION_END = re.compile(r"(?<![目标])的$|(?:[中期]间|过程中|[^同及届按准定]时|情况下|后)$")
_TIME_FIRST = re.compile(r"[^，。；]{2,14}前")
# 各地区、各部门，每年要…: the cue stands in the clause after the names.
_CUE_NEXT = re.compile(rf"\s*(?:每[年月季]度?|[^，。；]{{2,14}}[前内])?(?:都|均|也|还|同时)?(?:{MODAL})")
# 各县，特别是山区县，要…: what is named for emphasis stands between the names and their cue.
_EMPHASIS = re.compile(r"\s*(?:特别是|尤其是|包括)[^，。；：]{2,40}，$")
# 有条件的地方推进…: left to those who can, unless they are told that they must.
_IF_ABLE = re.compile(r"(?:有|具备|符合)条件的")
# 一、严格执行法律法规 各级人民政府必须…: a heading and its text in one paragraph, with a gap between.
_RUN_IN_HEADING = re.compile(r"\s*[\u4e00-\u9fff“”]{4,36}[ \u3000]+(?=[\u4e00-\u9fff]{3})")
_JOINT_CLAUSE = re.compile(
    r"(?:^|[，；。、])\s*(?:并|同时|要|应|可|须|定期|及时|主动|适时|积极)*(?:会同(?!步)|联合(?=[省市县区各]|有关|相关))(?=[\u4e00-\u9fff])"
)
_KIND = re.compile(
    r"(?:单位|部门|机构|企业|主体|组织|高校|院所|地方|中央|政府)$"
)  # a kind of unit, not an office by its name
# 县区自查（7月15日至8月10日）。: the name of a stage, though it begins like one of a unit.
_NAMED_STAGE = re.compile(r"\s*[\u4e00-\u9fff]{2,12}（[^（）]*[月日年][^（）]*）。")
# 自5月起，: from when somebody acts, no demand of its own.
_FROM_WHEN = re.compile(r"\s*(?:自|从)[^，。；]{1,14}起，?")
# 凡产生污染的企事业单位，必须…: told apart by what they do, and told in the next clause.
_THOSE_TOLD = re.compile(
    r"\s*(?:凡|所有)(?P<who>[\u4e00-\u9fff、]{3,24}的(?:企事业单位|单位|企业|机构|学校|组织|村|乡镇))，(?:都|均|一律)?(?:必须|应当|应(?!急|用)|须|要(?!求|素))"
)
# 区域性股权市场不得为…提供服务。: a demand, not the heading of one.
_FORBIDS = re.compile(r"(?<!^)(?:不得|必须)(?!的)")
# 承接主体利用合同融资时，应当…: told in the clause that follows the case.
_CASE = re.compile(r"[^，。；]{4,60}(?:时|过程中|前|后)，$")
_TOLD_THEN = re.compile(rf"\s*(?:都|均|也|还)?(?:{MODAL})")
# 市公安局：负责打击…; 市教育局、市卫生健康委：分别负责…
_DUTY_LINE = re.compile(
    r"(?P<who>[^，。；：:！？]{2,80})(?:[：:]|。(?=\s*(?:具体|主要|牵头|分别|共同)?(?:负责|承担|牵头)))\s*(?P<does>(?:具体|主要|牵头|分别|共同|统一)*(?:负责|承担|牵头|做好|落实))?(?=\S{4})"
)
_BY_FIRST = re.compile(r"(?:届时|随后|最后)?由")
_INLINE_HEADING = re.compile(r"\s*[一二三四五六七八九十]是[^，。；]{2,24}。")
HEADING_LONGEST = 48
# Without a number only a bare phrase is a heading: 强化组织管理。
PHRASE_LONGEST = 14
# A short account of the state of things leads over to the task and stays with it; a long one is left out.
ACCOUNT_LONGEST = 38
# In minutes and letters what leads up to a task behind its heading is left out where it would hide the task's own words.
LEAD_LONGEST = 36


@dataclass(slots=True)
class Piece:
    """A stretch of a paragraph that is one task: ``[start, end)``, who leads and supports, by which cue."""

    start: int
    end: int
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    cue: str = ""
    due: bool = False
    vague: bool = False
    led_in: int = 0  # characters of an account before the sentence that gives the task


def cut_prose(
    text: str,
    *,
    headed: bool,
    bare_tasks: bool,
    accounts: bool = True,
    asked: tuple[str, ...] | None = None,
    lexicon: Lexicon = EMPTY,
) -> list[Piece]:
    """The tasks of one paragraph.

    ``headed``: it is numbered, and its first sentence may be its heading. ``bare_tasks``: demands without a
    subject count too. ``accounts``: a short account before the first task stays with it. ``asked``: in a letter
    only who is asked (请X) is told to do anything, and those it is addressed to; others are spoken of.
    """
    cutter = _Cutter(text, bare_tasks, accounts, asked, lexicon)
    cutter.run(headed)
    return [p for p in cutter.pieces if p.cue != "promise"]


def heading_end(text: str, longest: int = HEADING_LONGEST) -> int:
    """Where the heading sentence of a paragraph ends; 0 if there is none."""
    stop = re.search(r"[。：\n]" if longest == HEADING_LONGEST else r"[。\n]", text[: longest + 1])
    if stop is None or stop.end() >= len(text.rstrip()):
        return 0
    return stop.end() if "，" not in text[: stop.end()] or stop.end() <= 30 else 0


class _Cutter:
    def __init__(
        self, text: str, bare_tasks: bool, accounts: bool, asked: tuple[str, ...] | None, lexicon: Lexicon
    ) -> None:
        self.passage = Passage(text, lexicon)
        self.text, self.hidden = text, self.passage.hidden
        self.bare_tasks, self.accounts, self.asked = bare_tasks, accounts, asked
        self.pieces: list[Piece] = []
        self.held = self.account = -1
        self.opened = 0  # where the text begins behind its heading
        self.helper: Doer | None = None  # who is told to assist before anybody is told to act

    def run(self, headed: bool) -> None:
        if self._is_duty(headed):
            return
        heading, heading_doer = self._heading(headed)
        self.opened = heading
        bare_from = 0
        for sentence in _SENTENCE.finditer(self.hidden, heading):
            if self._is_inline_heading(*sentence.span()):
                self.held = sentence.start() if self.held < 0 else self.held
                continue
            first, account = True, is_account(sentence.group())
            for part in _PART.finditer(self.hidden, *sentence.span()):
                doers = [] if account else self._doers(*part.span())
                if not self.pieces and doers:
                    self._open(bare_from, heading, self.held if self.held >= 0 else part.start())
                self._take(part.start(), part.end(), doers, first)
                first = False
        self._close(heading, heading_doer)

    def _is_duty(self, headed: bool) -> bool:
        """市公安局：负责…: the paragraph says what one office is to do, and nothing else."""
        found = _DUTY_LINE.match(self.hidden)
        names = self.passage.units(self.text[: found.end("who")].strip()) if found else ()
        if not found or not names or not (headed or found["does"]):
            return False
        due = _DUE.search(self.hidden, found.end()) is not None
        self.pieces.append(Piece(0, len(self.text), names, (), "role", due))
        return True

    def _heading(self, headed: bool) -> tuple[int, Doer | None]:
        """Where the heading sentence ends, and whom it names.

        A heading may speak of a kind of unit (科研单位要健全制度); a sentence that tells one office what to do,
        or by when, is the task itself.
        """
        end = heading_end(self.text, HEADING_LONGEST if headed else PHRASE_LONGEST)
        if headed and (run_in := _RUN_IN_HEADING.match(self.text)):
            end = run_in.end()
        if headed and end and _NAMED_STAGE.match(self.text):
            return end, None
        doer = self.passage.doer(0, end, end) if end else None
        if doer is None:
            return (
                (0, None) if headed and _FORBIDS.search(self.hidden, 0, end) and end > PHRASE_LONGEST else (end, None)
            )
        general = (
            headed
            and doer.cue in ("modal", "act")
            and "，" not in self.text[:end]
            and all(_GENERAL_NAME.search(n) for n in doer.names)
        )
        return (end, doer) if general and not _DUE.search(self.hidden, 0, end) else (0, None)

    def _doers(self, start: int, end: int) -> list[Doer]:
        """The units told to act in a sentence, but not those that only a condition names (…需要A协助的，B应…)."""
        kept: list[Doer] = []
        for doer in self._every_doer(start, end):
            before = self.hidden[kept[-1].start : doer.start].rstrip("，") if kept else ""
            told = doer.cue in ("modal", "by", "ask") and _CONDITION_END.search(before) is not None
            if kept and told and (kept[-1].cue == "act" or before.endswith("的")):
                doer = replace(doer, start=kept.pop().start)
            kept.append(doer)
        return [doer for doer in kept if doer.cue == "ask" or self._addressed(doer)] if self.asked is not None else kept

    def _addressed(self, doer: Doer) -> bool:
        """你省要…, and one of several that the letter is addressed to."""
        known = self.asked or ()
        return doer.cue == "modal" and all(name[0] in "你贵" or name in known for name in doer.names)

    def _every_doer(self, start: int, end: int) -> Iterator[Doer]:
        """The units told to act, clause by clause; 由X inside a sentence with a subject is part of its object."""
        seen: Doer | None = None
        pending: int | None = None  # where names stand whose cue may come in the next clause, up to ``named``
        named = start
        object_next = False
        for clause in _CLAUSE.finditer(self.hidden, start, end):
            begin = clause.start() if pending is None else pending
            if pending is not None and _EMPHASIS.match(clause.group()):
                continue
            doer = None if object_next else self.passage.doer(begin, clause.end(), end)
            if doer is None and pending is not None and _CUE_NEXT.match(self.hidden, clause.start(), end):
                names = self.passage.units(self.text[pending:named].rstrip("，"))
                doer = Doer(pending, clause.start(), names, (), "modal") if names else None
            if doer is not None and _TIME_FIRST.fullmatch(self.hidden, begin, doer.start):
                doer = replace(doer, start=begin)
            object_next = clause.group().rstrip("，：")[-2:] in _OBJECT and (seen or doer) is not None
            pending = None
            if doer is None:
                if case := self._in_case(clause.start(), clause.end(), end):
                    doer = case
                elif those := _THOSE_TOLD.match(self.hidden, clause.start(), end):
                    doer = Doer(clause.start(), those.end("who"), (self.text[slice(*those.span("who"))],), (), "modal")
                elif self._only_names(begin, clause.end()):
                    pending, named = begin, clause.end()
                elif (
                    seen is None
                    and self.hidden[clause.start()] == "各"
                    and (report := _REPORT.match(self.hidden, clause.start(), end))
                ):
                    doer = Doer(
                        clause.start(), report.end("who"), (self.text[clause.start() : report.end("who")],), (), "modal"
                    )
            if doer is None or self._by_the_way(doer, start, seen):
                continue
            if (
                seen is not None
                and doer.cue != "assist"
                and (doer.vague or self._in_object(doer, seen, clause.start()))
            ):
                continue
            if doer.cue == "assist" and seen is None and not self.pieces:
                self.helper = self.helper or doer
                continue
            seen = doer
            yield doer

    def _in_case(self, start: int, stop: int, end: int) -> Doer | None:
        """承接主体利用合同融资时，应当…: who begins the case is told what to do in it."""
        if not (_CASE.fullmatch(self.hidden, start, stop) and _TOLD_THEN.match(self.hidden, stop, end)):
            return None
        return self.passage.first_named(start, stop)

    def _by_the_way(self, doer: Doer, start: int, seen: Doer | None) -> bool:
        """Whether only those who can, or units named elsewhere, are asked to join in what is demanded of nobody.

        A fund that pays (基金按标准结算) is told nothing either.
        """
        able = all(_IF_ABLE.match(name) for name in doer.names)
        if doer.cue == "act" and (able or all(name.endswith("基金") for name in doer.names)):
            return True
        if seen is not None or self.pieces or not self.bare_tasks or not (able or doer.vague):
            return False
        before = self.hidden[start if able else self.opened : doer.start]
        return _FROM_WHEN.fullmatch(before) is None and is_requirement(before)

    def _in_object(self, doer: Doer, seen: Doer, clause: int) -> bool:
        """…交由X管理 is part of what another unit is to do; a clause that begins with 由X, or follows one, is not."""
        if doer.cue != "by" or seen.cue == "by" or set(doer.names) & set(seen.names):
            return False
        return _BY_FIRST.match(self.hidden, clause) is None or any(_KIND.search(name) for name in doer.names)

    def _only_names(self, start: int, end: int) -> bool:
        words = self.text[start:end].rstrip("，：")
        if not words or len(words) > 120 or words[-1] not in LAST | {"）"}:
            return False
        return bool(self.passage.units(words))

    def _open(self, bare_from: int, heading: int, at: int) -> None:
        """What stands before the first unit: a demand of its own, or an account that leads up to it."""
        before = self.hidden[heading:at]
        if before.strip() and self.bare_tasks and is_requirement(before):
            self.pieces.append(Piece(bare_from, at, cue="bare", due=_DUE.search(before) is not None))
        elif self.accounts and not heading and before.strip() and len(before) <= ACCOUNT_LONGEST:
            self.account = bare_from

    def _is_inline_heading(self, start: int, end: int) -> bool:
        """一是落实责任。 names what the next sentence is about, and goes with it."""
        return (
            _INLINE_HEADING.fullmatch(self.hidden, start, end) is not None
            and self.passage.doer(start, end, end) is None
        )

    def _take(self, start: int, end: int, doers: list[Doer], first: bool) -> None:
        account = 0
        if self.held >= 0:
            start, self.held = self.held, -1
        if self.account >= 0:
            start, self.account, account = self.account, -1, start - self.account
        due = _DUE.search(self.hidden, start, end) is not None
        if not doers:
            if self.pieces:
                self.pieces[-1].end = end
                self.pieces[-1].due = self.pieces[-1].due or due
            return
        for number, doer in enumerate(doers):
            begin = start if number == 0 else doer.start
            stop = doers[number + 1].start if number + 1 < len(doers) else end
            self._add(begin, stop, doer, first and number == 0)
        self.pieces[0].led_in = self.pieces[0].led_in or account

    def _add(self, begin: int, stop: int, doer: Doer, new_sentence: bool) -> None:
        last = self.pieces[-1] if self.pieces else None
        due = _DUE.search(self.hidden, begin, stop) is not None
        if last is not None and self._continues(last, doer, due, new_sentence):
            last.end, last.due = stop, last.due or due
            extra = doer.names if doer.cue == "assist" else ()
            last.support = tuple(dict.fromkeys((*last.support, *doer.support, *extra)))
            if doer.cue == "by" and set(last.lead) < set(doer.names):
                last.lead = doer.names
            return
        self.pieces.append(Piece(begin, stop, doer.names, doer.support, doer.cue, due, doer.vague))

    def _continues(self, last: Piece, doer: Doer, due: bool, new_sentence: bool) -> bool:
        if last.cue == "promise":
            return False
        if doer.vague or doer.cue == "assist":
            return True
        if set(doer.names) == set(last.lead):
            return not (due and last.due and new_sentence)
        return doer.cue == "by" and bool(set(last.lead) & set(doer.names))

    def _join(self, piece: Piece) -> None:
        """Who is to act together with the unit of a piece, where a later clause says so: …，会同B…"""
        if not piece.lead or piece.support or piece.vague or piece.cue == "promise":
            return
        if (
            self.hidden.find("会同", piece.start, piece.end) < 0
            and self.hidden.find("联合", piece.start, piece.end) < 0
        ):
            return
        found = _JOINT_CLAUSE.search(self.hidden, piece.start, piece.end)
        if found is not None:
            names = self.passage.joined(found.end(), piece.end)
            piece.support = tuple(n for n in names if n not in piece.lead)

    def _close(self, heading: int, heading_doer: Doer | None) -> None:
        body = self.hidden[heading:]
        if not self.pieces:
            if heading_doer is not None and heading_doer.cue not in ("promise", "assist"):
                self.pieces.append(
                    Piece(
                        0,
                        len(self.text),
                        heading_doer.names,
                        heading_doer.support,
                        heading_doer.cue,
                        _DUE.search(body) is not None,
                    )
                )
            elif self.bare_tasks and is_requirement(body):
                self.pieces.append(Piece(0, len(self.text), cue="bare", due=_DUE.search(body) is not None))
            elif self.helper is not None and not self.helper.vague:
                self.pieces.append(Piece(0, len(self.text), self.helper.names, (), "modal"))
            return
        for piece in self.pieces:
            self._join(piece)
        first = self.pieces[0]
        if heading and first.cue != "promise" and (self.accounts or first.start <= LEAD_LONGEST):
            first.start = 0
        if first.cue == "bare" and not first.lead and heading_doer is not None and len(self.pieces) == 1:
            first.lead = heading_doer.names
