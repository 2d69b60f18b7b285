from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from evacuation.finishing import finish
from evacuation.generator import Size, generate
from evacuation.hand import plan_by_hand
from evacuation.odd_instances import ODD, odd_instance
from evacuation.plan import Plan
from evacuation.problem import Problem
from evacuation.reading import problem_from_data
from evacuation.report import write_report
from evacuation.report.facts import Facts
from evacuation.report.masking import masked_name, masked_number
from tests.evacuation.example import example, read

BOOKS = ("派车单.xlsx", "交接单.xlsx", "安置点名册.xlsx")


@pytest.fixture(scope="module")
def operation() -> tuple[Problem, Plan]:
    problem = problem_from_data(generate(Size(people=150, points=6, sites=6, vehicles=5, names=True), 4))
    return problem, finish(problem, plan_by_hand(problem))


@pytest.fixture(scope="module")
def papers(operation: tuple[Problem, Plan], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    write_report(*operation, folder)
    return folder


def cells(path: Path) -> list[str]:
    book = openpyxl.load_workbook(path)
    return [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]


def everything(folder: Path) -> str:
    """All text of all papers."""
    books = [text for name in BOOKS for text in cells(folder / name)]
    return "\n".join(books + [path.read_text("utf-8") for path in folder.iterdir() if path.suffix in (".svg", ".txt")])


def test_nobody_is_named_in_full(papers: Path, operation: tuple[Problem, Plan]) -> None:
    text = everything(papers)
    people = [person for household in operation[0].households for person in household.people]
    assert not [person.name for person in people if person.name in text]
    assert not [person.phone for person in people if person.phone in text]


def test_names_and_telephones_are_there_where_the_office_asks(tmp_path: Path, operation: tuple[Problem, Plan]) -> None:
    write_report(*operation, tmp_path, full=True)
    text = everything(tmp_path)
    people = [person for household in operation[0].households for person in household.people]
    assert all(person.name in text for person in people)
    assert "本套材料含完整个人信息" in text


def test_the_class_stands_only_on_the_papers_of_a_vehicle(tmp_path: Path) -> None:
    data, planned = example()
    for household in data["households"]:
        household["group"] = {"A": "密接甲类", "B": "密接乙类"}[household["group"]]
    data["sites"][0]["zones"][1]["group"] = "密接乙类"
    write_report(*read(data, planned), tmp_path)
    with_class = {path.name for path in tmp_path.iterdir() if "密接" in _text(path)}
    assert with_class == {"派车单.xlsx", "交接单.xlsx"}
    book = openpyxl.load_workbook(tmp_path / "派车单.xlsx")
    assert not any("密接" in str(cell.value) for row in book["车次总表"].iter_rows() for cell in row)


def _text(path: Path) -> str:
    return "\n".join(cells(path)) if path.suffix == ".xlsx" else path.read_text("utf-8")


def test_every_household_is_on_a_trip_sheet_a_handover_sheet_and_a_site_list(
    papers: Path, operation: tuple[Problem, Plan]
) -> None:
    placed = [room.household for room in operation[1].rooms]
    for name in BOOKS:
        text = " ".join(cells(papers / name))
        assert [one for one in placed if one not in text] == [], name


def test_handover_sheets_count_everybody(papers: Path, operation: tuple[Problem, Plan]) -> None:
    problem, plan = operation
    totals = 0
    for sheet in openpyxl.load_workbook(papers / "交接单.xlsx"):
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        totals += sum(int(row[3]) for row in rows if row[0] == "合计")
    assert totals == sum(problem.households[problem.household_index[room.household]].size for room in plan.rooms)


def test_those_left_out_are_listed_with_the_reason(tmp_path: Path) -> None:
    problem = problem_from_data(odd_instance("no-room-of-the-kind"))
    write_report(problem, plan_by_hand(problem), tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / "安置点名册.xlsx")["未安置"]
    assert [cell.value for cell in sheet[4]] == [1, "H2", "P2 青溪县 甲镇 第2村", 1, "医疗间 1", "没有合适的空房"]


def test_every_page_is_a4_and_names_the_version(papers: Path, operation: tuple[Problem, Plan]) -> None:
    version = Facts(*operation).version
    for name in BOOKS:
        for sheet in openpyxl.load_workbook(papers / name):
            assert str(sheet.page_setup.paperSize) == sheet.PAPERSIZE_A4
            assert sheet.oddFooter.left.text == f"方案版本 {version}"
    for path in papers.glob("*.svg"):
        assert f"方案版本 {version}" in path.read_text("utf-8")


def test_columns_fit_the_page_even_with_a_wide_font(papers: Path) -> None:
    for name in BOOKS:
        for sheet in openpyxl.load_workbook(papers / name):
            widths = [dimension.width for dimension in sheet.column_dimensions.values()]
            page = 11.69 if sheet.page_setup.orientation == "landscape" else 8.27
            assert sum(9 * width + 5 for width in widths) <= (page - 0.5) * 96 + 9 * len(widths), (name, sheet.title)


def test_each_trip_begins_on_a_page_of_its_own(papers: Path, operation: tuple[Problem, Plan]) -> None:
    for sheet in openpyxl.load_workbook(papers / "交接单.xlsx"):
        titles = [row[0].row for row in sheet.iter_rows() if row[0].value == "转运人员交接单"]
        assert [brk.id + 1 for brk in sheet.row_breaks.brk] == titles[1:]


def test_a_worksheet_that_is_full_goes_on_in_another(
    operation: tuple[Problem, Plan], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evacuation.report.sheet.MOST_BREAKS", 1)
    write_report(*operation, tmp_path)
    for name in ("派车单.xlsx", "交接单.xlsx"):
        sheets = list(openpyxl.load_workbook(tmp_path / name))
        assert max(len(sheet.row_breaks.brk) for sheet in sheets) == 1
        assert any(sheet.title.endswith("_2") for sheet in sheets)


def test_drawings_are_well_formed_and_have_no_outside_parts(papers: Path) -> None:
    for path in papers.glob("*.svg"):
        root = ElementTree.fromstring(path.read_text("utf-8"))
        assert root.get("viewBox") == "0 0 1123 794"
        assert not [node for node in root.iter() if "href" in " ".join(node.attrib) or node.tag.endswith("script")]


def test_names_cannot_break_a_paper(tmp_path: Path) -> None:
    data, planned = example()
    for row in [*data["points"], *data["sites"]]:
        row["name"] = '=1+1<b>&"[]:*?/\\' + row["name"]
    data["sites"].append({**data["sites"][0], "id": "S1/*", "zones": []})
    data["travel"] = {"detour": 1, "offset_km": 0, "speeds": [{"kmh": 60}]}
    problem = problem_from_data(data)
    write_report(problem, plan_by_hand(problem), tmp_path)
    for path in tmp_path.glob("*.svg"):
        ElementTree.fromstring(path.read_text("utf-8"))
    for name in BOOKS:
        book = openpyxl.load_workbook(tmp_path / name)
        assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert planned


def test_the_same_plan_gives_the_same_papers(papers: Path, operation: tuple[Problem, Plan], tmp_path: Path) -> None:
    write_report(*operation, tmp_path)
    for path in papers.iterdir():
        if path.suffix == ".xlsx":
            one, other = (zipfile.ZipFile(folder / path.name) for folder in (papers, tmp_path))
            assert [one.read(name) for name in one.namelist()] == [other.read(name) for name in other.namelist()]
        else:
            assert path.read_bytes() == (tmp_path / path.name).read_bytes()


def test_pages_of_an_earlier_plan_do_not_stay(tmp_path: Path, operation: tuple[Problem, Plan]) -> None:
    (tmp_path / "车辆时间表-07.svg").write_text("alt")
    write_report(*operation, tmp_path)
    assert not (tmp_path / "车辆时间表-07.svg").exists()


@pytest.mark.parametrize("name", ODD)
def test_odd_plans_have_papers_too(name: str, tmp_path: Path) -> None:
    problem = problem_from_data(odd_instance(name))
    assert all(path.stat().st_size for path in write_report(problem, plan_by_hand(problem), tmp_path))


def test_masks() -> None:
    assert [masked_name(name) for name in ("", "王", "王某", "欧阳某某")] == ["", "王", "王*", "欧***"]
    assert masked_number("19900001234") == "199****1234"
    assert masked_number("1234567") == "*****67"
    assert masked_number("") == ""


def test_a_plan_that_places_nobody_has_papers_too(tmp_path: Path) -> None:
    data, _ = example()
    for pool in data["vehicles"]:
        pool["count"] = 0
    problem = problem_from_data(data)
    plan = plan_by_hand(problem)
    assert len(plan.unplaced) == 3
    write_report(problem, plan, tmp_path)
    assert "未安置 3 户 6 人" in (tmp_path / "使用说明.txt").read_text("utf-8-sig")
