"""Asking the API as the owner of a key."""

import json
from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


@dataclass(frozen=True)
class Api:
    """Asks as the owner of a key; nobody's where it is empty."""

    client: FlaskClient
    key: str

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> TestResponse:
        """Send a request; ``Idempotency_Key`` stands for Idempotency-Key."""
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.key:
            fields.setdefault("Authorization", f"Bearer {self.key}")
        data = None
        if body is not None:
            kind = "application/merge-patch+json" if method == "PATCH" else "application/json"
            fields.setdefault("Content-Type", kind)
            data = body if isinstance(body, (bytes, str)) else json.dumps(body)
        path = path if path.startswith(("/api", "/problems")) else f"/api/v1{path}"
        return self.client.open(path, method=method, data=data, headers=fields)

    def get(self, path: str, **headers: str) -> TestResponse:
        """Read."""
        return self.ask("GET", path, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> TestResponse:
        """Post."""
        return self.ask("POST", path, body, **headers)
