"""A :class:`gongwen.paper.Paper` as a .docx: its parts in their order, on pages."""

from __future__ import annotations

from dataclasses import replace

from gongwen import standard
from gongwen.layout import body, closing, marks, sections
from gongwen.layout.fit import fits_first_page, kept_together
from gongwen.layout.flow import Item, height
from gongwen.layout.head import blank, head
from gongwen.layout.imprint import imprint
from gongwen.layout.leftover import with_rest
from gongwen.layout.letter import letterhead
from gongwen.layout.package import zipped
from gongwen.layout.sections import Stretch
from gongwen.layout.styles import settings, styles
from gongwen.layout.tables import ACROSS, is_across, set_table
from gongwen.layout.units import DEPTH, PITCH
from gongwen.layout.wml import Para, Run, el
from gongwen.paper import Attachment, Block, Imprint, Paper, Table

_NOTES_WITH_CLOSING = 6
"""Lines of 附件说明 that are kept on a page with 署名; more of them count as text."""


_AROUND_STACK = 10.5
"""Lines of a first page that are neither stacked offices nor signers nor title: 35 mm above the stack, two blank lines
below it, the rule, two blank lines above the title, and two lines of text."""


def docx(paper: Paper) -> bytes:
    """The document as a .docx after GB/T 9704-2012. The same paper gives the same bytes."""
    stretches = stretches_of(paper)
    content = sections.body_of(stretches, bare_first=paper.form == "letter")
    parts = {"document": el("w:document", None, content), "styles": styles(), "settings": settings()}
    return zipped({**parts, **sections.parts()}, title=paper.name.replace("\n", ""))


def stretches_of(paper: Paper) -> list[Stretch]:
    """Everything that stands on the pages, in stretches of upright and turned pages."""
    paper, behind = with_rest(paper)
    front, moved = _front(paper)
    paper = replace(paper, imprint=moved or paper.imprint)
    pages = _Pages()
    main = _text(paper.body, closed=bool(paper.signatures or paper.date))
    cut = max((at + 1 for at, part in enumerate(main) if isinstance(part, Stretch)), default=0)
    pages.add(front)
    for part in main[:cut]:
        pages.add(part)
    tail: list[Item] = [part for part in main[cut:] if not isinstance(part, Stretch)]
    # After a turned page the text begins on a new one; what stands before it no longer matters to the closing.
    lead = [] if cut else front
    whole = _closed(paper, [*lead, *tail], len(lead))
    pages.add(whole[len(lead) :])
    pages.add([body.block(Block(part.text)) for part in behind])
    for attachment in paper.attachments:
        for piece in _attachment(attachment):
            pages.add(piece)
    pages.add(imprint(paper))
    return pages.stretches()


class _Pages:
    """Gathers items into stretches."""

    def __init__(self) -> None:
        self._made: list[tuple[bool, list[Item]]] = [(False, [])]

    def add(self, part: list[Item] | Stretch | Item) -> None:
        across = isinstance(part, Stretch) and part.across
        items = part.items if isinstance(part, Stretch) else part if isinstance(part, list) else [part]
        if not items:
            return
        if self._made[-1][0] != across:
            if not self._made[-1][1]:
                self._made.pop()
            items = [replace(items[0], new_page=False) if isinstance(items[0], Para) else items[0], *items[1:]]
            self._made.append((across, []))
        self._made[-1][1].extend(items)

    def stretches(self) -> list[Stretch]:
        return [Stretch(tuple(items), across) for across, items in self._made if items] or [Stretch((Para(),))]


def _front(paper: Paper) -> tuple[list[Item], Imprint | None]:
    """Everything above the text; the recipients go to 版记 where they would push the text off the first page (7.3.2)."""
    title = [body.title(paper.title.text)] if paper.title else []
    recipients = [*blank(1), body.recipients(paper.recipients)] if paper.recipients else []
    lines = sum(height(item) for item in [*title, *recipients]) / PITCH
    signers = -(-len(paper.head.signers) // 2) or 1
    stacked = DEPTH / PITCH - _AROUND_STACK - signers - lines
    top: list[Item] = (
        letterhead(paper) if paper.form == "letter" and paper.head.mark else head(paper, max(stacked, 3.5))
    )
    if title:
        top += blank(int(standard.number("title.blank")) if any(_is_mark(item) for item in top) else 1 if top else 0)
        top += title
    if not recipients:
        marked = bool(marks.text_of(paper)) and paper.form != "order"
        return [*top, *blank(1 if title else int(standard.number("title.blank")) if marked else 0)], None
    if fits_first_page([*top, *recipients]) or paper.imprint.recipients:
        return [*top, *recipients], None
    return [*top, *blank(1)], replace(paper.imprint, recipients=paper.recipients)


def _is_mark(item: Item) -> bool:
    return not isinstance(item, Para) or item.style in ("Mark", "Number")


def _text(parts: tuple[Block | Table, ...], *, closed: bool = False) -> list[Item | Stretch]:
    """The text. Where 署名 follows (``closed``), a wide table at its end stays upright, or they would stand alone."""
    made: list[Item | Stretch] = []
    for part in parts:
        if isinstance(part, Block):
            made.append(body.block(part))
        elif is_across(part) and not (closed and part is parts[-1]):
            made.append(Stretch(tuple(set_table(part, ACROSS)), across=True))
        else:
            made += set_table(part)
    return made


def _closed(paper: Paper, text: list[Item], front: int) -> list[Item]:
    """The text with 附件说明, names of those present, 署名, date and 附注 behind it."""
    notes: list[Item] = [*closing.attachment_notes(paper.attachment_notes)]
    if notes:
        notes = [*blank(1), *notes]
    if paper.attendance:
        notes += [*blank(1), *closing.attendance(paper.attendance)]
    remark: list[Item] = [closing.note(paper.note)] if paper.note else []
    ends = [closing.signed(paper, gap) for gap in (None, 1)]
    if sum(map(height, notes)) > _NOTES_WITH_CLOSING * PITCH:
        text, notes = [*text, *notes], []
    kept = [replace(item, keep_next=True) if isinstance(item, Para) else item for item in notes]
    if not ends[0] and not remark:
        return [*text, *notes]
    roomy, closer = ([*kept, *_kept(end, remark)] for end in ends)
    return kept_together(text, roomy, closer, front)


def _kept(end: list[Item], remark: list[Item]) -> list[Item]:
    items = [*end, *remark]
    return [replace(item, keep_next=True) if isinstance(item, Para) else item for item in items[:-1]] + items[-1:]


def _attachment(given: Attachment) -> list[list[Item] | Stretch | Item]:
    """附件 on a page of its own: the label on the first line, the title on the third (7.3.7)."""
    top: list[Item] = []
    if given.label.text:
        top.append(Para((Run(given.label.text, "hei"),), "AttachmentLabel"))
    if given.title:
        top += [*(blank(1) if top else []), body.title(given.title.text), *blank(1)]
    text = _text(given.body)
    made: list[list[Item] | Stretch | Item] = []
    if text and isinstance(text[0], Stretch):
        # The label of a table across stands on its page.
        text[0] = Stretch((*top, *text[0].items), across=True)
    elif top:
        top[0] = replace(top[0], new_page=True) if isinstance(top[0], Para) else top[0]
        made.append(top)
    return [*made, *text]
