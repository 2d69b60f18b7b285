"""Files as stored."""

from __future__ import annotations

from django.conf import settings
from django.db import models


def shelf(file: File, _: str = "") -> str:
    """Where the bytes lie: by digest, never by a name that somebody chose."""
    return f"{file.sha256[:2]}/{file.sha256}"


class File(models.Model):
    """One uploaded file. The same bytes are kept once; each upload of them keeps its own name and uploader."""

    name = models.CharField("文件名", max_length=120)
    media_type = models.CharField("类型", max_length=60)
    size = models.PositiveBigIntegerField("字节")
    sha256 = models.CharField(max_length=64, db_index=True)
    sm3 = models.CharField(max_length=64)
    content = models.FileField(upload_to=shelf, max_length=120)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="上传人"
    )
    uploaded_at = models.DateTimeField("上传时间")

    class Meta:
        verbose_name = "附件"
        indexes = (models.Index(fields=("uploaded_by", "-id"), name="file_uploader"),)

    def __str__(self) -> str:
        return self.name
