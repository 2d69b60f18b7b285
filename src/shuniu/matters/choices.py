"""States, kinds and the other closed lists of the register."""

from django.db import models


class State(models.TextChoices):
    DRAFT = "draft", "草稿"
    PROPOSED = "proposed", "待审定"
    ASSIGNED = "assigned", "待签收"
    UNDER_WAY = "under_way", "办理中"
    REPORTED = "reported", "待审核"
    CLOSED = "closed", "已办结"
    FILED = "filed", "已归档"
    SUSPENDED = "suspended", "暂缓"
    CANCELLED = "cancelled", "终止"
    STANDING = "standing", "长期坚持"


# The states in which something is still to be done; the partial indexes of the register are made of them.
OPEN = (State.DRAFT, State.PROPOSED, State.ASSIGNED, State.UNDER_WAY, State.REPORTED, State.SUSPENDED, State.STANDING)
# What the undertaking units work on; drafts and proposals are the section's own.
HANDED_OUT = (
    State.ASSIGNED, State.UNDER_WAY, State.REPORTED, State.CLOSED, State.FILED, State.SUSPENDED, State.CANCELLED,
    State.STANDING,
)  # fmt: skip
# In which a clock runs towards the due date.
RUNNING = (State.ASSIGNED, State.UNDER_WAY, State.REPORTED)
# The line of states that the matter page shows; the others stand beside it.
MAIN_LINE = (
    State.DRAFT, State.PROPOSED, State.ASSIGNED, State.UNDER_WAY, State.REPORTED, State.CLOSED, State.FILED,
)  # fmt: skip


class SourceKind(models.TextChoices):
    DOCUMENT = "document", "公文"
    INSTRUCTION = "instruction", "批示"
    MEETING = "meeting", "会议"
    REQUEST = "request", "诉求"
    COMMISSION = "commission", "约稿"
    LEADER = "leader", "领导交办"
    OWN = "own", "自办"


class Disposition(models.TextChoices):
    """How a source ended: nothing that came in may stay pending (F6 对账)."""

    PENDING = "pending", "未落地"
    REGISTERED = "registered", "立项"
    NOTED = "noted", "阅知"
    DECLINED = "declined", "不办"


class Outcome(models.TextChoices):
    """What became of a paragraph of a decomposed document."""

    MATTER = "matter", "立项"
    SKIPPED = "skipped", "不立项"
    UNDECIDED = "undecided", "待定"


class Importance(models.IntegerChoices):
    ORDINARY = 0, "一般"
    IMPORTANT = 1, "重要"
    URGENT = 2, "紧急"


class Part(models.TextChoices):
    LEAD = "lead", "牵头"
    SUPPORT = "support", "配合"


class Rhythm(models.TextChoices):
    """How often an ongoing matter is reported."""

    NONE = "", "不定期"
    WEEKLY = "weekly", "每周"
    MONTHLY = "monthly", "每月"
    QUARTERLY = "quarterly", "每季度"
    HALF_YEARLY = "half_yearly", "每半年"
    YEARLY = "yearly", "每年"


class ReportKind(models.TextChoices):
    PROGRESS = "progress", "反馈"
    COMPLETION = "completion", "申请办结"


class RequestKind(models.TextChoices):
    EXTENSION = "extension", "延期"
    ADJUSTMENT = "adjustment", "调整"


class Verdict(models.TextChoices):
    PENDING = "pending", "待批"
    GRANTED = "granted", "同意"
    DENIED = "denied", "不同意"


class LightColour(models.TextChoices):
    RED = "red", "红"
    YELLOW = "yellow", "黄"
    GREEN = "green", "绿"
    GREY = "grey", "灰"
    BLUE = "blue", "蓝"
