"""公文 for programs: hand a document in, get its matters as drafts."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from ninja import File, Form, Router, Schema
from ninja.files import UploadedFile
from pydantic import Field

from shuniu.documents.api import register_file
from shuniu.documents.choices import LONGEST_TEXT
from shuniu.kernel.refusal import Invalid
from shuniu.matters.api import SourceKind
from shuniu.people.api import Standing

router = Router(tags=["公文"])


class DocumentIn(Schema):
    """What stands beside the file; or the text itself."""

    text: str = Field("", max_length=LONGEST_TEXT)
    name: str = Field("", max_length=200)
    kind: SourceKind = SourceKind.DOCUMENT
    again: bool = False


@router.post("", summary="登记一份公文", response={201: dict[str, Any]})
def enter_document(
    request: HttpRequest, given: Form[DocumentIn], file: File[UploadedFile | None] = None
) -> JsonResponse:
    """A file (.txt .md .docx .doc .wps .odt .rtf .pdf .ofd .xlsx .csv), or its text: read, decomposed, entered as drafts.
    The same document is entered once; ``again`` enters it anyway."""
    standing: Standing = request.standing  # type: ignore[attr-defined]
    content = _content(file, given.text)
    name = given.name or (file.name if file is not None else "") or "粘贴的文字.txt"
    matters = register_file(actor=standing, name=name, content=content, kind=given.kind, again=given.again)
    items = [
        {"id": m.pk, "number": m.number, "title": m.title, "lead": m.lead_name, "due_on": m.due_on} for m in matters
    ]
    return JsonResponse({"source_id": matters[0].source_id if matters else None, "items": items}, status=201)


def _content(file: UploadedFile | None, text: str) -> bytes | str:
    if file is None:
        if not text.strip():
            raise Invalid("没有文件，也没有文字。", "请在file中上传文件，或在text中给出正文。", "file")
        return text
    if (file.size or 0) > settings.SHUNIU_UPLOAD_MEGABYTES * 1024 * 1024:
        raise Invalid(f"文件超过{settings.SHUNIU_UPLOAD_MEGABYTES}MB。", "请拆分后再登记。", "file")
    content: bytes = file.read()
    return content
