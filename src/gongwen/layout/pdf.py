"""A .docx as a PDF, through LibreOffice, with the list of fonts that stand in for those of the standard."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gongwen import office
from gongwen.layout import fontconfig
from gongwen.layout.fontconfig import Substitution

SECONDS = 60.0


class CannotRender(Exception):  # noqa: N818 - named for what happened, as all refusals here are
    """No PDF can be made. The message is one Chinese sentence: why, what to do."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A PDF, and which fonts stand in for those of the standard."""

    data: bytes
    substitutions: tuple[Substitution, ...]


def pdf(docx: bytes, *, seconds: float = SECONDS) -> Rendered:
    """The pages of a .docx. Raises :class:`CannotRender`."""
    return pdfs([docx], seconds=seconds)[0]


def pdfs(files: Sequence[bytes], *, seconds: float = SECONDS) -> list[Rendered]:
    """The pages of several .docx, from one run of LibreOffice. Raises :class:`CannotRender`."""
    families = fontconfig.installed()
    with tempfile.TemporaryDirectory(prefix="gongwen-fonts-", ignore_cleanup_errors=True) as folder:
        environment = {"FONTCONFIG_FILE": str(fontconfig.write(Path(folder), families))}
        try:
            made = office.convert_all(files, "docx", "pdf:writer_pdf_Export", seconds=seconds, environment=environment)
        except office.Missing as error:
            raise CannotRender("本机未安装 LibreOffice，不能生成 PDF，请安装后再试，或改为输出 .docx。") from error
        except office.TooSlow as error:
            raise CannotRender(f"LibreOffice 排版超过 {seconds:g} 秒仍未完成，请改为输出 .docx。") from error
        except office.NothingMade as error:
            raise CannotRender("LibreOffice 没有生成 PDF，请检查磁盘空间后再试，或改为输出 .docx。") from error
    replaced = fontconfig.substitutions(families)
    return [Rendered(data, replaced) for data in made]
