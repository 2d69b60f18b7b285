"""An index in the order of a section's ledger."""

from django.db import migrations, models
from django.db.models import Q

OPEN = ["draft", "proposed", "assigned", "under_way", "reported", "suspended", "standing"]


class Migration(migrations.Migration):
    dependencies = [("matters", "0008_open_facts")]

    operations = [
        migrations.AddIndex(
            "matter",
            models.Index(
                fields=["section", "lead_name", "due_key", "id"],
                name="matter_ledger",
                condition=Q(state__in=OPEN),
            ),
        ),
    ]
