"""Which notices came, went, or were themselves rewritten between two versions."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from service.core.editorial.corrections import AlteredNotice
from service.core.editorial.notices import Notice

#: two notices share at least this part of their characters (in percent) when one is the other rewritten
_SAME_NOTICE = 60.0


@dataclass(frozen=True, slots=True)
class NoticeChanges:
    """What became of the notices."""

    added: tuple[Notice, ...]
    removed: tuple[Notice, ...]
    altered: tuple[AlteredNotice, ...]


def compare_notices(before: Sequence[Notice], after: Sequence[Notice]) -> NoticeChanges:
    """Pair the notices of two versions: the same words stand, similar words were altered."""
    standing = {_words(notice) for notice in before} & {_words(notice) for notice in after}
    gone = [notice for notice in before if _words(notice) not in standing]
    come = [notice for notice in after if _words(notice) not in standing]
    altered: list[AlteredNotice] = []
    for new in list(come):
        old = max(gone, key=lambda notice: _likeness(notice, new), default=None)
        if old and _likeness(old, new) >= _SAME_NOTICE:
            altered.append(AlteredNotice(old, new))
            gone.remove(old)
            come.remove(new)
    return NoticeChanges(tuple(come), tuple(gone), tuple(altered))


def _words(notice: Notice) -> str:
    return " ".join(notice.text.split())


def _likeness(old: Notice, new: Notice) -> float:
    return fuzz.ratio(_words(old), _words(new))
