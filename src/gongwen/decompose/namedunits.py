"""The units that the words of a sentence name: lists, kinds of office by their field, names that share their last word."""

from __future__ import annotations

import re
from functools import lru_cache

from gongwen.decompose.unitlists import RANKS, split_units
from gongwen.decompose.unitnames import ends_like_unit, is_unit, may_begin_name, may_continue_name
from gongwen.lexicon import EMPTY, Lexicon

# What stands around the names without being part of them.
_AROUND = re.compile(
    r"^(?:所涉及的|涉及的|各自|所有|全体)|(?:，)?(?:特别是|尤其是)[^、，]*$|(?:都|均|也|还|原则上|应|要)$|(?<=[局厅委部办会院])[两二三四五六七八九十]{1,2}(?:个|家)?(?:部门|单位)$"
)
_SUMMED = re.compile(r"、[^、]{2,8}等[^，。、]{0,12}(?:部门|单位|机构)(?:[和及](?:有关|相关)?(?:单位|机构))?$")
# 财政、民政、教育部门: kinds of office by their field, each told for itself.
_FIELDS = re.compile(r"^[^级的各]{2,10}部门$")
_SHARED = re.compile(
    r"、[^、]*(?:部门|机构|单位|企业|基金|院校|公司|局|厅|委|政府|学校|高校|医院|院所|银行|法院|基地)(?:[（(][^（）()]*[）)])?$"
)
_AND = re.compile(r"以及|[和与及]")
_FIELD_ONLY = re.compile(r"[\u4e00-\u9fff]{2,8}(?:和[\u4e00-\u9fff]{2,4})?")
# Fields that are also verbs, with which no name may begin.
_VERBAL_FIELDS = frozenset({"统计", "组织", "应急", "建设", "保障", "规划", "宣传", "统战", "监督", "督查", "审批"})
_TWO_FIELDS = re.compile(r"(?P<one>[\u4e00-\u9fff]{2,6})[和与及](?P<two>[\u4e00-\u9fff]{2,8}部门)")
# Fields of one office whose own name has 和 in it.
_ONE_FIELD = re.compile(
    r"工业和|文化和|住房和|卫生和|资源和|土地和|粮食和|规划和|教育和|广播和|新闻出版和|信息化和|经济和|发展和|国防和|科学和|商务和|公安和司法|档案和"
)


def _is_field(name: str) -> bool:
    """Whether the name is only the field of an office (财政, 发展改革)."""
    return _FIELD_ONLY.fullmatch(name) is not None and (
        name in _VERBAL_FIELDS or (may_begin_name(name) and not is_unit(name))
    )


def _is_field_office(name: str) -> bool:
    return _FIELDS.match(name) is not None and is_unit(name)


def _fields(name: str) -> tuple[str, ...]:
    """财政和医保部门 are two offices, 工业和信息化部门 is one."""
    found = _TWO_FIELDS.fullmatch(name) if name.endswith("部门") else None
    if found is None or _ONE_FIELD.search(name) or not (_is_field(found["one"]) and _is_field_office(found["two"])):
        return (name,)
    return found["one"], found["two"]


@lru_cache(maxsize=4096)  # the same few offices fill a document
def named_units(words: str, lexicon: Lexicon = EMPTY) -> tuple[str, ...]:
    """The units that the words of a sentence name; empty if any of them is none."""
    words = _AROUND.sub("", words.strip())
    if len(words) < 2 or not (ends_like_unit(words.rstrip("等")) or is_unit(words, lexicon)):
        return ()
    names = tuple(part for n in split_units(words, lexicon) for part in _fields(n))
    if names and all(_is_field(n) for n in names[:-1]) and _is_field_office(names[-1]):
        return names
    if names and all(is_unit(n, lexicon) for n in names):
        return names
    if _SUMMED.search(words) and all(len(n) <= 8 and (may_begin_name(n) or n in _VERBAL_FIELDS) for n in names):
        return names  # 应急管理、消防救援等部门: kinds of unit by their field
    return _with_shared_head(words, names, lexicon)


def _with_shared_head(words: str, names: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """融资担保、再担保机构 share their last word: one name, as no part of it can stand alone."""
    joined: list[str] = []
    for name in names:
        levels = joined and joined[0].startswith("各") and joined[-1] in RANKS
        if joined and not levels and not is_unit(joined[-1], lexicon):
            if not may_continue_name(name):
                return ()
            joined[-1] = f"{joined[-1]}、{name}"
        elif not (is_unit(name, lexicon) or may_begin_name(name) or name in RANKS):
            return ()
        else:
            joined.append(name)
    joined = [part for name in joined for part in _before_shared(name, lexicon)]
    whole = all(is_unit(n, lexicon) or n in RANKS or (_SHARED.search(n) and n in words) for n in joined)
    return tuple(joined) if joined and whole else ()


def _before_shared(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A complete name joined by 和 to names that share a head: 担保基金和省级担保、再担保机构 are two."""
    for found in _AND.finditer(name, 0, name.find("、") if "、" in name else 0):
        left, right = name[: found.start()], name[found.end() :]
        if is_unit(left, lexicon) and may_begin_name(right.split("、", 1)[0]):
            return left, right
    return (name,)
