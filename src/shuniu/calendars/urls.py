"""Addresses of 工作日历."""

from django.urls import path

from shuniu.calendars import views

app_name = "calendars"
urlpatterns = [
    path("", views.year, name="year"),
    path("term/", views.term, name="term"),
    path("notice/", views.notice, name="notice"),
    path("notice/enter/", views.enter, name="enter"),
    path("days/add/", views.except_day, name="except"),
    path("days/restore/", views.restore, name="restore"),
]
