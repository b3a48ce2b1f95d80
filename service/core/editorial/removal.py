"""An article that is taken off the site, and one that comes back: what the ledger says of it.

An editor is expected not to unpublish without a word to the reader; so a page that is gone is a row of the ledger by
itself, whatever its text said before. So is a page that has only that word: then the reader was told.
"""

from dataclasses import replace

from service.core.editorial.corrections import Correction, CorrectionKind
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.excerpts import quoted
from service.core.editorial.ledger import standing_notices
from service.core.editorial.notes.withdrawals import takes_away
from service.core.editorial.notices import NoticeKind
from service.core.editorial.revision import Comparison, compare_versions
from service.core.editorial.version import Content, Version

#: the page is there, and its words say that the article was taken away
SAID = 200
#: what an outlet's server answers where a page is gone (RFC 9110, 15.5.5 and 15.5.11), and how sure that is: 410 says
#: so on purpose, 404 may be a mistake of the site
_ANSWERS = {404: ("answers 404 Not Found", 0.8), 410: ("answers 410 Gone", 1.0)}
_SAYING_SO = 0.95

#: no reader can read what it says any more
_WITHDRAWN_WEIGHT = 0.9
_RESTORED_WEIGHT = 0.6

_BACK = "The article is back after it was withdrawn"
_NOTHING = Comparison(
    diff=None,
    changes=(),
    disclosed_by=(),
    notices_added=(),
    notices_removed=(),
    notices_altered=(),
    attributions=(),
    substantive=True,
    significance=0.0,
    summary="",
    corrections=(),
)


def gone(content: Content) -> int | None:
    """Return ``SAID`` for a page that says, in place of the article, that it was taken away; None for any other."""
    return SAID if takes_away(content.text.strip(), content.title) else None


def why_gone(status: int) -> str:
    """Return why a page that answers ``status`` is no capture of the article."""
    return "the page says that the article was taken away" if status == SAID else f"the page is gone ({status})"


def withdrawn(status: int, after: Version, before: Version) -> Comparison:
    """Return what follows from a page that answers ``status`` (404, 410 or ``SAID``) where an article was.

    A page that says so carries its notice. One that retracts the article is a retraction, too. Readers of the version
    ``before`` were told where that version carried a retraction.
    """
    answer, confidence = _answer(status, after)
    summary = f"The article was withdrawn: its page {answer}."
    row = _row(CorrectionKind.WITHDRAWAL, _WITHDRAWN_WEIGHT, f"the page {answer}", summary, confidence)
    if status == SAID:
        row = replace(row, disclosure=Disclosure.DISCLOSED, notice=next(iter(after.findings.notices), None))
    elif told := next((notice for notice in before.findings.notices if notice.kind is NoticeKind.RETRACTION), None):
        row = replace(row, disclosure=Disclosure.DISCLOSED, notice=told, reasons=(*row.reasons, "readers were told"))
    retractions = [row for row in standing_notices(after) if row.kind.value == NoticeKind.RETRACTION.value]
    rows = (row, *retractions)
    return replace(_NOTHING, significance=max(row.significance for row in rows), summary=summary, corrections=rows)


def still_gone(status: int, after: Version, *, first: bool) -> Comparison:
    """Return what follows from a page that is gone where no article was, or not any more: nothing.

    The ``first`` sight of an address is told as any other is: by the notices that stand there.
    """
    rows = standing_notices(after) if first else ()
    return replace(
        _NOTHING,
        substantive=False,
        significance=max((row.significance for row in rows), default=0.0),
        summary=f"The page {_answer(status, after)[0]}.",
        corrections=rows,
    )


def compare_pages(before: Version, after: Version, old: int | None, new: int | None) -> Comparison:
    """Compare two versions; ``old`` and ``new`` are what their pages answered where they were gone."""
    if new is not None:
        return withdrawn(new, after, before) if old is None else still_gone(new, after, first=False)
    return compare_versions(before, after) if old is None else replace(_NOTHING, summary=_BACK + ".")


def restored(comparison: Comparison) -> Comparison:
    """Return a comparison with the version before a withdrawal, for the version that brought the article back."""
    changed = bool(comparison.changes)
    summary = _BACK + ("" if changed else ", unchanged") + "."
    row = _row(CorrectionKind.RESTORATION, _RESTORED_WEIGHT, "the page was gone before", summary, 1.0)
    return replace(
        comparison,
        substantive=True,
        significance=max(comparison.significance, row.significance),
        summary=f"{summary} {comparison.summary}" if changed else summary,
        corrections=(row, *comparison.corrections),
    )


def _answer(status: int, after: Version) -> tuple[str, float]:
    """Return how a page lets know that the article is gone, and how sure that is."""
    return (f"says {quoted(after.content.text)}", _SAYING_SO) if status == SAID else _ANSWERS[status]


def _row(kind: CorrectionKind, weight: float, reason: str, summary: str, confidence: float) -> Correction:
    return Correction(
        kind=kind,
        disclosure=Disclosure.UNDISCLOSED,
        significance=weight,
        reasons=(reason,),
        summary=summary,
        notice=None,
        notice_before=None,
        changes=(),
        attributions=(),
        rule=kind.value,
        confidence=confidence,
    )
