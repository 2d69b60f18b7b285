"""How times and differences are said to people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from evacuation.difference import KIND_NAMES, Difference, HouseholdChange
from evacuation.problem import Problem


def clock(start: datetime, minutes: float) -> str:
    """08:35, or 次日 00:10, or 第3天 07:05, of a time in minutes after the start, rounded to the minute."""
    moment = moment_of(start, minutes)
    days = (moment.date() - start.date()).days
    prefix = {0: "", 1: "次日 "}.get(days, f"第{days + 1}天 " if days > 0 else "前一日 ")
    return f"{prefix}{moment:%H:%M}"


def moment_of(start: datetime, minutes: float) -> datetime:
    """The moment so many minutes after the start, rounded to the minute."""
    return (start + timedelta(minutes=minutes) + timedelta(seconds=30)).replace(second=0, microsecond=0)


def duration(minutes: float) -> str:
    """8 小时 39 分."""
    whole = round(minutes)
    return f"{whole // 60} 小时 {whole % 60:02} 分" if whole >= 60 else f"{whole} 分"


def difference_lines(problem: Problem, found: Difference, most: int | None = None) -> Iterator[str]:
    """The difference as lines of text: a summary, then village by village (at most so many)."""
    share = found.unaffected_moved / found.unaffected if found.unaffected else 0.0
    yield (
        f"与原方案相比：未受影响的 {found.unaffected} 户中换房 {found.unaffected_moved} 户（{share:.2%}）；"
        f"完成时间 {found.old_makespan_min:.1f} → {found.new_makespan_min:.1f} 分；"
        f"取消或改动 {len(found.cancelled_trips)} 趟，新增或改动 {len(found.new_trips)} 趟"
    )
    counts = [f"{name} {len(found.of_kind(kind))} 户" for kind, name in KIND_NAMES.items() if found.of_kind(kind)]
    yield "　".join(counts) if counts else "各户的房间和上车时间均不变"
    villages: dict[str, list[HouseholdChange]] = defaultdict(list)
    for change in found.changes:
        villages[change.point].append(change)
    for number, (point, changes) in enumerate(villages.items()):
        if number == most:
            yield f"…… 其余 {len(villages) - number} 个点位用 evacuation diff 列出"
            return
        name = problem.points[problem.point_index[point]].name if point in problem.point_index else ""
        yield f"{point} {name}：" + "；".join(_village_lines(problem, changes))


def _village_lines(problem: Problem, changes: list[HouseholdChange]) -> Iterator[str]:
    """Households with the same change are named together."""
    alike: dict[str, list[str]] = defaultdict(list)
    for change in changes:
        alike[_change_text(problem, change)].append(change.household)
    for text, names in alike.items():
        shown = "、".join(names[:6]) + (f" 等 {len(names)} 户" if len(names) > 6 else "")
        yield f"{shown} {text}"


def _change_text(problem: Problem, change: HouseholdChange) -> str:
    def place(site: str, zone: str) -> str:
        known = problem.site_index.get(site)
        name = problem.sites[known].name if known is not None else ""
        return f"{site}{f'（{name}）' if name else ''} {zone}"

    old, new = change.old, change.new
    title = KIND_NAMES[change.kind]
    if new is None:
        return f"{title}（原去 {place(old.site, old.zone)}）" if old else title
    ride = f"{clock(problem.start, new.board_min)} 上 {new.vehicle}" if new.board_min is not None else "无车"
    if old is None:
        return f"{title}：{ride}，去 {place(new.site, new.zone)}"
    if change.kind == "time":
        was = clock(problem.start, old.board_min) if old.board_min is not None else "无车"
        return f"{title}：{was} → {ride}"
    return f"{title}：{place(old.site, old.zone)} → {place(new.site, new.zone)}，{ride}"
