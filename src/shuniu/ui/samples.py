"""Invented content for the page of patterns: an office that does not exist, roles instead of names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class SomePage:
    """Stands for a page of a long list."""

    before: str = "a"
    after: str = "b"
    first_index: int = 41
    last_index: int = 80


@dataclass(frozen=True, slots=True)
class ManyRows:
    """Stands for a count that stopped at its cap."""

    number: int = 10_000
    more: bool = True


def matter(colour: str, word: str, number: str, title: str, unit: str, due: str, act: str, **more: Any) -> Item:
    """One line of a list of matters."""
    return {
        "colour": colour,
        "word": word,
        "number": number,
        "title": title,
        "unit": unit,
        "due": due,
        "act": act,
        "act_url": "#",
        "url": "#matter",
        **more,
    }


MATTERS = [
    matter(
        "red",
        "逾期",
        "督〔2026〕11号-2",
        "报送农村商业体系建设三季度进展情况",
        "市商务局",
        "逾期5日",
        "催办",
        late=True,
        act_key="u",
    ),
    matter(
        "yellow",
        "临期",
        "会〔2026〕21号-3",
        "反馈市政府第58次常务会议议定事项落实情况",
        "市科技局",
        "今日 17:30",
        "催办",
        act_key="u",
    ),
    matter(
        "green", "正常", "督〔2026〕12号-1", "完成科技兴村在线平台改建，行政村全覆盖", "市科技局", "12-18 周五", "审核"
    ),
    matter("grey", "暂缓", "督〔2026〕3号-8", "市中医医院迁建项目用地手续办理", "市卫生健康委", "12-25 周五", "提醒"),
]
TILES = [
    {"figure": 3, "label": "逾期", "context": "最长5个工作日", "alarm": True},
    {"figure": 3, "label": "今日到期", "context": "其中本科室2件"},
    {"figure": 2, "label": "待审核", "context": "最早昨日16:10"},
    {"figure": 2, "label": "待签收", "context": "交办已2日"},
    {"figure": 4, "label": "待催办", "context": "反馈未到4件"},
    {"figure": 0, "label": "未落地来源", "context": "收文、批示已清"},
]
MENU = [
    {
        "title": "",
        "items": [{"label": "今日", "url": "#today", "count": 14, "current": True, "go": "d", "phone": True}],
    },
    {
        "title": "办事",
        "items": [
            {"label": "事项", "url": "#matters", "go": "s", "phone": True},
            {"label": "待我处理", "url": "#mine", "count": 5, "phone": True, "short": "待办"},
            {"label": "敲钟", "url": "#bells", "count": 3},
        ],
    },
    {
        "title": "办文",
        "items": [{"label": "收文", "url": "#in", "count": 2}, {"label": "立项确认", "url": "#confirm", "count": 1}],
    },
    {
        "title": "台账",
        "items": [{"label": "月台账", "url": "#ledger", "go": "l", "phone": True}, {"label": "周台账", "url": "#week"}],
    },
]
LINKS = {
    "home": "#today",
    "register": "#register",
    "search": "/ui/patterns/found",
    "bells": "#bells",
    "settings": "#settings",
    "logout": "#logout",
    "login": "#login",
}
COLUMNS = [
    {"key": "seq", "label": "序", "kind": "seq"},
    {"key": "number", "label": "编号", "kind": "no"},
    {"key": "title", "label": "事项", "kind": "title"},
    {"key": "unit", "label": "牵头单位", "kind": "unit", "wide": True},
    {"key": "due", "label": "时限", "kind": "due"},
    {"key": "progress", "label": "进度／序时", "kind": "bar"},
    {"key": "light", "label": "期末灯", "kind": "light"},
    {"key": "carried", "label": "结转", "kind": "num"},
    {"key": "next", "label": "去向", "kind": "text"},
]
LEDGER = [
    {"group": "科学技术", "count": "2项"},
    {"seq": 1, "number": "督〔2026〕12号-1", "title": "完成科技兴村在线平台改建，行政村全覆盖", "url": "#matter", "unit": "市科技局", "due": "12-18", "progress": (74, 68), "light": ("green", "正常"), "carried": 2, "next": "转入11月"},
    {"seq": 2, "number": "督〔2026〕4号-1", "title": "建立企业研发准备金制度并组织首批企业入库", "url": "#matter", "unit": "市科技局", "due": "10-30", "late": True, "progress": (60, 100), "light": ("red", "逾期"), "carried": 3, "next": "已定：调整"},
    {"group": "卫生健康", "count": "1项"},
    {"seq": 3, "number": "督〔2026〕3号-8", "title": "市中医医院迁建项目用地手续办理", "url": "#matter", "unit": "市卫生健康委", "due": "12-25", "progress": None, "light": ("grey", "暂缓"), "carried": 4, "next": "已定：暂缓"},
]  # fmt: skip
STAMP = [
    {"label": "状态", "value": "已冻结"},
    {"label": "结转", "value": "2026-11-02 08:46"},
    {"label": "期末未结", "value": "34项"},
    {"label": "核签", "value": "科长"},
    {"label": "校验", "value": "7C1F 9A04 E2B8"},
    {"label": "页数", "value": "3页"},
]
BALANCE = {
    "opening": {"figure": 38, "url": "#"},
    "added": {"figure": 21, "url": "#"},
    "closed": {"figure": 24, "url": "#"},
    "stopped": {"figure": 1, "url": "#"},
    "ending": {"figure": 34, "url": "#"},
}
VIEWS = [
    {"label": "期末未结", "url": "#", "count": 34, "current": True},
    {"label": "新增", "url": "#", "count": 21},
    {"label": "办结", "url": "#", "count": 24},
    {"label": "终止", "url": "#", "count": 0},
]
CHOICES = [
    {"label": "市商务局", "url": "#", "count": 12},
    {"label": "市科技局", "url": "#", "count": 9, "current": True},
    {"label": "市卫生健康委", "url": "#", "count": 0},
]
STEPS = [
    {"label": "草稿", "when": "10-12", "state": "done"},
    {"label": "待签收", "when": "10-12", "state": "done"},
    {"label": "办理中", "when": "10-13", "state": "done"},
    {"label": "待审核", "when": "11-20", "state": "now"},
    {"label": "已办结"},
]
TIMELINE = [
    {
        "when": "11-20 08:52",
        "verb": "反馈",
        "who": "市商务局联络员",
        "text": "第3次，7个问题销号，附件2份。",
        "key": True,
    },
    {"when": "11-16 10:05", "verb": "催办", "who": "督办员", "text": "第1次；当日11:20已回执。"},
    {
        "when": "11-06 17:30",
        "verb": "同意延期",
        "who": "分管副市长",
        "text": "时限由11-13改为11-27；统计仍按原时限。",
        "key": True,
    },
]
PROPS = [
    {"label": "牵头单位", "value": "市商务局", "url": "#"},
    {"label": "配合单位", "value": ["市住房城乡建设局", "市交通运输局"]},
    {"label": "原时限", "value": "2026-11-13 周五", "note": "延期1次，统计按原时限"},
]
DIFFERENCES = [
    {"label": "牵头单位", "before": "市供销社", "theirs": "市商务局", "mine": "市农业农村局"},
    {"label": "时限", "before": "2026-11-27", "theirs": "2026-11-27", "mine": "2026-12-04"},
]
LINES = [
    {"when": "09:30", "text": "全市医保基金监管专题会", "note": "第二会议室　分管副市长主持"},
    {"when": "15:00", "text": "商业综合体开业协调会", "note": "市商务局六楼　材料已齐", "url": "#"},
]
FOUND = [
    {
        "label": "事项",
        "items": [
            {"label": "报送农村商业体系建设三季度进展情况", "note": "督〔2026〕11号-2", "url": "#matter"},
            {"label": "推进县级物流配送中心和乡镇商贸中心建设", "note": "督〔2026〕5号-6", "url": "#matter"},
        ],
    },
    {"label": "单位", "items": [{"label": "市商务局", "note": "12项未结", "url": "#unit"}]},
]
COLOURS = [
    ("纸底", "paper"),
    ("沉底", "paper-sunk"),
    ("白", "sheet"),
    ("墨", "ink"),
    ("次墨", "ink-2"),
    ("淡墨", "ink-3"),
    ("细线", "rule"),
    ("栏线", "rule-strong"),
    ("框线", "rule-field"),
    ("深蓝", "accent"),
    ("蓝底", "accent-tint"),
    ("红", "red"),
]


def everything() -> dict[str, Any]:
    """The whole context of the page of patterns."""
    return {
        "office": "青岚市人民政府办公室",
        "section": "秘书五科",
        "person": "督办员",
        "bells": 3,
        "menu": MENU,
        "links": LINKS,
        "matters": MATTERS,
        "tiles": TILES,
        "columns": COLUMNS,
        "ledger": LEDGER,
        "stamp": STAMP,
        "balance": BALANCE,
        "views": VIEWS,
        "choices": CHOICES,
        "steps": STEPS,
        "timeline": TIMELINE,
        "props": PROPS,
        "differences": DIFFERENCES,
        "lines_of_day": LINES,
        "found": FOUND,
        "colours": COLOURS,
        "crumbs": [{"label": "事项", "url": "#"}, {"label": "督〔2026〕13号-3"}],
        "some_page": SomePage(),
        "many": ManyRows(),
    }
