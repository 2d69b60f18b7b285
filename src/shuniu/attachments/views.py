"""Handing files out."""

from __future__ import annotations

from django.http import FileResponse
from django.views.decorators.http import require_safe

from shuniu.attachments import exports, queries
from shuniu.people.api import OfficeRequest


@require_safe
def file(request: OfficeRequest, pk: int) -> FileResponse:
    """The bytes of a file, as a download, for whoever may open it."""
    return exports.download(queries.file_for(request.standing, pk))
