from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "shuniu.desk"
    verbose_name = "今日"
