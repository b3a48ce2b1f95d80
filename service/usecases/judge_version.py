"""What a version says to the claims somebody watches."""

from collections.abc import Sequence
from typing import Any

from service.core.claims.support import judge_all
from service.core.editorial.record import quote
from service.core.editorial.revision import Version as Analyzed
from service.store.claims import Claim
from service.store.versions import Version

Row = dict[str, Any]


def support_rows(claims: Sequence[Claim], version: Version, analyzed: Analyzed) -> list[Row]:
    """Return a row of support for each claim; ``version`` need not be stored yet."""
    text = analyzed.content.text
    found = judge_all([claim.text for claim in claims], text, version.lang) if claims else []
    return [
        {
            "claim_id": claim.id,
            "version_number": version.number,
            "stance": support.stance.value,
            "confidence": support.confidence,
            "reason": support.reason,
            "evidence": [quote(span, text) for span in support.evidence],
            "attributed_to": support.attributed_to,
        }
        for claim, support in zip(claims, found, strict=True)
    ]
