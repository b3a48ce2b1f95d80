"""How JSON is written."""

from typing import Any

import orjson
from flask import Response
from flask.json.provider import JSONProvider


class Json(JSONProvider):
    """Writes JSON with orjson."""

    def dumps(self, obj: Any, **kwargs: Any) -> str:
        """Return ``obj`` as JSON text."""
        return orjson.dumps(obj).decode()

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """Read JSON text."""
        return orjson.loads(s)

    def response(self, *args: Any, **kwargs: Any) -> Response:
        """Return an answer whose body is the one argument as JSON."""
        return Response(orjson.dumps(args[0]), mimetype="application/json")
