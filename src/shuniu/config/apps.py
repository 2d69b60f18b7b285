from django.apps import AppConfig


class OfficeConfig(AppConfig):
    name = "shuniu.config"
    verbose_name = "枢纽"

    def ready(self) -> None:
        """All models are there: connect the areas."""
        from shuniu.config import wiring

        wiring.connect()
