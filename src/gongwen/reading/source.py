"""A file about to be read: its bytes, its name, what it was found to be, and the sentence when it is refused."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from gongwen.model import Unreadable
from gongwen.reading.limits import DEFAULT_LIMITS, Limits


def refusal(name: str, why: str, remedy: str) -> Unreadable:
    """The one sentence a person sees: which file, why not, what to do."""
    what = f"“{name}”" if name else "输入的内容"
    return Unreadable(f"无法读取{what}：{why}，{remedy}。")


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one file and how it is called; ``kind`` is what its content showed it to be, ``depth`` how many
    files it is inside of."""

    data: bytes
    name: str = ""
    kind: str = "txt"
    limits: Limits = DEFAULT_LIMITS
    notes: tuple[str, ...] = ()
    depth: int = 0

    @property
    def suffix(self) -> str:
        """The suffix of the name in lower case, ``.docx``; empty when there is none."""
        return PurePath(self.name).suffix.lower()

    def refuse(self, why: str, remedy: str) -> Unreadable:
        """The exception to raise when this file cannot be read."""
        return refusal(self.name, why, remedy)

    def damaged(self) -> Unreadable:
        """The refusal of a file that is what it claims to be, but broken."""
        return self.refuse(f"{self.kind} 文件不完整或已损坏", "请重新取得该文件，或用原软件打开后另存一份再试")
