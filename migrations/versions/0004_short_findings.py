"""Findings are kept as lists, without the words that stand in their text."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import orjson
import sqlalchemy as sa
import zstandard
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

VERSIONS = sa.table("versions", *map(sa.column, ("id", "article_id", "number", "body_base")),
                    sa.column("body", sa.LargeBinary))  # fmt: skip
FINDINGS = sa.table("version_findings", sa.column("version_id"), sa.column("findings", sa.LargeBinary))

NOTICE = ("label", "position", "stated_date", "wrong", "right", "announces", "rule", "confidence", "body")
CLAIM = ("attribution", "rule", "confidence")


def upgrade() -> None:
    rewrite(listed)


def downgrade() -> None:
    rewrite(named)


def rewrite(change: Callable[[Any, str], Any]) -> None:
    """Write the findings of all versions in another form, one article at a time."""
    connection = op.get_bind()
    fill = sa.update(FINDINGS).where(FINDINGS.c.version_id == sa.bindparam("version"))
    for article in connection.scalars(sa.select(VERSIONS.c.article_id).distinct()).all():
        values = [
            {"version": version, "new": packed(orjson.dumps(change(orjson.loads(record), text)), text.encode())}
            for version, text, record in readable(connection, article)
        ]
        if values:
            connection.execute(fill.values(findings=sa.bindparam("new")), values)


def readable(connection: sa.Connection, article: int) -> Iterator[tuple[int, str, bytes]]:
    """Yield the versions of an article, each with its text and findings; damaged ones are left as they are."""
    texts: dict[int | None, bytes] = {}
    query = sa.select(VERSIONS, FINDINGS.c.findings).join(FINDINGS, FINDINGS.c.version_id == VERSIONS.c.id)
    for row in connection.execute(query.where(VERSIONS.c.article_id == article).order_by(VERSIONS.c.number)).all():
        try:
            text = texts[row.number] = unpacked(row.body or b"", texts.get(row.body_base, b""))
            yield row.id, text.decode(), unpacked(row.findings, text)
        except (zstandard.ZstdError, UnicodeDecodeError, MemoryError):  # a damaged length asks for too much memory
            continue


def listed(record: Any, text: str) -> Any:
    """Return findings as lists."""

    def place(one: Any) -> list[Any]:
        start, end, words = one["start"], one["end"], one["text"]
        return [start, end - start, None if text[start:end] == words else words]

    return [
        [[n["kind"], *place(n), *({"body": 0, **n}[name] for name in NOTICE)] for n in record["notices"]],
        [
            [a["type"], a["source"] and [*place(a["source"]), a["source"]["name"], a["source"]["kind"]],
             a["cue"] and place(a["cue"]), [[start, end - start] for start, end in a["content"]],
             a["rule"], a["confidence"]]
            for a in record["attributions"]
        ],
        [[*place(c), *(c[name] for name in CLAIM)] for c in record["claims"]],
    ]  # fmt: skip


def named(record: Any, text: str) -> Any:
    """Return findings with the names of their fields, and the words."""

    def place(start: int, length: int, words: str | None) -> dict[str, Any]:
        end = start + length
        return {"start": start, "end": end, "text": text[start:end] if words is None else words}

    notices, attributions, claims = record
    return {
        "notices": [
            {"kind": kind, **place(*row[:3]), **dict(zip(NOTICE, row[3:], strict=True))} for kind, *row in notices
        ],
        "attributions": [
            {"type": type_, "source": source and {**place(*source[:3]), "name": source[3], "kind": source[4]},
             "cue": cue and place(*cue), "content": [[start, start + length] for start, length in content],
             "rule": rule, "confidence": confidence}
            for type_, source, cue, content, rule, confidence in attributions
        ],
        "claims": [{**place(*row[:3]), **dict(zip(CLAIM, row[3:], strict=True))} for row in claims],
    }  # fmt: skip


def packed(data: bytes, known: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=3, dict_data=prefix(known), write_checksum=True).compress(data)


def unpacked(data: bytes, known: bytes) -> bytes:
    return zstandard.ZstdDecompressor(dict_data=prefix(known)).decompress(data)


def prefix(known: bytes) -> zstandard.ZstdCompressionDict | None:
    return zstandard.ZstdCompressionDict(known, dict_type=zstandard.DICT_TYPE_RAWCONTENT) if known else None
