"""Read who is responsible: ``A牵头，B、C配合``, ``责任单位：A、B``, ``A会同B负责``.

The words are read clause by clause. A clause without a role word (``省委网信办，省保密局负责``) belongs to the
next one that has a role; after a label (``配合单位：A，各区``) it belongs to the label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from gongwen.decompose.cues import WITH
from gongwen.decompose.masks import mask_brackets
from gongwen.decompose.unitlists import split_units
from gongwen.decompose.unitnames import is_unit, may_begin_name
from gongwen.lexicon import EMPTY, Lexicon

# Labels are put together of a head that tells the role and a tail that tells a unit, a time or a person.
_UNIT = r"(?:单位|部门|处室|科室|股室|机构|主体|科股室)(?:[（(][^（）()]{1,6}[）)]|[和及、/](?:单位|部门|个人|人员))?"
_PERSON = r"(?:领导(?:同志)?|(?:责任|负责|联系|联络|经办|承办|包案|召集|督办)(?:人|员)(?:员)?|责任人|负责同志|组长)"
LABEL = re.compile(
    rf"(?P<lead>(?:总|第一)?牵头(?:责任|负责|主办|承办|落实|实施|组织|抓总)?{_UNIT}|(?:总|第一)?牵头|主办|主[办责管](?:责任)?{_UNIT}|第一责任{_UNIT})|"
    rf"(?P<support>(?:配合|协同|协办|协助|参与|参加|支持|会办|会签|协作|辅助|联办|联动|共同责任|其他责任)(?:责任|落实|实施|配合|承办)?{_UNIT}|配合|协办|协助)|"
    rf"(?P<duty>(?:主体责任|(?:责任|负责|承办|分办|落实|实施|完成|指导|执行|工作|承接|办理|推进|整改|具体|承担|组织|建设|报送|反馈)(?:落实|实施|责任|承办|推进)?){_UNIT}|"
    r"责任(?:落实|归属)|(?:部门|任务|责任|职责|工作|单位|落实|具体)?分工(?:安排|落实)?)|"
    r"(?P<due>(?:计划|预计|拟|要求|最后|最迟)?(?:完成|办理|办结|整改|时间|工作|推进|落实|报送|建成|反馈|实施|销号|回复|答复|任务|开竣工|交办)?(?:时限|时间|期限|限期|节点|进度|日期|工期)(?:要求|安排|节点|限制|表)?|截[止至](?:时间|日期))|"
    rf"(?P<other>(?:牵头|分管|负责|责任|包保|包联|挂点|挂钩|挂帅|联系|督办|包案|主管|主要|具体|直接|第一|总|协助|配合)*(?:市|省|县|区|州|镇|委|级|政府|部门|单位)*(?:牵头|分管|负责|责任)?{_PERSON}|"
    r"联系方式|联系电话|督[查办](?:单位|部门)|适用范围|目标任务|工作目标|备注)"
)
LABEL_LONGEST = 24
_COLON = re.compile(r"[：:]")
_COLON_LABEL = re.compile(rf"(?:{LABEL.pattern})[：:]")

_LEAD = re.compile(
    r"(?:总)?牵头(?:负责|落实|实施|推进|组织实施|完成|抓总|组织|制定|推动)?|主办|主要负责|为主(?:负责)?|负总责|主责"
)
_SUPPORT = re.compile(
    r"(?:积极|共同|协同|按职责|按职责分工|依职责)?(?:配合|协助|参与|参加|协同|[协会]办|支持)(?:落实|实施|推进|做好|完成|负责)?$"
)
_DUTY = re.compile(
    r"(?:(?:按照?|依照?|根据|结合|依据)(?:各自|自身|部门|工作|行业|领域|区域|条线)?(?:职责|职能|分工|任务)(?:和)?(?:分工|职责|权限)?|分工|分别|共同|具体|组织|统筹|联合|各自|协同|合力)*"
    r"(?:负责|落实(?!情况)|实施|承办|推进|办理|承担|抓好落实|组织实施|具体负责)(?:落实|实施|推进|办理|做好)*$|"
    r"(?:按照?|依照?|根据|依)(?:各自|自身|部门|工作)?(?:职责|职能)(?:和)?(?:分工|职责)?$"
)
_OWN_ROLE = re.compile(r"(?P<name>.+?)[（(](?:(?P<lead>牵头|主办|主责|总牵头)|配合|协办|协助|参与)(?:单位|部门)?[）)]")
_SECOND = re.compile(
    r"(?:结合实际|因地制宜|参照|具体|抓好|推动)?(?:落实|实施|执行|推进)$|(?:指导|统筹|统筹协调|协调|监督|督促)$"
)
_RULE_WORDS = r"(?:第一|首位|首|最前|居前|前)[^，。；]{0,10}(?:为|是)?(?:牵头|主办|总牵头)|(?:为|是)牵头(?:单位|部门)|下同|不再(?:列出|一一列出|标注)|^以下"
_RULE = re.compile(_RULE_WORDS)
# 市税务局（列第一位者为牵头单位，下同）: the rule stands behind the last name and is no part of it.
_BRACKETED_RULE = re.compile(rf"[（(](?=[^（）()]*(?:{_RULE_WORDS}))[^（）()]*[）)]")


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who leads, who supports, and what the words say about time."""

    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    explicit_lead: bool = False
    labelled: bool = False
    spoken: bool = True  # False for a bare list of units that no word calls responsible

    def __bool__(self) -> bool:
        return bool(self.lead or self.support)


@dataclass(slots=True)
class _Roles:
    lead: list[str] = field(default_factory=list)
    support: list[str] = field(default_factory=list)
    duty: list[str] = field(default_factory=list)
    second: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    doubtful: bool = False
    labelled: bool = False
    spoken: bool = True

    def settled(self, first_leads: bool) -> Responsibility:
        """Lead and support by the conventions of such lists."""
        lead, support = list(self.lead), list(self.support)
        if lead:
            support = _merge(support, self.duty, self.second)
        elif self.duty:
            lead, rest = (self.duty[:1], self.duty[1:]) if first_leads else (self.duty, [])
            support = _merge(rest, support, self.second)
        else:
            lead = self.second
        return Responsibility(
            tuple(dict.fromkeys(lead)),
            tuple(dict.fromkeys(support)),
            tuple(self.times),
            bool(self.lead),
            self.labelled,
            self.spoken,
        )


def _merge(*lists: list[str]) -> list[str]:
    return [name for names in lists for name in names]


@lru_cache(maxsize=2048)  # the same lines and brackets come again and again
def read_roles(
    text: str, *, default: str = "", first_leads: bool = False, lexicon: Lexicon = EMPTY
) -> Responsibility | None:
    """Who is responsible by these words; None if they are not (only) about responsibility.

    ``default`` is the role of names that stand without a role word: that of the label or table column they
    are in, or ``""`` inside a bracket, where every list must come to a role.
    """
    roles = _Roles()
    for role, value in _labelled(text, default, roles):
        _read_value(role, value, roles, lexicon)
        if roles.doubtful:
            return None
    return roles.settled(first_leads)


def _labelled(text: str, default: str, roles: _Roles) -> Iterator[tuple[str, str]]:
    """The text cut at its labels: (role, words under it)."""
    role, start = default, 0
    if "：" in text or ":" in text:
        for found in _labels(text):
            if text[start : found.start()].strip(" ，,；;。、\n\t（("):
                yield role, text[start : found.start()]
            role, start = found.lastgroup or "duty", found.end()
            roles.labelled = roles.labelled or role in ("lead", "support", "duty")
    if text[start:].strip():
        yield role, text[start:]


def _labels(text: str) -> Iterator[re.Match[str]]:
    """The labels before the colons of the text; looked for only there, as the pattern is slow."""
    end = 0
    for colon in _COLON.finditer(text):
        found = _COLON_LABEL.search(text, max(end, colon.start() - LABEL_LONGEST), colon.end())
        if found is not None:
            end = found.end()
            yield found


def _read_value(role: str, value: str, roles: _Roles, lexicon: Lexicon) -> None:
    if role == "other":
        return
    if role == "due":
        roles.times.append(value.strip(" ，,；;。、\n\t）)"))
        return
    waiting: list[str] = []
    for clause in _clauses(value):
        _read_clause(role, clause, waiting, roles, lexicon)
    if waiting:
        _unspoken(role, waiting, roles, lexicon)


def _clauses(value: str) -> Iterator[str]:
    hidden, start = mask_brackets(value), 0
    for found in re.finditer(r"[，,；;。\n]|[ \u3000]{1,4}(?=[\u4e00-\u9fff])", hidden):
        yield value[start : found.start()].strip()
        start = found.end()
    yield value[start:].strip()


def _read_clause(role: str, clause: str, waiting: list[str], roles: _Roles, lexicon: Lexicon) -> None:
    clause = _unpaired(_BRACKETED_RULE.sub("", clause.strip(" 。、")))
    if not clause or _RULE.search(clause):
        return
    if looks_like_time(clause):
        roles.times.append(clause)
        return
    found = _role_of(clause)
    if found is None:
        listed = split_units(clause, lexicon)
        names = _marked(listed, roles)
        if role or _plausible(names, lexicon) or (listed and not names):
            waiting.extend(names)
        else:
            roles.doubtful = True
        return
    kind, names_text, support_text = found
    names = waiting + list(split_units(names_text, lexicon))
    waiting.clear()
    if not role and not _plausible(names, lexicon):
        roles.doubtful = True
        return
    getattr(roles, kind).extend(names)
    if support_text:
        roles.support.extend(split_units(support_text, lexicon))


def _marked(names: tuple[str, ...], roles: _Roles) -> list[str]:
    """The names without those that carry their role behind them, 市住建局（牵头）, which go where it says."""
    plain: list[str] = []
    for name in names:
        found = _OWN_ROLE.fullmatch(name)
        if found is None:
            plain.append(name)
        else:
            (roles.lead if found["lead"] else roles.support).append(found["name"])
    return plain


def _unpaired(clause: str) -> str:
    """The clause without a bracket at either end whose partner is not in it."""
    while clause[:1] in ("（", "(") and not clause.endswith(("）", ")")) and "）" not in clause and ")" not in clause:
        clause = clause[1:].strip()
    while clause[-1:] in ("）", ")") and "（" not in clause and "(" not in clause:
        clause = clause[:-1].strip()
    return clause


def _role_of(clause: str) -> tuple[str, str, str] | None:
    """(role, names, names after 会同) of a clause that ends in a role word."""
    hidden = mask_brackets(clause)
    for kind, pattern in (("lead", _LEAD), ("support", _SUPPORT), ("duty", _DUTY), ("second", _SECOND)):
        found = pattern.search(hidden)
        if found is None:
            continue
        if found.start() == 0 and kind != "lead":
            return None
        names = clause[: found.start()]
        if (
            kind == "duty"
            and re.search(r"(?:落实|推进|实施)$", hidden)
            and "职责" not in found.group()
            and "负责" not in found.group()
        ):
            kind = "second"
            names = re.sub(r"(?:结合实际|因地制宜|参照)+$", "", names)
        joint = WITH.search(mask_brackets(names))
        if joint is not None and joint.start() > 0:
            return kind, names[: joint.start()], names[joint.end() :]
        if joint is not None:
            return "support", names[joint.end() :], ""
        after = hidden[found.end() :]
        helps = _SUPPORT.search(after) if kind == "lead" else None  # A牵头、B协办
        return kind, names, clause[found.end() :][: helps.start()] if helps else ""
    joint = WITH.search(hidden)
    if joint is not None and joint.start() > 0:
        return "duty", clause[: joint.start()], clause[joint.end() :]
    if joint is not None:
        return "support", clause[joint.end() :], ""
    return None


def _plausible(names: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a list can be one of units: one is for certain, and nothing speaks against the others."""
    certain = [is_unit(n, lexicon) for n in names]
    return any(certain) and all(sure or may_begin_name(n) for sure, n in zip(certain, names, strict=True))


def _unspoken(role: str, waiting: list[str], roles: _Roles, lexicon: Lexicon) -> None:
    """Names that came to no role word: the label's role, or that of the clause before."""
    if role:
        getattr(roles, role).extend(waiting)
    elif roles.support or roles.lead or roles.duty:
        (roles.support if roles.support or roles.lead else roles.duty).extend(waiting)
    elif all(is_unit(n, lexicon) for n in waiting):
        roles.duty.extend(waiting)
        roles.spoken = False
    else:
        roles.doubtful = True


_TIME = re.compile(
    r"(?:\d|[一二三四五六七八九十])+\s*(?:年|月|日|个月|季度|个?工作日|周|天)|年底|月底|年内|上半年|下半年|季度|旬|节前|每[年月季周半日两]|全年|近期|当前"
)
_TIME_LIKE = re.compile(
    r"^(?:并|同时|长期|持续|常年|常态化|长效|全年|贯穿全年|年内|立即|即时|适时|马上|已|即知即改|立行立改|定期|动态)|^(?:按|逐)(?:年|月|季|周)|^(?:力争|确保|原则上|最迟)?(?:于|在|到)?.{0,4}"
    r"(?:年底|月底|年内|上半年|下半年|季度|旬|节前)|^完成$"
)


def looks_like_time(clause: str) -> bool:
    """Whether a clause of a responsibility says when, not who."""
    if _TIME_LIKE.match(clause):
        return True
    found = _TIME.search(clause)
    return found is not None and found.start() <= 12 and not _DUTY.search(clause) and not _LEAD.search(clause)
