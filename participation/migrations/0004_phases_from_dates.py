"""Fills what the new columns need: phases from the dates of boards, receipts, cases to read."""

from django.db import migrations
from django.db.models import F, Q

from participation.models.support import new_receipt

RESIDENT_PHASES = ("propose", "discuss", "support")


def fill(apps, schema_editor):
    Board = apps.get_model("participation", "BoardPage")
    Phase = apps.get_model("participation", "Phase")
    Support = apps.get_model("participation", "Support")
    Idea = apps.get_model("participation", "Idea")
    Case = apps.get_model("participation", "ModerationCase")
    dated = Board.objects.filter(Q(opens_at__isnull=False) | Q(closes_at__isnull=False))
    for board in dated:
        for rank, kind in enumerate(RESIDENT_PHASES):
            Phase.objects.create(
                board=board,
                sort_order=rank,
                kind=kind,
                starts_at=board.opens_at,
                ends_at=board.closes_at,
            )
    Support.objects.update(counted_for=F("idea"))
    supports = list(Support.objects.filter(receipt__isnull=True).only("pk"))
    for support in supports:
        support.receipt = new_receipt()
    Support.objects.bulk_update(supports, ["receipt"], batch_size=500)
    Case.objects.bulk_create(
        Case(kind="idea", idea=idea, opened_at=idea.created_at)
        for idea in Idea.objects.filter(status="pending")
    )


class Migration(migrations.Migration):
    dependencies = [("participation", "0003_the_whole_board")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
