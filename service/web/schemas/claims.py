"""Claims, and what versions say to them."""

from marshmallow import fields, validate

from service.core.claims.history import Step as Happened
from service.core.claims.support import Stance
from service.web.schemas.base import (
    CONTINUATION,
    ROW,
    Digits,
    Flag,
    Input,
    Line,
    Moment,
    Output,
    Recorded,
    Slice,
    one_of,
    page_of,
    said,
)
from service.web.schemas.evidence import CONFIDENCE, Quote

TEXT = said("In plain words.", "The ferry carried 39,000 passengers in February.")
IN_ITS_WORDS = ", in just these words; null where none did: `support` tells who says the same in others."
STANCE = said("What the version says to the claim.", "supports")


class Claim(Output):
    """A statement, wherever it was made."""

    id = fields.Integer(metadata=said("Number of the claim.", 31))
    text = fields.String(metadata=TEXT)
    watched = fields.Boolean(metadata=said("Every version of every article is judged by it.", True))
    support_status = fields.String(
        validate=one_of(("complete", "pending")),
        metadata=said("Whether all stored versions were judged already.", "complete"),
    )
    first_seen = Moment(
        allow_none=True, metadata=said(f"When a version first made it{IN_ITS_WORDS}", "2026-03-01T12:00:00Z")
    )
    last_seen = Moment(
        allow_none=True, metadata=said(f"When a version last made it{IN_ITS_WORDS}", "2026-03-02T12:00:00Z")
    )
    attributed_to = fields.String(
        allow_none=True, metadata=said(f"Who was credited with it last{IN_ITS_WORDS}", "Ada Marsh")
    )
    created_at = Moment(metadata=said("When it was first recorded.", "2026-03-01T12:00:00Z"))


ClaimPage = page_of(Claim)


class NewClaim(Input):
    """A claim to watch."""

    text = Line(2_000, required=True, metadata=TEXT)


class ClaimQuery(Slice):
    """Which claims are asked for."""

    watched = Flag(metadata=said("Only those that are watched, or not.", True))
    article_id = Digits(validate=ROW, metadata=said("Only those that this article makes or made.", 7))
    q = Line(200, metadata=said("Only with these words.", "ferry"))


class Deciding(Quote):
    """A sentence that decided."""

    field = fields.String(
        validate=validate.OneOf(("text", "title")),
        metadata=said("Where it stands: its offsets count in the version's text, or in its headline.", "text"),
    )


class Support(Output):
    """What one version says to a claim, and why."""

    claim_id = fields.Integer(metadata=said("The claim.", 31))
    article_id = fields.Integer(metadata=said("The article.", 7))
    outlet = fields.String(metadata=said("Who publishes it.", "The Harbour Gazette"))
    version_number = fields.Integer(metadata=said("The version.", 2))
    captured_at = Moment(metadata=said("When the version was captured.", "2026-03-01T12:00:00Z"))
    stance = fields.String(validate=one_of(Stance), metadata=STANCE)
    confidence = fields.Float(metadata=CONFIDENCE)
    reason = fields.String(metadata=said("Why, in words.", "Same event, same number."))
    evidence = fields.List(Recorded(Deciding), metadata=said("The sentences that decided."))
    attributed_to = fields.String(allow_none=True, metadata=said("Whom the version credits with it.", "Ada Marsh"))
    since_version = fields.Integer(
        metadata=said("Where it began: the first of the versions in a row, by time of capture, that say so.", 2)
    )
    until_version = fields.Integer(
        allow_none=True, metadata=said("Where it ended: the first version behind them; null while they last.", 4)
    )


SupportPage = page_of(Support)


class SupportQuery(Slice):
    """Which rows of support are asked for."""

    article_id = Digits(validate=ROW, metadata=said("Only of this article.", 7))
    stance = fields.String(validate=one_of(Stance), metadata=STANCE)


class MatrixRow(Output):
    """What an article says to a claim, version by version."""

    article_id = fields.Integer(metadata=said("The article.", 7))
    outlet = fields.String(metadata=said("Who publishes it.", "The Harbour Gazette"))
    title = fields.String(metadata=said("Its headline.", "Ferry service to resume on Monday"))
    versions = fields.List(
        fields.Nested(Support), metadata=said("By time of capture, the newest 20 of those that say something.")
    )
    version_count = fields.Integer(metadata=said("How many versions say something, whether or not all are here.", 2))


class Matrix(Output):
    """What each article says to a claim."""

    claim = fields.Nested(Claim, metadata=said("The claim."))
    articles = fields.List(fields.Nested(MatrixRow), metadata=said("Article by article."))
    has_more = CONTINUATION["has_more"]
    next_cursor = CONTINUATION["next_cursor"]


class Step(Output):
    """What happened to a claim in a version."""

    step = fields.String(
        validate=one_of(Happened), metadata=said("What happened, beside the version before.", "figure_changed")
    )
    version_number = fields.Integer(metadata=said("The version.", 2))
    captured_at = Moment(metadata=said("When the version was captured.", "2026-03-01T12:00:00Z"))
    reason = fields.String(metadata=said("Why, in words.", "same event, different number: 37,500 against 39,000"))
    evidence = fields.List(Recorded(Deciding), metadata=said("The sentences that decided, as they stand there."))
    attributed_to = fields.String(allow_none=True, metadata=said("Whom the version credits with it.", "Ada Marsh"))


class HistoryRow(Output):
    """What became of a claim in an article."""

    article_id = fields.Integer(metadata=said("The article.", 7))
    outlet = fields.String(metadata=said("Who publishes it.", "The Harbour Gazette"))
    title = fields.String(metadata=said("Its headline.", "Ferry service to resume on Monday"))
    steps = fields.List(fields.Nested(Step), metadata=said("What happened, by time of capture."))
    unread_versions = fields.Integer(
        metadata=said(
            "Versions captured before those that were read, of which nothing is told: of a watched claim none, "
            "of another one those before the newest 40.",
            0,
        )
    )


class History(Output):
    """What became of a claim in each article that ever made or denied it."""

    claim = fields.Nested(Claim, metadata=said("The claim."))
    articles = fields.List(fields.Nested(HistoryRow), metadata=said("Article by article."))
    has_more = CONTINUATION["has_more"]
    next_cursor = CONTINUATION["next_cursor"]
