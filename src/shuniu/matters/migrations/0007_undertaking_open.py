"""A copy of whether the matter is done, with each unit's part in it."""

from django.db import migrations, models
from django.db.models import Exists, OuterRef, Q

OPEN = ("draft", "proposed", "assigned", "under_way", "reported", "suspended", "standing")


def copy(apps, _editor):
    matters = apps.get_model("matters", "Matter").objects.filter(pk=OuterRef("matter_id"), state__in=OPEN)
    apps.get_model("matters", "Undertaking").objects.exclude(Exists(matters)).update(open=False)


class Migration(migrations.Migration):
    dependencies = [("matters", "0006_children_index")]

    operations = [
        migrations.AddField("undertaking", "open", models.BooleanField("未办结", default=True, editable=False)),
        migrations.RunPython(copy, migrations.RunPython.noop),
        migrations.RemoveIndex("undertaking", "undertaking_unsigned"),
        migrations.AddIndex(
            "undertaking", models.Index(fields=["unit", "matter"], name="undertaking_open", condition=Q(open=True))
        ),
        migrations.AddIndex(
            "undertaking",
            models.Index(
                fields=["unit", "matter"], name="undertaking_unsigned", condition=Q(open=True, signed_at__isnull=True)
            ),
        ),
    ]
