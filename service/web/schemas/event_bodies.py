"""The body of each type of event, as it is sent to webhook endpoints: `{"type", "timestamp", "data"}`.

A field may be added to a body at any time, and none is taken away: receivers pass over what they do not know.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from marshmallow import Schema, fields

from service.core.alerts.events import EventType
from service.core.editorial.changes import Category
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.revision import CorrectionKind
from service.web.schemas.base import Moment, Output, one_of, said
from service.web.schemas.corrections import DISCLOSURE, KIND, STATUS, STATUSES
from service.web.schemas.evidence import CONFIDENCE, Change, CreditChange, Notice

OPTIONAL = ("shortened", "example")
COMPONENTS = "#/components/schemas/"
STANCE = said("What the article says to it.", "contradicts")
REASON = said("Why.", "37,500 against 39,000.")


class Told(Output):
    """What every event says."""

    sequence = fields.Integer(metadata=said("Order within the article, from 1; 0 where there is none.", 3))
    shortened = fields.Boolean(
        metadata=said(
            "There and true where texts were cut and lists end early, so that the body stays under 20 kB.", True
        )
    )
    example = fields.Boolean(metadata=said("There and true in an example that was asked for: it did not happen.", True))

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Document the field as one that is always there, but for those that mark a body."""
        field_obj.required = field_name not in OPTIONAL


class ToldArticle(Output):
    """The article that an event is about."""

    url = fields.String(metadata=said("Its address.", "https://gazette.example/ferry-resumes"))
    outlet = fields.String(metadata=said("Who publishes it.", "The Harbour Gazette"))
    title = fields.String(metadata=said("Its headline.", "Ferry to resume on Monday"))


class AboutArticle(Told):
    """What every event about an article says."""

    article_id = fields.Integer(metadata=said("The article.", 7))
    article = fields.Nested(ToldArticle, metadata=said("What to call it."))
    version_number = fields.Integer(allow_none=True, metadata=said("The version; null where there is none yet.", 2))


class AboutVersion(AboutArticle):
    """A version was stored and compared."""

    captured_at = Moment(metadata=said("When the page was seen.", "2026-03-01T12:00:00Z"))
    substantive = fields.Boolean(metadata=said("It changes what a reader learns.", True))
    significance = fields.Float(metadata=said("From 0 to 1.", 0.8))
    summary = fields.String(metadata=said("In a sentence.", "37,500 passengers became 39,000."))
    categories = fields.List(fields.String(validate=one_of(Category)), metadata=said("What changed.", ["number"]))
    corrections = fields.List(fields.Integer(), metadata=said("Numbers of the corrections found in it.", [3]))


class ToldCorrection(Output):
    """A correction, in short; its own address has all."""

    id = fields.Integer(metadata=said("Number of the correction.", 3))
    kind = fields.String(validate=one_of(CorrectionKind), metadata=KIND)
    from_version = fields.Integer(allow_none=True, metadata=said("The older version.", 1))
    to_version = fields.Integer(metadata=said("The newer version.", 2))
    status = fields.String(validate=one_of(STATUSES), metadata=STATUS)
    disclosure = fields.String(validate=one_of(Disclosure), metadata=DISCLOSURE)
    significance = fields.Float(metadata=said("From 0 to 1.", 0.8))
    summary = fields.String(metadata=said("In a sentence.", "37,500 became 39,000; the reader was not told."))
    detected_at = Moment(metadata=said("When the newer version was captured.", "2026-03-01T12:00:00Z"))
    notice = fields.Nested(Notice, allow_none=True, metadata=said("The notice it rests on."))
    changes = fields.List(fields.Nested(Change), metadata=said("The changes it covers."))
    attributions = fields.List(fields.Nested(CreditChange), metadata=said("Credits that came or went with it."))


class AboutCorrection(AboutArticle):
    """A correction was found."""

    correction = fields.Nested(ToldCorrection, metadata=said("The correction."))


class ToldReview(Output):
    """An editor's word."""

    status = fields.String(validate=one_of(STATUSES), metadata=STATUS)
    kind = fields.String(
        allow_none=True, validate=one_of(CorrectionKind), metadata=said("The kind it gives.", "update")
    )
    note = fields.String(allow_none=True, metadata=said("Why.", "The company confirmed it."))
    reviewer = fields.String(metadata=said("Name of the key that was used.", "standards desk"))


class AboutReview(AboutCorrection):
    """An editor said what a correction is."""

    review = fields.Nested(ToldReview, metadata=said("The editor's word."))


class AboutSupport(AboutArticle):
    """An article says something else to a watched claim."""

    claim_id = fields.Integer(metadata=said("The claim.", 31))
    claim = fields.String(metadata=said("Its words.", "The ferry carried 37,500 passengers."))
    stance_before = fields.String(allow_none=True, metadata=said("What it said before; null for nothing.", "supports"))
    stance = fields.String(metadata=STANCE)
    confidence = fields.Float(metadata=CONFIDENCE)
    reason = fields.String(metadata=REASON)


class Opponent(Output):
    """An article that says the opposite."""

    article_id = fields.Integer(metadata=said("The article.", 12))
    outlet = fields.String(metadata=said("Who publishes it.", "The Island Post"))
    version_number = fields.Integer(metadata=said("Its newest version.", 1))
    stance = fields.String(metadata=STANCE)


class AboutConflict(AboutArticle):
    """An article says what cannot be true beside what others say: of a watched claim, or unasked beside its story."""

    claim_id = fields.Integer(
        allow_none=True, metadata=said("The watched claim; null for what the articles of a story dispute unasked.", 31)
    )
    claim = fields.String(
        metadata=said(
            "Its words, or without a watched claim the article's own.", "The ferry carried 37,500 passengers."
        )
    )
    stance = fields.String(metadata=STANCE)
    confidence = fields.Float(metadata=CONFIDENCE)
    reason = fields.String(metadata=REASON)
    against = fields.List(
        fields.Nested(Opponent),
        metadata=said("Articles of other outlets, or of the same story, that say the opposite; at most 20."),
    )


class CorrectedElsewhere(Output):
    """The correction of another outlet."""

    id = fields.Integer(metadata=said("Number of the correction.", 3))
    article_id = fields.Integer(metadata=said("The article that was corrected.", 12))
    outlet = fields.String(metadata=said("Who corrected it.", "The Island Post"))
    kind = fields.String(validate=one_of(CorrectionKind), metadata=KIND)


class AboutCarrier(AboutArticle):
    """An article still says what was corrected elsewhere."""

    claim = fields.String(metadata=said("Its own words.", "The ferry carried 37,500 passengers."))
    reason = fields.String(metadata=REASON)
    cites = fields.Boolean(metadata=said("It names the outlet that corrected itself.", True))
    correction = fields.Nested(CorrectedElsewhere, metadata=said("The correction."))


class AboutFailure(AboutArticle):
    """What is captured of an article is another page."""

    captured_at = Moment(metadata=said("When it was captured.", "2026-03-01T12:00:00Z"))
    capture_quality_reason = fields.String(metadata=said("What it seems to be.", "bot protection"))
    summary = fields.String(metadata=said("It in a sentence.", "What was captured is another page (bot protection)."))


class AboutImport(Told):
    """A file of versions was read to its end."""

    rows = fields.Integer(metadata=said("How many rows it has.", 1_200))
    created = fields.Integer(metadata=said("Those that made a version.", 1_180))
    unchanged = fields.Integer(metadata=said("Those that said nothing new.", 15))
    errors = fields.Integer(metadata=said("Those that could not be used.", 5))


class AboutPing(Told):
    """A greeting."""

    endpoint_id = fields.Integer(metadata=said("The endpoint that is greeted.", 1))


class AboutEndpoint(AboutPing):
    """Nothing is sent to an endpoint any more."""

    url = fields.String(metadata=said("Its address.", "https://hooks.example/gone"))
    reason = fields.String(metadata=said("Why.", "The receiver answered 410 Gone."))


class Digested(Output):
    """An event that a digest names."""

    id = fields.String(metadata=said("Its name in the list of events.", "evt_5f0c"))
    type = fields.String(validate=one_of(EventType), metadata=said("What happened.", "correction.detected"))
    timestamp = Moment(metadata=said("When it happened.", "2026-03-01T12:00:00Z"))
    data = fields.Dict(keys=fields.String(), metadata=said("The most telling of its data.", {"article_id": 7}))


class AboutDigest(AboutPing):
    """What happened since the last digest."""

    count = fields.Integer(metadata=said("How many events there were.", 12))
    events = fields.List(fields.Nested(Digested), metadata=said("The weightiest of them, at most 30, in their order."))


#: when each type of event is told
MEANINGS = {
    EventType.PING: "An endpoint was registered, or asked for a greeting.",
    EventType.ARTICLE_TRACKED: "An article is tracked from now on.",
    EventType.ARTICLE_VERSION_CREATED: "A version was stored and compared.",
    EventType.ARTICLE_WITHDRAWN: "An article was taken down.",
    EventType.ARTICLE_RESTORED: "An article that was gone is back.",
    EventType.CORRECTION_DETECTED: "A correction was found, announced or silent.",
    EventType.CORRECTION_REVIEWED: "An editor confirmed, dismissed or re-labelled a correction.",
    EventType.NOTICE_ALTERED: "The words of a notice were changed.",
    EventType.NOTICE_REMOVED: "A notice is gone.",
    EventType.CLAIM_SUPPORT_CHANGED: "An article says something else to a watched claim than before.",
    EventType.CLAIM_CONFLICT: "Articles contradict each other on a watched claim.",
    EventType.CLAIM_STILL_UNCORRECTED: "A claim was corrected elsewhere and still stands in an article.",
    EventType.WATCH_FAILING: "What is captured of an article is another page, for the first time since it was read.",
    EventType.IMPORT_COMPLETED: "A file of versions was read to its end.",
    EventType.ENDPOINT_DISABLED: "Nothing is sent to an endpoint any more.",
    EventType.DIGEST: "An hour or a day is over, for an endpoint that asked for digests.",
}

DATA: Mapping[EventType, type[Told]] = {
    EventType.PING: AboutPing,
    EventType.ARTICLE_TRACKED: AboutArticle,
    EventType.ARTICLE_VERSION_CREATED: AboutVersion,
    EventType.ARTICLE_WITHDRAWN: AboutArticle,
    EventType.ARTICLE_RESTORED: AboutCorrection,
    EventType.CORRECTION_DETECTED: AboutCorrection,
    EventType.CORRECTION_REVIEWED: AboutReview,
    EventType.NOTICE_ALTERED: AboutCorrection,
    EventType.NOTICE_REMOVED: AboutCorrection,
    EventType.CLAIM_SUPPORT_CHANGED: AboutSupport,
    EventType.CLAIM_CONFLICT: AboutConflict,
    EventType.CLAIM_STILL_UNCORRECTED: AboutCarrier,
    EventType.WATCH_FAILING: AboutFailure,
    EventType.IMPORT_COMPLETED: AboutImport,
    EventType.ENDPOINT_DISABLED: AboutEndpoint,
    EventType.DIGEST: AboutDigest,
}


class Redacted(Output):
    """What is left of an event whose article was taken down."""

    article_id = fields.Integer(metadata=said("The article.", 7))
    version_number = fields.Integer(allow_none=True, metadata=said("The version.", 2))
    sequence = fields.Integer(metadata=said("Order within the article, from 1.", 3))
    redacted = fields.Boolean(metadata=said("True: its words are gone.", True))


def data_of(type_: EventType) -> fields.Raw:
    """Return the field of a type's data; those about an article may be redacted before they are sent again."""
    forms = (DATA[type_], Redacted) if issubclass(DATA[type_], AboutArticle) else (DATA[type_],)
    places = [{"$ref": COMPONENTS + form.__name__} for form in forms]
    return fields.Raw(metadata=said("What it is about.") | {"anyOf": places})


def body_of(type_: EventType) -> type[Schema]:
    """Return the schema of a type's body, under a name such as ``CorrectionDetectedBody``."""
    name = "".join(part.capitalize() for part in type_.value.replace(".", "_").split("_")) + "Body"
    members = {
        "type": fields.String(validate=one_of([type_]), metadata=said("What happened.", str(type_))),
        "timestamp": Moment(metadata=said("When it happened.", "2026-03-01T12:00:00Z")),
        "data": data_of(type_),
    }
    return type(name, (Output,), {"__doc__": f"The body of {type_}.", **members})


BODIES: Mapping[EventType, type[Schema]] = {type_: body_of(type_) for type_ in DATA}


def register(spec: APISpec) -> None:
    """Add the bodies, and what they refer to, to a description."""
    schemas: tuple[type[Schema], ...] = (*BODIES.values(), *DATA.values(), Redacted)
    for schema in dict.fromkeys(schemas):
        spec.components.schema(schema.__name__, schema=schema)


@cache
def published() -> Mapping[EventType, dict[str, Any]]:
    """Return each body's JSON Schema (draft 2020-12), which needs no other document."""
    spec = APISpec("Events", "1", "3.1.0", plugins=[MarshmallowPlugin(schema_name_resolver=name_of)])
    register(spec)
    found = at_home(spec.to_dict()["components"]["schemas"])
    return {type_: standing_alone(body.__name__, found) for type_, body in BODIES.items()}


def name_of(schema: Any) -> str:
    """Return the name of a schema: its class's."""
    return schema.__name__ if isinstance(schema, type) else type(schema).__name__


def at_home(value: Any) -> Any:
    """Return a description whose references point into ``$defs``."""
    match value:
        case dict():
            return {key: at_home(inner) for key, inner in value.items()}
        case list() | tuple():
            return [at_home(inner) for inner in value]
        case str():
            return value.replace(COMPONENTS, "#/$defs/")
    return value


def standing_alone(name: str, schemas: Mapping[str, Any]) -> dict[str, Any]:
    """Return one of several schemas with those that it needs."""
    needed, left = {}, [schemas[name]]
    while left:
        for reference in references(left.pop()):
            if reference not in needed:
                needed[reference] = schemas[reference]
                left.append(schemas[reference])
    top = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **schemas[name]}
    return top | {"$defs": dict(sorted(needed.items()))}


def references(value: Any) -> list[str]:
    """Return the names of the schemas that one refers to."""
    match value:
        case {"$ref": str(target)}:
            return [target.rpartition("/")[2]]
        case dict():
            return [name for inner in value.values() for name in references(inner)]
        case list():
            return [name for inner in value for name in references(inner)]
    return []
