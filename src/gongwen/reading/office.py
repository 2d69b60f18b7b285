"""Old and foreign formats, through LibreOffice: .doc, .wps, .odt and .rtf become .docx, .xls and .ods become .xlsx."""

from __future__ import annotations

from dataclasses import replace

from gongwen import office
from gongwen.model import Document
from gongwen.office import program
from gongwen.reading import docx, xlsx
from gongwen.reading.encoding import looks_like_text
from gongwen.reading.source import Source

__all__ = ["program", "read_sheets", "read_text"]


def read_text(source: Source) -> Document:
    """The document in a text file that LibreOffice reads."""
    document = docx.read(replace(source, data=_converted(source, "docx:MS Word 2007 XML")))
    if not looks_like_text(document.text):  # what it cannot make out it takes for text
        raise source.damaged()
    return document


def read_sheets(source: Source) -> Document:
    """The tables in a workbook that LibreOffice reads."""
    return xlsx.read(replace(source, data=_converted(source, "xlsx:Calc MS Excel 2007 XML")))


def _converted(source: Source, target: str) -> bytes:
    # LibreOffice goes by the suffix of a .wps: what it holds is a Word file in all but name.
    suffix = "doc" if source.kind == "wps" else source.kind
    try:
        return office.convert(source.data, suffix, target, seconds=source.limits.office_seconds)
    except office.Missing as error:
        other, kinds = ("xlsx", ".xls/.ods") if target.startswith("xlsx") else ("docx", ".doc/.wps/.odt/.rtf")
        raise source.refuse(f"本机未安装 LibreOffice，无法读取 {kinds} 文件", f"请另存为 .{other} 后再试") from error
    except office.TooSlow as error:
        why = f"LibreOffice 转换超过 {source.limits.office_seconds:g} 秒仍未完成"
        raise source.refuse(why, "请用原软件打开后另存为新格式再试") from error
    except office.NothingMade as error:
        why = "LibreOffice 打不开该文件，文件可能已损坏或设有密码"
        raise source.refuse(why, "请用原软件打开后另存为新格式再试") from error
