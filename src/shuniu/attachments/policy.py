"""Who may open a file: whoever uploaded it, and whoever may see something that cites it.

This area does not know who cites a file: each citing area says so in its ``apps.ready`` with :func:`opens_with`.
"""

from __future__ import annotations

from collections.abc import Callable

from shuniu.attachments.models import File
from shuniu.people.api import Standing

Check = Callable[[Standing, int], bool]
_checks: list[Check] = []


def opens_with(check: Check) -> None:
    """Let this question, asked with who and the file's id, decide too."""
    if check not in _checks:
        _checks.append(check)


def may_open(standing: Standing, file: File) -> bool:
    """Whether this person may have the file's content."""
    return file.uploaded_by_id == standing.person_id or any(check(standing, file.pk) for check in _checks)
