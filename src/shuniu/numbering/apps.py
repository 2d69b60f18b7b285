from django.apps import AppConfig


class NumberingConfig(AppConfig):
    name = "shuniu.numbering"
    verbose_name = "编号"
