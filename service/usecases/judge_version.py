"""What a version says to the claims somebody watches."""

from collections.abc import Collection
from typing import Any, Protocol

from service.core.claims.second_opinion import Judge, reviewed
from service.core.claims.support import SILENT, Stance, Support, read_article
from service.core.editorial.version import Content
from service.core.errors import IntegrityFailure
from service.core.text.span import Span
from service.store.claim_records import Watched
from service.store.unit_of_work import Doors
from service.store.versions import Version
from service.usecases.watch_list import WatchList

Row = dict[str, Any]


class Bench(Doors, Protocol):
    """Opens the database, and knows who judges beside the rules."""

    @property
    def judge(self) -> Judge | None:
        """Return the second judge; None where the rules alone decide."""


def support_rows(
    claims: WatchList, judge: Judge | None, version: Version, content: Content, also: Collection[int] = ()
) -> list[Row]:
    """Return a row of support for each claim of which a version speaks, and for those with the numbers ``also``.

    The rules find these claims; ``judge`` is heard on them. ``version`` need not be stored yet. What has no row is
    silence (see ``SILENT``): most versions speak of few claims.
    """
    if not len(claims):
        return []
    article = read_article(content.title, content.text, version.lang)
    judged = claims.judged(article, also)
    found = [support for _, support in judged]
    if judge:
        found = reviewed(judge, [(claim.text, support) for claim, support in judged], article)
    return [
        {
            **_row(claim, version, support),
            "evidence": [{"field": support.field, **quoted(span, support, content)} for span in support.evidence],
        }
        for (claim, _), support in zip(judged, found, strict=True)
        if support != SILENT or claim.id in also
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
