"""What was found in a version, as compressed JSON: one value a version, not a row a sentence (see docs/decisions)."""

from typing import Any

import orjson

from service.core.claims.attribution import Attribution, AttributionType, Cue, Source, SourceKind
from service.core.claims.statements import Claim
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.revision import Findings
from service.core.text.span import Span
from service.store import packed


def pack(findings: Findings, text: str) -> bytes:
    """Write down what was found in a text; the words that it quotes are not written twice."""
    return packed.pack(orjson.dumps(findings, default=list), text.encode())


def unpack(data: bytes, text: str) -> Findings:
    """Read back what was found in a text."""
    record = orjson.loads(packed.unpack(data, text.encode()))
    return Findings(
        notices=tuple(Notice(**{**row, "kind": NoticeKind(row["kind"])}) for row in record["notices"]),
        attributions=tuple(_attribution(row) for row in record["attributions"]),
        claims=tuple(Claim(**row) for row in record["claims"]),
    )


def _attribution(row: dict[str, Any]) -> Attribution:
    source, cue = row["source"], row["cue"]
    return Attribution(
        type=AttributionType(row["type"]),
        source=source and Source(**{**source, "kind": SourceKind(source["kind"])}),
        cue=cue and Cue(**cue),
        content=tuple(Span(*span) for span in row["content"]),
        rule=row["rule"],
        confidence=row["confidence"],
    )
