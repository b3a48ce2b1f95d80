"""The front door: what changed between two versions, and what the reader was told."""

from dataclasses import dataclass, replace

from service.core.claims.attribution import attributions_of
from service.core.claims.speech.paragraphs import read_article
from service.core.claims.statements import claims_of
from service.core.editorial.capture import obstacle
from service.core.editorial.changes import Change
from service.core.editorial.classification import bad_capture, classify
from service.core.editorial.corrections import AlteredNotice, AttributionChange, Correction, CorrectionKind
from service.core.editorial.credits import compare_credits
from service.core.editorial.disclosure import explain
from service.core.editorial.ledger import enter, reads_again, standing_notices
from service.core.editorial.notice_changes import compare_notices
from service.core.editorial.notices import Notice, find_notices, in_the_outlets_voice, outside_the_story
from service.core.editorial.significance import weigh
from service.core.editorial.summary import Evidence, returned, summarise, summarise_first
from service.core.editorial.version import Content, Findings, Version
from service.core.editorial.words.furniture import furniture_lines
from service.core.text.edits import Diff, diff

__all__ = [
    "NOTHING_FOUND",
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
    "findings_of",
    "returned_to",
]

#: number of the rule set; it rises whenever a rule changes what is found
RULES = 7

#: what is found in a page that is no article
NOTHING_FOUND = Findings((), (), ())


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that can be said of two versions side by side."""

    #: None where there is no earlier version
    diff: Diff | None
    changes: tuple[Change, ...]
    #: for each change, the index of the notice that explains it, or None: first the added ones, then the altered ones
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
    notices = find_notices(content.text, lang)
    article = read_article(content.text, lang)
    attributions = attributions_of(article, content.title, in_the_outlets_voice(notices))
    furniture = furniture_lines(content.text, (place for place, _ in article.paragraphs))
    claims = claims_of(article, attributions, [*outside_the_story(notices), *furniture])
    return Version(content, Findings(notices, attributions, claims))


def findings_of(content: Content, lang: str, gone: int | None, low_quality: str | None) -> Version:
    """Find what stands in a version. What stands in a page in the article's way, the article does not say."""
    if low_quality is None:
        return analyze(content, lang)
    return Version(content, Findings(find_notices(content.text, lang), (), ()) if gone else NOTHING_FOUND)


def compare_versions(before: Version | None, after: Version) -> Comparison:
    """Say what changed between two versions; with no earlier one, which notices already stand there."""
    if before is None:
        return _first_sight(after)
    difference = diff(before.content.text, after.content.text)
    found = obstacle(before.content, after.content)
    if found:
        return _obstructed(difference, bad_capture(before, after, found.reason), found.account)
    notices = compare_notices(before.findings.notices, after.findings.notices)
    changes = classify(difference, before, after)
    disclosed_by = explain(changes, notices.told, difference, before, after)
    credits = compare_credits(before, after)
    evidence = Evidence(credits, before.content.text, after.content.text)
    corrections = enter(changes, disclosed_by, notices, evidence, after)
    return Comparison(
        diff=difference,
        changes=changes,
        disclosed_by=disclosed_by,
        notices_added=notices.added,
        notices_removed=notices.removed,
        notices_altered=notices.altered,
        attributions=credits,
        substantive=any(change.substantive for change in changes),
        significance=max([weigh(changes, len(before.content.text)).value, *(row.significance for row in corrections)]),
        summary=summarise(changes, evidence, corrections),
        corrections=corrections,
    )


def returned_to(comparison: Comparison, version: int | None) -> Comparison:
    """Return a comparison that says, as its corrections do, that the article reads again as in an earlier version.

    ``version`` is that version's number, which only the article's history knows; None leaves everything as it is.
    """
    if version is None:
        return comparison
    rows = tuple(reads_again(row, version) for row in comparison.corrections)
    return replace(comparison, summary=returned(comparison.summary, version), corrections=rows)


def _obstructed(difference: Diff, change: Change, account: str) -> Comparison:
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
        significance=weigh((change,), 0).value,
        summary=account,
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
        summary=summarise_first(corrections),
        corrections=corrections,
    )
