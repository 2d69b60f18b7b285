"""The zip file that .docx, .xlsx and .odt are, read without trusting what it says about itself."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from lxml import etree

from gongwen.reading.source import Source

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError, KeyError)
_BLOCK = 1 << 20
_MOST_PARTS = 20_000
# The strict variant of the format differs from the usual one in its namespaces only.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    b"http://purl.oclc.org/ooxml/officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference from one part to another."""

    id: str
    kind: str
    part: str


class Package:
    """The parts of a file by their names in lower case; what is unpacked is counted and limited.

    Nothing is ever written to disk, so a part may be called what it likes.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._left = source.limits.unpacked_bytes
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        except _BROKEN as error:
            raise self._broken() from error
        self._parts = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in self._zip.infolist()}
        if len(self._parts) > _MOST_PARTS:
            raise source.refuse(f"压缩包内的文件超过 {_MOST_PARTS} 个", "请用 Word 或 WPS 打开后另存一份再试")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def names(self) -> tuple[str, ...]:
        """The names of the parts, in lower case, in the order of the file."""
        return tuple(self._parts)

    def read(self, name: str) -> bytes:
        """The bytes of a part; refuses a package that unpacks to more than the limit."""
        blocks: list[bytes] = []
        try:
            with self._zip.open(self._parts[name.lower()]) as part:
                # The size that the package states may be a lie, so the blocks are counted.
                while block := part.read(_BLOCK):
                    self._left -= len(block)
                    if self._left < 0:
                        raise self._too_large()
                    blocks.append(block)
        except _BROKEN as error:
            raise self._broken() from error
        return b"".join(blocks)

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part; None when there is no such part."""
        if name.lower() not in self._parts:
            return None
        data = self.read(name)
        for strict, usual in _STRICT.items():
            data = data.replace(strict, usual)
        if b"<!DOCTYPE" in data[:4096]:
            # No office program writes one; it is how entities that grow without end are brought in.
            raise self.source.refuse("文件内部含有不应出现的声明（DOCTYPE）", "请用 Word 或 WPS 打开后另存一份再试")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._broken() from error

    def relations(self, name: str) -> tuple[Relation, ...]:
        """The parts that a part refers to inside the package."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        found = []
        for node in () if root is None else root:
            if node.get("TargetMode") != "External":
                target = node.get("Target", "").replace("\\", "/")
                part = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/").lower()
                found.append(Relation(node.get("Id", ""), node.get("Type", "").rpartition("/")[2], part))
        return tuple(found)

    def related(self, name: str, kind: str) -> str | None:
        """The first part of a kind, ``styles``, that a part refers to; None when there is none."""
        return next((relation.part for relation in self.relations(name) if relation.kind == kind), None)

    def _broken(self) -> Exception:
        return self.source.refuse("文件不完整或已损坏", "请重新取得该文件，或用原软件打开后另存一份再试")

    def _too_large(self) -> Exception:
        size = self.source.limits.unpacked_bytes // 1_000_000
        return self.source.refuse(f"文件解压后超过 {size} MB", "请删去图片等附带内容，或拆成几份后再试")
