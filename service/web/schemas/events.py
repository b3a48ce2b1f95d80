"""What happened."""

from marshmallow import fields, validate
from webargs.fields import DelimitedList

from service.core.alerts.events import EventType
from service.web.schemas.base import ROW, Digits, Input, Line, Moment, Output, one_of, page_length, page_of, said

TYPE = said("What happened.", "correction.detected")


class Event(Output):
    """Something that happened."""

    id = fields.String(metadata=said("Name of the event; the `webhook-id` of every delivery.", "evt_5f0c"))
    type = fields.String(validate=one_of(EventType), metadata=TYPE)
    timestamp = Moment(metadata=said("When it happened.", "2026-03-01T12:00:00Z"))
    sequence = fields.Integer(metadata=said("Order within the article, from 1; 0 where there is none.", 3))
    data = fields.Dict(keys=fields.String(), metadata=said("What webhooks carry.", {"article_id": 7}))


class EventPage(page_of(Event)):  # type: ignore[misc]
    """A page of events; here `next_cursor` is never null, so that one can come back for what happens next."""

    next_cursor = fields.String(metadata=said("Send it as `after`, now or later, for what came after these."))


class Following(Input):
    """Which events are asked for."""

    after = fields.String(
        validate=validate.Length(1, 1_000),
        metadata=said("`next_cursor` of the page before, or the `id` of a message of the stream."),
    )
    type = DelimitedList(
        fields.String(validate=one_of(EventType)),
        validate=validate.Length(1, len(EventType)),
        metadata=said("Only of these types, with commas between them.", ["correction.detected"]),
    )
    article_id = Digits(validate=ROW, metadata=said("Only of this article.", 7))
    outlet = Line(200, metadata=said("Only of articles of this outlet.", "The Harbour Gazette"))
    story_id = Digits(validate=ROW, metadata=said("Only of articles of this story.", 3))


class EventQuery(Following):
    """Which part of the list is asked for; without `after`, its beginning."""

    limit = page_length()


class EventKind(Output):
    """A type of event."""

    type = fields.String(validate=one_of(EventType), metadata=TYPE)
    description = fields.String(metadata=said("When it is told.", "A correction was found."))
    schema = fields.Dict(keys=fields.String(), metadata=said("JSON Schema (draft 2020-12) of what webhooks send."))


EventKindPage = page_of(EventKind)
