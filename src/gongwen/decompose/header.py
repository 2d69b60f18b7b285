"""What stands at the head and foot of a document: title, number (发文字号), issuer, date, addressees."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from gongwen.decompose.blocks import Block
from gongwen.decompose.deadlines.frame import make_date
from gongwen.decompose.numbering import read_mark
from gongwen.decompose.numerals import to_int
from gongwen.decompose.unitnames import is_unit

_NUMBER = re.compile(
    r"^\s*(?P<all>[\u4e00-\u9fffA-Za-z]{0,16}\s*[〔\[（(【﹝](?P<year>[12]\d{3})[〕\]）)】﹞]\s*第?\s*\d{1,5}\s*号|国令第\s*\d+\s*号)"
)
# 发电单位：…　等级：特急·明电　云汛电〔2021〕23号: the first line of a telegram.
_TELEGRAM = re.compile(
    r"^\s*(?:发电单位|签批盖章|等级|密级)\s*[：:]?.*?(?:[\s\u3000]|$)(?P<all>[\u4e00-\u9fff]{2,10}〔[12]\d{3}〕\s*\d{1,5}\s*号)?\s*$"
)
# Title, number and addressees in one line with the text.
_RUN_IN = re.compile(
    r"(?P<title>[^。，；：]{4,100}?(?:通知|意见|决定|批复|函|通报|方案|通告|公告|答复|纪要))\s*(?P<number>[\u4e00-\u9fff]{1,10}〔[12]\d{3}〕\s*\d{1,4}\s*号)"
)
_CITED = re.compile(r"[〔﹝\[]([12]\d{3})[〕﹞\]]\s*\d{1,5}\s*号")
_DATE = re.compile(
    r"^[（(]?(?P<who>[^\d〇二○]{0,40}?)\s*(?P<y>[12]\d{3}|[一二][〇○ＯO零一二三四五六七八九]{3})\s*年\s*(?P<m>\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*"
    r"(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日\s*(?:\d{1,2}[时点](?:\d{1,2}分)?)?(?:印发|发布|印)?[）)]?\s*(?:（[^（）]{0,20}）)?$"
)
_ENDS_IN_DATE = re.compile(r"日\s*(?:\d{1,2}[时点](?:\d{1,2}分)?)?(?:印发|发布|印)?[）)]?\s*(?:（[^（）]{0,20}）)?\s*$")
_MET = re.compile(
    r"(?:(?P<y>[12]\d{3})年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日[^。]{0,60}?(?:召开|主持|举行|研究|会议|专题)"
)
_YEAR = re.compile(r"(?<!\d)(20[0-4]\d|19[89]\d)年?(?!\d)")
_FIRST_YEAR = re.compile(r"(?<!\d)(20[0-4]\d|19[89]\d)(?:年|-\d{1,2}-\d{1,2}|[./]\d{1,2}[./]\d{1,2})")
_ADDRESS = re.compile(r"[:：]$")
_SENTENCE = re.compile(r"[。；！？]")
_LOOSE = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])|\u3000")
_HEAD_LINES = 14


@dataclass(frozen=True, slots=True)
class Header:
    """The frame of a document. ``body`` is the first block after title and addressees, ``head`` and ``foot``
    are the blocks that carry no text of their own, with the reason why."""

    title: str
    number: str | None
    issuer: str | None
    date: dt.date | None
    met: dt.date | None
    year: int | None
    addressee: str
    body: int
    aside: dict[int, str]


def read_header(blocks: Sequence[Block], text: str) -> Header:
    """What the head and the foot of the document say; None for what they do not."""
    aside: dict[int, str] = {}
    number = _number(blocks, aside)
    body, title, addressee = _head(blocks, aside)
    if number is None and blocks and (run_in := _RUN_IN.match(title or blocks[0].text[:240])):
        title, number = run_in["title"], run_in["number"]
    issuer, date = _signature(blocks, body, aside)
    if issuer is None and date is None and title:
        date = _date_under_title(blocks, body, aside)
    issuer = issuer or _issuer_in_title(title)
    year = _year(date, number, title, text)
    met = _met(blocks, body, year) if "纪要" in title else None
    year = year or (met.year if met else _year_of_text(text))
    return Header(title, number, issuer, date, met, year, addressee, body, aside)


def _issuer_in_title(title: str) -> str | None:
    """国务院办公厅关于…: whoever the title begins with, when nobody signs."""
    who, about, _ = title.partition("关于")
    return who if about and len(who) <= 40 and is_unit(who.split("、")[0]) else None


def _number(blocks: Sequence[Block], aside: dict[int, str]) -> str | None:
    for index, block in enumerate(blocks[:_HEAD_LINES]):
        if len(block.text) < 90 and (telegram := _TELEGRAM.match(block.text)):
            aside[index] = "版头"
            if telegram["all"]:
                return re.sub(r"\s", "", telegram["all"])
        found = _NUMBER.match(block.text) if len(block.text) < 60 else None
        if found and len(block.text[found.end() :].strip()) < 24:
            aside[index] = "发文字号"
            return re.sub(r"\s", "", found["all"])
    return None


def _head(blocks: Sequence[Block], aside: dict[int, str]) -> tuple[int, str, str]:
    """Index of the first block of the body, the title, and the addressees."""
    titles: list[str] = []
    for index, block in enumerate(blocks[:_HEAD_LINES]):
        words = block.text.strip()
        if index in aside:
            continue
        if block.is_row:
            title = _title_row(block)
            if title and not titles:
                aside[index] = "标题"
            return index, _join(titles) or title, ""
        if _ADDRESS.search(words) and _is_addressee(words):
            aside[index] = "主送机关"
            return index + 1, _join(titles), words.rstrip("：:")
        if _SENTENCE.search(words) or read_mark(words) or len(words) > 70 or words.endswith(("：", ":")):
            return index, _join(titles), ""
        if _DATE.match(words):
            continue
        titles.append(words)
        aside[index] = "标题"
    return min(len(blocks), _HEAD_LINES), _join(titles), ""


def _title_row(block: Block) -> str:
    """A first row that is one cell, merged over the table, holds its title."""
    cells = {block.text[c.start - block.start : c.end - block.start].strip() for c in block.cells} - {""}
    return cells.pop() if len(cells) == 1 else ""


def _is_addressee(words: str) -> bool:
    if len(words) > 400 or _SENTENCE.search(words) or read_mark(words):
        return False
    return not re.search(r"如下|以下|意见|通知|要求|事项|会议|现将|研究提出|单位[:：]$|时限|牵头", words[-12:])


def _join(titles: Sequence[str]) -> str:
    """The lines of a title as one; a line of the letterhead (国务院文件) is no title."""
    whole = "".join(t.lstrip("# ") for t in titles if not re.fullmatch(r"(?!.*关于).{1,20}文件", t))
    return _LOOSE.sub("", whole)


def _signature(blocks: Sequence[Block], body: int, aside: dict[int, str]) -> tuple[str | None, dt.date | None]:
    """Issuer and date of the first signature after the body; later ones sign what is attached."""
    first: tuple[str | None, dt.date | None] | None = None
    for index in range(body, len(blocks)):
        block = blocks[index]
        if block.is_row or len(block.text) > 60 or not _ENDS_IN_DATE.search(block.text):
            continue
        found = _DATE.match(block.text.strip())
        if found is None:
            continue
        aside[index] = "成文日期"
        who = found["who"].strip(" 　（(，,")
        names = [who] if who else _names_above(blocks, index, body, aside)
        if first is None and (date := _date(found)) is not None:
            first = ("、".join(names) or None, date)
    return first or (None, None)


def _names_above(blocks: Sequence[Block], index: int, body: int, aside: dict[int, str]) -> list[str]:
    names: list[str] = []
    while index - 1 >= body and len(names) < 6:
        words = blocks[index - 1].text.strip()
        if (
            blocks[index - 1].is_row
            or len(words) > 40
            or re.search(r"[。，；：:！？]|^附件|^（", words)
            or read_mark(words)
        ):
            break
        index -= 1
        aside[index] = "落款"
        names.insert(0, words)
    return names


def _date(found: re.Match[str]) -> dt.date | None:
    year, month, day = to_int(found["y"].replace("O", "〇")), to_int(found["m"]), to_int(found["d"])
    return make_date(year, month, day) if year and month and day else None


def _date_under_title(blocks: Sequence[Block], body: int, aside: dict[int, str]) -> dt.date | None:
    for index in range(min(body + 1, len(blocks))):
        found = _DATE.match(blocks[index].text.strip()) if len(blocks[index].text) < 60 else None
        if found:
            aside[index] = "成文日期"
            return _date(found)
    return None


def _year(date: dt.date | None, number: str | None, title: str, text: str) -> int | None:
    """The year of dates that name none: of the document, of its number, of its title, of what it cites first."""
    if date is not None:
        return date.year
    for source in (number or "", title):
        found = _YEAR.search(source)
        if found:
            return int(found[1])
    cited = _CITED.search(text[:4000])
    return int(cited[1]) if cited else None


def _year_of_text(text: str) -> int | None:
    """The first year that the text names, where nothing else tells the year."""
    found = _FIRST_YEAR.search(text[:4000])
    return int(found[1]) if found else None


def _met(blocks: Sequence[Block], body: int, year: int | None) -> dt.date | None:
    """The day of the meeting that minutes record."""
    for block in blocks[body : body + 4]:
        found = _MET.search(block.text[:300])
        if found and (found["y"] or year):
            return make_date(int(found["y"] or year or 0), int(found["m"]), int(found["d"]))
    return None
