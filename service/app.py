"""The web application: routes, errors, header fields and the description of the API, put together."""

import hashlib

from flask import Flask

from service.store.commits import state_of
from service.store.vault import master_key
from service.web import access, context, converters, dashboard, feeds, headers, health, openapi, pages, problems
from service.web.api import BLUEPRINTS
from service.web.kept import Kept
from service.web.limits import Limiter
from service.web.serialization import Json
from service.web.turns import Turns
from service.wiring import Services

#: of a hundred requests that a client may make, how many may bear a key that does not fit
FAILURES_OF_HUNDRED = 2


def create_app(services: Services) -> Flask:
    """Return the application that serves ``services``."""
    app = Flask("service", static_folder=None)
    app.json = Json(app)
    # one byte more than is taken, so that a body of just the limit can be told from one that was cut off
    # there
    app.config["MAX_CONTENT_LENGTH"] = services.settings.max_body_bytes + 1
    context.install(app, shared(services))
    converters.install(app)
    problems.install(app)
    headers.install(app)
    app.before_request(access.count_stray)
    description = openapi.collector(app)
    description.register_converter(converters.NewerConverter, converters.newer_schema)
    description.register_converter(converters.SourceConverter, converters.source_schema)
    for blueprint in BLUEPRINTS:
        description.register_blueprint(blueprint)
    for page in (health.blueprint, pages.blueprint, feeds.blueprint, dashboard.blueprint):
        app.register_blueprint(page)
    return app


def shared(services: Services) -> context.Web:
    """Return what all requests share."""
    quota = services.settings.requests_per_minute
    key = hashlib.sha256(b"cursors\0" + master_key(services.settings).encode()).digest()
    failures = Limiter(max(10, quota * FAILURES_OF_HUNDRED // 100))
    return context.Web(services, key, Limiter(quota), failures, Turns(), Kept(state_of(services.engine)))
