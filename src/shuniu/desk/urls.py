"""Addresses of 今日."""

from django.urls import path

from shuniu.desk import views

app_name = "desk"
urlpatterns = [path("", views.today, name="today")]
