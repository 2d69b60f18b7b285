"""What the office knows about working days beyond what is shipped."""

from django.db import models


class Edition(models.Model):
    """Counts the changes of the calendar, so that a process knows in one look whether its copy is current. One row."""

    number = models.PositiveIntegerField("版次", default=0)

    class Meta:
        verbose_name = "日历版次"

    def __str__(self) -> str:
        return f"第{self.number}版"


class HolidayNotice(models.Model):
    """The State Council's notice for a year, as pasted, and the days read from it (workdays.NoticeData)."""

    year = models.PositiveIntegerField("年份", unique=True)
    text = models.TextField("通知原文")
    days = models.JSONField("读出的日期")
    entered_at = models.DateTimeField("录入时间")

    class Meta:
        verbose_name = "放假通知"
        ordering = ("-year",)

    def __str__(self) -> str:
        return f"{self.year}年放假安排"


class DayException(models.Model):
    """The office's own exception for one day: a local holiday, a Saturday on duty."""

    day = models.DateField("日期", unique=True)
    works = models.BooleanField("上班")
    reason = models.CharField("依据", max_length=120)

    class Meta:
        verbose_name = "本单位调整"
        ordering = ("day",)

    def __str__(self) -> str:
        return f"{self.day} {'上班' if self.works else '休息'}"
