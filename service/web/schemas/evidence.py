"""Findings: notices, changes, credits and claims, each with its place in the text."""

from marshmallow import fields

from service.core.claims.records import AttributionType, SourceKind
from service.core.editorial.changes import Category
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.notices import NoticeKind
from service.web.schemas.base import Output, Recorded, one_of, said

START = said("First code point.", 0)
END = said("Code point after the last.", 42)
RULE = said("The rule that found it.", "label.update")
CONFIDENCE = said("From 0 to 1.", 0.9)


class Place(Output):
    """A stretch of a text."""

    start = fields.Integer(metadata=START)
    end = fields.Integer(metadata=END)


class Quote(Place):
    """A stretch of a text with its words."""

    text = fields.String(metadata=said("Its words.", "39,000 passengers"))


class Notice(Output):
    """A note in which an outlet announces a change."""

    kind = fields.String(validate=one_of(NoticeKind), metadata=said("What the outlet said.", "update"))
    start = fields.Integer(metadata=START)
    end = fields.Integer(metadata=END)
    text = fields.String(metadata=said("The note.", "UPDATE: The ferry company has commented."))
    label = fields.String(allow_none=True, metadata=said("The outlet's own label, as written.", "UPDATE"))
    position = fields.String(validate=one_of(("top", "bottom", "inline")), metadata=said("Where it stands.", "top"))
    stated_date = fields.String(allow_none=True, metadata=said("The date it gives, as written.", "March 1, 2026"))
    wrong = fields.String(allow_none=True, metadata=said("What it says was wrong, as written.", "37,500"))
    right = fields.String(allow_none=True, metadata=said("What it says is right, as written.", "39,000"))
    rule = fields.String(metadata=RULE)
    confidence = fields.Float(metadata=CONFIDENCE)


class AlteredNotice(Output):
    """A notice whose own words were changed."""

    old = Recorded(Notice, metadata=said("As it stood before."))
    new = Recorded(Notice, metadata=said("As it stands now."))


class NoticeChanges(Output):
    """What became of the notices."""

    added = fields.List(Recorded(Notice), metadata=said("New ones."))
    removed = fields.List(Recorded(Notice), metadata=said("Those that are gone."))
    altered = fields.List(Recorded(AlteredNotice), metadata=said("Those that read otherwise now."))


class Change(Output):
    """One change between two versions, with the words on both sides."""

    category = fields.String(validate=one_of(Category), metadata=said("What we saw.", "number"))
    field = fields.String(
        validate=one_of(("text", "title", "byline")), metadata=said("What its places speak of.", "text")
    )
    substantive = fields.Boolean(metadata=said("It changes what a reader learns.", True))
    old = Recorded(Quote, allow_none=True, metadata=said("In the older version."))
    new = Recorded(Quote, allow_none=True, metadata=said("In the newer version."))
    reason = fields.String(metadata=said("Why it has this category.", "37,500 became 39,000."))
    disclosure = fields.String(
        allow_none=True,
        validate=one_of(Disclosure),
        metadata=said("Whether the reader was told.", "undisclosed"),
    )
    disclosed_by = fields.Integer(
        allow_none=True,
        metadata=said("Index of the notice that explains it: first the added ones, then the altered.", 0),
    )
    rule = fields.String(metadata=RULE)
    confidence = fields.Float(metadata=CONFIDENCE)


class Source(Quote):
    """Who is credited."""

    id = fields.String(
        allow_none=True,
        metadata=said("The same wherever it is credited by this name; null without one.", "src_3f1c9a2b7d5e8041"),
    )
    name = fields.String(allow_none=True, metadata=said("Who that is, if the text says so.", "Ada Marsh"))
    kind = fields.String(validate=one_of(SourceKind), metadata=said("What sort of source.", "person"))


class Credit(Output):
    """To whom a text attributes what it says."""

    type = fields.String(validate=one_of(AttributionType), metadata=said("How it is quoted.", "direct"))
    source = Recorded(Source, allow_none=True, metadata=said("The source, as written and by name."))
    sources = fields.List(
        Recorded(Source),
        metadata=said("Each of them, where several speak as one ('Ada Marsh and the mayor'); else none."),
    )
    cue = Recorded(Quote, allow_none=True, metadata=said("The words that attribute."))
    content = fields.List(Recorded(Quote), metadata=said("What is attributed."))
    rule = fields.String(metadata=RULE)
    confidence = fields.Float(metadata=CONFIDENCE)


class CreditChange(Credit):
    """A credit that came or went."""

    change = fields.String(validate=one_of(("added", "removed")), metadata=said("Which of the two.", "added"))


class MadeClaim(Output):
    """A statement worth checking, in its place."""

    text = fields.String(metadata=said("Its words.", "The ferry carried 39,000 passengers."))
    start = fields.Integer(metadata=START)
    end = fields.Integer(metadata=END)
    attribution = fields.Integer(
        allow_none=True,
        metadata=said("Index of its attribution in the version; null in the outlet's own voice.", 0),
    )
    rule = fields.String(metadata=RULE)
    confidence = fields.Float(metadata=CONFIDENCE)


class ClaimChange(MadeClaim):
    """A claim that came or went."""

    change = fields.String(validate=one_of(("added", "dropped")), metadata=said("Which of the two.", "added"))
