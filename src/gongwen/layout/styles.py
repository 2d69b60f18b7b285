"""``styles.xml`` and ``settings.xml``: what every paragraph has unless it says otherwise, and the styles by their names."""

from __future__ import annotations

from dataclasses import dataclass

from gongwen.layout.fonts import Face
from gongwen.layout.units import EM, PITCH, TIGHTER
from gongwen.layout.wml import Align, Element, el, properties, value


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its id, the name that people see, and what it changes."""

    id: str
    name: str
    face: Face = "fang"
    size: float = 16
    tight: int = TIGHTER
    align: Align = "both"
    first: int = 0
    outline: int | None = None
    line: int = PITCH


STYLES = (
    Style("Mark", "发文机关标志", "biao", 40, 0, "center"),
    Style("Number", "发文字号", align="center"),
    Style("Title", "公文标题", "biao", 22, 0, "center"),
    Style("Recipients", "主送机关"),
    Style("Body", "公文正文", first=2 * EM),
    Style("Level1", "一级标题", "hei", first=2 * EM, outline=0),
    Style("Level2", "二级标题", "kai", first=2 * EM, outline=1),
    Style("Level3", "三级标题", first=2 * EM, outline=2),
    Style("Level4", "四级标题", first=2 * EM, outline=3),
    Style("Attachments", "附件说明"),
    Style("Signature", "署名", align="left"),
    Style("Date", "成文日期", align="right"),
    Style("Note", "附注", first=2 * EM),
    Style("AttachmentLabel", "附件序号", "hei", align="left"),
    Style("Imprint", "版记", size=14, tight=0, line=500),
    Style("TableText", "表格", size=12, tight=0, line=360),
    Style("Folio", "页码", "song", 14, 0, "left", line=400),
)


def styles() -> Element:
    """``w:styles``."""
    defaults = el("w:docDefaults", None, el("w:rPrDefault", None, _with_language(properties("fang", 16))))
    defaults.append(el("w:pPrDefault"))
    normal = el("w:style", {"w:type": "paragraph", "w:default": 1, "w:styleId": "Normal"}, value("w:name", "Normal"))
    # In the style and not in the defaults, where LibreOffice does not heed the switches.
    normal.extend((el("w:qFormat"), _paragraph("both", PITCH, 0, None, whole=True), properties("fang", 16)))
    return el("w:styles", None, defaults, normal, *map(_style, STYLES))


def _style(given: Style) -> Element:
    made = el(
        "w:style", {"w:type": "paragraph", "w:customStyle": 1, "w:styleId": given.id}, value("w:name", given.name)
    )
    made.extend((value("w:basedOn", "Normal"), el("w:qFormat")))
    made.append(_paragraph(given.align, given.line, given.first, given.outline))
    made.append(properties(given.face, given.size, tight=given.tight))
    return made


def _paragraph(align: Align, line: int, first: int, outline: int | None, *, whole: bool = False) -> Element:
    made = el("w:pPr")
    if whole:  # no widow control and no grid, or 22 lines do not fit
        made.extend(value(f"w:{switch}", 0) for switch in ("widowControl", "snapToGrid"))
    made.append(el("w:spacing", {"w:before": 0, "w:after": 0, "w:line": line, "w:lineRule": "exact"}))
    if first:
        made.append(el("w:ind", {"w:firstLine": first}))
    made.append(value("w:jc", align))
    if outline is not None:
        made.append(value("w:outlineLvl", outline))
    return made


def _with_language(given: Element) -> Element:
    given.append(el("w:lang", {"w:val": "en-US", "w:eastAsia": "zh-CN"}))
    return given


def settings() -> Element:
    """``w:settings``: odd and even pages differ; marks are not squeezed; the rules of Word 2013 and later."""
    made = el("w:settings", None, el("w:zoom", {"w:percent": 100}), el("w:evenAndOddHeaders"))
    made.append(value("w:characterSpacingControl", "doNotCompress"))
    mode = {"w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": 15}
    made.append(el("w:compat", None, el("w:compatSetting", mode)))
    return made
