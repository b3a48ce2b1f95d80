"""``/``: where the API begins."""

from typing import Any

from marshmallow import fields

import service
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas.base import Output, said

blueprint = Blueprint("root", "Where the API begins.")


class Root(Output):
    """What this installation offers."""

    version = fields.String(metadata=said("Version of the program.", "0.1.0"))
    links = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        metadata=said("Addresses by name.", {"articles": "/api/v1/articles"}),
    )


LINKS = {
    **{
        name: f"/api/v1/{name}"
        for name in (
            "articles",
            "versions",
            "corrections",
            "claims",
            "stories",
            "webhook-endpoints",
            "events",
            "event-types",
        )
    },
    "documentation": "/docs",
    "description": "/openapi.json",
}


@blueprint.reads("/", Root)
def get_root(call: Call) -> dict[str, Any]:
    """Show what there is."""
    return {"version": service.__version__, "links": LINKS}
