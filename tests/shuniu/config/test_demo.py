"""The demo office: loaded once, whole, and alive on whatever day it is loaded."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.db import transaction
from django.test import override_settings

from shuniu.audit.api import SYSTEM, faults
from shuniu.audit.models import Entry
from shuniu.calendars.api import office_calendar
from shuniu.config.demo import DemoSummary, demo_accounts, load_demo
from shuniu.config.demo.arrivals import title_for
from shuniu.config.demo.days import Days
from shuniu.config.demo.load import FOLDER
from shuniu.config.demo.office import PASSWORD
from shuniu.config.demo.papers import paper_of
from shuniu.kernel import clock
from shuniu.kernel.refusal import Refused
from shuniu.matters.api import Matter, Register, broken_matters, pending_sources, renew_all_indexes
from shuniu.people.api import Person, Standing, Unit, UnitKind, add_unit, standing_of
from tests.conftest import FRIDAY

SHORT = 100  # the last so many days are enough for most of what is said here


@contextmanager
def loaded(days: int, moment: datetime = FRIDAY, folder: Path = FOLDER) -> Iterator[DemoSummary]:
    """The demo in a transaction that is taken back, its files in a folder that is thrown away."""
    with TemporaryDirectory() as files:
        place = {"default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": files}}}
        with override_settings(STORAGES=place), clock.pretend(moment), transaction.atomic():
            yield load_demo(folder, say=lambda _: None, days=days)
            transaction.set_rollback(True)


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[DemoSummary]:
    """The reduced demo, loaded once for the module."""
    with django_db_blocker.unblock(), loaded(SHORT) as summary:  # type: ignore[attr-defined]
        yield summary


def standing(username: str) -> Standing:
    return standing_of(Person.objects.get(username=username))


def count(username: str, **wanted: str) -> int:
    return Register(standing(username), **wanted).count().number  # type: ignore[arg-type]


class TestLoaded:
    def test_its_trail_is_whole(self, demo: DemoSummary) -> None:
        assert demo.loaded
        assert demo.matters > 50
        assert demo.entries == Entry.objects.count()
        assert list(faults()) == []

    def test_its_lights_are_those_of_the_rule(self, demo: DemoSummary) -> None:
        assert list(broken_matters()) == []
        assert renew_all_indexes() == 0

    def test_nothing_in_it_happens_later_than_its_loading(self, demo: DemoSummary) -> None:
        moments = list(Entry.objects.order_by("id").values_list("at", flat=True))
        assert moments == sorted(moments)
        assert clock.local_day(moments[-1]) < clock.today()

    def test_a_second_loading_changes_nothing(self, demo: DemoSummary) -> None:
        said: list[str] = []
        again = load_demo(FOLDER, say=said.append)
        assert not again.loaded
        assert (again.matters, again.entries) == (demo.matters, demo.entries)
        assert "未作改动" in said[-1]

    def test_every_account_has_the_printed_password(self, demo: DemoSummary) -> None:
        accounts = demo_accounts()
        assert {"duban", "kezhang", "lingdao", "weijian", "chengban", "dangan", "xitong", "anquan", "shenji"} <= {
            username for username, _, _ in accounts
        }
        for username, post, hint in accounts:
            assert post
            assert hint
            assert Person.objects.get(username=username).check_password(PASSWORD)

    def test_the_clerks_desk_is_alive(self, demo: DemoSummary) -> None:
        for view in ("overdue", "due_today", "to_sign", "to_urge", "to_approve", "to_assign", "drafts", "requests"):
            assert count("duban", view=view), view
        assert pending_sources(standing("duban")).count() == 3

    def test_the_others_have_something_to_do(self, demo: DemoSummary) -> None:
        assert count("kezhang", view="to_approve")
        assert count("weijian", view="to_sign")
        assert count("chengban", view="mine")
        assert count("dangan", view="to_file")

    def test_all_colours_are_seen(self, demo: DemoSummary) -> None:
        for light in ("red", "yellow", "green", "grey", "blue"):
            assert count("lingdao", light=light), light
        assert count("lingdao", light="green") > count("lingdao", light="yellow") + count("lingdao", light="red")

    def test_a_section_does_not_see_the_other(self, demo: DemoSummary) -> None:
        assert count("duban") + count("erkeduban") == count("lingdao") == demo.matters

    def test_it_names_no_unit_that_nobody_has_entered(self, demo: DemoSummary) -> None:
        told = {"青岚移动通信公司", "青岚供电公司", "青岚水务集团", "人民银行青岚市分行", "青岚师范学院", "青岚职业技术学院",
                "市第一人民医院", "市中医医院"}  # fmt: skip
        assert set(Unit.objects.filter(kind=UnitKind.OUTSIDE).values_list("name", flat=True)) == told


@pytest.mark.skipif(not os.environ.get("SHUNIU_FULL_DEMO"), reason="SHUNIU_FULL_DEMO=1 loads the whole year")
@pytest.mark.django_db
def test_the_whole_year_gives_the_clerk_what_the_readme_says() -> None:
    with loaded(400) as summary:
        assert 160 <= summary.matters <= 220
        wanted = {"overdue": 3, "due_today": 3, "to_review": 2, "to_sign": 2, "to_urge": 4, "to_approve": 3}
        assert {view: count("duban", view=view) for view in wanted} == wanted
        assert list(faults()) == []
        assert list(broken_matters()) == []


@pytest.mark.django_db
def test_two_loadings_on_one_day_tell_the_same_story() -> None:
    def story() -> list[tuple[object, ...]]:
        with loaded(5):
            return list(Entry.objects.order_by("id").values_list("at", "actor_name", "verb", "subject_name", "why"))

    assert story() == story()


@pytest.mark.django_db
@pytest.mark.parametrize("day", ["2026-02-18T08:00", "2028-02-29T23:59"])
def test_it_may_be_loaded_on_any_day(day: str) -> None:
    with loaded(5, datetime.fromisoformat(day)):
        assert list(faults()) == []
        assert list(broken_matters()) == []
        assert count("duban", view="open")


@pytest.mark.django_db
def test_it_refuses_a_database_that_holds_another_office() -> None:
    add_unit(actor=SYSTEM, name="某市人民政府办公室", kind=UnitKind.OFFICE)
    with pytest.raises(Refused, match="别的机构"):
        load_demo(FOLDER, say=lambda _: None)
    assert Unit.objects.count() == 1


@pytest.mark.django_db
def test_a_loading_that_fails_leaves_nothing(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "demo")
    captures = tmp_path / "demo" / "captures.json"
    captures.write_text(captures.read_text("utf-8").replace('"clerk2"', '"nobody"'), "utf-8")
    with pytest.raises(KeyError, match="nobody"), clock.pretend(FRIDAY):
        load_demo(tmp_path / "demo", say=lambda _: None, days=3)
    assert not Unit.objects.exists()
    assert not Matter.objects.exists()
    assert not Entry.objects.filter(subject_kind="people.unit").exists()


@pytest.mark.django_db
def test_a_date_bears_its_year_only_where_it_is_not_the_papers() -> None:
    days = Days(date(2026, 11, 20), office_calendar())
    text = "〔{Y}〕{D} {m+1}底前，{m+2}底前，{w+5}前，{d-2}"
    assert (
        days.written(text, date(2026, 11, 18)) == "〔2026〕2026年11月18日 12月底前，2027年1月底前，11月27日前，11月18日"
    )


def test_the_name_of_a_history_is_taken_off_the_line() -> None:
    paper = paper_of(Path("a.txt"), "a.txt", "1.完成三项工作。（市教育局负责）<late>\n2.另一项。\n")
    assert "<" not in paper.content.decode()
    assert paper.fate_of("完成三项工作。（市教育局负责）") == "late"
    assert paper.fate_of("另一项。") == ""


@pytest.mark.parametrize(
    ("requirement", "title"),
    [
        ("（一）由市教育局牵头，会同市财政局，于6月底前完成32所学校改造。", "完成32所学校改造"),
        ("三、请市科技局、市医保局于12月15日前报送工作总结。", "报送工作总结"),
        ("建设监控系统，实现事前提醒全覆盖。", "建设监控系统，实现事前提醒全覆盖"),
    ],
)
def test_a_title_leaves_out_units_and_dates(requirement: str, title: str) -> None:
    assert title_for(requirement) == title
