"""An article that is taken off the site, and one that comes back: what the ledger says of it.

An editor is expected not to unpublish without a word to the reader; so a page that is gone is a row of the ledger by
itself, whatever its text said before.
"""

from dataclasses import replace

from service.core.editorial.corrections import Correction, CorrectionKind
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.revision import Comparison

#: what an outlet's server answers where a page is gone (RFC 9110, 15.5.5 and 15.5.11), and how sure it is of that:
#: 410 says so on purpose, 404 may be a mistake of the site
ANSWERS = {404: ("404 Not Found", 0.8), 410: ("410 Gone", 1.0)}

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


def withdrawn(status: int) -> Comparison:
    """Return what follows from a page that answers ``status``, 404 or 410, where an article was."""
    answer, confidence = ANSWERS[status]
    summary = f"The article was withdrawn: its page answers {answer}."
    row = _row(CorrectionKind.WITHDRAWAL, _WITHDRAWN_WEIGHT, f"the page answers {answer}", summary, confidence)
    return replace(_NOTHING, significance=row.significance, summary=summary, corrections=(row,))


def still_gone(status: int) -> Comparison:
    """Return what follows from a page that is gone where no article was, or not any more: nothing."""
    return replace(_NOTHING, substantive=False, summary=f"The page answers {ANSWERS[status][0]}.")


def beside_gone(old: int | None, new: int | None) -> Comparison | None:
    """Return what there is to say of two versions of which one is a page that is gone; None where neither is.

    ``old`` and ``new`` are what the pages answered.
    """
    if new is not None:
        return withdrawn(new) if old is None else still_gone(new)
    return replace(_NOTHING, summary=_BACK + ".") if old is not None else None


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
