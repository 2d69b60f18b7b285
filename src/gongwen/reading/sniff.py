"""What a file is, found from its content. The suffix only decides between kinds of plain text."""

from __future__ import annotations

import re

from gongwen.reading.package import Package
from gongwen.reading.source import Source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT_KINDS = {".md": "md", ".markdown": "md", ".csv": "csv", ".tsv": "csv"}
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|div|meta)\b", re.IGNORECASE | re.DOTALL
)
_SAVE_DOCX = "请用 Word 或 WPS 打开后另存为 .docx 再试"
_SAVE_XLSX = "请用 Excel 或 WPS 打开后另存为 .xlsx 再试"
_PICTURE = ("文件是图片，没有可读的文字", "请先做文字识别，再提交识别出的文档")
_PROGRAM = ("文件是程序，不是文档", "请确认选对了文件")
_ARCHIVE = ("文件是压缩包", "请解压后选择其中的文档")
_MEDIA = ("文件是音频或视频，不是文档", "请确认选对了文件")
_REFUSED = (
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"\xfd7zXZ", _ARCHIVE),
    (b"ID3", _MEDIA),
    (b"\x00\x00\x00\x18ftyp", _MEDIA),
    (b"\x00\x00\x00\x20ftyp", _MEDIA),
)
_PACKAGES = (
    # The first name decides; what cannot be read carries its refusal.
    ("word/", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("ofd.xml", "ofd"),
)
_REFUSED_PACKAGES = (
    ("xl/workbook.bin", ("文件是二进制工作簿（.xlsb）", _SAVE_XLSX)),
    ("ppt/", ("文件是演示文稿，不是公文或表格", "请把文字复制到 .docx 再试")),
)
_OPENDOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}


def kind_of(source: Source) -> str:
    """The kind of the file, one of the kinds that are read; raises the refusal when there is none."""
    data = source.data
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head and not data.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise source.refuse("文件是空的", "请确认选对了文件，或重新取得该文件")
    if data.startswith(OLE):
        return _ole_kind(source)
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(source)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith(rb"{\rtf"):
        return "rtf"
    return _text_kind(source)


def _text_kind(source: Source) -> str:
    for magic, (why, remedy) in _REFUSED:
        # "MZ" may begin a sentence: a program also has a zero byte near its start.
        if source.data.startswith(magic) and (len(magic) > 2 or b"\x00" in source.data[:64]):
            raise source.refuse(why, remedy)
    head = source.data[:4096].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head) or head.lstrip()[:13].lower() == b"mime-version:":
        raise source.refuse("文件其实是网页", _SAVE_XLSX if source.suffix in {".xls", ".et"} else _SAVE_DOCX)
    if b"<?mso-application" in head:
        raise source.refuse("文件是 Word 2003 或 Excel 2003 的 XML 格式", "请用 Word 或 WPS 打开后另存为新格式再试")
    return _TEXT_KINDS.get(source.suffix, "txt")


def _ole_kind(source: Source) -> str:
    """The old Office formats share one container; the names of its streams, in UTF-16, tell them apart."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in source.data

    if holds("EncryptedPackage"):
        raise source.refuse("文件设有打开密码", "请取消密码后另存一份再试")
    if holds("PowerPoint Document"):
        raise source.refuse("文件是演示文稿，不是公文或表格", "请把文字复制到 .docx 再试")
    if holds("WordDocument"):
        if source.data[512:514] == b"\xec\xa5" and source.data[523:524] and source.data[523] & 1:
            raise source.refuse("文件设有打开密码", "请取消密码后另存一份再试")
        return "wps" if source.suffix == ".wps" else "doc"
    if holds("Workbook") or holds("Book"):
        return "xls"
    if source.suffix in {".wps", ".doc"}:
        return source.suffix[1:]
    raise source.refuse("文件不是 Word、WPS 文字或表格文件", "请另存为 .docx 或 .xlsx 后再试")


def _zip_kind(source: Source) -> str:
    with Package(source) as package:
        names = package.names()
        mime = package.read("mimetype") if "mimetype" in names else b""
        manifest = package.read("meta-inf/manifest.xml") if mime and "meta-inf/manifest.xml" in names else b""
    if mime.strip() in _OPENDOCUMENT:
        if b"encryption-data" in manifest:
            raise source.refuse("文件设有打开密码", "请取消密码后另存一份再试")
        return _OPENDOCUMENT[mime.strip()]
    for begin, kind in _PACKAGES:
        if any(name.startswith(begin) for name in names):
            return kind
    for begin, (why, remedy) in _REFUSED_PACKAGES:
        if any(name.startswith(begin) for name in names):
            raise source.refuse(why, remedy)
    raise source.refuse(*_ARCHIVE)
