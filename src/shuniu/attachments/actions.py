"""Storing files."""

from __future__ import annotations

import hashlib
from typing import IO

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from shuniu.attachments.models import File, shelf
from shuniu.attachments.rules import safe_name, sniff, suffix_of
from shuniu.audit.api import Actor, record
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid
from shuniu.kernel.writing import writes


@writes
def store_file(*, actor: Actor, name: str, content: IO[bytes]) -> File:
    """Keep an uploaded file. Refuses what is empty, too large, or not what its name says."""
    limit = settings.SHUNIU_UPLOAD_MEGABYTES
    data = content.read(limit * 1024 * 1024 + 1)
    name = safe_name(name)
    _check(name, data, limit)
    kind = sniff(data[:4096])
    assert kind is not None
    file = File(
        name=name,
        media_type=kind.media_type,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        sm3=hashlib.new("sm3", data).hexdigest(),
        uploaded_by_id=actor.pk or None,
        uploaded_at=clock.now(),
    )
    place = shelf(file)
    if not default_storage.exists(place):
        default_storage.save(place, ContentFile(data))
    file.content.name = place
    file.save()
    record(actor, "file.stored", file, data={"sha256": file.sha256, "size": file.size})
    return file


def _check(name: str, data: bytes, limit: int) -> None:
    if not data:
        raise Invalid(f"“{name}”是空文件。", "请检查后重新选择。", "file")
    if len(data) > limit * 1024 * 1024:
        raise Invalid(f"“{name}”超过{limit}兆。", "请压缩或拆分后再传。", "file")
    kind = sniff(data[:4096])
    if kind is None:
        raise Invalid(f"“{name}”不是可以保存的文件类型。", "可传公文、表格、PDF、图片和压缩包。", "file")
    if suffix_of(name) not in kind.suffixes:
        raise Invalid(f"“{name}”的内容与扩展名不符。", "请用原来的程序另存后再传。", "file")
