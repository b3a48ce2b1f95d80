"""The rows that a comparison adds to the ledger of corrections."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.core.editorial.changes import Category, Change
from service.core.editorial.corrections import AttributionChange, Correction, CorrectionKind
from service.core.editorial.credits import credits_within, touched
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.notice_changes import NoticeChanges
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.significance import weigh
from service.core.editorial.summary import summarise_altered, summarise_notice, summarise_silent, summarise_standing
from service.core.editorial.version import Version

#: a notice weighs at least this much, whatever we saw change: the outlet itself found it worth saying
_NOTICE_WEIGHT = {
    NoticeKind.RETRACTION: 0.95,
    NoticeKind.CORRECTION: 0.8,
    NoticeKind.CLARIFICATION: 0.65,
    NoticeKind.EDITORS_NOTE: 0.6,
    NoticeKind.UPDATE: 0.4,
}


def standing_notices(version: Version) -> tuple[Correction, ...]:
    """Return a row for each notice of the first version we saw.

    They count as ``disclosed``: the reader is told, and what the words were before we cannot know.
    """
    return tuple(
        replace(
            _announced(notice, (), (), (), version),
            disclosure=Disclosure.DISCLOSED,
            summary=summarise_standing(notice),
        )
        for notice in version.findings.notices
    )


def enter(
    changes: Sequence[Change],
    disclosed_by: Sequence[int | None],
    notices: NoticeChanges,
    attributions: Sequence[AttributionChange],
    after: Version,
) -> tuple[Correction, ...]:
    """Return the rows of a comparison: what was announced, what was not, and notices that were altered."""
    announced = [
        _announced(notice, _explained(disclosed_by, index), changes, attributions, after)
        for index, notice in enumerate(notices.added)
    ]
    return (*announced, *_silent(changes, disclosed_by, attributions), *_tampered(notices))


def _explained(disclosed_by: Sequence[int | None], notice: int) -> tuple[int, ...]:
    return tuple(index for index, by in enumerate(disclosed_by) if by == notice)


def _announced(
    notice: Notice,
    explained: tuple[int, ...],
    changes: Sequence[Change],
    attributions: Sequence[AttributionChange],
    after: Version,
) -> Correction:
    """Return the row of a notice: disclosed where it explains a change, or brings the news itself."""
    seen = [changes[index] for index in explained if changes[index].category is not Category.NOTICE]
    weight = weigh(seen)
    credits = touched(seen, attributions)
    return Correction(
        kind=CorrectionKind(notice.kind.value),
        disclosure=Disclosure.DISCLOSED if seen or not notice.announces else Disclosure.NOTICE_WITHOUT_CHANGE,
        significance=max(weight.value, _NOTICE_WEIGHT[notice.kind]),
        reasons=(f"the outlet published a notice: {notice.kind.value}", *weight.reasons),
        summary=summarise_notice(notice, seen, credits),
        notice=notice,
        notice_before=None,
        changes=explained,
        attributions=tuple(dict.fromkeys((*credits_within(notice, after), *credits))),
        rule=notice.rule,
        confidence=notice.confidence,
    )


def _silent(
    changes: Sequence[Change], disclosed_by: Sequence[int | None], attributions: Sequence[AttributionChange]
) -> Iterator[Correction]:
    """Yield one row for all that changed in substance and was not said."""
    silent = [i for i, by in enumerate(disclosed_by) if by is None and changes[i].substantive]
    if not silent:
        return
    seen = [changes[index] for index in silent]
    weight = weigh(seen)
    credits = touched(seen, attributions)
    yield Correction(
        kind=CorrectionKind.STEALTH_EDIT,
        disclosure=Disclosure.UNDISCLOSED,
        significance=weight.value,
        reasons=(*weight.reasons, "no notice came with it"),
        summary=summarise_silent(seen, credits),
        notice=None,
        notice_before=None,
        changes=tuple(silent),
        attributions=credits,
        rule="undisclosed",
        confidence=max(change.confidence for change in seen),
    )


def _tampered(notices: NoticeChanges) -> Iterator[Correction]:
    """Yield a row for each notice that was rewritten or taken away."""
    for pair in notices.altered:
        yield _about_notice(
            pair.new,
            pair.old,
            CorrectionKind.NOTICE_ALTERED,
            Disclosure.NOTICE_ALTERED,
            "the notice was reworded",
        )
    for notice in notices.removed:
        yield _about_notice(
            notice,
            None,
            CorrectionKind.NOTICE_REMOVED,
            Disclosure.NOTICE_REMOVED,
            "the notice was taken away",
        )


def _about_notice(
    notice: Notice, old: Notice | None, kind: CorrectionKind, disclosure: Disclosure, reason: str
) -> Correction:
    return Correction(
        kind=kind,
        disclosure=disclosure,
        significance=_NOTICE_WEIGHT[notice.kind],
        reasons=(reason,),
        summary=summarise_altered(notice, old),
        notice=notice,
        notice_before=old,
        changes=(),
        attributions=(),
        rule=kind.value,
        confidence=notice.confidence,
    )
