"""Editorial notices: what an outlet itself says about changes to its article.

Two things make a notice: a label of the trade with text under it ("Correction: ..."), or a sentence in which
the outlet says of its own work that it was changed or was wrong ("An earlier version of this story misstated
..."). A label that says nothing of a change (an editor's note, a plain note) needs such a sentence as well. A
promise ("this story will be updated"), a bare time stamp, and talk of another outlet's story make none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.core.editorial.notes.content import WrongAndRight, said_wrong_and_right, stated_date
from service.core.editorial.notes.marks import Mark, find_marks
from service.core.editorial.notes.patterns import NoticePatterns, notice_patterns
from service.core.editorial.notes.places import positions
from service.core.editorial.notes.withdrawals import takes_away, told_from
from service.core.memory import remembered
from service.core.text.sentences import paragraphs
from service.core.text.span import Span

#: what a notice is about stands in its first words
_HEAD = 1_500
#: brackets, bullets and emphasis around a notice
_WRAP = "()[]*_•·●▪■|>#~—–- \n"


class NoticeKind(StrEnum):
    """What the outlet said."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    EDITORS_NOTE = "editors_note"
    RETRACTION = "retraction"


#: kinds that put the facts right in their own words
_STATING = frozenset({NoticeKind.CORRECTION, NoticeKind.CLARIFICATION, NoticeKind.RETRACTION})


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
    #: where its words begin, behind label and stamp; 0 in findings of the first rule set, which did not keep it
    body: int = 0

    @property
    def told(self) -> str:
        """Return what it says, without its label and stamp and without the brackets around it."""
        words = self.text[max(0, self.body - self.start) :]
        return words.strip(_WRAP) if self.text[:1] in _WRAP else words.strip()


def outside_the_story(notices: Sequence[Notice]) -> list[Span]:
    """Return where an outlet speaks of its own work: notices that do, and the labels of those that bring news."""
    return [Span(n.start, n.end if n.announces else max(n.start, n.body)) for n in notices]


def in_the_outlets_voice(notices: Sequence[Notice]) -> list[Span]:
    """Return the notices in which 'we' are the outlet and 'the story' is its own; an update may be news like any."""
    return [Span(n.start, n.end) for n in notices if n.announces or n.kind is not NoticeKind.UPDATE]


def find_notices(text: str, lang: str = "en") -> tuple[Notice, ...]:
    """Return the notices of an article, in order of their start.

    ``text`` holds one paragraph a line. ``lang`` is a BCP 47 primary tag; a language without a table is read
    as English. Places are code points of ``text``.
    """
    patterns = notice_patterns(lang)
    marks = find_marks(text, patterns) or _retraction_alone(text, patterns)
    places = positions(text, marks)
    return tuple(_notice(text, mark, place, patterns) for mark, place in zip(marks, places, strict=True))


def _retraction_alone(text: str, patterns: NoticePatterns) -> list[Mark]:
    """Read a text that says no more than that the outlet takes its story back, and names itself to say so.

    Amid other text such a sentence is a report about another outlet as often as not.
    """
    if not takes_away(text.strip()):
        return []
    lines = paragraphs(text)
    note = Span(lines[0].start, lines[-1].end)
    if _kind(note.of(text), None, patterns) is not NoticeKind.RETRACTION:
        return []
    return [Mark(note.start, note.end, note.start + told_from(note.of(text)), None, None, "withdrawal", 0.9)]


def _notice(text: str, mark: Mark, position: str, patterns: NoticePatterns) -> Notice:
    words = text[mark.start : mark.end]
    kind, announces, date, (wrong, right) = _read(words, max(0, mark.body - mark.start), mark.label_kind, patterns)
    return Notice(
        kind=kind,
        start=mark.start,
        end=mark.end,
        text=words,
        label=mark.label,
        position=position,
        stated_date=date,
        wrong=wrong,
        right=right,
        announces=announces,
        rule=mark.rule,
        confidence=mark.confidence,
        body=mark.body,
    )


@remembered(1_024, _HEAD)
def _read(
    words: str, body: int, label_kind: str | None, patterns: NoticePatterns
) -> tuple[NoticeKind, bool, str | None, WrongAndRight]:
    """Return a notice's kind, whether it announces a change, its date, and what was wrong and what is right.

    Its label takes the characters before ``body``. Answers are remembered: a notice stands in many versions.
    """
    head = words[:_HEAD]
    kind, announces = _kind(head, label_kind, patterns), bool(patterns.announced.search(head))
    stated = _wrong_and_right(words[body:][:_HEAD], kind, announces, patterns)
    return kind, announces, stated_date(words, body, patterns.content), stated


def _wrong_and_right(body: str, kind: NoticeKind, announces: bool, patterns: NoticePatterns) -> WrongAndRight:
    """Return what was wrong and what is right; a note that brings news says neither."""
    if kind is NoticeKind.UPDATE and not announces:
        return None, None
    return said_wrong_and_right(body, patterns.content, kind in _STATING)


def _kind(words: str, label_kind: str | None, patterns: NoticePatterns) -> NoticeKind:
    """Return the kind by the outlet's label, or by its words where the label tells none.

    A story that is taken back is a retraction, whatever the note is called.
    """
    if label_kind not in (None, "note", "editors_note"):
        return NoticeKind(label_kind)
    told = next((kind for kind, pattern in patterns.kinds if pattern.search(words)), NoticeKind.UPDATE)
    if told == NoticeKind.RETRACTION:
        return NoticeKind.RETRACTION
    if label_kind == "editors_note":
        return NoticeKind.EDITORS_NOTE
    return NoticeKind.CORRECTION if patterns.content.erred.search(words) else NoticeKind(told)
