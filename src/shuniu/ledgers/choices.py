"""The columns of the account: which matters a list of the ledger holds."""

from django.db import models


class Part(models.TextChoices):
    OPENING = "opening", "上期未结"
    ENTERED = "entered", "本期新增"
    CLOSED = "closed", "本期办结"
    CANCELLED = "cancelled", "终止"
    ENDING = "ending", "期末未结"


class Grouping(models.TextChoices):
    UNIT = "unit", "按牵头单位"
    SECTION = "section", "按督办科室"
