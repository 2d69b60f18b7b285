"""The text index of the register, and the facts that are shipped: transitions, light rules, limits."""

from django.db import migrations

from shuniu.kernel.fulltext import TextIndex
from shuniu.matters import presets

WORDS = TextIndex("matters_words")


class Migration(migrations.Migration):
    dependencies = [("matters", "0001_initial")]
    operations = [
        migrations.RunPython(lambda apps, editor: WORDS.create(editor), lambda apps, editor: WORDS.drop(editor)),
        migrations.RunPython(
            lambda apps, editor: presets.load(lambda name: apps.get_model("matters", name)), migrations.RunPython.noop
        ),
    ]
