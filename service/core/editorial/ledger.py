"""The rows that a comparison adds to the ledger of corrections."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from service.core.editorial.changes import Category, Change
from service.core.editorial.corrections import AlteredNotice, AttributionChange, Correction, CorrectionKind
from service.core.editorial.credits import credits_within, touched
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.notice_changes import NoticeChanges
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.significance import weigh
from service.core.editorial.summary import (
    Evidence,
    named,
    returned,
    summarise_altered,
    summarise_notice,
    summarise_removed,
    summarise_silent,
    summarise_standing,
)
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
    notices, evidence = version.findings.notices, Evidence((), "", version.content.text)
    return tuple(
        replace(
            _announced(notice, given, (), (), evidence),
            disclosure=Disclosure.DISCLOSED,
            summary=summarise_standing(notice),
        )
        for notice, given in zip(notices, credits_within(notices, version), strict=True)
    )


def enter(
    changes: Sequence[Change],
    disclosed_by: Sequence[int | None],
    notices: NoticeChanges,
    evidence: Evidence,
    after: Version,
) -> tuple[Correction, ...]:
    """Return the rows of a comparison: what was announced, what was not, and notices that were altered."""
    explained = _explained(disclosed_by)
    announced = [
        _announced(notice, given, tuple(explained[index]), changes, evidence)
        for index, (notice, given) in enumerate(zip(notices.added, credits_within(notices.added, after), strict=True))
    ]
    altered = [
        _altered(pair, tuple(explained[index]), changes, evidence)
        for index, pair in enumerate(notices.altered, len(notices.added))
    ]
    unsaid = [i for i, by in enumerate(disclosed_by) if by is None and changes[i].substantive]
    silent = [silent_edit(changes, unsaid, evidence)] if unsaid else []
    return (*announced, *silent, *altered, *map(_removed, notices.removed))


def _explained(disclosed_by: Sequence[int | None]) -> defaultdict[int | None, list[int]]:
    """Return the changes that each notice explains, by the notice's index."""
    explained: defaultdict[int | None, list[int]] = defaultdict(list)
    for index, notice in enumerate(disclosed_by):
        explained[notice].append(index)
    return explained


def _announced(
    notice: Notice,
    given: Sequence[AttributionChange],
    explained: tuple[int, ...],
    changes: Sequence[Change],
    evidence: Evidence,
) -> Correction:
    """Return the row of a notice: disclosed where it explains a change, or brings the news itself.

    ``given`` are the credits in its own words.
    """
    seen = [changes[index] for index in explained if changes[index].category is not Category.NOTICE]
    weight = weigh(seen, len(evidence.old_text))
    credits = touched(seen, evidence.credits)
    return Correction(
        kind=CorrectionKind(notice.kind.value),
        disclosure=Disclosure.DISCLOSED if seen or not notice.announces else Disclosure.NOTICE_WITHOUT_CHANGE,
        significance=max(weight.value, _NOTICE_WEIGHT[notice.kind]),
        reasons=(f"the outlet published {named(notice.kind)}", *weight.reasons),
        summary=summarise_notice(notice, seen, evidence),
        notice=notice,
        notice_before=None,
        changes=explained,
        attributions=tuple(dict.fromkeys((*given, *credits))),
        rule=notice.rule,
        confidence=notice.confidence,
    )


def silent_edit(changes: Sequence[Change], indices: Sequence[int], evidence: Evidence) -> Correction:
    """Return the row of all that changed in substance and was not said; ``indices`` tell which of ``changes``."""
    seen = [changes[index] for index in indices]
    weight = weigh(seen, len(evidence.old_text))
    return Correction(
        kind=CorrectionKind.STEALTH_EDIT,
        disclosure=Disclosure.UNDISCLOSED,
        significance=weight.value,
        reasons=(*weight.reasons, "no notice came with it"),
        summary=summarise_silent(seen, evidence),
        notice=None,
        notice_before=None,
        changes=tuple(indices),
        attributions=touched(seen, evidence.credits),
        rule="undisclosed",
        confidence=max(change.confidence for change in seen),
    )


def reads_again(row: Correction, version: int | None) -> Correction:
    """Return a row that says that the article reads again as in an earlier version; as it is where it does not."""
    if version is None:
        return row
    reasons = (*row.reasons, f"the article returned to version {version}")
    return replace(row, summary=returned(row.summary, version), reasons=reasons)


def _altered(
    pair: AlteredNotice,
    explained: tuple[int, ...],
    changes: Sequence[Change],
    evidence: Evidence,
) -> Correction:
    """Return the row of a notice that was rewritten, with what its new words explain."""
    seen = [changes[index] for index in explained if changes[index].category is not Category.NOTICE]
    weight = weigh(seen, len(evidence.old_text))
    credits = touched(seen, evidence.credits)
    renamed = pair.old.kind is not pair.new.kind
    return Correction(
        kind=CorrectionKind.NOTICE_ALTERED,
        disclosure=Disclosure.NOTICE_ALTERED,
        significance=max(weight.value, _NOTICE_WEIGHT[pair.old.kind], _NOTICE_WEIGHT[pair.new.kind]),
        reasons=("the notice was given another kind" if renamed else "the notice was reworded", *weight.reasons),
        summary=summarise_altered(pair.old, pair.new, seen, evidence),
        notice=pair.new,
        notice_before=pair.old,
        changes=explained,
        attributions=credits,
        rule=CorrectionKind.NOTICE_ALTERED.value,
        confidence=pair.new.confidence,
    )


def _removed(notice: Notice) -> Correction:
    """Return the row of a notice that was taken away."""
    return Correction(
        kind=CorrectionKind.NOTICE_REMOVED,
        disclosure=Disclosure.NOTICE_REMOVED,
        significance=_NOTICE_WEIGHT[notice.kind],
        reasons=("the notice was taken away",),
        summary=summarise_removed(notice),
        notice=notice,
        notice_before=None,
        changes=(),
        attributions=(),
        rule=CorrectionKind.NOTICE_REMOVED.value,
        confidence=notice.confidence,
    )
