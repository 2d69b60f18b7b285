from django.apps import AppConfig


class AttachmentsConfig(AppConfig):
    name = "shuniu.attachments"
    verbose_name = "附件"
