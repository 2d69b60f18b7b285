"""Old and foreign formats, through LibreOffice: .doc, .wps, .odt and .rtf become .docx, .xls and .ods become .xlsx."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from gongwen.model import Document
from gongwen.reading import docx, xlsx
from gongwen.reading.source import Source

_PROGRAMS = ("soffice", "libreoffice")
# A document must not reach for the network, and its macros must not run, while it is only being read.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link"><value>2</value></prop></item>
</oor:items>
"""


def read_text(source: Source) -> Document:
    """The document in a text file that LibreOffice reads."""
    return docx.read(replace(source, data=_converted(source, "docx:MS Word 2007 XML", ".docx")))


def read_sheets(source: Source) -> Document:
    """The tables in a workbook that LibreOffice reads."""
    return xlsx.read(replace(source, data=_converted(source, "xlsx:Calc MS Excel 2007 XML", ".xlsx")))


def program() -> str | None:
    """The path of LibreOffice; None when it is not installed."""
    return next((path for path in map(shutil.which, _PROGRAMS) if path), None)


def _converted(source: Source, target: str, suffix: str) -> bytes:
    """The file in another format. A profile of its own keeps it apart from any LibreOffice that a person has open."""
    office = program()
    if office is None:
        other = "xlsx" if suffix == ".xlsx" else "docx"
        kinds = ".xls/.ods" if suffix == ".xlsx" else ".doc/.wps/.odt/.rtf"
        raise source.refuse(f"本机未安装 LibreOffice，无法读取 {kinds} 文件", f"请另存为 .{other} 后再试")
    with tempfile.TemporaryDirectory(prefix="gongwen-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        settings = place / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        # LibreOffice goes by the suffix of a .wps: what it holds is a Word file in all but name.
        given = place / f"given.{'doc' if source.kind == 'wps' else source.kind}"
        given.write_bytes(source.data)
        command = [office, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--norestore"]
        command += ["--nolockcheck", "--convert-to", target, "--outdir", str(place / "made"), str(given)]
        _run(source, command)
        made = place / "made" / f"given{suffix}"
        if not made.is_file():
            raise source.refuse(
                "LibreOffice 打不开该文件，文件可能已损坏或设有密码", "请用原软件打开后另存为新格式再试"
            )
        return made.read_bytes()


def _run(source: Source, command: list[str]) -> None:
    """Run LibreOffice, which starts programs of its own: when time is up, all of them are ended."""
    seconds = source.limits.office_seconds
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True) as running:
        try:
            running.wait(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            why = f"LibreOffice 转换超过 {seconds:g} 秒仍未完成"
            raise source.refuse(why, "请用原软件打开后另存为新格式再试") from error
        finally:
            _end(running.pid)


def _end(group: int) -> None:
    # Mostly all of them have ended already.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
