from django.apps import AppConfig


class CalendarsConfig(AppConfig):
    name = "shuniu.calendars"
    verbose_name = "工作日历"
