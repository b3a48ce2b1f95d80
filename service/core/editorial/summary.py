"""What happened to an article, in sentences that an editor would sign."""

import re
from collections.abc import Sequence

from service.core.editorial.changes import Category, Change
from service.core.editorial.clauses import clause, quoted, told_by_source
from service.core.editorial.corrections import AttributionChange
from service.core.editorial.credits import touched
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.significance import weight

_NAMES = {
    NoticeKind.CORRECTION: "correction",
    NoticeKind.CLARIFICATION: "clarification",
    NoticeKind.UPDATE: "update",
    NoticeKind.EDITORS_NOTE: "editor’s note",
    NoticeKind.RETRACTION: "retraction",
}
#: how the summary of a silent edit ends until the article owns up to it
_SILENT = "; the article does not say so."
#: brackets, bullets and emphasis around a notice
_WRAP = "()[]*_•·●▪■|>#~—–- \n"
#: the date and the mark between a label and what it labels
_STAMP = re.compile(r"[^—\n]{0,60}?(?::(?!\d)|—|\n|\s-\s)\s*|[\s.!)\]*_|–-]+")
#: units of a delay: the seconds in one, its name, and the seconds up to which it is used
_DELAYS = ((60, "minute", 3_600), (3_600, "hour", 172_800), (86_400, "day", None))


def summarise(changes: Sequence[Change], credits: Sequence[AttributionChange]) -> str:
    """Say what changed, without a verdict on disclosure."""
    return _sentence(_account(changes, credits)) if changes else "Nothing changed."


def summarise_notice(notice: Notice, changes: Sequence[Change], credits: Sequence[AttributionChange]) -> str:
    """Say that a notice was added and what changed with it; in its own words where these tell more."""
    name, words = _NAMES[notice.kind], quoted(_unlabelled(notice))
    if notice.kind is NoticeKind.RETRACTION:
        return f"The story was retracted: {words}."
    if not changes:
        return f"{_article(name)} was added: {words}."
    first = _weightiest(changes)
    if first.old_text and first.new_text:
        return f"{_article(name)} was added: {_account(changes, credits)}."
    return f"{_article(name)} was added: {words}; {_account(changes, credits)}."


def summarise_standing(notice: Notice) -> str:
    """Say what notice stood in an article when it was first seen."""
    return f"The article carries {_article(_NAMES[notice.kind]).lower()}: {quoted(_unlabelled(notice))}."


def summarise_silent(changes: Sequence[Change], credits: Sequence[AttributionChange]) -> str:
    """Say what changed without a word to the reader; ``owned_up`` puts it right once there is one."""
    return _sentence(_account(changes, credits)).removesuffix(".") + _SILENT


def owned_up(summary: str, lag_seconds: int) -> str:
    """Return the summary of a silent edit once a later notice owns up to it, ``lag_seconds`` after the edit."""
    size, unit = next((size, unit) for size, unit, limit in _DELAYS if limit is None or lag_seconds < limit)
    count = max(1, lag_seconds // size)
    return f"{summary.removesuffix(_SILENT)}; the article said so {count} {unit}{'s' * (count > 1)} later."


def summarise_altered(notice: Notice, old: Notice | None) -> str:
    """Say that a notice was rewritten, or taken away where there is no older one beside it."""
    if old is None:
        return f"{_article(_NAMES[notice.kind])} was removed: {quoted(_unlabelled(notice))}."
    return f"The {_NAMES[old.kind]} was reworded; it now reads {quoted(_unlabelled(notice))}."


def _account(changes: Sequence[Change], credits: Sequence[AttributionChange]) -> str:
    """Put the weightiest change into a clause, and count the others, but not the parts of a headline or source."""
    headline = any(change.rule == change.field == "title" for change in changes)
    told = [c for c in changes if c.field == c.rule or not (headline and c.field == "title")]
    credited = touched([c for c in told if c.category is Category.ATTRIBUTION], credits)
    told = [c for c in told if not told_by_source(c, credited)]
    others = len(told) - 1
    first = clause(_weightiest(told), credits)
    if not others:
        return first
    more = "one other change was made" if others == 1 else f"{others} other changes were made"
    return f"{first}; {more}"


def _weightiest(changes: Sequence[Change]) -> Change:
    """Return what leads a summary: the weightiest, and what stands there now before what is gone."""
    return max(changes, key=lambda change: (weight(change), bool(change.new_text)))


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."


def _article(name: str) -> str:
    return f"An {name}" if name[0] in "aeiou" else f"A {name}"


def _unlabelled(notice: Notice) -> str:
    """Return the words of a notice without its label, the stamp after it, and what is wrapped around it."""
    words = notice.text.lstrip(_WRAP)
    if not notice.label or not words.startswith(notice.label):
        return notice.text
    body = words[len(notice.label) :]
    stamp = _STAMP.match(body)
    rest = body[stamp.end() :] if stamp else body
    rest = rest.strip(_WRAP) if notice.text[:1] in _WRAP else rest.strip()
    return rest or notice.text
