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
