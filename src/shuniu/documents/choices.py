"""States of a draft, and the reasons that an office gives for passing a paragraph over."""

from django.db import models


class DraftState(models.TextChoices):
    OPEN = "open", "待确认"
    CONFIRMED = "confirmed", "已立项"
    DROPPED = "dropped", "已放弃"


class Check(models.TextChoices):
    """How far a proposal has been checked by a person; 存疑 is what the decomposer itself was unsure of."""

    CHECKED = "checked", "已核"
    UNCHECKED = "unchecked", "未核"
    DOUBTFUL = "doubtful", "存疑"


LONGEST_TEXT = 2_000_000  # characters of one document; a page that shows more is no use to anybody

# Offered where a paragraph makes no matter; others may be typed.
COMMON_REASONS = (
    "标题", "小标题", "引言", "总体要求", "情况说明", "意义认识", "结尾要求", "主送机关", "落款", "附件说明", "与其他段重复",
    "不属本机关职责", "已在办", "仅供知悉",
)  # fmt: skip
