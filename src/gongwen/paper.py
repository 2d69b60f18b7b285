"""One official document by its parts: 版头, 主体, 版记 and 附件 (GB/T 9704-2012, 7.2 to 7.4).

:mod:`gongwen.structure` finds these parts in a document that was read, :mod:`gongwen.layout` sets them on pages,
:mod:`gongwen.checking` judges them. A part that was read knows its place in :attr:`gongwen.model.Document.text`; a part
that was made for typesetting has none.

The words of a part stand without their label: ``recipients`` without its colon, ``copies`` without 抄送：, an attachment
note without 附件： and its number, ``printed_on`` without 印发; ``note`` keeps its brackets, a block keeps its number. Lines
that were broken by hand are joined. But for white space, ``text`` is what stands at ``span``. What lies between parts of
one line (those labels) is in :attr:`Paper.labels`, and lines that are no part at all are in :attr:`Paper.rest`, so that
every character of a document that was read is in exactly one place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from gongwen.model import Span

Form = Literal["down", "level", "up", "letter", "order", "minutes"]
"""下行文, 平行文, 上行文 (with 签发人), 信函, 命令（令）, 纪要: each is a profile of the layout."""

Seal = Literal["seal", "none", "stamp"]
"""加盖印章, 不加盖印章, 加盖签发人签名章: how the end of the document is set (7.3.5)."""

KINDS = (
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
)  # fmt: skip
"""The fifteen 文种 of 《党政机关公文处理工作条例》, article 8; 令 is written for 命令."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of the document, and where they stand in the text that was read."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of running text. ``level`` is 0 for plain text, 1 to 4 for 一、 （一） 1. （1）."""

    text: str
    level: int = 0
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; it covers ``columns`` × ``rows`` places of the grid."""

    text: str
    columns: int = 1
    rows: int = 1
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row; covered places are left out of their row. ``landscape`` turns its page."""

    rows: tuple[tuple[Cell, ...], ...]
    landscape: bool = False
    heading_rows: int = 1


@dataclass(frozen=True, slots=True)
class Head:
    """版头 (7.2). ``mark`` is the 发文机关标志 as written; ``issuers`` are the offices, 主办 first."""

    copy_number: Part | None = None
    secrecy: Part | None = None
    urgency: Part | None = None
    mark: Part | None = None
    issuers: tuple[str, ...] = ()
    number: Part | None = None
    signers: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """出席, 请假 or 列席 of 纪要 (10.3): the label, and the names behind it, whose place is ``span``."""

    label: str
    names: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """附件 (7.3.7): ``label`` is 附件 or 附件1 as written on its first line, "" for a text that is issued by the
    document (印发) and follows its date without a label."""

    label: Part
    title: Part | None = None
    body: tuple[Block | Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记 (7.4). ``recipients`` is 主送 where it was too long for the first page and was moved here (7.3.2)."""

    recipients: Part | None = None
    copies: Part | None = None
    printer: Part | None = None
    printed_on: Part | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """An official document by its parts. ``kind`` is the 文种, "" where none of the fifteen is recognised."""

    title: Part | None = None
    kind: str = ""
    form: Form = "down"
    head: Head = field(default_factory=Head)
    recipients: Part | None = None
    body: tuple[Block | Table, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    attachment_notes: tuple[Part, ...] = ()
    signatures: tuple[Part, ...] = ()
    date: Part | None = None
    note: Part | None = None
    attachments: tuple[Attachment, ...] = ()
    imprint: Imprint = field(default_factory=Imprint)
    seal: Seal = "seal"
    labels: tuple[Part, ...] = ()
    rest: tuple[Part, ...] = ()

    @property
    def name(self) -> str:
        """What to call the document: its title, or the 标志 of 令 and 纪要, which have none."""
        return (self.title or self.head.mark or Part("")).text
