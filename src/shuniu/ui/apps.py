from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "shuniu.ui"
