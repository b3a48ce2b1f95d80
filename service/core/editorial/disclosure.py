"""Whether the reader was told: each notice is linked to the changes that it explains.

A notice explains a change when it speaks of the same thing: its own words, less those every notice uses, recur in the
sentence that was changed. Rare words of the article weigh more than common ones. A word for the sort of thing that was
mended ("number", "spelling", "headline") helps a change of that sort. What a notice says of one part of a sentence
covers the sentence. A notice that explains nothing so far explains what it fits best. A notice that names nothing
("This story has been updated.") covers what was changed with it and no other notice explains, of the sort that it
hints at. One that was rewritten explains what its new words speak of. A retraction takes back the story, so that it
explains whatever is left.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from service.core.editorial.changes import Category, Change
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.topics import MAY_SPEAK_OF, SPEAKS_OF, Pending, Topic, find_topics
from service.core.editorial.version import Version
from service.core.text.edits import Diff, EditKind
from service.core.text.span import Span

__all__ = ["Disclosure", "Pending", "explain", "pending", "settle"]


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
    topics = find_topics(notices, after)
    contexts = pending(changes, difference, before, after)
    spoken = {i: contexts[i] for i, change in enumerate(changes) if change.substantive}
    by_sentence: dict[str, int] = {}
    for change in spoken.values():
        notice = _by_topic(change, topics)
        if notice is not None:
            by_sentence.setdefault(change.context, notice)
    by_sentence |= _best_guesses(notices, topics, by_sentence, spoken.values())
    rest = [i for i, (notice, _) in enumerate(notices) if notice.kind is NoticeKind.RETRACTION]
    return tuple(
        by_sentence.get(spoken[i].context, _by_cover(spoken[i], topics, rest))
        if i in spoken
        else _own_row(change, notices)
        for i, change in enumerate(changes)
    )


def _best_guesses(
    notices: Sequence[Told],
    topics: Sequence[Topic],
    explained: Mapping[str, int],
    spoken: Collection[Pending],
) -> dict[str, int]:
    """Give a new notice that explains nothing yet the sentence it fits best, or the only one that it may mean."""
    guesses: dict[str, int] = {}
    for index, (notice, replaced) in enumerate(notices):
        left = [change for change in spoken if change.context not in explained and change.context not in guesses]
        topic = topics[index]
        if not left or replaced or topic.vague or not notice.announces or index in explained.values():
            continue
        best = max(left, key=topic.score)
        alone = len({change.context for change in left}) == 1
        if topic.score(best) >= MAY_SPEAK_OF or (alone and all(topic.may_mean(change) for change in left)):
            guesses[best.context] = index
    return guesses


def settle(
    pending: Sequence[Pending], notices: Sequence[Notice], after: Version, busy: Collection[int] = ()
) -> dict[int, int]:
    """Return which newly added notice owns up to which earlier silent change: index of the change -> of the notice.

    ``pending`` are the undisclosed substantive changes of earlier comparisons of the article, ``notices`` those that
    ``after`` has and the version before it had not. ``busy`` are the notices that explain a substantive change which
    came with them: one that names nothing ("This story has been updated.") or brings news speaks of that alone.

    The row of a silent change that is returned becomes ``disclosed_later``, the row of its notice ``disclosed`` if it
    was ``notice_without_change``; ``summary.owned_up`` and ``summary.owns_up`` put their sentences right. That the
    change was silent until now is for the caller to keep.
    """
    topics = find_topics([(notice, None) for notice in notices], after)
    able = [i for i, topic in enumerate(topics) if i not in busy or not (topic.vague or topic.news)]
    settled: dict[int, int] = {}
    for index, change in enumerate(pending):
        best = max(able, key=lambda notice: topics[notice].score(change), default=None)
        if best is not None and topics[best].score(change) >= SPEAKS_OF:
            settled[index] = best
    return settled


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
    vague = (i for i, topic in enumerate(topics) if topic.vague and topic.score(spoken) >= SPEAKS_OF)
    return next(vague, rest[0] if rest else None)


def _own_row(change: Change, notices: Sequence[Told]) -> int | None:
    """Return the notice whose own words a change is."""
    if change.category is not Category.NOTICE or change.new is None:
        return None
    return next((i for i, (n, _) in enumerate(notices) if change.new.overlaps(Span(n.start, n.end))), None)
