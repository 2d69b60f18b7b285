"""All addresses."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import include, path

from shuniu.config.endpoints import api


def health(_: HttpRequest) -> HttpResponse:
    """For whoever watches the server."""
    return JsonResponse({"ok": True})


def no_such_address(_: HttpRequest, address: str) -> HttpResponse:
    """Programs get JSON for an address that the API does not have, too."""
    return JsonResponse({"detail": f"接口没有地址“/api/{address}”。请看 /api/docs。"}, status=404)


urlpatterns = [
    path("health", health, name="health"),
    path("api/", api.urls),
    path("api/<path:address>", no_such_address),
    path("", include("shuniu.people.urls")),
    path("", include("shuniu.desk.urls")),
    path("matters/", include("shuniu.matters.urls")),
    path("documents/", include("shuniu.documents.urls")),
    path("ledgers/", include("shuniu.ledgers.urls")),
    path("calendar/", include("shuniu.calendars.urls")),
    path("trail/", include("shuniu.audit.urls")),
    path("files/", include("shuniu.attachments.urls")),
    path("ui/", include("shuniu.ui.urls")),
]
