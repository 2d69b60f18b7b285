"""Years are written with four digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_SHORT = re.compile(
    r"(?<![\d.近历前这过时满共约达每逾超])['’‘]?(\d{2})年(?=(?:[ ]?\d{1,2}月(?!龄)|度|底|初|末|中期|上半年|下半年|第?[一二三四1-4]季度|春节|国庆|元旦|五一|中秋|同期|全年|汛期|[ ]?\d{1,2}[至—～~\-]\d{1,2}月))"
)
_CHINESE = re.compile(
    r"[零〇一二九][零〇一二三四五六七八九](?<![一二三四五六七八九十百零〇○\d]..)年(?=[一二三四五六七八九十]{1,2}月)"
)
_LISTED = re.compile(r"(?:1\d|2\d)(?<![\d.、]\d\d)、(?:1\d|2\d)年(?=度|[，。；底初上下工]|两年|[一二]季度)")
_SINCE = re.compile(
    r"自(?<![各独来亲]自)[012]\d年(?!前|来|间|后|的|以[上下前后])|(?:自|从|始于|截至|截止)\s*(\d{2})年(?=起|以来|开始|至|到|，)|['’](\d{2})年|(?<!\d)[6-9]\d年(?=以来|以前|以后)(?<![近前这过])"
)
_ZERO = re.compile(r"(?<![\d.])0\d年(?!期)|(?:(?<=[，。；、：（\n \u3000])|^)(?:自|从)?[012]\d年以来", re.MULTILINE)
_RANGE = re.compile(r"(?<!\d)((?:19|20)\d{2})(年?)[—–\-～~至到](\d{2})年(?![\d来内间前以之左有])")
_SECOND = re.compile(
    r"[12]\d(?<=[12]\d{3}、\d\d)年|[12]\d(?<=[，。；：\n \u3000（]\d\d)[—～~至][12]\d年(?=期间|行动|规划|度|，(?:全|我|累计|共))"
)
# A clause that begins with it, a comparison with it, or what an office draws up once a year.
_TOLD = re.compile(
    r"[123]\d(?:(?<=[，。；：\n \u3000（到至]\d\d)|(?<=^\d\d))年(?=全[省市县区州旗镇乡国年]|我[省市县区州旗镇乡局国]|计划|预计|拟|将|[，,](?:全|我)[省市县区州旗镇乡国])"
    r"|[12]\d(?<=[较比与同]\d\d)年(?=增|减|下降|提高|上升|提升|翻|相比|持平|末|多|少)"
    r"|[12]\d(?:(?<=[^位处在]于\d\d)年(?![来间内以前后里的时度期多余])|(?<=在\d\d)年(?=工作|全[国省市县区]|[春夏秋冬]|[年月]))"
    r"|[12]\d(?<![\d近历这过满共约达的]\d\d)年(?=至今|政府工作报告|一号文件|标准|政策|水平|目标|征兵|招生|高考|中考|两会|[春夏秋冬](?:季|耕|运|播|收|灌|招|训|防)|工作(?:要点|计划|安排)|预算|目标任务|重点(?:任务|工作|项目)|为民办?实事|中央)",
    re.MULTILINE,
)
_FORECAST = re.compile(
    r"到(?<![\d长期限为]到)[235][05]年，(?=[\u4e00-\u9fff]{2,14}(?:达到|提高到|超过|基本|全面|实现|建成|形成))"
)
_SHORT_CHINESE = re.compile(
    r"二(?<![一二三四五六七八九十百千零〇○\d第]二)[〇零一二四五六七八九]年(?=底|初|末|度|上半年|下半年|第[一二三四]季度)"
)
_BEFORE = re.compile(r"(?:近|历时|历经|满|共|过去|这|前|用|超过|长达|为期|时隔|已有|任期|约|的|刑)\s*$")
_LENGTH = re.compile(r"\d{1,2}月")


@rule(
    family="数字", name="年份不简写", level="错误", standard="GB/T 15835—2011 5.1.5",
    wrong="自26年3月起施行。", right="自2026年3月起施行。",
)  # fmt: skip
def figure_year(subject: Subject) -> Iterator[Hit]:
    """A year has four digits: 26年3月, 25年底, ’98年 and 2021—25年 are found where only a year can be meant; 20年来 and 近15年 are
    spans of time."""
    text = subject.narrow
    for pattern in (_SHORT, _SINCE, _ZERO, _CHINESE, _LISTED, _TOLD, _FORECAST, _SHORT_CHINESE):
        for found in pattern.finditer(text):
            if _BEFORE.search(text[max(0, found.start() - 3) : found.start()]):
                continue
            yield Hit(*found.span(), f"年份“{found[0].strip()}”简写了", "写全四位年份")
    for found in _SECOND.finditer(text):
        yield Hit(*found.span(), f"年份“{found[0]}”简写了", "写全四位年份")
    for found in _RANGE.finditer(text):
        yield Hit(*found.span(), f"年份“{found[3]}年”简写了", f"改为“{found[1][:2]}{found[3]}年”")
