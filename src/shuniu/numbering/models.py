"""The counters behind the numbers."""

from django.db import models


class Series(models.Model):
    """One 代字 in one year, and the last serial given out. Numbers are never given twice, gaps are explained."""

    word = models.CharField("代字", max_length=20)
    year = models.PositiveIntegerField("年份")
    last = models.PositiveIntegerField("已用到", default=0)

    class Meta:
        verbose_name = "编号序列"
        constraints = (models.UniqueConstraint(fields=("word", "year"), name="series_once"),)

    def __str__(self) -> str:
        return f"{self.word}〔{self.year}〕"
