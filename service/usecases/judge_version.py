"""What a version says to the claims somebody watches."""

from collections.abc import Sequence
from typing import Any

from service.core.claims.support import Stance, Support, judge_all
from service.core.editorial.version import Content
from service.core.errors import IntegrityFailure
from service.core.text.span import Span
from service.store.claim_records import Watched
from service.store.versions import Version

Row = dict[str, Any]


def support_rows(claims: Sequence[Watched], version: Version, content: Content) -> list[Row]:
    """Return a row of support for each claim; ``version`` need not be stored yet."""
    found = judge_all([claim.text for claim in claims], content.text, version.lang, content.title) if claims else []
    return [
        {
            **_row(claim, version, support),
            "evidence": [{"field": support.field, **quoted(span, support, content)} for span in support.evidence],
        }
        for claim, support in zip(claims, found, strict=True)
    ]


def unreadable(claim: Watched, version: Version, damage: IntegrityFailure) -> Row:
    """Return the row of a version that is damaged: nobody knows what it says, and the row tells why."""
    return _row(claim, version, Support(Stance.NOT_MENTIONED, 0.0, str(damage), (), None))


def _row(claim: Watched, version: Version, support: Support) -> Row:
    return {
        "claim_id": claim.id,
        "version_number": version.number,
        "stance": support.stance.value,
        "confidence": support.confidence,
        "reason": support.reason,
        "evidence": [],
        "attributed_to": support.attributed_to,
    }


def quoted(span: Span, support: Support, content: Content) -> Row:
    """Return the words that decided; they stand in the text, or in the headline."""
    words: str = getattr(content, support.field)
    return {"start": span.start, "end": span.end, "text": span.of(words)}
