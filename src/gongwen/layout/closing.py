"""What follows the text: 附件说明, 署名, 成文日期, 附注 (7.3.4 to 7.3.6), and the names of those present at a 纪要 (10.3)."""

from __future__ import annotations

from gongwen import standard
from gongwen.layout.flow import Item, Placed
from gongwen.layout.text import count_lines, width
from gongwen.layout.units import AREA, EM, PER_LINE, PITCH, characters, of_standard
from gongwen.layout.wml import Box, Line, Para, Run, paragraph, table
from gongwen.paper import Attendance, Paper, Part

_SLACK = 0.1
"""字 between a label and the tab stop behind it: at the stop itself, a tab would go on to the next."""

_ROUNDING = 0.5
"""字 by which a date may turn out wider than foreseen."""

_SIDE_BY_SIDE = 3
_BETWEEN_NAMES = 0.6
"""字 between two names of a joint document."""
_LEAST = 60
"""Twips of the empty cell before the first name: LibreOffice spreads a column of no width over the others."""


def attachment_notes(notes: tuple[Part, ...]) -> list[Para]:
    """附件：1.… with every name hanging under its first character. A tab stands before the name, so that names stand
    under one another in whatever font, and however the line is stretched."""
    if not notes:
        return []
    indent, label = standard.number("attachments.indent"), 3.0
    if len(notes) == 1:
        text, hang = f"附件：\t{_bare(notes[0].text)}", label + _SLACK
        return [Para((Run(text),), "Attachments", left=characters(indent + hang), first=-characters(hang))]
    digits = 0.5 * (len(str(len(notes))) + 1) + _SLACK
    made = []
    for number, note in enumerate(notes, 1):
        hang = digits + (label if number == 1 else 0)
        runs = (Run(f"{'附件：' if number == 1 else ''}{number}.\t{_bare(note.text)}"),)
        made.append(Para(runs, "Attachments", left=characters(indent + label + digits), first=-characters(hang)))
    return made


def _bare(name: str) -> str:
    return name.rstrip("。；;，,、 ")


def attendance(people: tuple[Attendance, ...]) -> list[Para]:
    """出席, 请假, 列席: labels in 黑体, names hanging after the colon."""
    made = []
    for entry in people:
        hang = width(entry.label) + 1 + _SLACK
        runs = (Run(f"{entry.label}：", "hei"), Run(f"\t{entry.names}"))
        made.append(Para(runs, "Attachments", left=characters(2 + hang), first=-characters(hang)))
    return made


def signed(paper: Paper, gap: int | None = None) -> list[Item]:
    """署名 and 成文日期 in the manner that the document is made valid, ``gap`` blank lines below the text."""
    if not paper.signatures:
        made: list[Item] = [*_date_alone(paper)]
    elif paper.seal == "stamp":
        made = [*_stamped(paper)]
    elif paper.seal == "none":
        made = [*_unsealed(paper)]
    else:
        made = _joint(paper) if len(paper.signatures) > 1 else [*_sealed(paper)]
    blanks = next((at for at, item in enumerate(made) if not _is_blank(item)), 0)
    return made if gap is None or gap > blanks else made[blanks - gap :]


def _is_blank(item: Item) -> bool:
    return isinstance(item, Para) and not item.runs


def _date_alone(paper: Paper) -> list[Para]:
    if not paper.date:
        return []
    right = characters(standard.number("seal.date_right"))
    return [Para(keep_next=True), Para((Run(paper.date.text),), "Date", right=right)]


def _sealed(paper: Paper) -> list[Para]:
    """The date four 字 from the right, the name centred over it (7.3.5.1)."""
    made = [Para(keep_next=True) for _ in range(int(standard.number("seal.top")))]
    name, date = paper.signatures[0].text, paper.date.text if paper.date else ""
    centre = standard.number("seal.date_right") + width(date) / 2
    # A name too long to be centred there goes to the edge, and the date follows to its centre.
    centre = min(max(centre, (width(name) + _ROUNDING) / 2), PER_LINE / 2)
    if not date:
        return [*made, _centred(name, centre)]
    right = characters(centre - width(date) / 2)
    return [*made, _centred(name, centre), Para((Run(date),), "Date", right=right)]


def _centred(text: str, centre: float) -> Para:
    """Words centred on a line ``centre`` 字 from the right edge."""
    left = max(0, AREA - 2 * characters(centre))
    return Para((Run(text),), "Signature", left=left, align="center", keep_next=True)


def _joint(paper: Paper) -> list[Item]:
    """Each name has room for a seal of its own; at most three side by side, the last over the date (7.3.5.1)."""
    date = paper.date.text if paper.date else ""
    names = [signature.text for signature in paper.signatures]
    columns, place, right = _places(names, standard.number("seal.date_right") + width(date) / 2)
    rows = [names[at : at + columns] for at in range(0, len(names), columns)]
    left = AREA - right - columns * place
    lines = [_seal_row(row, left, place, columns, first=row is rows[0]) for row in rows]
    made: list[Item] = [Para(keep_next=True) for _ in range(int(standard.number("seal.top")))]
    made.append(Placed(table([left, *[place] * columns], lines), tuple(line.height for line in lines), whole=True))
    if date:
        made.append(Para((Run(date),), "Date", right=characters(standard.number("seal.date_right"))))
    return made


def _places(names: list[str], centre: float) -> tuple[int, int, int]:
    """How many names stand side by side, the room of each, and what is left to the right of the last, which is centred ``centre`` 字 from
    the edge. Long names stand two by two, so that they neither touch nor break; what is too long for that breaks."""
    place = max(of_standard("seal.apart"), characters(max(map(width, names)) + _BETWEEN_NAMES))
    right = characters(centre) - place // 2
    for columns in range(min(_SIDE_BY_SIDE, len(names)), 1, -1):
        if right >= 0 and columns * place + right <= AREA - _LEAST:
            return columns, place, right
    place = of_standard("seal.apart")
    return min(_SIDE_BY_SIDE, len(names)), place, characters(centre) - place // 2


def _seal_row(names: list[str], left: int, place: int, columns: int, *, first: bool) -> Line:
    empty = columns - len(names)
    cells = [Box((paragraph(Para(keep_next=True)),), left + empty * place, columns=1 + empty)]
    high = max(count_lines(name, place / EM) for name in names) * PITCH
    for name in names:
        para = Para((Run(name),), "Signature", align="center", keep_next=True)
        cells.append(Box((paragraph(para),), place, align="bottom"))
    return Line(tuple(cells), height=high if first else max(high, place))


def _unsealed(paper: Paper) -> list[Para]:
    """The name two 字 from the right, the date beginning two 字 after the name begins (7.3.5.2)."""
    side, shift = standard.number("plain.right"), standard.number("plain.shift")
    made = [Para(keep_next=True) for _ in range(int(standard.number("plain.blank")))]
    names, date = [part.text for part in paper.signatures], paper.date.text if paper.date else ""
    longest = max(map(width, names))
    right = side
    if date and width(date) > longest - _ROUNDING:
        right = side + width(date) + shift - longest
    begin = PER_LINE - right - longest
    begin = max(0.0, begin)
    made += [Para((Run(name),), "Signature", left=characters(begin), keep_next=True) for name in names]
    if date:
        at = min(begin + shift, PER_LINE - width(date))
        made.append(Para((Run(date),), "Date", left=characters(at), align="left"))
    return made


def _stamped(paper: Paper) -> list[Para]:
    """职务, two 字, the stamp or the name; the date one blank line below (7.3.5.3)."""
    made = [Para(keep_next=True) for _ in range(int(standard.number("stamp.blank")))]
    right = characters(standard.number("stamp.right"))
    for signature in paper.signatures:
        post, _, name = signature.text.replace("\t", " ").replace("\u3000", " ").rpartition(" ")
        post = post.strip()
        runs = tuple(r for r in (Run(f"{post}\u3000\u3000" if post else ""), Run(name, "kai")) if r.text)
        made.append(Para(runs, "Date", right=right, keep_next=True))
    if paper.date:
        made += [Para(keep_next=True), Para((Run(paper.date.text),), "Date", right=right)]
    return made


def note(part: Part) -> Para:
    """附注 in brackets (7.3.6)."""
    text = part.text.strip()
    return Para((Run(text if text.startswith(("（", "(")) else f"（{text}）"),), "Note")
