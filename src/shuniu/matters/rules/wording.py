"""How a due date and a step of the history read in one short line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from shuniu.matters.choices import RUNNING, Importance, Rhythm, State, Verdict
from workdays import WorkCalendar, overdue_workdays

WEEKDAYS = "一二三四五六日"


def day_words(day: date, today: date) -> str:
    """11-27 周五 within this year, 2027-01-15 in another."""
    return f"{day:%m-%d} 周{WEEKDAYS[day.weekday()]}" if day.year == today.year else day.isoformat()


def due_words(row: Mapping[str, Any], calendar: WorkCalendar, today: date) -> tuple[str, bool]:
    """A matter's due date as a list shows it, and whether it is past while the matter still runs."""
    due: date | None = row["due_on"]
    if row["ongoing"] or row["state"] == State.STANDING:
        return "长期坚持", False
    if due is None:
        return "未定", False
    running = row["state"] in RUNNING
    if running and due < today:
        return f"逾期{max(1, overdue_workdays(calendar, today, due))}日", True
    hour: time | None = row["due_time"]
    if running and due == today:
        return f"今日 {hour:%H:%M}" if hour else "今日", False
    return day_words(due, today), False


# What the trail calls a step, where the transition table has no name for it.
TITLES = {
    "registered": "登记", "acknowledge": "知悉催办", "decide_extension": "批复延期", "decide_adjustment": "批复调整",
    "joined": "并入", "file.cited": "引用附件",
}  # fmt: skip
FIELDS = {
    "title": "事项", "requirement": "要求", "leads": "牵头单位", "supports": "配合单位", "responsible": "责任人", "due_on": "时限",
    "due_time": "时刻", "ongoing": "持续推进", "rhythm": "反馈周期", "importance": "重要程度", "tags": "标签",
}  # fmt: skip
CHOSEN: dict[str, dict[str, str]] = {
    "rhythm": {str(value): str(label) for value, label in Rhythm.choices},
    "importance": {str(value): str(label) for value, label in Importance.choices},
}
LOCKED = frozenset({"decide_extension", "decide_adjustment"})


def step_words(
    verb: str, titles: Mapping[str, str], after: str, why: str, data: Mapping[str, Any]
) -> tuple[str, str, bool]:
    """One step of a matter's history: what it is called, what it said, and whether it moved the matter."""
    name = verb.removeprefix("matter.")
    title = TITLES.get(name) or titles.get(name) or name
    if name in LOCKED:
        title = ("同意" if data.get("verdict") == Verdict.GRANTED else "不同意") + ("延期" if "ext" in name else "调整")
    moved = bool(after) or (name in LOCKED and data.get("verdict") == Verdict.GRANTED)
    return title, "；".join(part for part in (*_details(name, data), why.strip().rstrip("。")) if part), moved


def _details(name: str, data: Mapping[str, Any]) -> list[str]:
    """What the trail's data adds to a step, in words."""
    said = DETAILS.get(name)
    found = said(data) if said else []
    if behalf := data.get("on_behalf_of"):
        found.append(f"代{behalf}办理")
    return found


def changed_words(changed: Mapping[str, Any]) -> list[str]:
    """时限由2026-11-13改为2026-11-27, for each field."""
    return [
        f"{FIELDS.get(name, name)}由“{_chosen(name, pair[0])}”改为“{_chosen(name, pair[1])}”"
        for name, pair in changed.items()
        if isinstance(pair, list | tuple) and len(pair) == 2
    ]


def _chosen(name: str, value: object) -> str:
    text = str(value)
    return CHOSEN.get(name, {}).get(text, text)[:60] or "空"


def proposal_words(data: Mapping[str, Any]) -> list[str]:
    """What a request asks for."""
    said = []
    if due := data.get("due_on"):
        said.append(f"新时限{due}")
    if "requirement" in data:
        said.append(f"要求改为“{str(data['requirement'])[:60]}”")
    if "leads" in data:
        said.append(f"牵头{'、'.join(data['leads']) or '无'}")
        if data.get("supports"):
            said.append(f"配合{'、'.join(data['supports'])}")
    return said


def _figures(data: Mapping[str, Any]) -> list[str]:
    """共建县域医共体完成3（原2）; 节点“方案印发”完成."""
    figures = [
        f"{name}完成{pair[1]}{f'（原{pair[0]}）' if pair[0] else ''}" for name, pair in data.get("targets", {}).items()
    ]
    return figures + [f"节点“{name}”完成" for name in data.get("milestones", ())]


def _units(data: Mapping[str, Any]) -> list[str]:
    units = data.get("units", "")
    return ["、".join(units) if isinstance(units, list) else str(units)]


DETAILS: dict[str, Callable[[Mapping[str, Any]], list[str]]] = {
    "edit": lambda data: changed_words(data.get("changed", {})),
    "assign": _units,
    "sign": _units,
    "appoint": lambda data: [f"{data.get('unit', '')}{data.get('handler', '')}"],
    "report": lambda data: [f"进度{data.get('progress', 0)}%", *_figures(data)],
    "urge": lambda data: [f"第{data.get('nth', 1)}次"],
    "acknowledge": lambda data: [f"第{data.get('nth', 1)}次催办"],
    "check": lambda data: ["现场核查"] if data.get("on_site") else [],
    "split": lambda data: [f"{len(data.get('children', ()))}件"],
    "ask_extension": proposal_words,
    "ask_adjustment": proposal_words,
    "decide_extension": proposal_words,
    "decide_adjustment": proposal_words,
    "file.cited": lambda data: [f"{len(data.get('files', ()))}件"],
    "make_standing": lambda data: [_chosen("rhythm", data.get("rhythm", "")) + "反馈"],
    "reopen": lambda data: [f"原办理结果：{str(data.get('result', ''))[:60]}"],
}
