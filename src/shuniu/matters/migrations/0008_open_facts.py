"""An index that answers what a unit's open matters are asked, without their rows."""

from django.db import migrations, models
from django.db.models import Q

OPEN = ["draft", "proposed", "assigned", "under_way", "reported", "suspended", "standing"]


class Migration(migrations.Migration):
    dependencies = [("matters", "0007_undertaking_open")]

    operations = [
        migrations.AddIndex(
            "matter",
            models.Index(
                fields=["id", "state", "red_on", "yellow_on", "due_key"],
                name="matter_open_facts",
                condition=Q(state__in=OPEN),
            ),
        ),
    ]
