"""Fields and bases that all schemas share: input is read strictly, output written as the rows give it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache, partial
from typing import Any, ClassVar

from marshmallow import EXCLUDE, RAISE, Schema, ValidationError, fields, validate, validates_schema

from service.core import address
from service.core.errors import InvalidInput
from service.web.json_body import LARGEST

#: RFC 3339, section 5.6; the zone is part of it, and so is no leap second here: no clock of ours can show one
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII)
WHOLE = re.compile(r"0|[1-9][0-9]{0,18}")

MAX_PAGE = 200
#: numbers of rows: from 1 to the largest that a column holds
ROW = validate.Range(1, LARGEST)


def said(description: str, example: object = None) -> dict[str, Any]:
    """Return a field's documentation."""
    return {"description": description} | ({} if example is None else {"examples": [example]})


class Input(Schema):
    """What is sent: unknown fields are refused."""

    #: a request without any body stands for ``{}``
    optional: ClassVar[bool] = False
    #: just one of these groups of fields is sent, whole; empty where there is no choice
    alternatives: ClassVar[Sequence[Sequence[str]]] = ()

    class Meta:
        """Marshmallow's settings."""

        unknown = RAISE

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.error_messages["type"] = "Send a JSON object."

    @validates_schema(pass_original=True, skip_on_field_errors=False)
    def check_alternatives(self, _data: Any, original: Any, **_: Any) -> None:
        """Refuse a body that mixes alternatives, has none, or leaves one unfinished."""
        if not self.alternatives or not isinstance(original, Mapping):
            return
        begun = [group for group in self.alternatives if group[-1] in original]
        choices = " or ".join(f"'{group[-1]}'" for group in self.alternatives)
        if len(begun) != 1:
            fault = f"Send just one of {choices}." if begun else f"Missing: send {choices}."
            raise ValidationError(fault, self.alternatives[0][-1])
        for name in begun[0]:
            if name not in original:
                raise ValidationError("Missing data for required field.", name)


class Output(Schema):
    """What is served: every field is there."""

    #: what people edit of a resource that also changes by itself; empty where any change is somebody's
    edited: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        """Marshmallow's settings."""

        unknown = EXCLUDE

    @classmethod
    def as_edited(cls, shown: Mapping[str, Any]) -> dict[str, Any]:
        """Return what people edit of a resource that is served as ``shown``."""
        return {name: shown[name] for name in sorted(cls.edited)}

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Document the field as one that is always there."""
        field_obj.required = True

    def dump(self, obj: Any, *, many: bool | None = None) -> Any:
        """Return a row as it is served, or several."""
        show = shower(type(self))
        return [show(one) for one in obj] if many else show(obj)


class Moment(fields.DateTime):
    """A point in time: RFC 3339 with a zone coming in, UTC with ``Z`` going out."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> datetime:
        if not isinstance(value, str) or not MOMENT.fullmatch(value):
            raise ValidationError("Write the time as RFC 3339 with its zone, for example 2026-03-01T12:00:00Z.")
        try:
            return datetime.fromisoformat(value.upper()).astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise ValidationError("There is no such time.") from error

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> str | None:
        return None if value is None else shown(value)


def shown(moment: datetime) -> str:
    """Write a time as RFC 3339 in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


class Whole(validate.Regexp):
    """A pattern for the whole of a string; by itself ``$`` lets a line feed pass at the end."""

    def __call__(self, value: Any) -> Any:
        """Return ``value`` if it fits."""
        if re.fullmatch(self.regex, value) is None:
            raise ValidationError(self.error)
        return value


#: characters of a class that end or steer a line, and those that leave no ink (Unicode: White_Space and
#: Default_Ignorable_Code_Point)
CONTROLS = r"\x00-\x1f\x7f-\x9f"
INKLESS = (
    r" \u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0"
)


class Line(fields.String):
    """A string of one line, without control characters; where it must not be empty, with something to be seen."""

    def __init__(self, longest: int, *, shortest: int = 1, **kwargs: Any) -> None:
        length = validate.Length(shortest, longest)
        super().__init__(validate=[length, VISIBLE if shortest else UNCONTROLLED], **kwargs)


UNCONTROLLED = Whole(rf"^[^{CONTROLS}]*$", error="Must not hold control characters.")
VISIBLE = Whole(
    rf"^(?:[{INKLESS}]*[^{CONTROLS}{INKLESS}][^{CONTROLS}]*)?$",  # that it is not empty is another rule
    error="Must hold a character that can be seen, and no control characters.",
)


class Number(fields.Integer):
    """A whole number in a JSON body, also as ``7.0``; neither a string nor a boolean."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if type(value) is not int:
            raise ValidationError("Not a whole number.")
        return value


class Digits(fields.Integer):
    """A whole number in an address, written in digits."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if not WHOLE.fullmatch(value) or int(value) > LARGEST:
            raise ValidationError("Not a whole number.")
        return int(value)


class Address(fields.String):
    """An absolute http or https address."""

    def __init__(self, description: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(
            validate=validate.Length(1, address.MAX_LENGTH), metadata={**description, "format": "uri"}, **kwargs
        )

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        try:
            address.parts(text)
        except InvalidInput as error:
            raise ValidationError(str(error)) from error
        return text


class Flag(fields.Boolean):
    """A boolean in a JSON body; in an address, ``true`` or ``false``."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        known: dict[str, bool] = {"true": True, "false": False} if not isinstance(data, dict) else {}
        if isinstance(value, bool):
            return value
        if not isinstance(value, str) or value not in known:
            raise ValidationError("Not true or false.")
        return known[value]


class Recorded(fields.Nested):
    """Data that is plain already: documented by its schema, served as it is."""

    # marshmallow names the first parameter differently in the two classes above this one
    def _serialize(self, value: Any, attr: Any, obj: Any, **kwargs: Any) -> Any:  # type: ignore[override]
        return value


#: makes of a value what is served
Show = Callable[[Any], Any]

MISSING = object()


@cache
def shower(schema: type[Schema]) -> Show:
    """Return what makes of a row, be it an object or a dictionary, what a schema says is served.

    Rows hold what their classes say, so that nothing is checked. What is to be done with each field is found out once:
    marshmallow asks again for every value, which takes four times as long.
    """
    steps = [(field.data_key or name, name, show_of(field)) for name, field in schema().dump_fields.items()]

    def show(row: Any) -> dict[str, Any]:
        get = row.get if isinstance(row, dict) else partial(getattr, row)
        shown: dict[str, Any] = {}
        for key, name, convert in steps:
            value = get(name, MISSING)
            if value is not MISSING:
                shown[key] = value if convert is None or value is None else convert(value)
        return shown

    return show


def show_of(field: fields.Field[Any]) -> Show | None:
    """Return what makes of a field's value what is served; None where it is served as it is."""
    match field:
        case Moment():
            return shown
        case Recorded():
            return None
        case fields.Nested():
            return shower(type(field.schema))
        case fields.List():
            show = show_of(field.inner)
            return show and (lambda values: [show(value) for value in values])
    return None


def one_of(kinds: type[StrEnum] | Iterable[str]) -> validate.OneOf:
    """Let only these values pass."""
    return validate.OneOf([str(kind) for kind in kinds])


class NoQuery(Input):
    """No query parameters."""


def page_length() -> Digits:
    """Return the field of how many rows are asked for."""
    return Digits(load_default=50, validate=validate.Range(1, MAX_PAGE), metadata=said("How many rows at most.", 50))


class Slice(Input):
    """Which part of a list is asked for."""

    limit = page_length()
    cursor = fields.String(validate=validate.Length(1, 1_000), metadata=said("`next_cursor` of the page before."))


#: members that tell whether and where a list goes on
CONTINUATION: Mapping[str, Any] = {
    "has_more": fields.Boolean(metadata=said("More rows follow.", False)),
    "next_cursor": fields.String(
        allow_none=True, metadata=said("Send it as `cursor` to go on; null where nothing follows.")
    ),
}


def page_of(row: type[Output]) -> type[Output]:
    """Return the schema of a list's answer."""
    members: Mapping[str, Any] = {
        "data": fields.List(fields.Nested(row), metadata=said("The rows.")),
        **CONTINUATION,
    }
    return type(f"{row.__name__}Page", (Output,), dict(members))
