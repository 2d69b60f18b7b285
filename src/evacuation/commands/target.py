"""Where a plan is written: asked before the work begins, written when it is done."""

from __future__ import annotations

import os
from pathlib import Path

from evacuation.commands.parser import Refused
from evacuation.plan import Plan, write_plan


def reserve(output: str, *inputs: str) -> None:
    """Refuse a place that cannot be written, or that would overwrite the lists the plan is made from."""
    path = Path(output)
    if path.is_dir():
        raise Refused(f"方案写不到“{output}”（这是文件夹）。")
    if not path.parent.is_dir():
        raise Refused(f"方案写不到“{output}”（没有这个文件夹）。")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise Refused(f"方案写不到“{output}”（没有权限）。")
    if any(path.exists() and Path(one).exists() and path.samefile(one) for one in inputs):
        raise Refused(f"“{output}”是输入文件，方案请写到别的文件。")


def save(plan: Plan, output: str) -> None:
    """Write the plan, or say why it cannot be written."""
    try:
        write_plan(plan, output)
    except OSError as error:
        raise Refused(f"方案写不到“{output}”（{error.strerror}）。") from error
