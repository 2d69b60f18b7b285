"""A small writer of OFD files (GB/T 33190-2016) for the tests: text objects and straight lines on A4 pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.gongwen.reading.samples import zip_of

_SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
SIZE = 16 * 25.4 / 72
PITCH = 225 / 22
LEFT, TOP, COLUMNS, ROWS = 28.0, 37.0, 27, 22


@dataclass
class Page:
    """The objects of one page, as XML."""

    objects: list[str] = field(default_factory=list)

    def text(self, words: str, x: float, y: float, size: float = SIZE) -> None:
        """Words whose first sign has its base line at this place, in millimetres from the top left corner."""
        steps = " ".join(f"{size if sign >= chr(0x2E80) else size / 2:.4f}" for sign in words[:-1])
        box = f"{x:.4f} {y - size:.4f} {size * len(words):.4f} {size * 1.2:.4f}"
        code = f'<ofd:TextCode X="0" Y="{size:.4f}" DeltaX="{steps}">{words}</ofd:TextCode>'
        self.objects.append(
            f'<ofd:TextObject ID="1" Boundary="{box}" Font="1" Size="{size:.4f}">{code}</ofd:TextObject>'
        )

    def line(self, x: float, y: float, width: float, height: float) -> None:
        """A line across or down the page."""
        data = f"M 0 0 L {width} {height}"
        box = f"{x} {y} {width} {height}"
        self.objects.append(
            f'<ofd:PathObject ID="2" Boundary="{box}"><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>'
        )

    def xml(self, *, template: bool = False) -> str:
        """The content of the page."""
        use = '<ofd:Template TemplateID="9" ZOrder="Background"/>' if template else ""
        objects = "".join(self.objects)
        return f"<ofd:Page {_SPACE}>{use}<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>"


def ofd_of(pages: Sequence[Page], *, template: Page | None = None, more: str = "", **parts: str) -> bytes:
    """The file; ``template`` lies below every page, ``more`` goes into Document.xml, ``parts`` into the package."""
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    area = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
    below = '<ofd:TemplatePage ID="9" BaseLoc="Tpls/Content.xml"/>' if template else ""
    return zip_of(
        {
            "OFD.xml": f"<ofd:OFD {_SPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
            "Doc_0/Document.xml": f"<ofd:Document {_SPACE}><ofd:CommonData>{area}{below}</ofd:CommonData>"
            f"<ofd:Pages>{listed}</ofd:Pages>{more}</ofd:Document>",
            **{
                f"Doc_0/Pages/Page_{n}/Content.xml": page.xml(template=template is not None)
                for n, page in enumerate(pages)
            },
            **({"Doc_0/Tpls/Content.xml": template.xml()} if template else {}),
            **{f"Doc_0/{name}.xml": xml for name, xml in parts.items()},
        }
    )


class Writer:
    """Sets paragraphs on pages: 27 signs a line, 22 lines a page, the page number below."""

    def __init__(self) -> None:
        self.pages = [Page()]
        self._row = 0

    def title(self, words: str) -> None:
        """One line in larger type, in the middle."""
        size = SIZE * 22 / 16
        self._page().text(words, 105 - len(words) * size / 2, self._next(), size)

    def flush(self, words: str) -> None:
        """A paragraph without indent."""
        self._paragraph(words, 0)

    def paragraph(self, words: str) -> None:
        """A paragraph whose first line is indented by two signs."""
        self._paragraph(words, 2)

    def right(self, words: str) -> None:
        """A line that ends two signs before the right edge."""
        self._page().text(words, LEFT + SIZE * (COLUMNS - 2 - _width(words)), self._next())

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """A table with lines around its cells."""
        width = COLUMNS * SIZE / len(rows[0])
        if self._row + len(rows) > ROWS:
            self._turn()
        page = self._page()
        top = TOP + self._row * PITCH
        for number, row in enumerate(rows):
            y = self._next()
            for column, words in enumerate(row):
                page.text(words, LEFT + column * width + 2, y, SIZE * 0.6)
            page.line(LEFT, top + number * PITCH, width * len(row), 0)
        bottom = top + len(rows) * PITCH
        page.line(LEFT, bottom, COLUMNS * SIZE, 0)
        for column in range(len(rows[0]) + 1):
            page.line(LEFT + column * width, top, 0, bottom - top)

    def data(self) -> bytes:
        """The file, with its pages numbered."""
        for number, page in enumerate(self.pages, 1):
            page.text(f"— {number} —", 100, 297 - 35 + 9, SIZE * 14 / 16)
        return ofd_of(self.pages)

    def _paragraph(self, words: str, indent: float) -> None:
        line, width = "", indent
        first = True
        for sign in words:
            step = 1.0 if sign >= chr(0x2E80) else 0.5
            # A mark that may not begin a line hangs over the edge.
            if width + step > COLUMNS and sign not in "，。、；：！？）》”":
                self._line(line, indent if first else 0)
                line, width, first = "", 0.0, False
            line += sign
            width += step
        self._line(line, indent if first else 0)

    def _line(self, words: str, indent: float) -> None:
        y = self._next()
        self._page().text(words, LEFT + indent * SIZE, y)

    def _next(self) -> float:
        if self._row == ROWS:
            self._turn()
        self._row += 1
        return TOP + (self._row - 0.3) * PITCH

    def _turn(self) -> None:
        self.pages.append(Page())
        self._row = 0

    def _page(self) -> Page:
        return self.pages[-1]


def _width(words: str) -> float:
    return sum(1.0 if sign >= chr(0x2E80) else 0.5 for sign in words)
