"""What several models share."""

from django.db import models


class Versioned(models.Model):
    """A row that counts its versions, so that a second editor is noticed."""

    version = models.PositiveIntegerField("版本", default=1, editable=False)

    class Meta:
        abstract = True
