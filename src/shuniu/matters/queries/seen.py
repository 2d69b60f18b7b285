"""What a person may see at all: matters, sources, files. Whatever else is read starts here."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.urls import reverse

from shuniu.attachments.api import File
from shuniu.kernel.refusal import Refused
from shuniu.matters import policy
from shuniu.matters.choices import Disposition
from shuniu.matters.models import (
    Evidence,
    Matter,
    Source,
)
from shuniu.people.api import Standing


class Invisible(Refused):
    """There is no such thing for this person."""

    status = 404


def matter_for(standing: Standing, pk: int) -> Matter:
    """The matter, if this person may see it; otherwise there is none."""
    # What most matters have none of, or a step does not need, is read when it is asked for: to join all eight took longer.
    matters = Matter.objects.filter(policy.visible(standing)).select_related("source", "section")
    try:
        return matters.prefetch_related("undertakings__unit", "undertakings__handler").get(pk=pk)
    except Matter.DoesNotExist:
        raise Invisible("没有这件事项，或者您看不到它。", "请核对编号，或联系督办科室。") from None


def is_seen(standing: Standing, pk: int) -> bool:
    """Whether this person may see the matter: a step (退单, above all) may have taken it out of his sight."""
    return Matter.objects.filter(policy.visible(standing), pk=pk).exists()


def source_for(standing: Standing, pk: int) -> Source:
    """The source, if this person may see it whole."""
    source = Source.objects.filter(policy.visible_sources(standing), pk=pk).select_related("file", "section").first()
    if source is None:
        raise Invisible("没有这件来源，或者您看不到它。")
    return source


def sources_seen(standing: Standing) -> QuerySet[Source]:
    """All sources that this person may see."""
    return Source.objects.filter(policy.visible_sources(standing))


def pending_sources(standing: Standing) -> QuerySet[Source]:
    """未落地来源: sources that have not ended yet."""
    return sources_seen(standing).filter(disposition=Disposition.PENDING)


def list_url() -> str:
    """The address of the list of matters."""
    return reverse("matters:list")


def citable_files(standing: Standing, matter: Matter) -> list[File]:
    """The files that this person may cite for this matter: those already cited for it and his own, newest first."""
    cited = Evidence.objects.filter(matter=matter).values("file_id")
    return list(File.objects.filter(Q(pk__in=cited) | Q(uploaded_by_id=standing.person_id)).order_by("-id")[:100])


def first_cited(files: Iterable[File]) -> dict[int, str]:
    """File id -> the number of the matter that it was first cited for, which tells files of one name apart."""
    cited = Evidence.objects.filter(file__in=[file.pk for file in files]).order_by("-pk")
    return dict(cited.values_list("file_id", "matter__number"))


def may_open_file(standing: Standing, file_id: int) -> bool:
    """Whether a matter or a source that this person may see cites the file."""
    cited = Evidence.objects.filter(file_id=file_id).values("matter_id")
    if Matter.objects.filter(policy.visible(standing), pk__in=cited).exists():
        return True
    return sources_seen(standing).filter(file_id=file_id).exists()
