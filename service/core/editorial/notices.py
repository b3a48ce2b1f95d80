"""Editorial notices: what an outlet itself says about changes to its article.

Two things make a notice: a label of the trade with text under it ("Correction: ..."), or a sentence in which
the outlet says of its own work that it was changed or was wrong ("An earlier version of this story misstated
..."). A label that says nothing of a change (an editor's note, a plain note) needs such a sentence as well. A
promise ("this story will be updated"), a bare time stamp, and talk of another outlet's story make none.
"""

from dataclasses import dataclass
from enum import StrEnum

from service.core.editorial.notice_content import said_wrong_and_right, stated_date
from service.core.editorial.notice_marks import Mark, find_marks
from service.core.editorial.notice_patterns import NoticePatterns, notice_patterns

#: a notice with fewer paragraphs than this before it stands at the top, with fewer after it at the bottom
_EDGE = 3
#: what a notice is about stands in its first words
_HEAD = 1_500


class NoticeKind(StrEnum):
    """What the outlet said."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    EDITORS_NOTE = "editors_note"
    RETRACTION = "retraction"


@dataclass(frozen=True, slots=True)
class Notice:
    """A note in which an outlet announces a change."""

    kind: NoticeKind
    start: int
    end: int
    text: str
    #: the outlet's own label, as written: "UPDATE", "Editor's note"
    label: str | None
    #: ``top``, ``bottom`` or ``inline``
    position: str
    #: the date it states, as written
    stated_date: str | None
    #: what it says was wrong, as written
    wrong: str | None
    #: what it says is right, as written
    right: str | None
    #: it speaks of a change to the article; a notice that does not carries the news itself
    announces: bool
    rule: str
    confidence: float


def find_notices(text: str, lang: str = "en") -> tuple[Notice, ...]:
    """Return the notices of an article, in order of their start.

    ``text`` holds one paragraph a line. ``lang`` is a BCP 47 primary tag; a language without a table is read
    as English. Places are code points of ``text``.
    """
    patterns = notice_patterns(lang)
    return tuple(_notice(text, mark, patterns) for mark in find_marks(text, patterns))


def _notice(text: str, mark: Mark, patterns: NoticePatterns) -> Notice:
    words = text[mark.start : mark.end]
    head = words[:_HEAD]
    wrong, right = said_wrong_and_right(head, patterns)
    return Notice(
        kind=_kind(head, mark, patterns),
        start=mark.start,
        end=mark.end,
        text=words,
        label=mark.label,
        position=_position(text, mark),
        stated_date=stated_date(words, patterns),
        wrong=wrong,
        right=right,
        announces=bool(patterns.announced.search(head)),
        rule=mark.rule,
        confidence=mark.confidence,
    )


def _kind(words: str, mark: Mark, patterns: NoticePatterns) -> NoticeKind:
    """Return the kind by the outlet's label, or by its words where the label tells none.

    A story that is taken back is a retraction, whatever the note is called.
    """
    told = [kind for kind, pattern in patterns.kinds if pattern.search(words)]
    if "retraction" in told and mark.label_kind in (None, "note", "editors_note"):
        return NoticeKind.RETRACTION
    if mark.label_kind and mark.label_kind != "note":
        return NoticeKind(mark.label_kind)
    if patterns.erred.search(words):
        return NoticeKind.CORRECTION
    return NoticeKind(told[0]) if told else NoticeKind.UPDATE


def _position(text: str, mark: Mark) -> str:
    """Return where a notice stands: ``top``, ``bottom``, or ``inline`` among the paragraphs or within one."""
    before, after = text[: mark.start], text[mark.end :]
    if before.rpartition("\n")[2].strip() or after.partition("\n")[0].strip():
        return "inline"
    if sum(1 for line in before.split("\n") if line.strip()) < _EDGE:
        return "top"
    return "bottom" if sum(1 for line in after.split("\n") if line.strip()) < _EDGE else "inline"
