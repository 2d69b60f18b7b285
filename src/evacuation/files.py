"""Opening and writing the JSON files of this library, plain or compressed by gzip."""

from __future__ import annotations

import gzip
import io
import json
import os
import tempfile
import zlib
from pathlib import Path
from typing import NoReturn

from evacuation.fields import Malformed

MAX_BYTES = 2 * 1024**3
"""Beyond it a compressed file is refused before it fills the memory (a million people take about 0.1 GB)."""

_GZIP_SIGN = b"\x1f\x8b"


def read_json(path: Path) -> object:
    """The value in the file. Raises :class:`Malformed` where it cannot be opened or is not JSON."""
    text = _text(path)
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise Malformed((), f"不是 JSON，第 {error.lineno} 行第 {error.colno} 列读不下去") from None
    except RecursionError:
        raise Malformed((), "嵌套过深") from None
    except ValueError:  # an integer beyond Python's limit of digits
        raise Malformed((), "里面有过大的数") from None


def write_json(value: object, path: Path) -> None:
    """Write the value as compact UTF-8 JSON. The file appears whole or not at all. Raises OSError."""
    content = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")
    if path.suffix == ".gz":
        content = gzip.compress(content, compresslevel=6, mtime=0)
    if path.exists() and not path.is_file():  # a device or a pipe such as /dev/stdout
        path.write_bytes(content)
        return
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(draft).chmod(0o666 & ~_umask())
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:  # read once: it may be a pipe
            content = file.read(MAX_BYTES + 1)
        if content.startswith(_GZIP_SIGN):
            with gzip.open(io.BytesIO(content)) as packed:
                content = packed.read(MAX_BYTES + 1)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise Malformed((), "压缩内容已损坏") from None
    except OSError as error:
        raise Malformed((), f"打不开，{_why(error)}") from None
    if len(content) > MAX_BYTES:
        raise Malformed((), "过大，超过 2 GB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Malformed((), "不是 UTF-8 文字") from None


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "没有这个文件"
    if isinstance(error, IsADirectoryError):
        return "这是文件夹"
    if isinstance(error, PermissionError):
        return "没有权限"
    return error.strerror or "读取出错"


def _refuse_constant(name: str) -> NoReturn:
    raise Malformed((), f"JSON 里不能有 {name}，数字必须是有限的")
