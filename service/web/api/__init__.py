"""The operations under ``/api/v1``, a blueprint a noun, in the order of the documentation."""

from service.web.api import (
    articles,
    claims,
    corrections,
    diffs,
    events,
    propagation,
    root,
    sources,
    stories,
    versions,
    webhooks,
)

BLUEPRINTS = (
    root.blueprint,
    articles.blueprint,
    versions.blueprint,
    diffs.blueprint,
    corrections.blueprint,
    propagation.blueprint,
    claims.blueprint,
    sources.blueprint,
    stories.blueprint,
    webhooks.blueprint,
    events.blueprint,
)
