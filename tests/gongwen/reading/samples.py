"""Documents made for the tests: all text is invented."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from gongwen.model import Document
from gongwen.reading.office import program

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

TITLE = ("某某市人民政府办公室关于", "做好今冬明春森林防灭火工作的通知")
TEXT = (
    "各县（市、区）人民政府，市直有关单位：",
    "为切实做好今冬明春森林防灭火工作，严防重特大森林火灾发生，保障人民群众生命财产安全，经市人民政府同意，现将有关事项通知如下。",
    "一、压实各级责任",
    "（一）落实属地责任。各县（市、区）要于2026年11月30日前完成责任区域划分，逐级签订责任书，做到山有人管、火有人防、责有人担，并将责任人名单报市应急局备案。",
    "（二）落实部门责任。市林业局牵头，市应急局、市公安局配合，每季度末月25日前通报一次隐患整改情况（含“回头看”结果）。",
    "1.建立台账。对排查出的隐患实行清单管理，逐项明确整改措施、责任人员和完成时限，整改一项、销号一项。",
    "2.按月调度。",
    "二、强化应急准备",
    "市、县两级要完善应急预案，充实扑火队伍和物资储备，组织开展不少于2次的综合演练，确保一旦发生火情能够打早、打小、打了。严格执行24小时值班和领导带班制度，重要情况第一时间报告。",
    "重点任务分工如下：",
)
TABLE = (
    ("序号", "任务", "责任单位", "完成时限"),
    ("1", "修订应急预案", "市应急局", "2026年12月15日"),
    ("2", "检修瞭望塔和视频监控", "市林业局", "2026年12月20日"),
)
END = (
    "附件：1.责任区域划分表",
    "某某市人民政府办公室",
    "2026年11月20日",
    "（联系人：张某，电话：00000000）",
)


def docx_of(body: str, **parts: str) -> bytes:
    """A Word document with this XML in its body; ``parts`` are the XML of numbering, styles, footnotes and so on."""
    return zip_of(
        {
            "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
            "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": _relations({part: f"{part}.xml" for part in parts}),
            **{f"word/{part}.xml": f"<w:{part} {_SPACES}>{xml}</w:{part}>" for part, xml in parts.items()},
        }
    )


def zip_of(parts: dict[str, str | bytes]) -> bytes:
    """A zip file with these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def _relations(targets: dict[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}">{listed}</Relationships>'


def p(text: str = "", properties: str = "") -> str:
    """The XML of a paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str = "", properties: str = "") -> str:
    """The XML of a table cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def table(*rows: str) -> str:
    """The XML of a table, from the cells of its rows."""
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def paragraphs(document: Document) -> list[str]:
    """The text of every paragraph."""
    return [paragraph.span.of(document.text) for paragraph in document.paragraphs]


def closed(document: Document) -> list[str]:
    """The text of every paragraph without any white space."""
    return ["".join(text.split()) for text in paragraphs(document)]


def cells(document: Document) -> list[list[str]]:
    """The cells of every row."""
    return [[span.of(document.text) for span in row.cells] for row in document.paragraphs if row.kind == "row"]


class Official:
    """A document set as GB/T 9704 asks: 3号 type, 28 characters a line, numbered pages."""

    def __init__(self, *, alignment: str = "justify", spacing: int = 0, indent: str = "property") -> None:
        self.made = docx.Document()
        self._alignment = WD_ALIGN_PARAGRAPH.JUSTIFY if alignment == "justify" else WD_ALIGN_PARAGRAPH.LEFT
        self._spacing = spacing
        self._indent = indent
        section = self.made.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        self._number_pages()

    def title(self, *lines: str) -> None:
        """A title in larger type, in the middle, its lines broken by hand."""
        paragraph = self._paragraph("\n".join(lines), size=22)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def flush(self, text: str) -> None:
        """A paragraph without indent, such as the one that names the addressees."""
        self._paragraph(text)

    def text(self, text: str) -> None:
        """A paragraph whose first line is indented by two characters."""
        if self._indent == "spaces":
            self._paragraph(f"\u3000\u3000{text}")
        else:
            self._paragraph(text).paragraph_format.first_line_indent = Pt(32)

    def right(self, text: str) -> None:
        """A paragraph near the right edge: the signature and its date."""
        paragraph = self._paragraph(text)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.right_indent = Pt(64)

    def table(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """A table with lines around its cells."""
        made = self.made.add_table(len(rows), len(rows[0]))
        made.style = "Table Grid"
        for row, texts in zip(made.rows, rows, strict=True):
            for here, text in zip(row.cells, texts, strict=True):
                here.text = text

    def data(self) -> bytes:
        """The bytes of the .docx."""
        made = io.BytesIO()
        self.made.save(made)
        return made.getvalue()

    def _paragraph(self, text: str, size: int = 16) -> docx.text.paragraph.Paragraph:
        paragraph = self.made.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(29)
        paragraph.alignment = self._alignment
        run = paragraph.add_run(text)
        run.font.size = Pt(size)
        properties = run._r.get_or_add_rPr()
        fonts = properties.get_or_add_rFonts()
        for script in ("eastAsia", "ascii", "hAnsi"):
            fonts.set(qn(f"w:{script}"), "仿宋_GB2312")
        if self._spacing:
            spacing = OxmlElement("w:spacing")
            spacing.set(qn("w:val"), str(self._spacing))
            properties.append(spacing)
        return paragraph

    def _number_pages(self) -> None:
        paragraph = self.made.sections[0].footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run("— ")
        for kind in ("begin", "", "end"):
            run = paragraph.add_run()
            part = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                part.set(qn("w:fldCharType"), kind)
            else:
                part.text = " PAGE "
            run._r.append(part)
        paragraph.add_run(" —")


def notice(*, times: int = 1, **style: object) -> bytes:
    """The sample notice as .docx; its text ``times`` over, to fill several pages."""
    made = Official(**style)  # type: ignore[arg-type]
    made.title(*TITLE)
    made.flush(TEXT[0])
    for _ in range(times):
        for text in TEXT[1:]:
            made.text(text)
    made.table(TABLE)
    made.text(END[0])
    made.right(END[1])
    made.right(END[2])
    made.text(END[3])
    return made.data()


def converted(folder: Path, suffix: str, documents: dict[str, bytes]) -> dict[str, bytes]:
    """The documents in another format, by LibreOffice; it is started once for all of them."""
    given = [folder / f"{name}.docx" for name in documents]
    for path, data in zip(given, documents.values(), strict=True):
        path.write_bytes(data)
    office = program()
    assert office is not None
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", suffix]
    command += ["--outdir", str(folder), *map(str, given)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {name: (folder / f"{name}.{suffix}").read_bytes() for name in documents}
