"""Which days are worked: Monday to Friday, corrected by the notices of the years and by the office itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from workdays.counting import WorkdayCount
from workdays.notice import Notice


@dataclass(frozen=True)
class WorkCalendar:
    """The working calendar of one office.

    `years` holds the notice of each known year. `overrides` are the office's own days, True where it works and False
    where it does not; they win over every notice. A year without a notice is never an error: it falls back to
    Monday to Friday, and `uncertainty` says so.

    A notice may speak of the December before (2018年12月29日 in the notice of 2019); where two notices speak of the
    same day, that of the later year wins, having been issued later.
    """

    years: Mapping[int, Notice]
    overrides: Mapping[date, bool] = field(default_factory=dict)
    count: WorkdayCount = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for year, notice in self.years.items():
            if notice.year != year:
                raise ValueError(f"the notice of {notice.year} is filed under {year}")
        # Copies: the numbering below must not disagree with a mapping changed afterwards.
        object.__setattr__(self, "years", dict(sorted(self.years.items())))
        object.__setattr__(self, "overrides", dict(self.overrides))
        object.__setattr__(self, "count", WorkdayCount(self._departures()))

    def __hash__(self) -> int:
        return hash((tuple(self.years), frozenset(self.overrides.items())))

    def is_workday(self, day: date) -> bool:
        """Whether the office works on `day`. Never raises; see `uncertainty` for years without a notice."""
        return self.count.is_workday(day.toordinal())

    def known(self, year: int) -> bool:
        """Whether there is a notice for `year`."""
        return year in self.years

    def uncertainty(self, first: date, last: date | None = None) -> str | None:
        """“2027 年放假安排未发布，按周末推算” where a year from `first` to `last` has no notice, otherwise None.

        `last` defaults to `first`; their order does not matter. Several years are joined by “、”.
        """
        years = sorted((first.year, (last or first).year))
        unknown = [str(year) for year in range(years[0], years[1] + 1) if not self.known(year)]
        return f"{'、'.join(unknown)} 年放假安排未发布，按周末推算" if unknown else None

    def label(self, day: date) -> str:
        """What makes `day` special: “春节”, “春节调休上班”, “本单位上班”, “本单位休息”, or "" for an ordinary day."""
        day = date(day.year, day.month, day.day)
        if day in self.overrides:
            return "本单位上班" if self.overrides[day] else "本单位休息"
        for year in sorted(self.years, reverse=True):
            notice = self.years[year]
            if day in notice.make_up_days:
                return f"{notice.named.get(day, '')}调休上班"
            if day in notice.days_off:
                return notice.named.get(day, "放假")
        return ""

    def _departures(self) -> dict[int, bool]:
        works: dict[int, bool] = {}
        for notice in self.years.values():
            works.update((day.toordinal(), False) for day in notice.days_off)
            works.update((day.toordinal(), True) for day in notice.make_up_days)
        works.update((day.toordinal(), working) for day, working in self.overrides.items())
        return works
