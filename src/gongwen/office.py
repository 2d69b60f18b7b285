"""LibreOffice, run for one conversion: with a profile of its own, without macros, and ended with all its children."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

_PROGRAMS = ("soffice", "libreoffice")
# A document must not reach for the network, and its macros must not run, while it is only being converted.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link"><value>2</value></prop></item>
</oor:items>
"""


class Missing(Exception):  # noqa: N818 - named for what happened
    """LibreOffice is not installed."""


class TooSlow(Exception):  # noqa: N818
    """The conversion was ended because its time was up."""


class NothingMade(Exception):  # noqa: N818
    """LibreOffice ended without a result: the file is broken, or has a password."""


def program() -> str | None:
    """The path of LibreOffice; None when it is not installed."""
    return next((path for path in map(shutil.which, _PROGRAMS) if path), None)


def convert(
    data: bytes, suffix: str, target: str, *, seconds: float, environment: Mapping[str, str] | None = None
) -> bytes:
    """A file in another format. ``suffix`` (``doc``) is what it is, ``target`` a filter of LibreOffice, whose part before
    the colon is the suffix of what is made (``docx:MS Word 2007 XML``).

    A profile of its own keeps it apart from any LibreOffice that a person has open. ``environment`` is added to that of
    this process. Raises :class:`Missing`, :class:`TooSlow` or :class:`NothingMade`.
    """
    return convert_all([data], suffix, target, seconds=seconds, environment=environment)[0]


def convert_all(
    files: Sequence[bytes],
    suffix: str,
    target: str,
    *,
    seconds: float,
    environment: Mapping[str, str] | None = None,
) -> list[bytes]:
    """Several files of one kind in one run of LibreOffice, of which the start takes most of the time."""
    office = program()
    if office is None:
        raise Missing
    with tempfile.TemporaryDirectory(prefix="gongwen-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        settings = place / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        given = [place / f"given{number}.{suffix}" for number in range(len(files))]
        for path, data in zip(given, files, strict=True):
            path.write_bytes(data)
        command = [office, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--norestore"]
        command += ["--nolockcheck", "--convert-to", target, "--outdir", str(place / "made"), *map(str, given)]
        _run(command, seconds, {**os.environ, **(environment or {})})
        made = [place / "made" / f"{path.stem}.{target.split(':')[0]}" for path in given]
        if not all(path.is_file() for path in made):
            raise NothingMade
        return [path.read_bytes() for path in made]


def _run(command: list[str], seconds: float, environment: Mapping[str, str]) -> None:
    """Run LibreOffice, which starts programs of its own: when time is up, all of them are ended."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True, env=environment
    ) as running:
        try:
            running.wait(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise TooSlow from error
        finally:
            _end(running.pid)


def _end(group: int) -> None:
    # Mostly all of them have ended already.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
