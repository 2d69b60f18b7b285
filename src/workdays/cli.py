"""The command `workdays`: the calendar at hand in a terminal, for setting up an office and for checking a notice.

Results go to standard output; doubts (“2027 年放假安排未发布，按周末推算”) and refusals go to standard error. The exit
code is 0 for a result, 1 for a refusal (the notice cannot be read) and 2 for a command that is not understood.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from workdays.arithmetic import add_workdays, last_day_of_month, workdays_between
from workdays.calendar import WorkCalendar
from workdays.notice import WEEKDAY_SIGNS, Notice, NoticeUnreadable, parse_notice
from workdays.periods import PeriodKind, rollovers
from workdays.shipped import load_shipped_notices, notice_to_data

STANDARD_INPUT = "-"


class Refused(Exception):  # noqa: N818 - named for what happened, as all refusals here are
    """What was asked cannot be done; the message is a Chinese sentence."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code. Raises SystemExit(2) for a command that is not understood."""
    asked = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace], None] = asked.run
    try:
        run(asked)
        sys.stdout.flush()
    except (Refused, NoticeUnreadable) as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


# ── Commands ──


def _add(asked: argparse.Namespace) -> None:
    calendar = _calendar(asked)
    try:
        found = add_workdays(calendar, asked.day, asked.n)
    except ValueError as beyond:
        raise Refused(f"{beyond}。") from beyond
    print(_day(found))
    _doubt(calendar, asked.day, found)


def _between(asked: argparse.Namespace) -> None:
    calendar = _calendar(asked)
    print(f"{workdays_between(calendar, asked.first, asked.last)} 个工作日")
    _doubt(calendar, asked.first, asked.last)


def _month(asked: argparse.Namespace) -> None:
    calendar, first = _calendar(asked), asked.month
    last = last_day_of_month(first.year, first.month)
    days = [first.replace(day=number) for number in range(1, last.day + 1)]
    print(f"{first.year}年{first.month}月  工作日 {sum(map(calendar.is_workday, days))} 天")
    print(" ".join(f"  {sign}" for sign in WEEKDAY_SIGNS))
    cells = ["    "] * first.weekday() + [_cell(calendar, day) for day in days]
    for start in range(0, len(cells), 7):
        print(" ".join(cells[start : start + 7]).rstrip())
    _doubt(calendar, first, last)


def _notice(asked: argparse.Namespace) -> None:
    notice = parse_notice(_text(asked.file), year=asked.year)
    if asked.json:
        print(json.dumps(notice_to_data(notice), ensure_ascii=False, indent=1))
    else:
        _print_notice(notice)
    for warning in notice.warnings:
        print(f"注意：{warning}", file=sys.stderr)


def _rollover(asked: argparse.Namespace) -> None:
    calendar = _calendar(asked)
    first, last = date(asked.of_year, 1, 1), date(asked.of_year, 12, 31)
    for kind in [PeriodKind(asked.kind)] if asked.kind else [PeriodKind.MONTH, PeriodKind.WEEK]:
        for day, period in rollovers(calendar, kind, first, last):
            print(f"{_day(day)}  {period.label}")
    _doubt(calendar, first, last)


# ── Printing ──


def _day(day: date) -> str:
    return f"{day.isoformat()} 周{WEEKDAY_SIGNS[day.weekday()]}"


def _cell(calendar: WorkCalendar, day: date) -> str:
    label = calendar.label(day)
    sign = "  " if not label else "班" if calendar.is_workday(day) else "休"
    return f"{day.day:>2}{sign}"


def _print_notice(notice: Notice) -> None:
    print(f"{notice.year} 年：放假 {len(notice.days_off)} 天，调休上班 {len(notice.make_up_days)} 天")
    for day, name in notice.named.items():
        print(f"{_day(day)}  {name}{'  上班' if day in notice.make_up_days else ''}")


def _doubt(calendar: WorkCalendar, first: date, last: date) -> None:
    if doubt := calendar.uncertainty(first, last):
        print(f"注意：{doubt}", file=sys.stderr)


# ── Reading ──


def _calendar(asked: argparse.Namespace) -> WorkCalendar:
    notices = load_shipped_notices()
    for file in asked.with_notice:
        notice = parse_notice(_text(file))
        notices[notice.year] = notice
    return WorkCalendar(notices)


def _text(file: str) -> str:
    try:
        content = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
    except OSError as error:
        raise Refused(f"打不开文件“{file}”。") from error
    for encoding in ("utf-8-sig", "gb18030"):  # what Windows programs in an office write
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(f"“{file}”不是文本文件，请先把通知另存为纯文本。")


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成 2026-02-13。") from None


def _read_month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是月份，请写成 2026-02。") from None


def _read_count(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是整数。") from None


def _read_year(text: str) -> int:
    if not re.fullmatch("[12][0-9]{3}", text):
        raise argparse.ArgumentTypeError(f"“{text}”不是年份，请写成 2026。")
    return int(text)


class _Parser(argparse.ArgumentParser):
    """Says in Chinese what was not understood."""

    def error(self, message: str) -> NoReturn:
        ours = re.search(r"“.*", message)
        print(ours[0] if ours else f"命令不完整或者不认识，用法见 {self.prog} --help。", file=sys.stderr)
        sys.exit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="workdays", description="工作日历：放假、调休和工作日推算")
    parser.add_argument(
        "--with-notice", action="append", default=[], metavar="文件", help="另外采用一份放假通知（纯文本），可以写多次"
    )
    commands = parser.add_subparsers(required=True, metavar="命令")

    add = commands.add_parser("add", help="某日之后（负数为之前）第几个工作日")
    add.add_argument("day", type=_read_day, metavar="日期")
    add.add_argument("n", type=_read_count, metavar="天数")
    add.set_defaults(run=_add)

    between = commands.add_parser("between", help="两日之间的工作日数，不含起日，含止日")
    between.add_argument("first", type=_read_day, metavar="起日")
    between.add_argument("last", type=_read_day, metavar="止日")
    between.set_defaults(run=_between)

    month = commands.add_parser("month", help="一个月的月历")
    month.add_argument("month", type=_read_month, metavar="月份")
    month.set_defaults(run=_month)

    notice = commands.add_parser("notice", help="读取国务院办公厅放假通知")
    notice.add_argument("file", metavar="文件", help="纯文本文件，- 为标准输入")
    notice.add_argument("--year", type=_read_year, metavar="年份", help="没有标题时指明年份")
    notice.add_argument("--json", action="store_true", help="输出 JSON")
    notice.set_defaults(run=_notice)

    rollover = commands.add_parser("rollover", help="一年的结转日")
    rollover.add_argument("of_year", type=_read_year, metavar="年份")
    rollover.add_argument("--kind", choices=[kind.value for kind in PeriodKind], help="只列月、周或日")
    rollover.set_defaults(run=_rollover)
    return parser


if __name__ == "__main__":
    sys.exit(main())
