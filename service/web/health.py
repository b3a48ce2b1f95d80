"""``/healthz`` and ``/readyz``: whether the process lives, and whether it can work."""

from flask import Blueprint, Response, jsonify

from service.core.errors import TrackerError
from service.store import migrations
from service.store.engine import require_room
from service.web.context import web
from service.web.problems import problem

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def healthz() -> Response:
    """Say that the process answers."""
    return jsonify({"status": "ok"})


@blueprint.get("/readyz")
def readyz() -> Response:
    """Say whether the database can be reached, has the schema that this program needs, and room to write."""
    services = web().services
    try:
        migrations.check(services.engine)
        require_room(services.engine, services.clock())
    except TrackerError as error:
        return problem(503, "not-ready", str(error))
    return jsonify({"status": "ok"})
