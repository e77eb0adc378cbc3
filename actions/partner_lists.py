"""The three lists of a partner's page (hours, services, agreed contacts), read in one query.

They are short and of different shapes: each row is read as texts, then given back its types by the
fields of its model.
"""

import json
from typing import Any

from django.db import models
from django.db.models import CharField, F, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Cast

from actions.models import OpeningHours, PartnerContact, PartnerPage, PartnerService

SHOWN: dict[type[models.Model], tuple[str, ...]] = {
    OpeningHours: ("kind", "weekday", "opens", "closes", "place", "note"),
    PartnerService: (
        "key",
        "name",
        "description",
        "kind",
        "fees",
        "fees_detail",
        "audiences",
        "access_conditions",
        "welcome_modes",
    ),
    PartnerContact: ("name", "role", "phone", "email"),
}
WIDTH = max(len(names) for names in SHOWN.values())
Lists = dict[type[models.Model], list[Any]]


def saved_lists(partner: PartnerPage) -> Lists:
    """As the database holds them, in order; the objects carry what the page shows, and no key."""
    rows = [
        _as_texts(OpeningHours.objects.filter(page=partner.pk), "weekday"),
        _as_texts(PartnerService.objects.filter(page=partner.pk), "sort_order"),
        _as_texts(PartnerContact.objects.filter(page=partner.pk).agreed(), "sort_order"),
    ]
    models_by_name = {model.__name__: model for model in SHOWN}
    lists: Lists = {model: [] for model in SHOWN}
    for name, _rank, _pk, *texts in sorted(rows[0].union(*rows[1:], all=True)):
        model = models_by_name[name]
        lists[model].append(_object(model, texts))
    return lists


def draft_lists(partner: PartnerPage) -> Lists:
    """As the editor's form holds them: nothing of this need be saved yet."""
    contacts: Any = partner.contacts
    return {
        OpeningHours: list(partner.hours.all()),
        PartnerService: list(partner.services.all()),
        PartnerContact: list(contacts.filter(is_public=True, agreed_on__isnull=False)),
    }


def _as_texts(rows: QuerySet[Any], rank: str) -> QuerySet[Any]:
    """(model, rank, pk, text…) of each row, as wide as the widest list: fit for a UNION."""
    names = SHOWN[rows.model]
    texts = {f"text_{place}": Cast(F(name), TextField()) for place, name in enumerate(names)}
    padding = {
        f"text_{place}": Value("", output_field=TextField()) for place in range(len(names), WIDTH)
    }
    return (
        rows.order_by()
        .annotate(
            list_of=Value(rows.model.__name__, output_field=CharField()),
            rank=Cast(F(rank), IntegerField()),
            **texts,
            **padding,
        )
        .values_list("list_of", "rank", "pk", *texts, *padding)
    )


def _object(model: type[models.Model], texts: list[str]) -> Any:
    return model(
        **{
            name: _typed(model._meta.get_field(name), text)
            for name, text in zip(SHOWN[model], texts, strict=False)
        }
    )


def _typed(field: Any, text: str) -> Any:
    return json.loads(text) if isinstance(field, models.JSONField) else field.to_python(text)
