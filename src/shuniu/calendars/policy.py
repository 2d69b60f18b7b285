"""Who may change the calendar that every due date hangs on."""

from shuniu.kernel.refusal import NotAllowed
from shuniu.people.api import Role, Standing


def may_keep_calendar(actor: Standing) -> None:
    """Section chiefs and the system administrator."""
    if not actor.has(Role.CHIEF, Role.SYSTEM_ADMIN):
        raise NotAllowed("维护工作日历是科长或系统管理员的职责，", "请把通知转给科长录入。")
