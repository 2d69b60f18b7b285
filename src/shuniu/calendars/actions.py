"""Changing the calendar. Each change is announced, so that what was computed from the calendar is computed again."""

from __future__ import annotations

from datetime import date

from shuniu.audit.api import record
from shuniu.calendars.models import DayException, Edition, HolidayNotice
from shuniu.calendars.policy import may_keep_calendar
from shuniu.calendars.queries import forget
from shuniu.calendars.rules import CalendarChanged
from shuniu.kernel import clock
from shuniu.kernel.events import announce
from shuniu.kernel.refusal import Invalid
from shuniu.kernel.writing import writes
from shuniu.people.api import Standing
from workdays import NoticeUnreadable, notice_to_data, parse_notice


@writes
def enter_notice(*, actor: Standing, text: str) -> HolidayNotice:
    """Enter the pasted text of the State Council's notice for a year; an earlier one for that year is replaced."""
    may_keep_calendar(actor)
    try:
        notice = parse_notice(text)
    except NoticeUnreadable as unreadable:
        raise Invalid(str(unreadable), field="text") from unreadable
    row, _ = HolidayNotice.objects.update_or_create(
        year=notice.year, defaults={"text": text, "days": notice_to_data(notice), "entered_at": clock.now()}
    )
    _turn_the_page()
    record(actor, "notice.entered", row, data={"days_off": len(notice.days_off), "warnings": list(notice.warnings)})
    return row


@writes
def except_day(*, actor: Standing, day: date, works: bool, reason: str) -> DayException:
    """Enter the office's own exception for a day."""
    may_keep_calendar(actor)
    if not reason.strip():
        raise Invalid("没有写明依据。", "请填写调整依据，如文号或会议。", "reason")
    if len(reason.strip()) > 120:
        raise Invalid("依据超过120个字。", "请缩短。", "reason")
    row, _ = DayException.objects.update_or_create(day=day, defaults={"works": works, "reason": reason.strip()})
    _turn_the_page()
    record(actor, "day.excepted", row, after="上班" if works else "休息", why=reason)
    return row


@writes
def restore_day(*, actor: Standing, day: date) -> None:
    """Take the office's own exception for a day back."""
    may_keep_calendar(actor)
    row = DayException.objects.filter(day=day).first()
    if row is None:
        raise Invalid(f"{day}没有本单位调整。", field="day")
    record(actor, "day.restored", row, before=str(row))
    row.delete()
    _turn_the_page()


def _turn_the_page() -> None:
    edition = Edition.objects.first() or Edition()
    edition.number += 1
    edition.save()
    forget()
    announce(CalendarChanged(edition.number))
