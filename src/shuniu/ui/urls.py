from django.urls import path

from shuniu.ui import views

app_name = "ui"

urlpatterns = [
    path("patterns", views.patterns, name="patterns"),
    path("patterns/found", views.found, name="found"),
]
