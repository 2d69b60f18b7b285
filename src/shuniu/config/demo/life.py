"""One matter and those who deal with it: the verbs of a history, with words found for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from random import Random
from typing import Any

from django.db.models import prefetch_related_objects

from shuniu.attachments.api import File, store_file
from shuniu.config.demo.days import Days
from shuniu.config.demo.office import Office
from shuniu.config.demo.stage import Stage
from shuniu.kernel import clock
from shuniu.matters import actions
from shuniu.matters.api import Matter, MatterEntry, Rhythm
from shuniu.matters.models import Request, Target
from shuniu.people.api import Person, Standing
from workdays import workdays_between

Phrases = dict[str, Any]


def luck(seed: str) -> Random:
    """Chance that comes out the same at every loading."""
    return Random(seed)  # noqa: S311 - invented histories, no secrets


@dataclass
class Life:
    """A matter on its way. ``chance`` is its own, so that one history never changes another's luck."""

    matter: Matter
    office: Office
    days: Days
    stage: Stage
    phrases: Phrases
    clerk: Standing
    chance: Random
    last: date = field(default_factory=clock.today)

    def __post_init__(self) -> None:
        prefetch_related_objects([self.matter], "undertakings__unit", "targets")  # every step asks for them

    @property
    def chief(self) -> Standing:
        return self.office.chief_of(self.matter.section_id)

    @property
    def liaison(self) -> Standing:
        """Who speaks for the lead unit."""
        assert self.matter.lead_unit_id is not None
        return self.office.liaisons[self.matter.lead_unit_id]

    @property
    def handlers(self) -> list[Person]:
        return self.office.handlers.get(self.matter.lead_unit_id or 0, [])

    def at(self, day: date, hour: int = 0) -> datetime:
        """A moment of a working day, in office hours; never before what has happened already."""
        self.last = max(day, self.last)
        if not self.days.calendar.is_workday(self.last):
            self.last = self.days.after(self.last, 1)
        return datetime.combine(self.last, time(hour or self.chance.choice((9, 10, 11, 14, 15, 16)), self.minute()))

    def next(self, n: int = 1, hour: int = 0) -> datetime:
        """The n-th working day after the last step; 0 is the same day, later."""
        return self.at(self.days.after(self.last, n), hour)

    def minute(self) -> int:
        return self.chance.randrange(2, 58)

    def say(self, kind: str, **words: object) -> str:
        """One of the office's phrases of this kind."""
        numbers = {"count": self.chance.randrange(4, 19), "half": self.chance.randrange(2, 5)}
        text: str = self.chance.choice(self.phrases[kind])
        return text.format(**{**numbers, **words})

    # the section

    def propose(self) -> None:
        actions.propose_matter(actor=self.clerk, matter=self.matter)

    def approve(self) -> None:
        actions.approve_matter(actor=self.chief, matter=self.matter)

    def assign(self) -> None:
        actions.assign_matter(actor=self.clerk, matter=self.matter)

    def urge(self, text: str = "") -> None:
        urge = actions.urge_matter(actor=self.clerk, matter=self.matter, text=text or self.say("urge"))
        if self.chance.random() < 0.7:
            actions.acknowledge_urge(actor=self.liaison, urge=urge)

    def check(self) -> None:
        on_site = self.chance.random() < 0.6
        files = [self.file(self.clerk, "现场核查记录")] if on_site else []
        actions.check_stage(
            actor=self.clerk, matter=self.matter, text=self.say("check"), on_site=on_site, files=files
        )  # fmt: skip

    def return_work(self) -> None:
        actions.return_work(actor=self.clerk, matter=self.matter, reason=self.say("return_work"))

    def close(self) -> None:
        who = self.chief if self.chance.random() < 0.3 else self.clerk
        actions.close_matter(actor=who, matter=self.matter, result=self.result())

    def result(self) -> str:
        """What came of it, in words that fit the title."""
        endings: dict[str, str] = self.phrases["result"]
        ending = next(text for verbs, text in endings.items() if re.search(verbs, self.matter.title))
        reached = [f"{t.name}，实际完成{t.quantity.normalize():f}{t.unit}。" for t in self.counted() if t.quantity]
        return "".join((*reached[:1], ending))

    def file_away(self) -> None:
        actions.file_matter(actor=self.office.people["archivist"], matter=self.matter)

    # the units

    def sign(self) -> None:
        actions.sign_matter(actor=self.liaison, matter=self.matter)

    def sign_the_others(self) -> None:
        """Further leads, and those who support; collective names have nobody who signs."""
        others = [
            self.office.liaisons.get(part.unit_id) for part in self.matter.undertakings.all() if not part.signed_at
        ]
        for liaison in filter(None, others):
            actions.sign_matter(actor=liaison, matter=self.matter)

    def appoint(self) -> None:
        actions.appoint_handler(
            actor=self.liaison, matter=self.matter, person=self.chance.choice([self.handlers[0], *self.handlers])
        )

    def report(self, progress: int, kind: str = "") -> None:
        kind = kind or ("start" if progress < 30 else "middle" if progress < 80 else "late")
        files = [self.file(self.liaison)] if self.chance.random() < 0.15 else []
        text = self.said_of_targets(progress) or self.say(kind, progress=progress)
        actions.report_progress(
            actor=self.liaison, matter=self.matter, text=text, progress=progress, files=files
        )  # fmt: skip

    def counted(self) -> list[Target]:
        """The targets that are reached piece by piece; a rate or a term is not."""
        return [target for target in self.matter.targets.all() if target.unit not in ("%", "个工作日", "")]

    def said_of_targets(self, progress: int) -> str:
        """How much of the first target is reached, where it has a number that can be shared out."""
        target = next(iter(self.counted()), None)
        if target is None or not target.quantity or target.quantity < 20 or self.chance.random() < 0.4:
            return ""
        done = int(target.quantity * progress / 100)
        return self.say("target", name=f"“{target.name}”", done=done, unit=target.unit, progress=progress)

    def ask_close(self) -> None:
        files = [self.file(self.liaison)] if self.chance.random() < 0.8 else []
        actions.ask_close(actor=self.liaison, matter=self.matter, text=self.say("ask_close"), files=files)

    def refuse(self, reason: str) -> None:
        actions.refuse_matter(actor=self.liaison, matter=self.matter, reason=reason)

    def ask_extension(self, reason: str, due_on: date) -> Request:
        return actions.ask_extension(actor=self.liaison, matter=self.matter, reason=reason, due_on=due_on)

    def split(self, entries: Sequence[MatterEntry]) -> list[Life]:
        """The sub-matters, each with a life of its own."""
        children = actions.split_matter(actor=self.liaison, matter=self.matter, entries=entries)
        return [
            Life(child, self.office, self.days, self.stage, self.phrases, self.clerk, luck(child.number))
            for child in children
        ]

    def stand(self, reason: str, rhythm: Rhythm) -> None:
        actions.make_standing(actor=self.chief, matter=self.matter, reason=reason, rhythm=rhythm)

    def file(self, who: Standing, name: str = "") -> File:
        """A small piece of evidence, invented."""
        name = name or self.chance.choice(self.phrases["evidence"])
        text = (
            f"{name}\n\n事项：{self.matter}\n单位：{who.unit_name}\n日期：{clock.today()}\n\n（示例材料，内容虚构。）\n"
        )
        return store_file(actor=who, name=f"{name}.txt", content=BytesIO(text.encode()))

    # the clock

    def planned(self, day: date) -> int:
        """序时进度 on a day, as the lights count it."""
        start, due = self.matter.assigned_on, self.matter.due_on
        if start is None or due is None or day <= start:
            return 0
        calendar = self.days.calendar
        total = workdays_between(calendar, start, due)
        return 100 if total <= 0 else min(100, 100 * workdays_between(calendar, start, day) // total)

    def between(self, first: date, last: date, share: float) -> date:
        """A day so far on the way from the first to the last."""
        return first + timedelta(days=round((last - first).days * share))
