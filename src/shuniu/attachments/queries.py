"""Fetching a file for somebody, and checking that stored files are still what was stored."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from shuniu.attachments import policy
from shuniu.attachments.models import File
from shuniu.kernel.refusal import Refused
from shuniu.people.api import Standing


def damaged_files() -> Iterator[str]:
    """A sentence for each stored file that is missing or has changed."""
    for file in File.objects.order_by("id").iterator():
        try:
            with file.content.open("rb") as content:
                digest = hashlib.file_digest(content, "sha256").hexdigest()
        except OSError:
            yield f"附件“{file.name}”（{file.pk}号）的内容不见了。"
            continue
        if digest != file.sha256:
            yield f"附件“{file.name}”（{file.pk}号）的内容被改动过。"


class Unopened(Refused):
    """There is no such file for this person."""

    status = 404


def file_for(standing: Standing, pk: int) -> File:
    """The file, if this person may open it; otherwise there is none."""
    file = File.objects.filter(pk=pk).first()
    if file is None or not policy.may_open(standing, file):
        raise Unopened("没有这份附件，或者您不能打开它。", "请从事项页打开，或联系督办科室。")
    return file
