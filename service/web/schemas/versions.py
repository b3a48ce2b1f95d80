"""Versions of an article, and what was found in one."""

from marshmallow import fields, validate

from service.web.schemas import articles
from service.web.schemas.base import (
    Address,
    Flag,
    Input,
    Line,
    Moment,
    Number,
    Output,
    Slice,
    Whole,
    one_of,
    page_of,
    said,
)
from service.web.schemas.comparisons import Comparison
from service.web.schemas.corrections import Correction
from service.web.schemas.evidence import Credit, MadeClaim

TITLE = said("The headline.", "Ferry service to resume on Monday")
TEXT = said("The article's text, paragraphs separated by a blank line.", "The ferry will run again from Monday.")
HTML = said(
    "The web page in place of the text. What it says of itself (headline, authors, dates, language, corrections "
    "in JSON-LD) fills the fields that are not sent.",
    "<article><h1>Ferry back on Monday</h1><p>The ferry will run again from Monday.</p></article>",
)
BYLINE = said("Who wrote it, as printed.", "By Ada Marsh")
CAPTURED = said("When it was seen; the order of versions rests on it.", "2026-03-01T12:00:00Z")
PUBLISHED = said("When the outlet says it was published.", "2026-03-01T11:00:00Z")
MODIFIED = said("When the outlet says it was changed.", "2026-03-01T11:45:00Z")
GONE = said("The page answered 404 or 410 where the article was: the outlet took it away.", 410)
TAKEN_AWAY = said(
    "What the page answered where the article was taken away: 404, 410, or 200 where its words only say so.", 410
)
LANGUAGE = said("Its language (BCP 47); where it is not sent, the page tells, or else the words of the text.", "en")


class Version(Output):
    """One state of an article; it never changes."""

    id = fields.Integer(metadata=said("Number of the version over all articles.", 12))
    article_id = fields.Integer(metadata=said("The article.", 7))
    number = fields.Integer(metadata=said("Order of arrival within the article, from 1.", 2))
    title = fields.String(metadata=TITLE)
    byline = fields.String(metadata=BYLINE)
    text = fields.String(
        allow_none=True,
        metadata=said(
            "The article's text, paragraphs separated by a blank line; null where it is lost, or was not asked for.",
            TEXT["examples"][0],
        ),
    )
    length = fields.Integer(metadata=said("Length of the text in characters (code points).", 38))
    lang = fields.String(metadata=LANGUAGE)
    captured_at = Moment(metadata=CAPTURED)
    published_at = Moment(allow_none=True, metadata=PUBLISHED)
    modified_at = Moment(allow_none=True, metadata=MODIFIED)
    digest = fields.String(metadata=said("SHA-256 of title, byline and text.", "sha256:9f86d081884c7d65"))
    predecessor = fields.Integer(allow_none=True, metadata=said("Number of the version captured before it.", 1))
    successor = fields.Integer(allow_none=True, metadata=said("Number of the version captured after it.", 3))
    capture_quality = fields.String(
        validate=one_of(("good", "low")),
        metadata=said("Whether it looks like the article; a low one, such as a paywall, corrects nothing.", "good"),
    )
    capture_quality_reason = fields.String(
        allow_none=True, metadata=said("Why it is low.", "The text is an error page.")
    )
    gone = fields.Integer(allow_none=True, metadata=TAKEN_AWAY)
    sanitised = fields.Boolean(metadata=said("Control characters were replaced by U+FFFD.", False))
    hidden_characters = fields.Boolean(
        metadata=said("It holds characters that a reader does not see, such as direction marks.", False)
    )
    damaged = fields.Boolean(
        allow_none=True,
        metadata=said(
            "What is stored of its text does not match its digest. In a list, or where it was posted again; "
            "its own address answers with the problem `integrity-failure`. Null where the text was not asked for.",
            False,
        ),
    )
    last_checked_at = Moment(
        allow_none=True,
        metadata=said("When the article was last found to say the same.", "2026-03-01T13:00:00Z"),
    )


VersionPage = page_of(Version)


class VersionQuery(Slice):
    """Which part of an article's versions is asked for, and how much of each."""

    text = Flag(
        load_default=True,
        metadata=said("False leaves out the texts: a history of hundreds of long versions is some kilobytes.", False),
    )


class PostedVersion(Version):
    """A version that was just posted, and what it brought."""

    changed = fields.Boolean(metadata=said("False where the article said just this already.", True))
    comparison = fields.Nested(
        Comparison, allow_none=True, metadata=said("With the version before it; null for the first.")
    )
    corrections = fields.List(fields.Nested(Correction), metadata=said("Corrections that came with it, as in lists."))


class NewVersion(Input):
    """A state of an article: its headline and text, the page that holds them, or that the page is gone."""

    #: each closed by the field that tells it from the others
    alternatives = (("title", "text"), ("html",), ("gone",))

    title = fields.String(load_default="", validate=validate.Length(0, 10_000), metadata=TITLE)
    text = fields.String(load_default="", metadata=TEXT)
    html = fields.String(load_default=None, metadata=HTML)
    gone = Number(load_default=None, validate=validate.OneOf((404, 410)), metadata=GONE)
    byline = fields.String(load_default="", validate=validate.Length(0, 10_000), metadata=BYLINE)
    captured_at = Moment(metadata=CAPTURED)
    published_at = Moment(metadata=PUBLISHED)
    modified_at = Moment(metadata=MODIFIED)
    lang = fields.String(
        load_default=None,
        validate=Whole(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$", error="Not a language code (BCP 47)."),
        metadata=LANGUAGE,
    )


class NewVersionByUrl(NewVersion):
    """A state of an article that is named by its address; it is tracked if it is not known."""

    url = Address(articles.URL, required=True)
    outlet = Line(200, required=True, metadata=articles.OUTLET)
    tags = articles.tags(load_default=list)


class Attribution(Credit):
    """An attribution in a version."""

    id = fields.String(metadata=said("Name of the attribution.", "12.0"))
    article_id = fields.Integer(metadata=said("The article.", 7))
    version_number = fields.Integer(metadata=said("The version.", 2))


AttributionPage = page_of(Attribution)


class VersionClaim(MadeClaim):
    """A claim that a version makes."""

    claim_id = fields.Integer(metadata=said("The claim, which other versions and articles may make too.", 31))
    article_id = fields.Integer(metadata=said("The article.", 7))
    version_number = fields.Integer(metadata=said("The version.", 2))
    attributed_to = fields.String(allow_none=True, metadata=said("Who is credited with it.", "Ada Marsh"))


VersionClaimPage = page_of(VersionClaim)
