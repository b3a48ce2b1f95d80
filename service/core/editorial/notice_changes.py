"""Which notices came, went, or were themselves rewritten between two versions.

The same notice in other dress stands: its label in capitals or bold, a dash in place of a colon, another place on the
page.
A notice that goes while another comes is the same one rewritten when both speak of the same matter. What every notice
says ("an earlier version of this story misspelled") is no matter; the kind and the place that an outlet gave both
make it likelier, and another sort of error ("the name", "the quotation") unlikelier. One that differs in nothing but
a figure or date, or in what follows "gave the wrong date", is the same one rewritten.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from service.core.editorial.corrections import AlteredNotice
from service.core.editorial.explaining.asked import asked_for
from service.core.editorial.explaining.topics import matter, sorts
from service.core.editorial.notices import Notice
from service.core.editorial.words.style import CALENDAR
from service.core.editorial.words.words import Word, find_words, similar
from service.core.text.sentences import sentences

#: from this likeness on one notice is the other rewritten
_SAME_NOTICE = 0.55
#: what the same kind and the same place add, and what another sort of error takes away
_SAME_KIND = 0.15
_SAME_PLACE = 0.1
_OTHER_SORT = 0.3
#: a notice that names nothing is half a match for one that does
_VAGUE = 0.5
#: typography that an outlet's system sets one way or the other
_DRESS = str.maketrans("‘’“”—–\u00a0", "''\"\"-- ", "*_")
#: no outlet rewrites more notices than this at once
_MOST = 40


@dataclass(frozen=True, slots=True)
class NoticeChanges:
    """What became of the notices."""

    added: tuple[Notice, ...]
    removed: tuple[Notice, ...]
    altered: tuple[AlteredNotice, ...]

    @property
    def told(self) -> tuple[tuple[Notice, Notice | None], ...]:
        """Return what a reader is told now: the added notices, then the altered ones with what they said before."""
        return (*((notice, None) for notice in self.added), *((pair.new, pair.old) for pair in self.altered))


class _Read(NamedTuple):
    """A notice, and what it speaks of."""

    notice: Notice
    matter: Sequence[Word]
    sorts: frozenset[str]
    #: all its words but for figures and dates
    words: Sequence[str]
    #: its sentences that say what sort of thing was wrong
    owning_up: frozenset[str]


def compare_notices(before: Sequence[Notice], after: Sequence[Notice]) -> NoticeChanges:
    """Pair the notices of two versions: the same words stand, the same matter in other words was altered."""
    said_before, said_now = [_said(notice) for notice in before], [_said(notice) for notice in after]
    standing = set(said_before).intersection(said_now)
    gone = [notice for notice, said in zip(before, said_before, strict=True) if said not in standing]
    come = [notice for notice, said in zip(after, said_now, strict=True) if said not in standing]
    pairs = _rewritten(gone[:_MOST], come[:_MOST]) if gone and come else []
    return NoticeChanges(
        added=tuple(notice for notice in come if all(notice is not pair.new for pair in pairs)),
        removed=tuple(notice for notice in gone if all(notice is not pair.old for pair in pairs)),
        altered=tuple(pairs),
    )


def _rewritten(gone: Sequence[Notice], come: Sequence[Notice]) -> list[AlteredNotice]:
    """Pair what went with what came, the likest first."""
    old, new = [_read(notice) for notice in gone], [_read(notice) for notice in come]
    ranked = sorted(((_likeness(a, b), i, j) for i, a in enumerate(old) for j, b in enumerate(new)), reverse=True)
    pairs: dict[int, int] = {}
    for likeness, i, j in ranked:
        if likeness >= _SAME_NOTICE and i not in pairs.values() and j not in pairs:
            pairs[j] = i
    return [AlteredNotice(gone[i], come[j]) for j, i in sorted(pairs.items())]


def _likeness(old: _Read, new: _Read) -> float:
    """Return how far two notices may be one, from 0 to about 1.25."""
    if old.notice.kind is new.notice.kind and _says_the_same(old, new):
        alike = 1.0
    elif old.matter and new.matter:
        shared = sum(any(_same(a, b) for b in new.matter) for a in old.matter)
        alike = min(1.0, shared / min(len(old.matter), len(new.matter)))
    else:
        alike = _VAGUE if old.matter or new.matter else 1.0
    return (
        alike
        + _SAME_KIND * (old.notice.kind is new.notice.kind)
        + _SAME_PLACE * (old.notice.position == new.notice.position)
        - _OTHER_SORT * (bool(old.sorts and new.sorts) and not old.sorts & new.sorts)
    )


def _says_the_same(old: _Read, new: _Read) -> bool:
    """Tell whether two notices differ in figures and dates alone, or say of the same sort that it was wrong."""
    return old.words == new.words or not old.owning_up.isdisjoint(new.owning_up)


def _same(old: Word, new: Word) -> bool:
    return old.key == new.key or (old.name and new.name and similar(old, new))


def _read(notice: Notice) -> _Read:
    words = [word.lower for word in find_words(notice.told) if not word.figure and word.lower not in CALENDAR]
    said = frozenset(part.of(notice.told) for part in sentences(notice.told))
    return _Read(notice, matter(notice), sorts(notice), words, frozenset(filter(asked_for, said)))


def _said(notice: Notice) -> tuple[str, str, str]:
    """Return what makes a notice the same in another dress: its kind, the date at its label, and its words."""
    head = notice.text[: max(0, notice.body - notice.start)].replace(notice.label or "\n", "")
    words = notice.told.translate(_DRESS).rstrip(" .")
    return notice.kind.value, "".join(filter(str.isalnum, head.casefold())), " ".join(words.split())
