"""机构: entering, renaming, moving, abolishing."""

from __future__ import annotations

from datetime import date

import pytest

from shuniu.kernel.refusal import Conflict, Invalid, Refused
from shuniu.people import actions, queries
from shuniu.people.actions import UnitEntry
from shuniu.people.api import Standing, Unit, UnitKind
from tests.cast import Cast
from tests.shuniu.people.desk import browser, last

pytestmark = pytest.mark.usefixtures("friday")


@pytest.fixture
def admin(cast: Cast) -> Standing:
    return cast.standing("system_admin")


def fresh(unit: Unit) -> Unit:
    return Unit.objects.get(pk=unit.pk)


def entry(unit: Unit, **changed: object) -> UnitEntry:
    facts = {
        "name": unit.name, "kind": UnitKind(unit.kind), "short_name": unit.short_name,
        "aliases": tuple(unit.aliases), "order": unit.order,
    }  # fmt: skip
    return UnitEntry(**{**facts, **changed})  # type: ignore[arg-type]


def test_a_former_name_still_finds_the_unit(cast: Cast, admin: Standing) -> None:
    renamed = actions.edit_unit(
        actor=admin, unit=cast.commerce, version=1, entry=entry(cast.commerce, name="市商务和投资促进局")
    )
    assert renamed.aliases == ["商务局", "市商务局"]
    assert actions.find_or_add_unit(actor=admin, name="市商务局") == renamed
    step = last("unit.renamed")
    assert (step.before, step.after) == ("市商务局", "市商务和投资促进局")


def test_a_name_that_an_abolished_unit_had_finds_the_one_in_use(cast: Cast, admin: Standing) -> None:
    old = actions.add_unit(actor=admin, name="市数据局", kind=UnitKind.DEPARTMENT)
    actions.abolish_unit(actor=admin, unit=old, version=1, until=date(2026, 11, 19), reason="机构改革")
    new = actions.add_unit(actor=admin, name="市数据局", kind=UnitKind.DEPARTMENT, parent=cast.office)
    assert actions.find_or_add_unit(actor=admin, name="市数据局") == new


@pytest.mark.parametrize("typed", ["卫健委", "swsjkw", "wsjkw", "wjw", "卫生健康", "市卫生健康委"])
def test_a_unit_is_found_by_name_alias_or_initials(cast: Cast, admin: Standing, typed: str) -> None:
    assert [unit.pk for unit in queries.find_units(typed)] == [cast.health.pk]


def test_two_units_under_one_parent_never_share_a_name(cast: Cast, admin: Standing) -> None:
    with pytest.raises(Invalid, match="“秘书五科”已经登记过"):
        actions.add_unit(actor=admin, name="秘书五科", kind=UnitKind.SECTION, parent=cast.office)
    with pytest.raises(Invalid, match="“市商务局”已经登记过"):
        actions.edit_unit(actor=admin, unit=cast.health, version=1, entry=entry(cast.health, name="市商务局"))


@pytest.mark.parametrize(("name", "sentence"), [("  ", "没有填写单位全称"), ("市" * 121, "超过120个字")])
def test_a_unit_needs_a_name_that_fits(admin: Standing, name: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        actions.add_unit(actor=admin, name=name, kind=UnitKind.DEPARTMENT)


def test_a_unit_moves_with_everything_under_it(cast: Cast, admin: Standing) -> None:
    branch = actions.add_unit(actor=admin, name="疾控局", kind=UnitKind.DEPARTMENT, parent=cast.health)
    leaf = actions.add_unit(actor=admin, name="检验所", kind=UnitKind.DEPARTMENT, parent=branch)
    actions.move_unit(actor=admin, unit=branch, version=1, parent=cast.commerce)
    assert fresh(leaf).path == f"{cast.commerce.path}{branch.pk}/{leaf.pk}/"
    actions.move_unit(actor=admin, unit=branch, version=2, parent=None)
    assert fresh(leaf).path == f"/{branch.pk}/{leaf.pk}/"
    assert last("unit.moved").before == "市商务局"


def test_a_unit_never_hangs_below_itself(cast: Cast, admin: Standing) -> None:
    branch = actions.add_unit(actor=admin, name="疾控局", kind=UnitKind.DEPARTMENT, parent=cast.health)
    for below in (cast.health, branch):
        with pytest.raises(Invalid, match="它自己或它的下级"):
            actions.move_unit(actor=admin, unit=cast.health, version=1, parent=below)


def test_an_abolished_unit_can_no_longer_be_chosen(cast: Cast, admin: Standing) -> None:
    unit = actions.add_unit(actor=admin, name="市物价局", kind=UnitKind.DEPARTMENT)
    actions.abolish_unit(actor=admin, unit=unit, version=1, until=date(2026, 11, 19), reason="机构改革")
    assert not queries.find_units("物价")
    assert unit.pk not in {branch.unit.pk for branch in queries.tree(admin)}
    assert unit.pk in {branch.unit.pk for branch in queries.tree(admin, abolished=True)}
    actions.restore_unit(actor=admin, unit=unit, version=2)
    assert queries.find_units("物价")


def test_a_unit_with_people_or_units_in_it_is_not_abolished(cast: Cast, admin: Standing) -> None:
    for unit, sentence in ((cast.health, "还有2名在用人员"), (cast.office, "下面还有“秘书五科”")):
        with pytest.raises(Refused, match=sentence):
            actions.abolish_unit(actor=admin, unit=unit, version=1, until=date(2026, 12, 31), reason="改革")


def test_a_second_editor_sees_the_difference_and_overwrites_nothing(cast: Cast, admin: Standing) -> None:
    actions.edit_unit(actor=admin, unit=cast.health, version=1, entry=entry(cast.health, short_name="卫健委"))
    with pytest.raises(Conflict) as conflict:
        actions.edit_unit(actor=admin, unit=cast.health, version=1, entry=entry(cast.health, short_name="市卫健"))
    assert [(d.label, d.theirs, d.mine) for d in conflict.value.differences] == [("简称", "卫健委", "市卫健")]
    assert conflict.value.version == 2
    assert fresh(cast.health).short_name == "卫健委"


def test_saving_without_a_change_leaves_no_trail(cast: Cast, admin: Standing) -> None:
    actions.edit_unit(actor=admin, unit=cast.health, version=1, entry=entry(cast.health, short_name="卫健委"))
    again = actions.edit_unit(actor=admin, unit=cast.health, version=2, entry=entry(fresh(cast.health)))
    assert again.version == 2


def test_the_page_shows_the_conflict_and_the_second_save_succeeds(cast: Cast, admin: Standing) -> None:
    client = browser(cast, "system_admin")
    address = f"/people/units/{cast.health.pk}/edit/"
    typed = {"name": cast.health.name, "short_name": "市卫健", "kind": "department", "aliases": "卫健委", "order": "0"}
    assert 'name="version" value="1"' in client.get(address).content.decode()
    actions.edit_unit(actor=admin, unit=cast.health, version=1, entry=entry(cast.health, short_name="卫健"))
    refused = client.post(address, {**typed, "version": "1"})
    page = refused.content.decode()
    assert refused.status_code == 409
    assert "有人先改了" in page
    assert "<td>卫健</td><td>市卫健</td>" in page
    assert 'name="version" value="2"' in page
    assert client.post(address, {**typed, "version": "2"}).status_code == 302
    assert fresh(cast.health).short_name == "市卫健"


def test_the_pages_move_abolish_and_restore(cast: Cast, admin: Standing) -> None:
    client = browser(cast, "system_admin")
    made = client.post("/people/units/add/", {"name": "市物价局", "kind": "department", "order": "3"})
    address = made["Location"]
    unit = Unit.objects.get(name="市物价局")
    assert client.post(f"{address}move/", {"version": 1, "parent": cast.commerce.pk}).status_code == 302
    assert fresh(unit).parent_id == cast.commerce.pk
    gone = client.post(f"{address}abolish/", {"version": 2, "until": "2026-11-19", "reason": "机构改革"})
    assert gone.status_code == 302
    assert "恢复" in client.get(address).content.decode()
    assert client.post(f"{address}restore/").status_code == 302
    assert fresh(unit).until is None


def test_a_dialog_without_reason_is_refused_with_a_sentence(cast: Cast) -> None:
    response = browser(cast, "system_admin").post(
        f"/people/units/{cast.commerce.pk}/abolish/", {"version": 1, "until": "2026-11-19"},
        headers={"HX-Request": "true"},
    )  # fmt: skip
    assert response.status_code == 422
    assert "依据" in response.content.decode()


def test_the_tree_takes_few_queries(cast: Cast, django_assert_max_num_queries: object) -> None:
    client = browser(cast, "system_admin")
    with django_assert_max_num_queries(16):  # type: ignore[operator]
        assert "秘书五科" in client.get("/people/units/").content.decode()
