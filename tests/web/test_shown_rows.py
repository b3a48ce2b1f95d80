"""Rows as they are served: what marshmallow would make of them, made in one step."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone

import orjson
import pytest
from marshmallow import EXCLUDE, Schema, fields

from service.web.schemas.base import Moment, Output, Recorded

AT = datetime(2026, 3, 2, 10, tzinfo=timezone(timedelta(hours=1)))


class Part(Output):
    name = fields.String()
    at = Moment(allow_none=True)


class Whole(Output):
    from_ = fields.Integer(data_key="from")
    share = fields.Float(allow_none=True)
    open = fields.Boolean()
    at = Moment()
    part = fields.Nested(Part, allow_none=True)
    parts = fields.List(fields.Nested(Part))
    record = Recorded(Part, allow_none=True)
    records = fields.List(Recorded(Part))
    times = fields.List(Moment())
    counts = fields.Dict(keys=fields.String(), values=fields.Integer())
    extra = fields.String()


class Told(Schema):
    """The same fields, as marshmallow by itself tells them."""

    class Meta:
        unknown = EXCLUDE
        include = Whole._declared_fields


@dataclass(frozen=True, slots=True)
class PartRow:
    name: str
    at: datetime | None
    hidden: int = 7


@dataclass(frozen=True, slots=True)
class WholeRow:
    from_: int = 3
    share: float | None = 0.5
    open: bool = True
    at: datetime = AT
    part: PartRow | None = None
    parts: tuple[PartRow, ...] = ()
    record: dict[str, object] | None = None
    records: tuple[dict[str, object], ...] = ({"name": "Ferry", "anything": [1]},)
    times: tuple[datetime, ...] = (AT, AT.astimezone(UTC))
    counts: dict[str, int] = field(default_factory=lambda: {"a": 1})


ROWS = [
    WholeRow(),
    WholeRow(part=PartRow("Quay", AT), parts=(PartRow("Mill", None), PartRow("Pier", AT))),
    WholeRow(share=None, record={"name": "Selby"}),
]


@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_shown_as_marshmallow_shows_it(row):
    assert orjson.loads(orjson.dumps(Whole().dump(row))) == orjson.loads(orjson.dumps(Told().dump(row)))


def test_times_are_in_utc_names_are_those_of_the_api_and_nothing_else_is_told():
    shown = Whole().dump(ROWS[1])
    assert (shown["from"], shown["at"]) == (3, "2026-03-02T09:00:00Z")
    assert shown["part"] == {"name": "Quay", "at": "2026-03-02T09:00:00Z"}
    assert "extra" not in shown


def test_a_dictionary_is_a_row_too():
    assert Part().dump({"name": "Quay", "at": AT, "more": 1}) == {"name": "Quay", "at": "2026-03-02T09:00:00Z"}


def test_several_rows_are_shown_in_order():
    rows = [PartRow("Mill", None), PartRow("Pier", None)]
    assert [one["name"] for one in Part().dump(rows, many=True)] == ["Mill", "Pier"]
