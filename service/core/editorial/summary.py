"""What happened to an article, in sentences that an editor would sign."""

from collections.abc import Sequence
from typing import NamedTuple

from service.core.editorial.changes import Category, Change
from service.core.editorial.clauses import clause, untold
from service.core.editorial.corrections import AttributionChange, Correction
from service.core.editorial.credits import touched
from service.core.editorial.excerpts import in_place, quoted, quoted_apart
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
#: how the summary of a notice ends with which nothing changed that it speaks of
_UNSEEN = "; no change that it explains came with it."
#: a notice is quoted up to so many characters
_NOTICE = 240
#: what such a notice puts right is told by a replacement of one of these sorts
_PUTS_RIGHT = frozenset({NoticeKind.CORRECTION, NoticeKind.CLARIFICATION})
_TELLING = frozenset(
    {Category.NUMBER, Category.DATE, Category.NAME, Category.QUOTE, Category.ATTRIBUTION, Category.HEADLINE}
)
#: categories whose clauses do not rest on the words alone
_NAMED = frozenset({Category.ATTRIBUTION, Category.NOTICE, Category.COPYEDIT, Category.FURNITURE, Category.MOVE})
#: up to so many words say little without the words around them
_FEW = 3
#: so many figures or dates are told in a row
_ROW = 3
#: what is said once of those in a row
_CHANGED = " was changed from "
#: what a headline weighs more in a summary
_SEEN_FIRST = 0.06
#: a comparison is told in so many sentences
_SENTENCES = 3
#: units of a delay: the seconds in one, its name, and the seconds up to which it is used
_DELAYS = ((60, "minute", 3_600), (3_600, "hour", 172_800), (86_400, "day", None))


class Evidence(NamedTuple):
    """What changes are told from."""

    #: credits that came or went between the versions
    credits: Sequence[AttributionChange]
    old_text: str
    new_text: str


def summarise(changes: Sequence[Change], evidence: Evidence, corrections: Sequence[Correction]) -> str:
    """Say what a comparison found, a sentence for each of its corrections, without a verdict on silence.

    Whether the reader was told of a silent edit may change with a later version; the correction keeps that.
    """
    if not changes:
        return "Nothing changed."
    if not corrections:
        return _sentence(_account(changes, evidence))
    return _listed([row.summary.removesuffix(_SILENT).removesuffix(".") + "." for row in corrections])


def summarise_first(corrections: Sequence[Correction]) -> str:
    """Say what an article says of itself when it is first seen."""
    return _listed(["This is the first version we saw.", *(row.summary for row in corrections)])


def _listed(sentences: Sequence[str]) -> str:
    """Return some sentences as one summary, the last of very many counted."""
    if len(sentences) <= _SENTENCES:
        return " ".join(sentences)
    return " ".join([*sentences[: _SENTENCES - 1], f"{len(sentences) - _SENTENCES + 1} other corrections are listed."])


def summarise_notice(notice: Notice, changes: Sequence[Change], evidence: Evidence) -> str:
    """Say that a notice was added and what changed with it; in its own words where these tell more."""
    name, words = _NAMES[notice.kind], _words(notice)
    if notice.kind is NoticeKind.RETRACTION:
        return f"The story was retracted: {words}."
    if not changes:
        return f"{_article(name)} was added: {words}" + (_UNSEEN if notice.announces else ".")
    first = _weightiest(changes)
    if notice.kind in _PUTS_RIGHT and first.old_text and first.new_text and first.category in _TELLING:
        return f"{_article(name)} was added: {_account(changes, evidence)}."
    return f"{_article(name)} was added: {words}; {_account(changes, evidence)}."


def summarise_standing(notice: Notice) -> str:
    """Say what notice stood in an article when it was first seen."""
    return f"The article carries {named(notice.kind)}: {_words(notice)}."


def summarise_removed(notice: Notice) -> str:
    """Say that a notice was taken away."""
    return f"{_article(_NAMES[notice.kind])} was removed: {_words(notice)}."


def summarise_altered(old: Notice, new: Notice, changes: Sequence[Change], evidence: Evidence) -> str:
    """Say that a notice was rewritten, from what to what, and what changed with it."""
    was, now = quoted_apart(old.told, new.told)
    if old.kind is not new.kind:
        told = f"{_article(_NAMES[old.kind])} was turned into {named(new.kind)}: {_words(new)}"
    else:
        name = _NAMES[old.kind]
        told = f"The {name} was reworded: {was} became {now}" if was != now else f"The {name} was restyled: {now}"
    return f"{told}; {_account(changes, evidence)}." if changes else f"{told}."


def summarise_silent(changes: Sequence[Change], evidence: Evidence) -> str:
    """Say what changed without a word to the reader; ``owned_up`` puts it right once there is one."""
    return _sentence(_account(changes, evidence)).removesuffix(".") + _SILENT


def returned(summary: str, version: int) -> str:
    """Return a summary that says that the article reads again as in an earlier version."""
    if summary.endswith(_SILENT):
        return f"{summary.removesuffix(_SILENT)}, so that the article reads again as in version {version}{_SILENT}"
    return f"{summary} The article reads again as in version {version}."


def owned_up(summary: str, lag_seconds: int) -> str:
    """Return the summary of a silent edit once a later notice owns up to it, ``lag_seconds`` after the edit."""
    return f"{summary.removesuffix(_SILENT)}; the article said so {delay(lag_seconds)} later."


def owns_up(summary: str, lag_seconds: int) -> str:
    """Return the summary of a notice that explains an edit made in silence ``lag_seconds`` before it."""
    return f"{summary.replace(_UNSEEN, '.')} It explains an edit made in silence {delay(lag_seconds)} earlier."


def delay(seconds: int) -> str:
    """Return a delay in words: ``1 minute``, ``47 hours``, ``2 days``."""
    size, unit = next((size, unit) for size, unit, limit in _DELAYS if limit is None or seconds < limit)
    count = max(1, seconds // size)
    return f"{count} {unit}{'s' * (count > 1)}"


def _account(changes: Sequence[Change], evidence: Evidence) -> str:
    """Put the weightiest change into a clause, and count the others, but not the parts of a headline or source.

    A few figures or dates that were replaced are told together.
    """
    headline = any(change.rule == change.field == "title" for change in changes)
    told = [c for c in changes if c.field == c.rule or not (headline and c.field == "title")]
    credited = touched([c for c in told if c.category is Category.ATTRIBUTION], evidence.credits)
    told = _once([c for c in untold(told, credited) if c.category is not Category.NOTICE]) or list(changes)
    leading = _weightiest(told)
    row = _in_a_row(leading, told)
    first, *further = [clause(change, evidence.credits) + _place(change, evidence) for change in row]
    account = _and([first, *(_went_on(words, first) for words in further)])
    others = len(told) - len(row)
    if not others:
        return account
    more = "one other change was made" if others == 1 else f"{others} other changes were made"
    return f"{account}; {more}"


def _once(changes: Sequence[Change]) -> list[Change]:
    """Return the changes without those that replace the same words by the same words at another place."""
    told: dict[object, Change] = {}
    for change in changes:
        replaced = change.old_text and change.new_text
        told.setdefault((change.category, change.old_text, change.new_text) if replaced else change, change)
    return list(told.values())


def _went_on(words: str, first: str) -> str:
    """Return a clause of a replacement behind another one: "another from 9 to 12"."""
    subject, changed, rest = words.partition(_CHANGED)
    again = changed and subject in ("a figure", "a date") and first.startswith(subject)
    return f"{'another' if again else subject} from {rest}" if changed else words


def _and(clauses: Sequence[str]) -> str:
    *most, last = clauses
    return f"{', '.join(most)} and {last}" if most else last


def _in_a_row(leading: Change, told: Sequence[Change]) -> list[Change]:
    """Return the weightiest change with the figures or dates that were replaced as it was, where they are few."""
    alike = [change for change in told if change.rule == leading.rule and change.old_text and change.new_text]
    return alike if leading in alike and leading.rule in ("number", "date") and len(alike) <= _ROW else [leading]


def _place(change: Change, evidence: Evidence) -> str:
    """Say where a few words came, went or were replaced; what names itself needs no place."""
    span, text = (change.new, evidence.new_text) if change.new_text else (change.old, evidence.old_text)
    replaced = bool(change.old_text and change.new_text)
    named = change.field != "text" or change.category in _NAMED or (replaced and change.category in _TELLING)
    few = 0 < max(len(change.old_text.split()), len(change.new_text.split())) <= _FEW
    if not (few and span) or named:
        return ""
    return f" {'in' if change.new_text else 'from'} {in_place(span, text)}"


def _weightiest(changes: Sequence[Change]) -> Change:
    """Return what leads a summary: the weightiest, a headline before a name, what stands there before what is gone."""
    return max(changes, key=lambda change: (_leading(change), bool(change.new_text)))


def _leading(change: Change) -> float:
    """Return the weight by which a change leads: who sees a story at all sees its headline."""
    return weight(change) + (_SEEN_FIRST if change.category is Category.HEADLINE else 0)


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."


def named(kind: NoticeKind) -> str:
    """Return what a notice of a kind is called in a sentence: "an editor’s note"."""
    return _article(_NAMES[kind]).lower()


def _article(name: str) -> str:
    return f"An {name}" if name[0] in "aeiou" else f"A {name}"


def _words(notice: Notice) -> str:
    """Return what a notice says, in quotation marks; a bare label is quoted itself."""
    return quoted(notice.told or notice.text, _NOTICE)
