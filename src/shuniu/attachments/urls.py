from django.urls import path

from shuniu.attachments import views

app_name = "attachments"

urlpatterns = [path("<int:pk>/", views.file, name="file")]
