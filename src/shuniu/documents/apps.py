from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "shuniu.documents"
    verbose_name = "公文"
