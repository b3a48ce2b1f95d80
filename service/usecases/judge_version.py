"""What a version says to the claims somebody watches."""

from collections.abc import Iterable
from typing import Any

from service.core.claims.support import judge
from service.core.editorial.record import quote
from service.core.editorial.revision import Version as Analyzed
from service.store.claims import Claim
from service.store.versions import Version


def support_rows(claims: Iterable[Claim], version: Version, analyzed: Analyzed) -> list[dict[str, Any]]:
    """Return a row of support for each claim."""
    text = analyzed.content.text
    rows = []
    for claim in claims:
        support = judge(claim.text, text, version.lang)
        rows.append(
            {
                "claim_id": claim.id,
                "version_id": version.id,
                "article_id": version.article_id,
                "version_number": version.number,
                "stance": support.stance.value,
                "confidence": support.confidence,
                "reason": support.reason,
                "evidence": [quote(span, text) for span in support.evidence],
                "attributed_to": support.attributed_to,
            }
        )
    return rows
