"""``/articles/{id}/versions`` and ``/versions``: the states of an article."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from service.core.text import diff
from service.reading import articles, comparisons, corrections, versions
from service.reading.comparisons import ComparisonRow
from service.reading.versions import VersionRow
from service.usecases.post_version import Posted, file_version
from service.usecases.prepare_version import Preparation, preparation
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.usecases.transition import Transition
from service.web import lists
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import versions as schemas
from service.wiring import Services

blueprint = Blueprint("versions", "The states of an article; immutable.")

#: fields of a posted version that name its article
NAMING = ("url", "outlet", "tags")

Answer = tuple[dict[str, Any], int, dict[str, str]]


def of_article(services: Services, body: dict[str, Any], now: datetime, article_id: int) -> Preparation:
    """Prepare a version of an article that is named by its number."""
    return preparation(article_id, NewVersion(**body), services.judge, now)


def by_address(services: Services, body: dict[str, Any], now: datetime) -> Preparation:
    """Prepare a version of an article that is named by its address."""
    version = {name: value for name, value in body.items() if name not in NAMING}
    return preparation(named(body), NewVersion(**version), services.judge, now)


def named(body: dict[str, Any]) -> NewArticle:
    """Return the article that a version names by its address."""
    return NewArticle(**{name: body[name] for name in NAMING}, title=body["title"])


@blueprint.writes(
    "POST",
    "/articles/<id:article_id>/versions",
    schemas.PostedVersion,
    statuses=(201, 200),
    body=schemas.NewVersion,
    etag=False,
    prepare=of_article,
)
def post_article_version(call: Call, article_id: int) -> Answer:
    """Post a version of an article.

    It is compared before the answer is given: its corrections, attributions, claims and events are there at
    once. The answer is 200 with `changed: false` where the article said just this already. A page that is `gone`
    is a withdrawal; the next version that shows the article again restores it.
    """
    return posted(call, file_version(call.session, article_id, call.prepared, now=call.now))


@blueprint.writes(
    "POST",
    "/versions",
    schemas.PostedVersion,
    statuses=(201, 200),
    body=schemas.NewVersionByUrl,
    etag=False,
    prepare=by_address,
)
def post_version_by_url(call: Call) -> Answer:
    """Post a version of the article at an address.

    The article is tracked if it is not known: the door for a publishing system that knows only its own
    addresses.
    """
    return posted(call, file_version(call.session, named(call.body), call.prepared, now=call.now))


def posted(call: Call, outcome: Posted) -> Answer:
    """Return the answer to a posted version."""
    article_id, number = outcome.article_id, outcome.number
    row = versions.get_posted(call.session, article_id, number)
    answer = {
        **asdict(row),
        "changed": outcome.changed,
        "comparison": compared(call, article_id, outcome.step) if outcome.step else None,
        "corrections": corrections.corrections_of(call.session, article_id, number) if outcome.changed else (),
    }
    location = f"/api/v1/articles/{article_id}/versions/{number}"
    return answer, 201 if outcome.changed else 200, {"Location": location}


def compared(call: Call, article_id: int, step: Transition) -> ComparisonRow | None:
    """Return the comparison that was just made; None for a first version."""
    if step.before is None:
        return None
    old, new = step.before, step.after
    difference = step.comparison.diff or diff(old.analyzed.content.text, new.analyzed.content.text)
    pair = (old.row.number, new.row.number)
    old_text = old.analyzed.content.text
    row = comparisons.side_by_side(call.session, article_id, pair, difference, old_text, step.record())
    return comparisons.bounded(row)


@blueprint.reads("/articles/<id:article_id>/versions", schemas.VersionPage, query=schemas.VersionQuery)
def list_versions(call: Call, article_id: int) -> lists.Served:
    """List an article's versions by time of capture, the oldest first.

    One whose stored text is damaged is marked as `damaged`, without its text. With `text=false` no text is read.
    """
    return lists.served(call, versions.list_versions, article_id)


@blueprint.reads("/articles/<id:article_id>/versions/<number:number>", schemas.Version)
def get_version(call: Call, article_id: int, number: int) -> tuple[VersionRow, int, dict[str, str]]:
    """Show a version.

    `Link` names its history, the latest version and its neighbours (RFC 5829).
    """
    row = versions.get_version(call.session, article_id, number)
    base = f"/api/v1/articles/{article_id}/versions"
    related = {
        "latest-version": articles.get_article(call.session, article_id).latest_version,
        "predecessor-version": row.predecessor,
        "successor-version": row.successor,
    }
    links = [f'<{base}/{other}>; rel="{relation}"' for relation, other in related.items() if other]
    return row, 200, {"Link": ", ".join([f'<{base}>; rel="version-history"', *links])}


@blueprint.reads("/articles/<id:article_id>/versions/<number:number>/claims", schemas.VersionClaimPage)
def list_version_claims(call: Call, article_id: int, number: int) -> dict[str, Any]:
    """List the claims that a version makes, in the order of the text.

    A capture of low quality makes none: what a paywall says, the article does not.
    """
    return lists.whole(versions.version_claims(call.session, article_id, number))


@blueprint.reads("/articles/<id:article_id>/versions/<number:number>/attributions", schemas.AttributionPage)
def list_version_attributions(call: Call, article_id: int, number: int) -> dict[str, Any]:
    """List whom a version credits and for what, in the order of the text."""
    return lists.whole(versions.version_attributions(call.session, article_id, number))
