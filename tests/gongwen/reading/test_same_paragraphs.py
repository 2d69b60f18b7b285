"""The same document gives the same paragraphs, in whatever format it comes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gongwen.model import Unreadable
from gongwen.reading import read
from gongwen.reading.office import program
from tests.gongwen.reading.samples import END, TABLE, TEXT, TITLE, Official, cells, closed, converted, notice

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(program() is None, reason="LibreOffice is not installed"),
]
EXPECTED = ["".join(text.split()) for text in (*TITLE, *TEXT, *("".join(row) for row in TABLE), *END)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("converted")


def test_the_document_itself():
    assert closed(read(notice(), name="通知.docx")) == EXPECTED


@pytest.mark.parametrize("suffix", ["pdf", "odt", "rtf", "doc"])
def test_every_other_format(folder: Path, suffix: str):
    data = converted(folder, suffix, {"notice": notice()})["notice"]
    document = read(data, name=f"通知.{suffix}")
    assert document.format == suffix
    assert document.notes == ()
    assert closed(document) == EXPECTED
    assert cells(document) == [list(row) for row in TABLE]


def test_a_doc_called_wps(folder: Path):
    data = converted(folder, "doc", {"wps": notice()})["wps"]
    document = read(data, name="通知.wps")
    assert document.format == "wps"
    assert closed(document) == EXPECTED


def test_plain_text():
    lines = [*TITLE, *TEXT, *("\t".join(row) for row in TABLE), *END]
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        data = "\r\n".join(f"\u3000\u3000{line}" for line in lines).encode(encoding)
        assert closed(read(data, name="通知.txt")) == EXPECTED


LAYOUTS = {
    "justified": {"times": 3},
    "left": {"times": 4, "alignment": "left"},
    "condensed": {"times": 3, "spacing": -4},
    "spaces": {"times": 4, "indent": "spaces", "alignment": "left"},
}


def test_pdf_in_several_layouts_over_several_pages(folder: Path):
    documents = {name: notice(**style) for name, style in LAYOUTS.items()}  # type: ignore[arg-type]
    for name, data in converted(folder, "pdf", documents).items():
        assert closed(read(data, name=f"{name}.pdf")) == closed(read(documents[name], name=f"{name}.docx")), name


def test_pdf_with_lines_that_end_at_the_edge(folder: Path):
    """Paragraphs of every length around whole lines: the last line may be full, the heading may fill its line."""
    documents = {}
    for name, spacing in (("27", 0), ("28", -4)):
        made = Official(spacing=spacing)
        made.title(*TITLE)
        made.flush(TEXT[0])
        for length in range(20, 60):
            made.text(sentence(length))
        documents[name] = made.data()
    for name, data in converted(folder, "pdf", documents).items():
        assert closed(read(data, name=f"{name}.pdf")) == closed(read(documents[name], name=f"{name}.docx")), name


def test_pdf_with_a_table_over_two_pages(folder: Path):
    rows = (TABLE[0], *((str(number), "开展隐患排查并督促整改到位", "市林业局", "12月底前") for number in range(1, 60)))
    made = Official()
    made.text("重点任务分工如下：")
    made.table(rows)
    made.text("以上任务请抓好落实。")
    data = converted(folder, "pdf", {"long": made.data()})["long"]
    document = read(data, name="分工.pdf")
    assert cells(document) == [list(row) for row in rows]
    assert {row.table for row in document.paragraphs if row.kind == "row"} == {0}


def sentence(length: int) -> str:
    """A numbered paragraph of so many characters."""
    words = "各地要加强野外火源管控严格落实巡山护林和值班值守制度及时发现并处置各类火情隐患"
    number = f"（{'一二三四五六七八九十'[length % 10]}）"
    return number + (words * 3)[: length - len(number) - 1] + "。"


@pytest.mark.parametrize("suffix", ["pdf", "odt", "rtf", "doc"])
def test_merged_cells_and_generated_numbers(folder: Path, suffix: str):
    made = Official()
    for text in ("压实各级责任", "强化应急准备"):
        made.made.add_paragraph(text, style="List Number")
    rows = (
        ("单位", "任务", "时限"),
        ("市林业局", "修订应急预案", "12月15日"),
        ("", "检修瞭望塔", ""),
        ("合计", "", "2项"),
    )
    made.table(rows)
    table = made.made.tables[0]
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 0).merge(table.cell(3, 1))
    made.text("以上任务请抓好落实。")
    document = read(converted(folder, suffix, {"merged": made.data()})["merged"], name=f"分工.{suffix}")
    assert cells(document) == [
        ["单位", "任务", "时限"],
        ["市林业局", "修订应急预案", "12月15日"],
        ["市林业局", "检修瞭望塔", ""],
        ["合计", "合计", "2项"],
    ]
    assert closed(document)[:2] == ["1.压实各级责任", "2.强化应急准备"]


def test_a_pdf_with_a_password(folder: Path):
    path = folder / "locked.docx"
    path.write_bytes(notice())
    options = 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}'
    command = [str(program()), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to"]
    subprocess.run(
        [*command, options, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=120
    )
    with pytest.raises(Unreadable, match="PDF 设有打开密码"):
        read(folder / "locked.pdf")
