"""Checking that stored files are still what was stored."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from shuniu.attachments.models import File


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
