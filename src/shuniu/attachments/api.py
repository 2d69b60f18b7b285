"""The front door of 附件."""

from shuniu.attachments.actions import store_file
from shuniu.attachments.exports import download
from shuniu.attachments.models import File
from shuniu.attachments.policy import opens_with
from shuniu.attachments.queries import damaged_files, file_for
from shuniu.attachments.rules import safe_name

__all__ = ["File", "damaged_files", "download", "file_for", "opens_with", "safe_name", "store_file"]
