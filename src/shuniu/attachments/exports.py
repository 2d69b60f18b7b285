"""Handing a stored file out: always as a download, never shown inside the page."""

from __future__ import annotations

from django.http import FileResponse

from shuniu.attachments.models import File


def download(file: File) -> FileResponse:
    """The bytes of a file. The caller has checked that the person may open it."""
    response = FileResponse(
        file.content.open("rb"), as_attachment=True, filename=file.name, content_type="application/octet-stream"
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
