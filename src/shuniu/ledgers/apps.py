from django.apps import AppConfig


class LedgersConfig(AppConfig):
    name = "shuniu.ledgers"
    verbose_name = "台账"
