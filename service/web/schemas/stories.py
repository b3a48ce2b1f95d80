"""Stories: articles on one event, and what they say to each other's claims."""

from typing import Any

from marshmallow import fields, validate

from service.core.claims.crosscheck import State
from service.web.schemas.base import (
    ROW,
    Digits,
    Input,
    Line,
    Moment,
    Number,
    Output,
    Recorded,
    Slice,
    one_of,
    page_of,
    said,
)
from service.web.schemas.claims import Deciding
from service.web.schemas.evidence import CONFIDENCE

TITLE = said("What the event is called.", "Ferry aground at Selby Point")
ARTICLES = said("Numbers of the articles that belong to it.", [7, 12])
OUTLET = said("Who publishes it.", "The Harbour Gazette")
ARTICLE_ID = said("The article.", 7)
VERSION = said("The version.", 2)
#: articles that a story may have
MOST = 60


def article_ids(**more: Any) -> fields.List[Any]:
    """Return the field of a story's articles."""
    return fields.List(Number(validate=ROW), validate=validate.Length(max=MOST), metadata=ARTICLES, **more)


class StoryArticle(Output):
    """An article of a story."""

    id = fields.Integer(metadata=said("Number of the article.", 7))
    url = fields.String(metadata=said("Its address.", "https://gazette.example/ferry-resumes"))
    outlet = fields.String(metadata=OUTLET)
    title = fields.String(metadata=said("Its headline.", "Ferry service to resume on Monday"))
    latest_version = fields.Integer(
        allow_none=True, metadata=said("Number of the version captured last; null before the first.", 2)
    )


class Story(Output):
    """Articles on one event, grouped by an editor."""

    edited = frozenset({"title", "article_ids"})

    id = fields.Integer(metadata=said("Number of the story.", 4))
    title = fields.String(metadata=TITLE)
    article_ids = fields.List(fields.Integer(), metadata=ARTICLES)
    articles = fields.List(fields.Nested(StoryArticle), metadata=said("The articles, by number."))
    created_at = Moment(metadata=said("When it was made.", "2026-03-01T12:00:00Z"))
    updated_at = Moment(metadata=said("When it was last changed.", "2026-03-02T12:00:00Z"))


StoryPage = page_of(Story)


class NewStory(Input):
    """A story to make."""

    title = Line(500, required=True, metadata=TITLE)
    article_ids = article_ids(load_default=list)


class StoryChanges(Input):
    """A merge patch (RFC 7396); fields that are not named stay as they are, a list replaces the one before."""

    title = Line(500, metadata=TITLE)
    article_ids = article_ids()


class StoryQuery(Slice):
    """Which stories are asked for."""

    article_id = Digits(validate=ROW, metadata=said("Only those that this article belongs to.", 7))
    q = Line(200, metadata=said("Only with these words in the title.", "ferry"))


class Candidate(Output):
    """An article that may belong to a story; an editor decides."""

    article = fields.Nested(StoryArticle, metadata=said("The article."))
    score = fields.Float(
        metadata=said("From 0 to 1: the share of what the story speaks of that the article speaks of, too.", 0.4)
    )
    reason = fields.String(metadata=said("Why, in words.", "in common: names: Selby, Marsh; words: ferry, aground"))
    names = fields.List(fields.String(), metadata=said("Names in common.", ["Selby", "Marsh"]))
    figures = fields.List(fields.String(), metadata=said("Figures in common.", ["340"]))
    words = fields.List(fields.String(), metadata=said("Other words in common.", ["ferry", "aground"]))


CandidatePage = page_of(Candidate)


class Column(Output):
    """A version that the matrix shows."""

    article_id = fields.Integer(metadata=ARTICLE_ID)
    outlet = fields.String(metadata=OUTLET)
    title = fields.String(metadata=said("The version's headline.", "Ferry service to resume on Monday"))
    version_number = fields.Integer(metadata=VERSION)
    captured_at = Moment(metadata=said("When the version was captured.", "2026-03-01T12:00:00Z"))


class Cell(Output):
    """How a version stands to a claim, and why."""

    article_id = fields.Integer(metadata=ARTICLE_ID)
    outlet = fields.String(metadata=OUTLET)
    version_number = fields.Integer(metadata=VERSION)
    stance = fields.String(
        validate=one_of(State),
        metadata=said(
            "A version before it supported the claim, and this one denies it (`corrected`) or is silent (`dropped`).",
            "supports",
        ),
    )
    confidence = fields.Float(metadata=CONFIDENCE)
    reason = fields.String(metadata=said("Why, in words.", "different number: 34 against 340"))
    evidence = fields.List(Recorded(Deciding), metadata=said("The sentences that decided."))
    attributed_to = fields.String(allow_none=True, metadata=said("Whom the version credits with it.", "Ada Marsh"))


class ClaimLine(Output):
    """A claim, and how each version stands to it."""

    kind = fields.String(
        validate=one_of(("watched", "found", "figure")),
        metadata=said(
            "`watched`: somebody asked for it. `found`: an article makes it, and others say the same or deny it. "
            "`figure`: the articles tell the same thing with different numbers, sums, shares, ages or dates.",
            "figure",
        ),
    )
    claim_id = fields.Integer(allow_none=True, metadata=said("The claim; null for a figure.", 31))
    text = fields.String(metadata=said("In the words of the article that comes first.", "340 people were on board."))
    figure = fields.String(allow_none=True, metadata=said("The figure that differs, as written there.", "340 people"))
    conflict = fields.Boolean(
        metadata=said("Some newest versions support it, and others deny it or have corrected it.", True)
    )
    cells = fields.List(fields.Nested(Cell), metadata=said("One for each column."))


class StoryMatrix(Output):
    """Claims down, versions across."""

    story = fields.Nested(Story, metadata=said("The story."))
    columns = fields.List(fields.Nested(Column), metadata=said("Versions, article by article, by time of capture."))
    claims = fields.List(fields.Nested(ClaimLine), metadata=said("Claims, those in conflict first."))


class MatrixQuery(Input):
    """Which versions the matrix shows."""

    versions = fields.String(
        load_default="newest",
        validate=one_of(("newest", "all")),
        metadata=said("The newest good version of each article, or all of them.", "newest"),
    )
