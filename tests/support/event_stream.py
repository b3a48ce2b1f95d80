"""Reading a stream of events from a real server."""

import http.client
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import orjson


@dataclass
class Follower:
    """A reader of a stream; it remembers where it is."""

    address: tuple[str, int]
    key: str
    query: str = ""
    last: str | None = None
    told: list[dict[str, Any]] = field(default_factory=list)

    def connect(self, timeout: float = 60) -> http.client.HTTPResponse:
        """Ask for the stream, from where it was left."""
        connection = http.client.HTTPConnection(*self.address, timeout=timeout)
        fields = {"Authorization": f"Bearer {self.key}"} | ({"Last-Event-ID": self.last} if self.last else {})
        try:
            connection.request("GET", f"/api/v1/events/stream{self.query}", headers=fields)
            return connection.getresponse()
        except OSError:
            connection.close()
            raise

    def read(self, stream: http.client.HTTPResponse) -> Iterator[dict[str, Any]]:
        """Give events as they come, until the stream ends; an id counts once its message is whole."""
        fields: dict[str, str] = {}
        while line := stream.readline():
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name:
                fields[name] = value
                continue
            self.last = fields.get("id", self.last)
            if "data" in fields:
                self.told.append(orjson.loads(fields["data"]))
                yield self.told[-1]
            fields = {}

    def begin(self) -> http.client.HTTPResponse:
        """Ask for the stream, and return it once it stands."""
        stream = self.connect()
        while self.last is None:
            name, _, value = stream.readline().decode().rstrip("\n").partition(": ")
            self.last = value if name == "id" else None
        return stream
