"""The front door: what changed between two versions, and what the reader was told."""

from dataclasses import dataclass

from service.core.claims.attribution import find_attributions
from service.core.claims.statements import find_claims
from service.core.editorial.capture import obstacle
from service.core.editorial.changes import Change
from service.core.editorial.classification import bad_capture, classify
from service.core.editorial.corrections import AlteredNotice, AttributionChange, Correction, CorrectionKind
from service.core.editorial.credits import compare_credits
from service.core.editorial.disclosure import explain
from service.core.editorial.ledger import enter, standing_notices
from service.core.editorial.notice_changes import compare_notices
from service.core.editorial.notices import Notice, find_notices
from service.core.editorial.significance import weigh
from service.core.editorial.summary import summarise
from service.core.editorial.version import Content, Findings, Version
from service.core.text.edits import Diff, diff

__all__ = [
    "RULES",
    "AlteredNotice",
    "AttributionChange",
    "Comparison",
    "Content",
    "Correction",
    "CorrectionKind",
    "Findings",
    "Version",
    "analyze",
    "compare_versions",
]

#: number of the rule set; it rises whenever a rule changes what is found
RULES = 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that can be said of two versions side by side."""

    #: None where there is no earlier version
    diff: Diff | None
    changes: tuple[Change, ...]
    #: for each change, the index into ``notices_added`` of the notice that explains it, or None
    disclosed_by: tuple[int | None, ...]
    notices_added: tuple[Notice, ...]
    notices_removed: tuple[Notice, ...]
    notices_altered: tuple[AlteredNotice, ...]
    attributions: tuple[AttributionChange, ...]
    substantive: bool
    significance: float
    summary: str
    corrections: tuple[Correction, ...]


def analyze(content: Content, lang: str = "en") -> Version:
    """Find the notices, attributions and claims of one version."""
    attributions = find_attributions(content.text, content.title, lang)
    return Version(
        content,
        Findings(
            notices=find_notices(content.text, lang),
            attributions=attributions,
            claims=find_claims(content.text, attributions, lang),
        ),
    )


def compare_versions(before: Version | None, after: Version, lang: str = "en") -> Comparison:
    """Say what changed between two versions; with no earlier one, which notices already stand there."""
    if before is None:
        return _first_sight(after)
    difference = diff(before.content.text, after.content.text)
    reason = obstacle(before.content, after.content)
    if reason:
        return _obstructed(difference, bad_capture(before, after, reason))
    notices = compare_notices(before.findings.notices, after.findings.notices)
    changes = classify(difference, before, after)
    disclosed_by = explain(changes, notices.added, difference, before, after)
    credits = compare_credits(before, after)
    corrections = enter(changes, disclosed_by, notices, credits, after)
    return Comparison(
        diff=difference,
        changes=changes,
        disclosed_by=disclosed_by,
        notices_added=notices.added,
        notices_removed=notices.removed,
        notices_altered=notices.altered,
        attributions=credits,
        substantive=any(change.substantive for change in changes),
        significance=max([weigh(changes).value, *(row.significance for row in corrections)]),
        summary=summarise(changes, credits),
        corrections=corrections,
    )


def _obstructed(difference: Diff, change: Change) -> Comparison:
    """Return a comparison with a page that is no article: its words differ, and nothing follows from it."""
    return Comparison(
        diff=difference,
        changes=(change,),
        disclosed_by=(None,),
        notices_added=(),
        notices_removed=(),
        notices_altered=(),
        attributions=(),
        substantive=False,
        significance=weigh((change,)).value,
        summary=f"The page that was captured is no article: {change.reason}.",
        corrections=(),
    )


def _first_sight(after: Version) -> Comparison:
    """Return what can be said of the first version of an article that we saw."""
    corrections = standing_notices(after)
    return Comparison(
        diff=None,
        changes=(),
        disclosed_by=(),
        notices_added=after.findings.notices,
        notices_removed=(),
        notices_altered=(),
        attributions=(),
        substantive=False,
        significance=max((row.significance for row in corrections), default=0.0),
        summary="This is the first version we saw.",
        corrections=corrections,
    )
