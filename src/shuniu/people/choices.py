"""Kinds of unit, roles, scopes."""

from django.db import models


class UnitKind(models.TextChoices):
    OFFICE = "office", "本机关"
    SECTION = "section", "科室"
    DEPARTMENT = "department", "部门"
    COUNTY = "county", "县（市、区）"
    OUTSIDE = "outside", "系统外单位"
    GROUP = "group", "统称"  # 各县（市、区）人民政府, 有关部门: a name in documents, not somebody


class Role(models.TextChoices):
    CLERK = "clerk", "督办员"
    CHIEF = "chief", "科长"
    LEADER = "leader", "领导"
    LIAISON = "liaison", "联络员"
    HANDLER = "handler", "承办人"
    ARCHIVIST = "archivist", "档案员"
    # Administration is split three ways: none may do another's work (三员分立).
    SYSTEM_ADMIN = "system_admin", "系统管理员"
    SECURITY_ADMIN = "security_admin", "安全管理员"
    AUDITOR = "auditor", "审计员"


ADMINISTRATION = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR})


class Scope(models.TextChoices):
    """How far a post sees."""

    NONE = "none", "不看业务"
    OWN = "own", "本人"
    SECTION = "section", "本科室"
    SUBTREE = "subtree", "本单位及下级"
    ALL = "all", "全部"


SCOPE_ORDER = (Scope.NONE, Scope.OWN, Scope.SECTION, Scope.SUBTREE, Scope.ALL)

# What a role does and how far a scope sees, in the words of the pages.
DUTIES: dict[Role, str] = {
    Role.CLERK: "登记来源和事项，报审、交办、催办、督查",
    Role.CHIEF: "审定事项，审核办结，批复延期和调整，维护工作日历",
    Role.LEADER: "审定和批示，查看进展",
    Role.LIAISON: "代表本单位签收、分办、反馈、申请办结",
    Role.HANDLER: "反馈自己承办的事项",
    Role.ARCHIVIST: "归档已办结的事项",
    Role.SYSTEM_ADMIN: "维护机构、人员和账号",
    Role.SECURITY_ADMIN: "授予岗位和数据范围，解锁账号",
    Role.AUDITOR: "查看和核验全部操作痕迹",
}
SIGHT: dict[Scope, str] = {
    Scope.NONE: "不看业务",
    Scope.OWN: "只看自己承办或负责的事项",
    Scope.SECTION: "看本科室督办的全部事项",
    Scope.SUBTREE: "看交给本单位及下级单位的事项",
    Scope.ALL: "看全部事项",
}

# What the trail calls the steps of this area.
TRAIL_WORDS: dict[str, str] = {
    "person.logged_in": "登录",
    "person.logged_out": "退出登录",
    "person.password_changed": "修改密码",
    "person.added": "新增人员",
    "person.edited": "修改人员",
    "person.deactivated": "停用",
    "person.reactivated": "启用",
    "person.password_reset": "重置密码",
    "person.unlocked": "解锁账号",
    "unit.added": "新增单位",
    "unit.met": "自公文登记单位",
    "unit.edited": "修改单位",
    "unit.renamed": "更名",
    "unit.moved": "划转",
    "unit.abolished": "撤销单位",
    "unit.restored": "恢复单位",
    "post.added": "设岗",
    "post.edited": "修改岗位",
    "post.dropped": "删除岗位",
    "appointment.made": "任命",
    "appointment.ended": "免职",
    "appointment.withdrawn": "撤回任命",
    "delegation.given": "授权代办",
    "delegation.revoked": "撤回授权",
    "people.imported": "导入机构人员",
    "office.founded": "建立机关",
    "token.issued": "发放接口口令",
    "token.revoked": "收回接口口令",
}
