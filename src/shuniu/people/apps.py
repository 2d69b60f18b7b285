from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "shuniu.people"
    verbose_name = "机构和人员"
