"""Take a list of units apart: ``A、B和C等部门及各地区`` → A, B, C, 各地区. Names stay as written."""

from __future__ import annotations

import re
from functools import lru_cache

from gongwen.decompose.masks import HIDDEN, mask_brackets
from gongwen.decompose.unitnames import bare, ends_like_unit
from gongwen.lexicon import EMPTY, Lexicon

# No list of units is longer; what is, is something else.
LONGEST = 3000
_SEPARATOR = re.compile(r"[、，,；;。\n\t/|]|[ \u3000]+(?=[\u4e00-\u9fff])")
_AND = re.compile(r"以及|[和及与]")
# 等 after a list; not the one inside 高等教育, 中等职业学校, 平等.
_ETC = re.compile(r"(?<![高中初平同对特优上下])等(?![级额同待离])")
# What follows 等 and only sums up: 部门, 有关单位, 国务院相关部门, 省级主管部门（单位）.
_SUMMARY = re.compile(
    rf"(?:国务院|中央|国家|[省市县区州]级?|[省市县区州]直|市级|有关|相关|其他|主管|各|多个|多家|几个|\d+个|[一二三四五六七八九十]+个|职能|综合|成员|涉农|执法|监管|群团(?=组织))*"
    rf"(?:[\u4e00-\u9fff]{{2,6}}(?:领域|行业|系统)(?:内|的)?(?:有关|相关|主管)*(?=部门|单位|机构|企业))?"
    rf"(?:[\u4e00-\u9fff]{{2,4}}(?:权属|产权|运营|管理|经营|主管|建设)(?=单位))?(?:(?:政策|任务|事项|项目|措施)?(?:牵头|责任|承办|配合)(?=部门|单位))?(?:部门|单位|组织|机构|方面|地区|企业|机关|委办局|高校|院校)?(?:{HIDDEN}+)?(?:[和及、](?:有关|相关)?(?:部门|单位|机构|企业)(?:{HIDDEN}+)?)?"
)
_JOINT = re.compile(r"^(?:以及|[和及与、，])")
_NOTHING = re.compile(r"^[无/—\-－–─\s.。]*$")
# 区公安分局（按职责分工负责）
_SHARE_OF_WORK = re.compile(r"[（(](?:按|依|各自|分别|共同|具体)[^（）()]*(?:负责|落实|办理)[）)]$")
_EDGE = re.compile(r"^(?:由|请|并由|以及|所涉及的|涉及的|包括|[：:])+|(?:[：:。．.]|共同|分别|联合|等)+$")

# Levels of government, to tell 各市、州人民政府 (one level, one name) from 各市、县 (two).
RANKS = {"省": 1, "自治区": 1, "直辖市": 1, "市": 2, "州": 2, "自治州": 2, "地区": 2, "盟": 2, "地级市": 2, "地级以上市": 2, "设区市": 2, "设区的市": 2,
          "县": 3, "区": 3, "旗": 3, "县级市": 3, "市辖区": 3, "自治县": 3, "自治旗": 3, "新区": 3, "开发区": 3, "功能区": 3, "园区": 3,
          "乡": 4, "镇": 4, "乡镇": 4, "街道": 4, "苏木": 4, "民族乡": 4}  # fmt: skip
# 区域性股权市场运营机构（以下简称运营机构）: what it is called further on is no part of the name.
_CALLED = re.compile(r"[（(](?:以下|下)?(?:简|合|统)称[^（）()]*[）)]")
_EACH = re.compile(r"各有关|各相关|各|有关|相关|全国各")
_OFFICE = re.compile(r"(?:人民政府|政府|党委|管委会|办事处|党工委)+$")


def split_units(text: str, lexicon: Lexicon = EMPTY) -> tuple[str, ...]:
    """The units that the text lists, in order, each once; empty for ``无`` or ``—``."""
    return _split(text[:LONGEST], lexicon)


@lru_cache(maxsize=4096)  # the same few lists fill a plan
def _split(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    if _NOTHING.match(text):
        return ()
    names: list[str] = []
    for part in _parts(text):
        names.extend(_without_etc(part, lexicon))
    joined = _join_same_level([n for n in names if n])
    return tuple(dict.fromkeys(joined))


def _parts(text: str) -> list[str]:
    hidden, parts, start = mask_brackets(text), [], 0
    for found in _SEPARATOR.finditer(hidden):
        parts.append(text[start : found.start()])
        start = found.end()
    parts.append(text[start:])
    return [
        p
        for p in (_EDGE.sub("", _SHARE_OF_WORK.sub("", _CALLED.sub("", p.strip()))) for p in parts)
        if p and not _NOTHING.match(p)
    ]


def _without_etc(part: str, lexicon: Lexicon) -> list[str]:
    """The names of a part: 等 and the words that only sum up what was listed are left out."""
    names: list[str] = []
    while part:
        if part in lexicon.units:
            return [*names, part]
        hidden = mask_brackets(part)
        etc = _ETC.search(hidden)
        if etc is None:
            return names + _at_conjunctions(part, hidden, lexicon)
        names += _at_conjunctions(part[: etc.start()], hidden[: etc.start()], lexicon)
        summary = _SUMMARY.match(hidden, etc.end())
        part = _JOINT.sub("", part[summary.end() if summary else etc.end() :])
    return names


def _at_conjunctions(part: str, hidden: str, lexicon: Lexicon) -> list[str]:
    """Cut at 和, 及, 与 where both sides are complete names; 工业和信息化部 and 各有关部门和单位 stay whole."""
    names, start = [], 0
    for found in _AND.finditer(hidden):
        left, right = part[start : found.start()], part[found.end() :]
        if left and _complete(left, lexicon) and _separate(left, right, lexicon):
            names.append(left.strip())
            start = found.end()
    return names + _at_each(part[start:].strip())


def _complete(name: str, lexicon: Lexicon) -> bool:
    return lexicon.knows(name) or ends_like_unit(name)


def _separate(left: str, right: str, lexicon: Lexicon) -> bool:
    core = bare(right)
    if core.startswith("其") and not core.startswith("其他"):
        return False  # 各级政府及其部门
    if not core or re.match(r"(?:单位|部门|机构|企业|地区|地方)(?=$|以及|[和及与])", core):
        return False
    if left.endswith(("城乡建设", "中央", "国家")):
        return False
    return (
        _complete(right, lexicon)
        or right.startswith(("各", "有关", "相关", "其他", "所属"))
        or any(c in right for c in "和及与")
    )


def _at_each(name: str) -> list[str]:
    """各地各有关部门 without a sign between them is two names."""
    cut = name.find("各", 1)
    if name.startswith("各") and cut > 1 and ends_like_unit(name[:cut]) and not name.startswith("各级各类"):
        return [name[:cut], name[cut:]]
    return [name] if len(name) > 1 else ([name] if name in RANKS else [])


def _join_same_level(names: list[str]) -> list[str]:
    joined: list[str] = []
    rank = 0
    for name in names:
        core = _OFFICE.sub("", bare(name))
        if rank and core in RANKS and _same(rank, core):
            joined[-1] = f"{joined[-1]}、{name}"
            continue
        joined.append(name)
        each = _EACH.match(core)
        rank = RANKS.get(core[each.end() :], 0) if each and not _OFFICE.search(name) else 0
    return joined


def _same(rank: int, core: str) -> bool:
    # After 县 or 区 a 市 is a county-level one.
    return RANKS[core] == rank or (rank == 3 and core == "市")
