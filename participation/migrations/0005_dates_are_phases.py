from django.db import migrations, models

import participation.models.support


class Migration(migrations.Migration):
    dependencies = [("participation", "0004_phases_from_dates")]

    operations = [
        migrations.RemoveField(model_name="boardpage", name="closes_at"),
        migrations.RemoveField(model_name="boardpage", name="opens_at"),
        migrations.AlterField(
            model_name="support",
            name="receipt",
            field=models.CharField(
                default=participation.models.support.new_receipt, max_length=16, unique=True
            ),
        ),
    ]
