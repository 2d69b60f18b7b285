"""All addresses."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, URLResolver, include, path

from shuniu.config.endpoints import api


def health(_: HttpRequest) -> HttpResponse:
    """For whoever watches the server."""
    return JsonResponse({"ok": True})


urlpatterns: list[URLPattern | URLResolver] = [
    path("health", health, name="health"),
    path("api/", api.urls),
]
for prefix, area in (
    ("", "people"), ("", "desk"), ("matters/", "matters"), ("documents/", "documents"), ("ledgers/", "ledgers"),
    ("calendar/", "calendars"), ("trail/", "audit"), ("files/", "attachments"), ("ui/", "ui"),
):  # fmt: skip
    if (Path(__file__).parent.parent / area / "urls.py").exists():
        urlpatterns.append(path(prefix, include(f"shuniu.{area}.urls")))
