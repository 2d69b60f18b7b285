from django.apps import AppConfig


class MattersConfig(AppConfig):
    name = "shuniu.matters"
    verbose_name = "事项"

    def ready(self) -> None:
        """Say which files may be opened because a matter or source cites them."""
        from shuniu.attachments.api import opens_with
        from shuniu.matters.queries import may_open_file

        opens_with(may_open_file)
