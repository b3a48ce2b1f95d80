"""The ledger of corrections, and what editors say of its rows."""

from marshmallow import fields, validate

from service.core.editorial.changes import Category
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.revision import CorrectionKind
from service.web.json_body import LARGEST
from service.web.schemas.base import (
    ROW,
    Digits,
    Input,
    Line,
    Moment,
    Output,
    Recorded,
    Slice,
    Whole,
    one_of,
    page_of,
    said,
)
from service.web.schemas.evidence import (
    CONFIDENCE,
    END,
    RULE,
    START,
    Change,
    ClaimChange,
    CreditChange,
    Notice,
)

STATUSES = ("detected", "confirmed", "dismissed")
KIND = said("What happened.", "stealth_edit")
STATUS = said("The latest review's word.", "detected")
DISCLOSURE = said("Whether the reader was told.", "undisclosed")
SHORTENED = said(
    "True only in a list or with a posted version, where the row would be large: its longest texts end in “…”, and of "
    "changes, attributions, claims, evidence and reviews some are here. The correction's own address has all.",
    False,
)


class ArticleLabel(Output):
    """What to call the article."""

    id = fields.Integer(metadata=said("Number of the article.", 7))
    url = fields.String(metadata=said("Its address.", "https://gazette.example/ferry-resumes"))
    outlet = fields.String(metadata=said("Who publishes it.", "The Harbour Gazette"))
    title = fields.String(
        metadata=said("Its headline in the newer version of the row.", "Ferry service to resume on Monday")
    )


class Evidence(Output):
    """Words that a correction rests on (W3C Web Annotation, text selectors)."""

    version_number = fields.Integer(metadata=said("The version they stand in.", 2))
    field = fields.String(
        validate=one_of(("text", "title", "byline")), metadata=said("Which part of the version.", "text")
    )
    exact = fields.String(metadata=said("The words.", "39,000 passengers"))
    start = fields.Integer(metadata=START)
    end = fields.Integer(metadata=END)


class Review(Output):
    """An editor's word."""

    id = fields.Integer(metadata=said("Number of the review.", 4))
    status = fields.String(validate=one_of(STATUSES), metadata=STATUS)
    kind = fields.String(
        allow_none=True,
        validate=one_of(CorrectionKind),
        metadata=said("The kind it gives; null leaves it.", "update"),
    )
    note = fields.String(allow_none=True, metadata=said("Why.", "The outlet confirmed it by telephone."))
    reviewer = fields.String(metadata=said("Name of the key that was used.", "standards desk"))
    created_at = Moment(metadata=said("When.", "2026-03-02T09:00:00Z"))


class Correction(Output):
    """A row of the ledger: what happened to an article, and whether its readers were told."""

    id = fields.Integer(metadata=said("Number of the correction.", 3))
    article_id = fields.Integer(metadata=said("The article.", 7))
    outlet = fields.String(metadata=said("Who publishes it.", "The Harbour Gazette"))
    article = fields.Nested(ArticleLabel, metadata=said("What to call the article."))
    kind = fields.String(validate=one_of(CorrectionKind), metadata=KIND)
    detected_kind = fields.String(
        validate=one_of(CorrectionKind),
        metadata=said("The kind that the rules gave it, whatever a review says.", "stealth_edit"),
    )
    from_version = fields.Integer(
        allow_none=True,
        metadata=said("The older version; null where the notice stood in the first one seen.", 1),
    )
    to_version = fields.Integer(metadata=said("The newer version.", 2))
    status = fields.String(validate=one_of(STATUSES), metadata=STATUS)
    disclosure = fields.String(validate=one_of(Disclosure), metadata=DISCLOSURE)
    lag_seconds = fields.Integer(
        allow_none=True,
        metadata=said("How long the reader was not told, where the notice came later.", 5_400),
    )
    lag = fields.String(allow_none=True, metadata=said("The same in words.", "1 hour"))
    disclosed_in = fields.Integer(allow_none=True, metadata=said("The version whose notice owned up to it later.", 3))
    discloses = fields.List(
        fields.Integer(), metadata=said("Versions whose silent edits the notice owned up to later.", [2])
    )
    significance = fields.Float(metadata=said("From 0 to 1, for ranking; nothing is hidden.", 0.8))
    reasons = fields.List(fields.String(), metadata=said("Why it weighs what it weighs.", ["a number changed"]))
    summary = fields.String(metadata=said("In a sentence.", "37,500 became 39,000; the reader was not told."))
    notice = Recorded(Notice, allow_none=True, metadata=said("The notice it rests on."))
    notice_before = Recorded(Notice, allow_none=True, metadata=said("That notice before it was altered."))
    changes = fields.List(
        Recorded(Change),
        metadata=said("The changes it covers; in a shortened row the weightiest of them, and those first."),
    )
    change_count = fields.Integer(metadata=said("How many changes it covers, whether or not all are here.", 1))
    shortened = fields.Boolean(metadata=SHORTENED)
    attributions = fields.List(Recorded(CreditChange), metadata=said("Credits that came or went with it."))
    claims = fields.List(Recorded(ClaimChange), metadata=said("Claims that came or went with it."))
    evidence = fields.List(Recorded(Evidence), metadata=said("The words it rests on."))
    rule = fields.String(metadata=RULE)
    confidence = fields.Float(metadata=CONFIDENCE)
    detected_at = Moment(metadata=said("When the newer version was captured.", "2026-03-01T12:00:00Z"))
    superseded_at = Moment(
        allow_none=True,
        metadata=said(
            "Since when a version that arrived late stands between the two, or newer rules no longer find it; no "
            "longer listed then.",
            None,
        ),
    )
    not_found_by = fields.Integer(
        allow_none=True,
        metadata=said(
            "The rule set that no longer finds it; null while it is found. One that was reviewed stays in the list, "
            "with what the rules found then and what editors said.",
            None,
        ),
    )
    reviews = fields.List(fields.Nested(Review), metadata=said("What editors said, in order."))
    damaged = fields.Boolean(
        metadata=said(
            "What is stored of its notice, changes, credits, claims and evidence is damaged, and left out.", False
        )
    )


CorrectionPage = page_of(Correction)
ReviewPage = page_of(Review)


class Share(Output):
    """A share, and between which shares the true one lies in 95 of 100 cases (Wilson's interval)."""

    value = fields.Float(allow_none=True, metadata=said("From 0 to 1; null where nothing was reviewed.", 0.9))
    low = fields.Float(allow_none=True, metadata=said("Lower end.", 0.6))
    high = fields.Float(allow_none=True, metadata=said("Upper end.", 0.98))


class Precision(Output):
    """What editors made of some of the findings."""

    name = fields.String(metadata=said("Name of the rule, kind or outlet; `all` over all.", "stealth_edit"))
    reviewed = fields.Integer(metadata=said("Findings that were decided upon.", 10))
    confirmed = fields.Integer(metadata=said("Confirmed, under the rules' own kind.", 8))
    relabelled = fields.Integer(metadata=said("Confirmed, but as of another kind.", 1))
    dismissed = fields.Integer(metadata=said("Dismissed.", 1))
    precision = fields.Nested(
        Share, metadata=said("Of those reviewed, where something was corrected: a re-labelled one counts as right.")
    )
    kind_precision = fields.Nested(
        Share, metadata=said("Of those reviewed, where the kind is right, too: a re-labelled one counts as wrong.")
    )


class PrecisionTable(Output):
    """What editors made of the rules' findings."""

    overall = fields.Nested(Precision, metadata=said("Over all."))
    by_rule = fields.List(
        fields.Nested(Precision),
        metadata=said(
            "By rule, those first that were reviewed most. A silent edit counts for each rule that found a change of "
            "substance in it, a notice for the rule that recognised it."
        ),
    )
    by_kind = fields.List(fields.Nested(Precision), metadata=said("By the kind that the rules gave."))
    by_outlet = fields.List(fields.Nested(Precision), metadata=said("By outlet."))
    no_longer_found = fields.Integer(
        metadata=said("Reviewed findings that the present rules no longer make; counted nowhere else here.", 0)
    )


TAG = said("Only of articles with this tag, such as a desk.", "transport")


class PrecisionQuery(Input):
    """Which findings are counted."""

    outlet = Line(200, metadata=said("Only of this outlet.", "The Harbour Gazette"))
    kind = fields.String(
        validate=one_of(CorrectionKind), metadata=said("Only those that the rules called so.", "stealth_edit")
    )
    since = Moment(metadata=said("Detected at this time or later.", "2026-03-01T00:00:00Z"))
    until = Moment(metadata=said("Detected before this time.", "2026-04-01T00:00:00Z"))


class CorrectionQuery(Slice):
    """Which corrections are asked for."""

    outlet = Line(200, metadata=said("Only this outlet.", "The Harbour Gazette"))
    kind = fields.String(validate=one_of(CorrectionKind), metadata=KIND)
    category = fields.String(validate=one_of(Category), metadata=said("Only with a change of this category.", "number"))
    disclosure = fields.String(validate=one_of(Disclosure), metadata=DISCLOSURE)
    status = fields.String(validate=one_of(STATUSES), metadata=STATUS)
    tag = Line(100, metadata=TAG)
    article_id = Digits(validate=ROW, metadata=said("Only of this article.", 7))
    since = Moment(metadata=said("Detected at this time or later.", "2026-03-01T00:00:00Z"))
    until = Moment(metadata=said("Detected before this time.", "2026-04-01T00:00:00Z"))
    story_id = Digits(validate=ROW, metadata=said("Only of articles of this story.", 4))
    newer_than = Digits(
        validate=validate.Range(0, LARGEST),
        metadata=said("Only those that were recorded after the correction of this number.", 3),
    )
    q = Line(200, metadata=said("Only with these words in summary or headline.", "ferry"))
    order = fields.String(
        load_default="newest",
        validate=one_of(("newest", "recorded", "weightiest")),
        metadata=said(
            "Which come first: those captured last, those recorded last, or those of the highest significance.",
            "weightiest",
        ),
    )


class CountQuery(PrecisionQuery):
    """Which corrections are counted."""

    tag = Line(100, metadata=TAG)


LAG = said("How long readers were not told, in half of the cases where a notice came later; null without any.", 5_400)


class Count(Output):
    """How many corrections there are of something."""

    name = fields.String(
        metadata=said("Name of the outlet, kind or tag, the byline, or the month.", "The Harbour Gazette")
    )
    total = fields.Integer(metadata=said("How many.", 12))
    kinds = fields.Dict(
        keys=fields.String(), values=fields.Integer(), metadata=said("How many of each kind.", {"stealth_edit": 12})
    )
    median_lag_seconds = fields.Integer(allow_none=True, metadata=LAG)


class Counts(Output):
    """How many corrections there are; what editors dismissed is not counted."""

    total = fields.Integer(metadata=said("How many.", 12))
    median_lag_seconds = fields.Integer(allow_none=True, metadata=LAG)
    by_kind = fields.List(fields.Nested(Count), metadata=said("By kind, the most first."))
    by_outlet = fields.List(fields.Nested(Count), metadata=said("By outlet: the 100 with the most."))
    by_tag = fields.List(
        fields.Nested(Count),
        metadata=said("By tag of the article, such as a desk: the 100 with the most. An article counts for each tag."),
    )
    by_byline = fields.List(
        fields.Nested(Count),
        metadata=said("By byline of the newer version, as printed: the 100 with the most; '' where it has none."),
    )
    by_month = fields.List(
        fields.Nested(Count), metadata=said("By month of detection in UTC (2026-03), the earliest first.")
    )


class NewReview(Input):
    """An editor's word on a correction."""

    status = fields.String(required=True, validate=one_of(STATUSES), metadata=said("Your word.", "confirmed"))
    kind = fields.String(
        allow_none=True,
        load_default=None,
        validate=one_of(CorrectionKind),
        metadata=said("Another kind, where the rules' is wrong.", "update"),
    )
    note = fields.String(
        allow_none=True, load_default=None,
        validate=[validate.Length(max=5_000), Whole(r"^[^\x00]*$", error="Must not hold U+0000.")],
        metadata=said("Why.", "The outlet confirmed it by telephone."),
    )  # fmt: skip
