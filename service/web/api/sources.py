"""``/sources``: who is credited with what, and who relies on whom."""

from service.reading import outlets, sources
from service.reading.sources import SourceDetail
from service.web import lists
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import claims
from service.web.schemas import sources as schemas

blueprint = Blueprint("sources", "Who is credited with what, wherever it is said.")


@blueprint.reads("/sources", schemas.KnownSourcePage, query=schemas.SourceQuery)
def list_sources(call: Call) -> lists.Served:
    """List sources, the newest first.

    A source is one by its kind and its name, whichever article credits it. Pronouns and surnames are led back to the
    name that the article gives. Who is only described ('officials') is listed by these words, with `named` false.
    """
    return lists.served(call, sources.list_sources)


@blueprint.reads("/sources/changes", schemas.SourceChangePage, query=schemas.SourceChangeQuery)
def list_source_changes(call: Call) -> lists.Served:
    """List sources that were added, removed or exchanged after publication, the newest change first."""
    return lists.served(call, sources.list_changes)


@blueprint.reads("/sources/graph", schemas.ReliancePage, query=schemas.GraphQuery)
def list_reliance(call: Call) -> lists.Served:
    """List which outlet relies on which, with the articles that show it."""
    return lists.served(call, outlets.reliance)


@blueprint.reads("/sources/<source:source_id>", schemas.SourceDetail)
def get_source(call: Call, source_id: str) -> SourceDetail:
    """Show a source and who credits it."""
    return sources.get_source(call.session, source_id)


@blueprint.reads("/sources/<source:source_id>/citations", schemas.CitationPage, query=schemas.CitationQuery)
def list_citations(call: Call, source_id: str) -> lists.Served:
    """List where a source is credited with what, the newest first."""
    return lists.served(call, sources.list_citations, source_id)


@blueprint.reads("/sources/<source:source_id>/claims", claims.ClaimPage, query=schemas.SourceClaimQuery)
def list_source_claims(call: Call, source_id: str) -> lists.Served:
    """List the claims that a source is credited with, or was, the newest first."""
    return lists.served(call, sources.list_source_claims, source_id)
