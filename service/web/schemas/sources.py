"""Sources, what they are credited with, and what became of them."""

from marshmallow import fields

from service.core.claims.records import SourceKind
from service.core.editorial.source_changes import SourceChangeKind
from service.web.converters import KEY
from service.web.schemas.articles import OUTLET
from service.web.schemas.base import (
    ROW,
    Digits,
    Flag,
    Line,
    Moment,
    Output,
    Slice,
    Whole,
    one_of,
    page_of,
    said,
)
from service.web.schemas.claims import TEXT

ID = said("Key of the source; `source.id` of its attributions.", "src_0f5a2be19c44d673")
KIND = said("What it is.", "person")
NAME = said("Its name, or the words that describe it, without article.", "Ada Marsh")
NAMED = said("False for a description, behind which many may stand: 'officials'.", True)
ARTICLE = said("The article.", 7)
CHANGE = said(
    "What became of it: credited now and nowhere before, or nowhere any more; credited with what another source was; "
    "named where it was only described, or the reverse.",
    "named",
)


class SourceLabel(Output):
    """What a source is called."""

    id = fields.String(metadata=ID)
    kind = fields.String(validate=one_of(SourceKind), metadata=KIND)
    name = fields.String(metadata=NAME)
    named = fields.Boolean(metadata=NAMED)


class KnownSource(SourceLabel):
    """Somebody or something that articles credit."""

    first_seen = Moment(metadata=said("Capture of the first version on record that credits it.",
                                      "2026-03-01T12:00:00Z"))  # fmt: skip
    articles = fields.Integer(metadata=said("How many articles credit it, or did.", 3))
    outlets = fields.Integer(metadata=said("How many outlets publish these.", 2))
    citations = fields.Integer(metadata=said("What it is credited with in their latest versions.", 8))
    past_citations = fields.Integer(metadata=said("What it was credited with in earlier versions only.", 1))


KnownSourcePage = page_of(KnownSource)


class CitingOutlet(Output):
    """An outlet that credits a source."""

    outlet = fields.String(metadata=OUTLET)
    articles = fields.Integer(metadata=said("In how many of its articles.", 2))
    citations = fields.Integer(metadata=said("With what in their latest versions.", 5))


class SourceDetail(Output):
    """A source, and who credits it."""

    source = fields.Nested(KnownSource, metadata=said("The source."))
    outlet = fields.String(
        allow_none=True, metadata=said("The tracked outlet that it is; null for all others.", "The Harbour Gazette")
    )
    cited_by = fields.List(
        fields.Nested(CitingOutlet), metadata=said("Who credits it: 50 outlets at most, those with the most articles.")
    )


class CitingArticle(Output):
    """An article that credits a source."""

    id = fields.Integer(metadata=said("Number of the article.", 7))
    url = fields.String(metadata=said("Its address.", "https://gazette.example/ferry-resumes"))
    outlet = fields.String(metadata=OUTLET)
    title = fields.String(metadata=said("Its headline.", "Ferry service to resume on Monday"))


class CitedClaim(Output):
    """What a source is credited with."""

    id = fields.Integer(metadata=said("Number of the claim.", 31))
    text = fields.String(metadata=TEXT)


class Citation(Output):
    """A run of versions that credit a source with a claim."""

    article = fields.Nested(CitingArticle, metadata=said("The article."))
    claim = fields.Nested(
        CitedClaim, allow_none=True, metadata=said("The claim; null for words that claim nothing by themselves.")
    )
    since_version = fields.Integer(metadata=said("The first version that does.", 1))
    since = Moment(metadata=said("When that was captured.", "2026-03-01T12:00:00Z"))
    until_version = fields.Integer(
        allow_none=True, metadata=said("The first version that no longer does; null while the latest does.", 3)
    )
    until = Moment(allow_none=True, metadata=said("When that was captured.", "2026-03-02T12:00:00Z"))


CitationPage = page_of(Citation)


class SourceChange(Output):
    """What became of a source in an article after it was published."""

    change = fields.String(validate=one_of(SourceChangeKind), metadata=CHANGE)
    source = fields.Nested(SourceLabel, metadata=said("The source; of two, the newer."))
    before = fields.Nested(
        SourceLabel, allow_none=True, metadata=said("The source whose place it took; null where it took none.")
    )
    article = fields.Nested(CitingArticle, metadata=said("The article."))
    version_number = fields.Integer(metadata=said("The version in which it is so.", 2))
    captured_at = Moment(metadata=said("When that was captured.", "2026-03-01T12:00:00Z"))
    content = fields.String(
        metadata=said("What it is credited with, or was; 500 characters at most.", "The ferry will run on Monday")
    )


SourceChangePage = page_of(SourceChange)


class CitationEvidence(Output):
    """An article in which an outlet relies on another."""

    article_id = fields.Integer(metadata=ARTICLE)
    url = fields.String(metadata=said("Its address.", "https://gazette.example/ferry-resumes"))
    title = fields.String(metadata=said("Its headline.", "Ferry service to resume on Monday"))


class Reliance(Output):
    """An outlet that relies on another, in the latest versions of its articles."""

    outlet = fields.String(metadata=said("Who cites.", "The Harbour Gazette"))
    source_id = fields.String(metadata=ID)
    cites = fields.String(metadata=said("Who is cited, as it is named there.", "Coast Herald"))
    cited_outlet = fields.String(
        allow_none=True, metadata=said("The same as it is tracked; null where it is not.", "The Coast Herald")
    )
    itself = fields.Boolean(metadata=said("The outlet cites itself.", False))
    articles = fields.Integer(metadata=said("In how many articles.", 2))
    citations = fields.Integer(metadata=said("For how many statements.", 4))
    evidence = fields.List(fields.Nested(CitationEvidence), metadata=said("The newest of these articles, 5 at most."))


ReliancePage = page_of(Reliance)


def source_key() -> fields.String:
    """Return the filter for a source."""
    return fields.String(validate=Whole(f"^{KEY}$", error="Not the key of a source."), metadata=ID)


class SourceQuery(Slice):
    """Which sources are asked for."""

    kind = fields.String(validate=one_of(SourceKind), metadata=KIND)
    named = Flag(metadata=said("Only names, or only descriptions.", True))
    outlet = Line(200, metadata=said("Only those that this outlet credits.", "The Harbour Gazette"))
    article_id = Digits(validate=ROW, metadata=said("Only those that this article credits.", 7))
    q = Line(200, metadata=said("Only with these words in the name.", "marsh"))


class CitationQuery(Slice):
    """Which citations are asked for."""

    outlet = Line(200, metadata=said("Only by this outlet.", "The Harbour Gazette"))
    article_id = Digits(validate=ROW, metadata=said("Only in this article.", 7))
    current = Flag(metadata=said("Only in latest versions, or only in earlier ones.", True))


class SourceClaimQuery(Slice):
    """Which claims of a source are asked for."""

    q = Line(200, metadata=said("Only with these words.", "ferry"))


class SourceChangeQuery(Slice):
    """Which changes are asked for."""

    source_id = source_key()
    change = fields.String(validate=one_of(SourceChangeKind), metadata=CHANGE)
    named = Flag(metadata=said("Only of sources with a name, or only of described ones.", True))
    outlet = Line(200, metadata=said("Only by this outlet.", "The Harbour Gazette"))
    article_id = Digits(validate=ROW, metadata=said("Only in this article.", 7))


class GraphQuery(Slice):
    """Which part of the graph is asked for."""

    outlet = Line(200, metadata=said("Only on whom this outlet relies.", "The Harbour Gazette"))
    source_id = source_key()
