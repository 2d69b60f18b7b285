"""The year, the notice, the office's own days."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST, require_safe

from shuniu.calendars import actions, queries
from shuniu.calendars.forms import DayForm, NoticeForm
from shuniu.calendars.policy import may_keep_calendar
from shuniu.calendars.rules import holidays_of, months_of, term_words
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid, Refused
from shuniu.people.api import OfficeRequest
from shuniu.ui import saying
from workdays import Notice, NoticeUnreadable, parse_notice

FIRST, LAST = 2000, 2099
DAY_COLUMNS = (
    {"key": "day", "label": "日期", "kind": "unit"},
    {"key": "works", "label": "这一天", "kind": "due"},
    {"key": "reason", "label": "依据", "kind": "title"},
    {"key": "act", "label": "", "kind": "act"},
)


def year(request: OfficeRequest) -> HttpResponse:
    """A year as twelve small months; what differs from Monday to Friday, and by whose word."""
    return _year(request, DayForm())


@require_safe
def term(request: OfficeRequest) -> HttpResponse:
    """What to mind about a day that somebody has just chosen as a term; the day comes under its field's own name."""
    days = (parsed for value in request.GET.values() if (parsed := _day(str(value))))
    day = next(days, None)
    return HttpResponse("" if day is None else term_words(queries.office_calendar(), day, clock.today()))


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def _year(request: OfficeRequest, form: DayForm) -> HttpResponse:
    today = clock.today()
    asked = request.GET.get("year", "")
    shown = int(asked) if asked.isdigit() and FIRST <= int(asked) <= LAST else today.year
    calendar, keeps = queries.office_calendar(), _keeps(request)
    months = months_of(shown, calendar, today)
    notice = calendar.years.get(shown)
    exceptions = queries.exceptions_of(shown)
    return render(request, "calendars/year.html", {
        "year": shown, "months": months, "total": sum(month.workdays for month in months),
        "unknown": calendar.uncertainty(date(shown, 1, 1)) or "", "keeps": keeps, "form": form,
        "notice": notice, "entered": shown in queries.entered_years(), "columns": DAY_COLUMNS,
        "holidays": _lines(notice) if notice else [],
        "days": [
            {"day": f"{row.day:%m-%d} 周{'一二三四五六日'[row.day.weekday()]}", "works": "上班" if row.works else "休息",
             "reason": row.reason, **({"act": "恢复", "act_kind": "post", "act_url": _restore_url(row.day)} if keeps else {})}
            for row in exceptions
        ],
        "years": [
            {"label": str(each), "url": f"?year={each}", "current": each == shown} for each in range(shown - 2, shown + 3)
        ],
    }, status=422 if form.is_bound else 200)  # fmt: skip


def _lines(notice: Notice) -> list[dict[str, object]]:
    """Each holiday as a property: its name, the days off, what is worked for them."""
    return [
        {
            "label": holiday.name, "value": holiday.off,
            "note": f"共{holiday.days}天" + (f"；{holiday.makeup}上班" if holiday.makeup else ""),
        }
        for holiday in holidays_of(notice)
    ]  # fmt: skip


def _restore_url(day: date) -> str:
    return f"{reverse('calendars:restore')}?day={day.isoformat()}"


def _keeps(request: OfficeRequest) -> bool:
    try:
        may_keep_calendar(request.standing)
    except Refused:
        return False
    return True


def notice(request: OfficeRequest) -> HttpResponse:
    """Paste the notice; read what the program has read, with its doubts, before it counts."""
    may_keep_calendar(request.standing)
    form = NoticeForm(request.POST or None)
    facts: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        try:
            read = parse_notice(form.cleaned_data["text"])
        except NoticeUnreadable as unreadable:
            form.add_error("text", str(unreadable))
        else:
            known = queries.office_calendar().years.get(read.year)
            return render(request, "calendars/notice_read.html", {
                "form": form, "read": read, "holidays": _lines(read),
                "off": len(read.days_off), "makeup": len(read.make_up_days),
                "replaces": known is not None and (known.days_off, known.make_up_days) != (read.days_off, read.make_up_days),
                "same": known is not None and (known.days_off, known.make_up_days) == (read.days_off, read.make_up_days),
            })  # fmt: skip
    return render(request, "calendars/notice.html", facts, status=422 if form.is_bound else 200)


@require_POST
def enter(request: OfficeRequest) -> HttpResponse:
    """Let the notice count."""
    row = actions.enter_notice(actor=request.standing, text=request.POST.get("text", ""))
    saying.said(request, f"已录入{row.year}年放假安排，时限和灯已按新日历重算")
    return redirect(f"{reverse('calendars:year')}?year={row.year}")


@require_POST
def except_day(request: OfficeRequest) -> HttpResponse:
    """Enter the office's own exception for a day."""
    form = DayForm(request.POST)
    if form.is_valid():
        try:
            row = actions.except_day(actor=request.standing, **form.cleaned_data)
        except Invalid as wrong:
            form.add_error(wrong.field or None, wrong.sentence)
        else:
            done = f"{row.day:%Y-%m-%d}改为{'上班' if row.works else '休息'}"
            saying.said(request, done, undo_url=_restore_url(row.day))
            return redirect(f"{reverse('calendars:year')}?year={row.day.year}")
    return _year(request, form)


@require_POST
def restore(request: OfficeRequest) -> HttpResponse:
    """Take the office's own exception back."""
    day = parse_date(request.GET.get("day", ""))
    if day is None:
        raise Invalid("没有写明日期。", "请从日历页选择。")
    actions.restore_day(actor=request.standing, day=day)
    saying.said(request, f"{day:%Y-%m-%d}已恢复")
    address = f"{reverse('calendars:year')}?year={day.year}"
    if request.htmx:
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)
