"""佐证: files uploaded with a step, or cited again from where they already are."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.files.uploadedfile import UploadedFile

from shuniu.attachments.api import File, store_file
from shuniu.audit.api import record
from shuniu.kernel.refusal import Invalid
from shuniu.kernel.writing import writes
from shuniu.matters import queries
from shuniu.matters.models import Matter
from shuniu.people.api import Standing


@writes
def gather_files(
    *, actor: Standing, matter: Matter, uploads: Iterable[UploadedFile] = (), cited: Iterable[int] = ()
) -> list[File]:
    """The files that a step cites: those uploaded now, and those of this matter or the person's own, by id."""
    wanted = set(cited)
    known = {file.pk: file for file in queries.citable_files(actor, matter)}
    if not wanted <= known.keys():
        raise Invalid("有一份附件您不能引用。", "请从本事项的附件或您上传的附件中选择。", "cited")
    files = [known[pk] for pk in sorted(wanted)]
    files += [store_file(actor=actor, name=upload.name or "", content=upload) for upload in uploads]
    if wanted:
        record(actor, "file.cited", matter, data={"files": sorted(wanted)})
    return files
