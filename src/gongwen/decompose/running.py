"""Tasks in running text: by brackets where a paragraph has them, else by who is told to act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gongwen.decompose.bodyroles import with_body_roles
from gongwen.decompose.brackets import Bracket, find_brackets
from gongwen.decompose.drafts import Draft
from gongwen.decompose.genre import Genre
from gongwen.decompose.labelled import tail_label
from gongwen.decompose.listings import Listings, listings_of
from gongwen.decompose.outline import Line
from gongwen.decompose.prose import Piece, cut_prose
from gongwen.decompose.responsibility import Responsibility
from gongwen.decompose.sections import skip_reason
from gongwen.decompose.unitlists import split_units
from gongwen.lexicon import Lexicon

# 请认真贯彻执行 asks for nothing in particular.
_GENERAL = re.compile(
    r"请[^，。；]{0,30}(?:，)?[^，。；]{0,12}(?:贯彻|遵照|组织|抓好)[^，。；]{0,8}(?:落实|实施|执行|办理)。?$"
)
_ASIDE = re.compile(
    r"^(?:附件|附表|附录|附[：:]|主题词|抄送|主送|抄报|出席|列席|缺席|请假|记录|主持|参会|参加人员|参会人员|联系人|联系电话|联系方式|电话|邮箱|传真|来源|注[：:]|备注|此页|（此件|（本文|（此页|特此|（联系|签发|印发|共印|发送|分送)"
)
# 指标来源：…, 计算方法：… explain; 会议要求：… and 如下：… do not.
_NOTE = re.compile(r"^(?!.{0,8}(?:会议|要求|议定|强调|决定|如下|以下|请|通知))[^，。；：、]{2,8}：(?!$)[^；]{2,160}$")
_EXPLAINS = re.compile(r"(?:计算方法|计算公式|指标来源|指标说明|数据来源|统计口径|名词解释)[：:]")
# 本办法自印发之日起施行.
_IN_FORCE = re.compile(
    r"^本(?:意见|办法|通知|方案|规定|措施|细则|计划|文件|决定)(?:(?:自|从)[^。]{2,40}(?:施行|实施|执行|生效)|(?:中)?所称)"
)
# 以上工作须于12月底前完成: a time for other tasks, read where theirs are.
_FOR_ALL = re.compile(
    r"(?:以上|上述|前述)(?:各项)?(?:工作|任务|事项|措施)[^。；，]{0,16}(?:于|在|前)[^。；，]{2,24}(?:完成|办结|到位|落实)。?"
)
_EMPTY_PHRASE = re.compile(
    r"^(?:.{0,80}[，。])?请(?:各[^，。]{1,20}|你们)?(?:认真|遵照|结合[^，。]{0,10}实际)?(?:，)?(?:认真)?(?:贯彻|组织|遵照|抓好)?(?:贯彻|落实|实施|执行|办理)+(?:执行|实施|落实)?。?$"
)
# 办理情况请于6月5日前报送: asked for at the end, of all whom the letter is addressed to.
_REPORT_BY = re.compile(r"[前内](?:[^，。；]{0,12})?(?:报|反馈|书面|提交|回复|函告|告知|送)")
# 二、自查内容: what is looked at, not what is to be done.
_CONTENTS = re.compile(
    r"^(?:主要|重点)?(?:自查|督查|检查|抽查|核查|考核|评估|调研|督导|报送|公开|审计|回头看|“回头看”)(?:的)?(?:主要|重点)?(?:内容|范围|对象|方式|重点)(?:和(?:内容|范围|对象|方式))?$"
)
# A reply that approves a plan demands what is to be done by it: 优化空间格局。要坚持…
_MUST = re.compile(r"(?:^|[。；])\s*(?:要(?!求|素|点)|必须|须)")
# A longer heading would push the task's own first words out of sight.
HEADING_LONGEST = 36


@dataclass(frozen=True, slots=True)
class Setting:
    """What decides how the running text of a document is read."""

    genre: Genre
    first_mark: int
    last_mark: int
    ends_with_heading: bool
    first_leads: bool
    lexicon: Lexicon
    addressee: str
    listed: Listings
    signed: int  # the line that bears the date; what follows is attached; -1 if none does


def setting_of(
    lines: Sequence[Line], genre: Genre, first_leads: bool, lexicon: Lexicon, addressee: str, aside: dict[int, str]
) -> Setting:
    """The setting: where numbered text begins and ends."""
    signed = min((index for index, why in aside.items() if why == "成文日期"), default=-1)
    marked = [line.index for line in lines if line.mark is not None]
    first, last = (marked[0], marked[-1]) if marked else (len(lines), -1)
    return Setting(
        genre,
        first,
        last,
        bool(marked) and lines[last].heading,
        first_leads,
        lexicon,
        addressee,
        listings_of(lines),
        signed,
    )


def bracket_drafts(line: Line, setting: Setting) -> list[Draft]:
    """The tasks that the responsibility brackets of a paragraph close, each from the one before."""
    text = line.block.text
    brackets: Sequence[Bracket] = find_brackets(text, first_leads=setting.first_leads, lexicon=setting.lexicon)
    if not brackets:
        tail = tail_label(text, first_leads=setting.first_leads, lexicon=setting.lexicon)
        brackets = [tail] if tail else []
    drafts, start = [], line.body
    for bracket in brackets:
        begin, end = _trim(text, start, bracket.start)
        if begin < end:
            drafts.append(
                Draft(
                    _path(line, setting),
                    line.block.start + begin,
                    line.block.start + end,
                    with_body_roles(bracket.says, text[begin:end], setting.lexicon),
                    bracket.raw,
                    "bracket",
                    line.index,
                    line.index,
                )
            )
        start = bracket.end
    return drafts


def prose_drafts(line: Line, above: Line | None, setting: Setting, reasons: dict[int, str]) -> Iterator[Draft]:
    """The tasks of a paragraph without brackets. Why it gives none goes into ``reasons``.

    ``above`` is the line before: a short heading of this paragraph belongs to its first task.
    """
    reason = _no_prose(line, setting)
    if reason:
        reasons[line.index] = reason
        return
    text = line.words
    opening, closing = line.index < setting.first_mark, _is_closing(line, setting)
    numbered = line.mark is not None or not (opening or closing)
    bare = numbered and setting.genre in ("directive", "minutes", "reply") and not _introduces(line, setting)
    found = False
    pieces = cut_prose(
        text,
        headed=line.mark is not None,
        bare_tasks=bare,
        accounts=setting.genre == "directive" and not opening,
        asked=split_units(setting.addressee, setting.lexicon) if setting.genre == "letter" else None,
        lexicon=setting.lexicon,
    )
    if not pieces and closing and setting.genre == "directive" and _REPORT_BY.search(text):
        pieces = cut_prose(text, headed=False, bare_tasks=True, lexicon=setting.lexicon)
    for piece in pieces:
        words = text[piece.start : piece.end]
        if _counts(piece, words, setting, opening, closing):
            draft = _draft(line, piece, text, setting, closing)
            headed = piece.start == 0 and not found and line.mark is None and setting.genre == "directive"
            yield _with_heading(draft, above, HEADING_LONGEST - piece.led_in) if headed else draft
            found = True
    if not found:
        reasons[line.index] = "引言" if opening else "结尾要求" if closing else "情况说明"


def _introduces(line: Line, setting: Setting) -> bool:
    """Whether a paragraph without a unit only leads up to what follows (…具体安排如下：), or names it."""
    if any(_CONTENTS.search(heading.title) for heading in line.chain):
        return True
    return line.index in setting.listed.contents or line.block.text.rstrip().endswith(("：", ":"))


def _with_heading(draft: Draft, above: Line | None, longest: int) -> Draft:
    if above is None or not above.heading or len(above.words.strip()) > longest:
        return draft
    start = above.block.start + above.body
    return replace(draft, start=start + len(above.words) - len(above.words.lstrip()), first=above.index)


def _no_prose(line: Line, setting: Setting) -> str:
    text = line.block.text.strip()
    if _ASIDE.match(text):
        return "附件说明" if text.startswith("附") else "附注"
    if line.heading:
        return "小标题"
    if setting.genre == "petition":
        return "请示报告事项"
    if setting.genre == "ceremony":
        return "表彰或告知事项"
    if setting.genre == "regulation":
        return "条文规定"
    if setting.genre in ("reply", "letter") and line.index > setting.signed >= 0 and not _demanded(line):
        return "附件内容"
    if setting.genre == "other":
        return "情况说明"
    if line.mark is None and not re.search(r"[，。；：！？]", text):
        return "标题"
    if _FOR_ALL.fullmatch(text):
        return "共同时限"
    if line.index in setting.listed.notes or _EXPLAINS.match(text):
        return "附注"
    if line.index in setting.listed.cases:
        return "所列情形"
    if (_NOTE.match(text) or _IN_FORCE.match(text)) and line.mark is None and text.count("。") < 3:
        return "附注"
    if _EMPTY_PHRASE.match(text) and line.mark is None:
        return "引言"
    return skip_reason(line)


def _demanded(line: Line) -> bool:
    """Whether a part of what a letter attaches says what it demands (四、工作要求)."""
    return any(heading.title.endswith(("工作要求", "有关要求")) for heading in line.chain)


def _is_closing(line: Line, setting: Setting) -> bool:
    """An unnumbered paragraph after the last numbered one, unless that is a mere heading."""
    return line.mark is None and line.index > setting.last_mark and not setting.ends_with_heading


def _counts(piece: Piece, words: str, setting: Setting, opening: bool, closing: bool) -> bool:
    """Whether a piece is a task in this genre and place."""
    if len(words.strip()) < 6 or piece.cue == "assist":
        return False
    if setting.genre == "letter":
        return piece.cue in ("ask", "modal")
    if setting.genre == "reply":
        demanded = piece.cue == "bare" and _MUST.search(words) is not None
        return demanded or (piece.cue in ("ask", "modal", "role", "by") and not piece.vague)
    if setting.genre == "minutes" and piece.cue == "bare":
        return piece.due
    if opening and setting.genre == "minutes":
        return bool(piece.lead) and piece.due
    if opening and setting.last_mark >= 0:
        return bool(piece.lead) and (piece.cue in ("ask", "modal", "role") or piece.due) and not _GENERAL.search(words)
    if closing or opening:
        return bool(piece.lead) or piece.due
    return True


def _draft(line: Line, piece: Piece, text: str, setting: Setting, closing: bool) -> Draft:
    begin, end = _trim(text, piece.start, piece.end)
    start = line.block.start + line.body
    says = Responsibility(_spelled(piece.lead, setting), piece.support, (), piece.cue in ("ask", "role"))
    raw = "、".join(piece.lead)
    return Draft(
        _path(line, setting),
        start + begin,
        start + end,
        says,
        raw,
        "prose",
        line.index,
        line.index,
        piece.cue,
        piece.vague,
        closing,
    )


def _spelled(names: tuple[str, ...], setting: Setting) -> tuple[str, ...]:
    """你省 is the one office the letter is addressed to, 你们 all of them."""
    if not setting.addressee or not any(name[0] in "你贵" for name in names):
        return names
    addressed = split_units(setting.addressee, setting.lexicon)
    return tuple(found for name in names for found in _meant(name, addressed))


def _meant(name: str, addressed: tuple[str, ...]) -> tuple[str, ...]:
    """你省 among several addressed is the one that is the government of a province."""
    if name == "你们" or (len(addressed) == 1 and _YOU.fullmatch(name)):
        return addressed
    if _YOU.fullmatch(name):
        same = tuple(one for one in addressed if _GOVERNMENT.sub("", one).endswith(name[1:]))
        return same if len(same) == 1 else (name,)
    return (_of_yours(name, addressed) if len(addressed) == 1 else name,)


def _of_yours(name: str, addressed: tuple[str, ...]) -> str:
    """你省有关部门 in a letter to 四川省人民政府 are 四川省有关部门."""
    place = _GOVERNMENT.sub("", addressed[0]) if addressed else ""
    yours = _YOUR_PLACE.match(name)
    return place + name[2:] if place and yours and place.endswith(name[1]) else name


_GOVERNMENT = re.compile(r"(?:人民)?政府$")
_YOUR_PLACE = re.compile(r"[你贵][省市县区州](?=.)")
_YOU = re.compile(r"[你贵](?:[省市县区州盟旗局委厅部办院镇乡]|们|单位|公司|中心)")


def _path(line: Line, setting: Setting) -> str:
    if line.index < setting.first_mark:
        return "首段"
    if _is_closing(line, setting):
        return "末段"
    return line.path


_LEADING = frozenset(" \n\t\u3000，；。、")
_LEAD_TRIM = re.compile(r"[\s，；。、]*")


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    found = _LEAD_TRIM.match(text, start, end) if text[start : start + 1] in _LEADING else None
    start = found.end() if found else start
    return start, max(start, start + len(text[start:end].rstrip("，；、 \u3000\n\t")))
