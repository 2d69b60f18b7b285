"""When this happens, these areas hear of it: the one table by which something below reaches something above.

Also the words and the gate that the trail, at the very bottom, is given by the areas above it. No signals.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from shuniu.audit import api as audit
from shuniu.calendars import api as calendars
from shuniu.calendars.api import CalendarChanged
from shuniu.kernel import events
from shuniu.matters import api as matters
from shuniu.people import api as people


def renew_lights(_: CalendarChanged) -> None:
    """The days on which lights turn were counted under the calendar of before."""
    matters.renew_all_indexes()


HEARERS: Mapping[type, tuple[Callable[[Any], object], ...]] = {
    CalendarChanged: (renew_lights,),
}

# What the trail calls the steps of each area; 办理 of a matter carry the names of the transition table.
TRAIL_WORDS: Mapping[str, str] = {
    **people.TRAIL_WORDS,
    **calendars.TRAIL_WORDS,
    "source.entered": "登记来源",
    "source.landed": "来源落地",
    "matter.registered": "立项",
    "matter.edit": "修改",
    "matter.propose": "报审",
    "matter.return_draft": "退回修改",
    "matter.approve": "审定",
    "matter.assign": "交办",
    "matter.sign": "签收",
    "matter.refuse": "退单",
    "matter.appoint": "指定承办人",
    "matter.report": "反馈",
    "matter.ask_close": "申请办结",
    "matter.return_work": "退回补办",
    "matter.close": "办结",
    "matter.ask_extension": "申请延期",
    "matter.decide_extension": "批复延期",
    "matter.ask_adjustment": "申请调整",
    "matter.decide_adjustment": "批复调整",
    "matter.urge": "催办",
    "matter.acknowledge": "知悉催办",
    "matter.check": "阶段督查",
    "matter.split": "分解",
    "matter.suspend": "暂缓",
    "matter.resume": "恢复办理",
    "matter.make_standing": "转长期坚持",
    "matter.cancel": "终止",
    "matter.reopen": "撤销办结",
    "matter.file": "归档",
    "matter.joined": "并入",
    "file.cited": "引用附件",
    "limit.set": "设定办理时限",
    "lights.in_force": "启用亮灯规则",
    "lights.renewed": "重算亮灯",
    "file.stored": "存入附件",
    "series.opened": "启用编号",
    "source.decomposed": "分解公文",
    "draft.opened": "开始立项核对",
    "draft.added": "补立一项",
    "draft.edited": "修改拟立项",
    "draft.checked": "核过一项",
    "draft.split": "拆分拟立项",
    "draft.merged": "合并拟立项",
    "draft.dropped": "不立项",
    "draft.passed": "略过段落",
    "draft.settled": "段落定案",
    "draft.joined": "并入已有事项",
    "draft.unit_mapped": "对应单位",
    "draft.undone": "撤回一步",
    "draft.confirmed": "立项确认",
    "draft.discarded": "放弃核对",
}
TRAIL_VALUES: Mapping[str, Mapping[str, str]] = {
    "matters.matter": {str(value): str(label) for value, label in matters.State.choices},
    "matters.source": {str(value): str(label) for value, label in matters.Disposition.choices},
}


def connect() -> None:
    """Lay all of it down, once, when the program starts."""
    events.wire(HEARERS)
    audit.speak(TRAIL_WORDS, TRAIL_VALUES)
    audit.kept_by(people.may_read_trail)
