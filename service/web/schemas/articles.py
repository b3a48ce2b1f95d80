"""Articles."""

from typing import Any

from marshmallow import fields, validate

from service.web.schemas.base import Address, Input, Line, Moment, Output, Slice, page_of, said

OUTLET = said("Who publishes it.", "The Harbour Gazette")
TITLE = said("Its headline.", "Ferry service to resume on Monday")
TAGS = said("Words to find it by.", ["transport"])
URL = said("Its address. Addresses that differ only in tracking parameters and the like are one.",
           "https://gazette.example/ferry-resumes")  # fmt: skip
CANONICAL = said("Its address in canonical form: https, the host in ASCII (a name in other letters shows as xn--…), no "
                 "tracking parameters.", "https://gazette.example/ferry-resumes")  # fmt: skip
SENT = said("Its address as it was first sent.", "http://Gazette.example/ferry-resumes/?utm_source=feed")


def tags(**more: Any) -> fields.List[Any]:
    """Return the field of an article's tags."""
    return fields.List(Line(100), validate=validate.Length(max=50), metadata=TAGS, **more)


class Article(Output):
    """An article that is tracked."""

    edited = frozenset({"outlet", "title", "tags"})

    id = fields.Integer(metadata=said("Number of the article.", 7))
    url = fields.String(metadata=CANONICAL)
    sent_url = fields.String(metadata=SENT)
    outlet = fields.String(metadata=OUTLET)
    title = fields.String(metadata=TITLE)
    tags = fields.List(fields.String(), metadata=TAGS)
    created_at = Moment(metadata=said("When it was first tracked.", "2026-03-01T12:00:00Z"))
    version_count = fields.Integer(metadata=said("How many versions are stored.", 2))
    latest_version = fields.Integer(
        allow_none=True, metadata=said("Number of the version captured last; null before the first.", 2)
    )


ArticlePage = page_of(Article)


class NewArticle(Input):
    """An article to track."""

    url = Address(URL, required=True)
    outlet = Line(200, required=True, metadata=OUTLET)
    title = Line(1_000, shortest=0, load_default="", metadata=TITLE)
    tags = tags(load_default=list)


class ArticleChanges(Input):
    """A merge patch (RFC 7396); fields that are not named stay as they are."""

    outlet = Line(200, metadata=OUTLET)
    title = Line(1_000, shortest=0, metadata=TITLE)
    tags = tags()


class ArticleQuery(Slice):
    """Which articles are asked for."""

    outlet = Line(200, metadata=said("Only this outlet.", "The Harbour Gazette"))
    tag = Line(100, metadata=said("Only with this tag.", "transport"))
    q = Line(200, metadata=said("Only with these words in headline or address.", "ferry"))
