"""使用说明: one page of text that lies on top of the papers."""

from __future__ import annotations

from collections.abc import Sequence

from evacuation.report.facts import Facts
from evacuation.shortage import rooms_text
from evacuation.wording import duration


def guide_text(facts: Facts, *, full: bool, remarks: Sequence[str] = ()) -> str:
    """Which paper is for whom, what to do when the day differs from the plan, and the figures to check against."""
    problem, plan = facts.problem, facts.plan
    people = sum(one.people for one in facts.trips)
    bound = "" if plan.bound is None else f"，理论下界 {plan.bound.makespan_min:.0f} 分"
    left = (
        f"未安置 {len(plan.unplaced)} 户 {problem.people - people} 人，见《安置点名册》最后一张表。\n"
        if plan.unplaced
        else ""
    )
    needed = tuple(
        sum(facts.household(room.household).rooms[kind] for room in plan.rooms)
        for kind in range(len(problem.rules.room_order))
    )
    shown = "本套材料含完整个人信息，注意保管，用后收回。" if full else "姓名、电话已作遮盖。"
    return f"""应急转移安置材料　方案版本 {facts.version}

一、总数（各表都应与此相符）
应转 {problem.people} 人，安排 {people} 人，{len(plan.trips)} 趟，{len(facts.vehicles)} 辆车，{len(facts.by_site)} 处安置点。
{left}用房 {sum(needed)} 间：{rooms_text(problem, needed)}。
{problem.start:%Y年%m月%d日 %H:%M} 开始，{facts.time(plan.makespan_min)} 全部入住（{duration(plan.makespan_min)}{bound}）。

二、材料给谁
派车单.xlsx　　　按停车场分表，每车一页起，交驾驶员；首表“车次总表”留调度。
交接单.xlsx　　　按安置点分表，每趟一页起，随车带走，转出方、随车人员、接收方三方签字。
安置点名册.xlsx　每个安置点一张表，提前交安置点备房；首表“汇总”留指挥部。
转运示意图.svg　 用浏览器打开，可打印成一张 A4 横页。
车辆时间表.svg　 每辆车何时空驶、接人、送达；车多时另有分页，逐车可读。

三、当天怎么用
1. 各单左下角的版本号不同，说明不是同一个方案，不要混用。
2. 按交接单点人上车，在“登车”栏打勾；没来的写明原因。应转＝已登车＋未登车。
3. 晚点时以实际空出为准顺延该车下一趟；换车时座位数不能小于派车单所列人数。
4. 同车只坐同一分类的人，不能临时并车。分类只写在派车单和交接单上，不要另行抄列。
5. 到达后接收方核对人数、签字；登车＝到达＋途中转医。
6. 情况有大变化（道路中断、安置点停用、名单增减），用新名单重新计算，新方案会列出与本方案的差别。

{_wrong(remarks)}{shown}分类信息只出现在每车的单子上。
"""


def _wrong(remarks: Sequence[str]) -> str:
    """What the checker found, for an office that prints the papers all the same."""
    if not remarks:
        return ""
    return "四、方案没有守住的规则（须逐项落实）\n" + "".join(f"· {one}\n" for one in remarks) + "\n"
