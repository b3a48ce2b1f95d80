"""Whether the reader was told: each notice is linked to the changes that it explains.

A notice explains a change when it speaks of the same thing: its own words, less those every notice uses, recur in the
sentence that was changed; of a headline only the words that differ count, unless the text was changed alike. One that
says outright what was wrong speaks of no other change, however like the sentences around it. Rare words of the article
weigh more than common ones. A word for the sort of thing that was mended ("number", "spelling", "headline") helps a
change of that sort, and keeps out changes of another. One that names the sort of what was wrong ("the wrong score",
"the place of his death") means the only change that shows it, wherever that stands, or of several the one whose
sentence or neighbours it names; not what is told of somebody else. What a notice says of one part of a sentence covers
the wording around it, and no other figure, date, name, source or quotation there. A notice that explains nothing so
far explains what it fits best. Only a notice that names nothing ("This story has been corrected.") covers what it does
not name: what was changed with it and no other notice explains, of the sort that it hints at; a mere update covers
what was added and reworded, and no figure, date, name, source or quotation that was replaced; one that tells of
comment or other additions, no fact that is told otherwise. One that was rewritten explains what its new words speak
of, one that was extended what its new sentences do. A correction that there was nothing in the story explains what was
taken out with it. A retraction takes back the story, so that it explains whatever is left.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from itertools import islice, takewhile

from service.core.editorial.changes import Category, Change
from service.core.editorial.explaining.matters import SPEAKS_OF
from service.core.editorial.explaining.pending import Pending
from service.core.editorial.explaining.rivals import MANY
from service.core.editorial.explaining.topics import MAY_SPEAK_OF, Topic, find_topics
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.version import Version
from service.core.editorial.words.german import parts_of_verb
from service.core.editorial.words.words import find_words
from service.core.text.edits import Diff, EditKind

__all__ = ["Disclosure", "Pending", "Told", "explain", "pending", "settle"]


#: no outlet tells of more than this at once; on a page with more new notices, those behind explain nothing
_MOST = 100

#: a notice, and the one that it replaced
Told = tuple[Notice, Notice | None]


class Disclosure(StrEnum):
    """What the article says of a change."""

    DISCLOSED = "disclosed"
    DISCLOSED_LATER = "disclosed_later"
    UNDISCLOSED = "undisclosed"
    NOTICE_WITHOUT_CHANGE = "notice_without_change"
    NOTICE_ALTERED = "notice_altered"
    NOTICE_REMOVED = "notice_removed"


def explain(
    changes: Sequence[Change], notices: Sequence[Told], difference: Diff, before: Version, after: Version
) -> tuple[int | None, ...]:
    """Return, for each change, the index of the notice that explains it, or None.

    Beside each notice stands the one it replaced, or None. The row of a notice itself belongs to that notice.
    """
    if not notices:
        return (None,) * len(changes)
    contexts = pending(changes, difference, before, after)
    spoken = {i: contexts[i] for i, change in enumerate(changes) if change.substantive}
    topics = [topic.among(spoken.values()) for topic in find_topics(notices[:_MOST], after)]
    named = {i: notice for i, change in spoken.items() if (notice := _by_topic(change, topics)) is not None}
    named |= _best_guesses(notices, topics, named, spoken)
    named = _meant(spoken, named, topics)
    told = _with_body(spoken, _around(spoken, named, topics) | named)
    rest = [i for i, (notice, _) in enumerate(notices) if notice.kind is NoticeKind.RETRACTION]
    places = sorted((notice.start, notice.end, i) for i, (notice, _) in enumerate(notices))
    return tuple(
        told.get(i, _by_cover(spoken[i], topics, rest)) if i in spoken else _own_row(change, places)
        for i, change in enumerate(changes)
    )


def _meant(changes: Mapping[int, Pending], named: Mapping[int, int], topics: Sequence[Topic]) -> dict[int, int]:
    """Return what notices speak of, less the figures, dates and names that only stand beside the one that is meant."""
    rivals: defaultdict[tuple[str, Category], list[int]] = defaultdict(list)
    for i, change in changes.items():
        if change.category in MANY:
            rivals[change.context, change.category].append(i)
    meant = dict(named)
    for together in rivals.values():
        notices = {named[i] for i in together if i in named}
        for notice in notices if len(together) > 1 else ():
            theirs = [i for i in together if named.get(i, notice) == notice]
            chosen = topics[notice].among_rivals([changes[i] for i in theirs])
            for i in theirs:
                meant.pop(i, None)
                if changes[i] in chosen:
                    meant[i] = notice
    return meant


def _around(changes: Mapping[int, Pending], named: Mapping[int, int], topics: Sequence[Topic]) -> dict[int, int]:
    """Return the changes that belong to the mending of one in their sentence, with the notice that speaks of it."""
    mended = {changes[i].context: (changes[i], notice) for i, notice in reversed(list(named.items()))}
    told = {}
    for i, change in changes.items():
        other, notice = mended.get(change.context, (change, -1))
        if notice >= 0 and topics[notice].goes_with(change, other):
            told[i] = notice
    return told


def _with_body(changes: Mapping[int, Pending], told: Mapping[int, int]) -> dict[int, int]:
    """Add the headlines that were changed in nothing but what a notice tells of the text."""
    words: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
    for i, notice in told.items():
        words[notice] |= changes[i].words
    headlines = {
        i: c.words for i, c in changes.items() if c.category is Category.HEADLINE and i not in told and c.words
    }
    same = {
        i: next((n for n, spoken in words.items() if _are_said(differing, spoken)), None)
        for i, differing in headlines.items()
    }
    return {**told, **{i: notice for i, notice in same.items() if notice is not None}}


def _are_said(words: frozenset[str], spoken: frozenset[str]) -> bool:
    """Tell whether words are among others, or are parts of a verb among them: "tritt zurück", "zurückgetreten"."""
    left = words - spoken
    parts = frozenset().union(*map(parts_of_verb, spoken)) if left else frozenset()
    return all(parts & parts_of_verb(word) for word in left)


def _best_guesses(
    notices: Sequence[Told], topics: Sequence[Topic], named: Mapping[int, int], spoken: Mapping[int, Pending]
) -> dict[int, int]:
    """Give a new notice that explains nothing yet the change it fits best, or the only one that it may mean."""
    guesses: dict[int, int] = {}
    told = {spoken[i].context for i in named}
    for index, (topic, (notice, _)) in enumerate(zip(topics, notices, strict=False)):
        left = {i: change for i, change in spoken.items() if change.context not in told}
        if not left or not topic.fresh or topic.vague or not _owns_up(notice) or index in named.values():
            continue
        left = _of_its_sort(left, topic, notice)
        best = max(left, key=lambda i: topic.score(left[i]))
        alone = len({change.context for change in left.values()}) == 1
        if topic.score(left[best]) >= MAY_SPEAK_OF or (alone and topic.may_mean(left[best])):
            guesses[best] = index
            told.add(left[best].context)
    return guesses


def _owns_up(notice: Notice) -> bool:
    """Tell whether a notice speaks of a change to the article, in its words or by being called a correction."""
    return notice.announces or notice.kind is NoticeKind.CORRECTION


def _of_its_sort(changes: dict[int, Pending], topic: Topic, notice: Notice) -> dict[int, Pending]:
    """Return the changes of the sort that a notice speaks of; all of them where none is, or its words tell which.

    "A quotation was attributed to the wrong grocer" gives no name or figure that the right change would have to show.
    """
    if topic.of_quotation and (quoted := {i: change for i, change in changes.items() if change.quotes}):
        return quoted
    if any(word.name or not word.text.isalpha() for word in find_words(notice.told)):
        return changes
    return {i: change for i, change in changes.items() if topic.is_of(change)} or changes


def settle(
    pending: Sequence[Pending], notices: Sequence[Told], after: Version, busy: Collection[int] = ()
) -> dict[int, int]:
    """Return which newly added notice owns up to which earlier silent change: index of the change -> of the notice.

    ``pending`` are the undisclosed substantive changes of earlier comparisons of the article, ``notices`` those
    that ``after`` has and the version before it had not, each with the one that it replaced, or None. ``busy`` are
    the notices that explain a substantive change which came with them: one that names nothing ("This story has been
    updated.") or brings news speaks of that alone.

    The row of a silent change that is returned becomes ``disclosed_later``, the row of its notice ``disclosed`` if it
    was ``notice_without_change``; ``summary.owned_up`` and ``summary.owns_up`` put their sentences right. That the
    change was silent until now is for the caller to keep.
    """
    topics = [
        topic.among(pending, stated=i in busy or bool(notice.wrong and notice.right))
        for i, (topic, (notice, _)) in enumerate(zip(find_topics(notices[:_MOST], after), notices, strict=False))
    ]
    able = [i for i, topic in enumerate(topics) if i not in busy or not (topic.vague or topic.news)]
    named: dict[int, int] = {}
    for index, change in enumerate(pending):
        best = max(able, key=lambda notice: topics[notice].score(change), default=None)
        if best is not None and topics[best].score(change) >= SPEAKS_OF:
            named[index] = best
    waiting = dict(enumerate(pending))
    named = _meant(waiting, named, topics)
    return _with_body(waiting, _around(waiting, named, topics) | named)


def pending(changes: Sequence[Change], difference: Diff, before: Version, after: Version) -> list[Pending]:
    """Return changes with the sentences around them, as ``settle`` takes them."""
    surroundings = _Surroundings(difference, before, after)
    return [Pending(c.category, c.old_text, c.new_text, surroundings.of(c)) for c in changes]


class _Surroundings:
    """The sentences, old and new, that a change lies in."""

    def __init__(self, difference: Diff, before: Version, after: Version) -> None:
        edits = [edit for edit in difference.edits if edit.kind is not EditKind.KEEP]
        self._before, self._after = before.content, after.content
        self._by_old = sorted((edit.old.start, i) for i, edit in enumerate(edits) if edit.old)
        self._by_new = sorted((edit.new.start, i) for i, edit in enumerate(edits) if edit.new)
        self._edits = edits

    def of(self, change: Change) -> str:
        """Return both sides of the edit that holds a change, or of the title or byline."""
        if change.field != "text":
            return f"{getattr(self._before, change.field)}\n{getattr(self._after, change.field)}"
        span, starts = (change.new, self._by_new) if change.new else (change.old, self._by_old)
        if span is None:
            return ""
        edit = self._edits[starts[bisect_right(starts, (span.start, len(self._edits))) - 1][1]]
        sides = ((edit.old, self._before.text), (edit.new, self._after.text))
        return "\n".join(side.of(text) for side, text in sides if side)


def _by_topic(spoken: Pending, topics: Sequence[Topic]) -> int | None:
    """Return the notice that names what a change is about."""
    scores = [0.0 if topic.vague else topic.score(spoken) for topic in topics]
    best = max(scores)
    return scores.index(best) if best >= SPEAKS_OF else None


def _by_cover(spoken: Pending, topics: Sequence[Topic], rest: Sequence[int]) -> int | None:
    """Return the notice that covers a change without naming it; ``rest`` are those that cover everything."""
    covering = (
        i
        for i, topic in enumerate(topics)
        if (topic.vague and topic.score(spoken) >= SPEAKS_OF) or topic.takes_back(spoken)
    )
    return next(covering, rest[0] if rest else None)


def _own_row(change: Change, places: Sequence[tuple[int, int, int]]) -> int | None:
    """Return the notice whose own words a change is; ``places`` are start, end and index of each, in their order."""
    if change.category is not Category.NOTICE or change.new is None:
        return None
    start, end = change.new
    behind = islice(places, bisect_right(places, start, key=lambda place: place[1]), None)
    return min((index for _, _, index in takewhile(lambda place: place[0] < end, behind)), default=None)
