"""A draft as a :class:`gongwen.paper.Paper`: what the front matter says, and the parts that its text shows by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar, get_args

from gongwen.drafting import frontmatter
from gongwen.drafting.frontmatter import FrontMatter
from gongwen.drafting.text import Text, read_text
from gongwen.model import Unreadable
from gongwen.paper import KINDS, Attendance, Form, Head, Imprint, Paper, Part, Seal

_T = TypeVar("_T")
_FORMS: dict[str, Form] = {
    "下行": "down", "下行文": "down", "通用": "down", "平行": "level", "平行文": "level", "上行": "up", "上行文": "up",
    "信函": "letter", "函": "letter", "命令": "order", "令": "order", "纪要": "minutes",
}  # fmt: skip
_SEALS: dict[str, Seal] = {
    "印章": "seal", "用印": "seal", "加盖印章": "seal", "是": "seal", "不用印": "none", "不加盖印章": "none", "否": "none",
    "无": "none", "签名章": "stamp", "加盖签名章": "stamp",
}  # fmt: skip
_USUAL: dict[str, Form] = {"命令": "order", "函": "letter", "纪要": "minutes", "请示": "up", "报告": "up"}


def is_draft(text: str) -> bool:
    """Whether a text says by its front matter that it is a draft for typesetting."""
    return frontmatter.begins(text.removeprefix("\ufeff").splitlines()[:50])


def parse(text: str) -> Paper:
    """The parts of a draft. Raises :class:`gongwen.model.Unreadable` with one sentence: which line, what is wrong.

    The front matter decides; what it leaves out is taken from the text: the title (``# ``), 主送, 附件：, 署名 and 成文日期.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    matter = frontmatter.read(lines)
    found = read_text(lines[matter.end :], told=frozenset(matter.values))
    if not (found.body or found.attachments or found.title or matter.values):
        raise Unreadable("文稿里没有文字，请写入内容后再排版。")
    title = matter.one("title").replace("|", "\n") or found.title
    kind = _kind(matter.one("kind"), title)
    form = _form(matter, kind)
    return replace(
        _closing(matter, found),
        title=_part(title),
        kind=kind,
        form=form,
        head=_head(matter, form),
        recipients=_part((matter.one("recipients") or found.recipients).rstrip("：:")),
        body=found.body,
        attachments=found.attachments,
        attendance=_attendance(matter),
    )


def _closing(matter: FrontMatter, found: Text) -> Paper:
    printed = matter.one("printed_on").removesuffix("印发")
    imprint = Imprint(
        copies=_part(matter.one("copies")), printer=_part(matter.one("printer")), printed_on=_part(printed)
    )
    return Paper(
        attachment_notes=_parts(matter.many("attachment_notes") or found.notes),
        signatures=_parts(matter.many("signatures") or found.signatures),
        date=_part(matter.one("date") or found.date),
        note=_part(matter.one("note") or found.note),
        imprint=imprint,
        seal=_choice(matter.one("seal"), _SEALS, "用印") or "seal",
    )


def _head(matter: FrontMatter, form: Form) -> Head:
    return Head(
        copy_number=_part(matter.one("copy_number")),
        secrecy=_part(matter.one("secrecy")),
        urgency=_part(matter.one("urgency")),
        mark=_part(_mark(matter, form)),
        issuers=matter.many("issuers"),
        number=_part(matter.one("number")),
        signers=_parts(matter.many("signers")),
    )


def _mark(matter: FrontMatter, form: Form) -> str:
    """The 标志 as written, or the offices with the ending of their form."""
    issuers = "".join(matter.many("issuers"))
    ending = {"order": "令", "minutes": "纪要", "letter": ""}.get(form, "文件")
    return matter.one("mark") or (f"{issuers}{ending}" if issuers else "")


def _attendance(matter: FrontMatter) -> tuple[Attendance, ...]:
    labels = (("出席", "present"), ("请假", "excused"), ("列席", "sitting_in"))
    return tuple(Attendance(label, matter.one(part)) for label, part in labels if matter.one(part))


def _kind(said: str, title: str) -> str:
    if said:
        kind = {"命令（令）": "命令", "令": "命令"}.get(said, said)
        if kind not in KINDS:
            raise Unreadable(f"“{said}”不是法定文种：请从{'、'.join(KINDS)}中选用。")
        return kind
    plain = title.replace("\n", "").rstrip("（试行）")
    return next((kind for kind in KINDS if plain.endswith(kind)), "命令" if plain.endswith("令") else "")


def _form(matter: FrontMatter, kind: str) -> Form:
    said = _choice(matter.one("form"), _FORMS, "行文")
    if said:
        return said
    usual = _USUAL.get(kind, "down")
    return "down" if usual == "up" and not matter.many("signers") and not matter.many("issuers") else usual


def _choice(said: str, choices: dict[str, _T], key: str) -> _T | None:
    if said and said not in choices:
        raise Unreadable(f"“{key}”不能填“{said[:20]}”：请从{'、'.join(choices)}中选用。")
    return choices.get(said)


def _part(text: str) -> Part | None:
    return Part(text) if text.strip() else None


def _parts(texts: tuple[str, ...]) -> tuple[Part, ...]:
    return tuple(Part(text) for text in texts)


assert set(_FORMS.values()) <= set(get_args(Form))
