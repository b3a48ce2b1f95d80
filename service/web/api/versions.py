"""``/articles/{id}/versions`` and ``/versions``: the states of an article."""

from typing import Any

from service.reading import corrections, versions
from service.reading.versions import VersionRow
from service.usecases.post_version import Posted, post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle, track_article
from service.web import lists
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import versions as schemas
from service.web.schemas.base import Slice

blueprint = Blueprint("versions", "The states of an article; immutable.")

Answer = tuple[dict[str, Any], int, dict[str, str]]


@blueprint.writes(
    "POST",
    "/articles/<id:article_id>/versions",
    schemas.PostedVersion,
    statuses=(201, 200),
    body=schemas.NewVersion,
    etag=False,
)
def post_article_version(call: Call, article_id: int) -> Answer:
    """Post a version of an article.

    It is compared before the answer is given: its corrections, attributions, claims and events are there at
    once. The answer is 200 with `changed: false` where the article said just this already.
    """
    return posted(call, article_id, post_version(call.session, article_id, NewVersion(**call.body), now=call.now))


@blueprint.writes(
    "POST", "/versions", schemas.PostedVersion, statuses=(201, 200), body=schemas.NewVersionByUrl, etag=False
)
def post_version_by_url(call: Call) -> Answer:
    """Post a version of the article at an address.

    The article is tracked if it is not known: the door for a publishing system that knows only its own
    addresses.
    """
    named = {name: call.body[name] for name in ("url", "outlet", "tags")}
    version = {name: value for name, value in call.body.items() if name not in named}
    tracked = track_article(call.session, NewArticle(**named, title=version["title"]), now=call.now)
    found = post_version(call.session, tracked.article_id, NewVersion(**version), now=call.now)
    return posted(call, tracked.article_id, found)


def posted(call: Call, article_id: int, outcome: Posted) -> Answer:
    """Return the answer to a posted version."""
    row = versions.get_version(call.session, article_id, outcome.number)
    comparison = versions.stored_comparison(call.session, article_id, row.number) if outcome.changed else None
    found = corrections.corrections_of(call.session, article_id, row.number) if outcome.changed else ()
    answer = {
        **{name: getattr(row, name) for name in schemas.Version().fields},
        "changed": outcome.changed,
        "comparison": comparison,
        "corrections": found,
    }
    location = f"/api/v1/articles/{article_id}/versions/{row.number}"
    return answer, 201 if outcome.changed else 200, {"Location": location}


@blueprint.reads("/articles/<id:article_id>/versions", schemas.VersionPage, query=Slice)
def list_versions(call: Call, article_id: int) -> lists.Served:
    """List an article's versions by time of capture, the oldest first."""
    found = versions.list_versions(call.session, article_id, after=lists.place(call), limit=call.query["limit"])
    return lists.served(call, found)


@blueprint.reads("/articles/<id:article_id>/versions/<number:number>", schemas.Version)
def get_version(call: Call, article_id: int, number: int) -> tuple[VersionRow, int, dict[str, str]]:
    """Show a version.

    `Link` names its history and its neighbours (RFC 5829).
    """
    row = versions.get_version(call.session, article_id, number)
    base = f"/api/v1/articles/{article_id}/versions"
    links = [f'<{base}>; rel="version-history"']
    links += [f'<{base}/{row.predecessor}>; rel="predecessor-version"'] if row.predecessor else []
    links += [f'<{base}/{row.successor}>; rel="successor-version"'] if row.successor else []
    return row, 200, {"Link": ", ".join(links)}


@blueprint.reads("/articles/<id:article_id>/versions/<number:number>/claims", schemas.VersionClaimPage)
def list_version_claims(call: Call, article_id: int, number: int) -> dict[str, Any]:
    """List the claims that a version makes, in the order of the text."""
    return lists.whole(versions.version_claims(call.session, article_id, number))


@blueprint.reads("/articles/<id:article_id>/versions/<number:number>/attributions", schemas.AttributionPage)
def list_version_attributions(call: Call, article_id: int, number: int) -> dict[str, Any]:
    """List whom a version credits and for what, in the order of the text."""
    return lists.whole(versions.version_attributions(call.session, article_id, number))
