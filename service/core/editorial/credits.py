"""Which credits came or went between two versions."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from service.core.claims.attribution import Attribution
from service.core.editorial.changes import Change
from service.core.editorial.corrections import AttributionChange
from service.core.editorial.notices import Notice
from service.core.editorial.version import Version
from service.core.editorial.words.stretches import Stretches
from service.core.editorial.words.style import NOTICE_VOCABULARY, PRONOUNS
from service.core.editorial.words.words import content_keys
from service.core.memory import remembered
from service.core.text.span import Span

#: the same source says the same when this part of the shorter content's words recurs in the other
_SAME_CONTENT = 0.5
#: how many credits before and after the same place are asked that use a word in common; of rarer words, all are
_NEAR = 16
_MARKS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class _Said:
    """A credit, with what tells whether another one is the same."""

    credit: Attribution
    #: the source's name, or the source as written; empty where there is none
    name: str
    #: what is credited, as written
    content: str

    @property
    def written(self) -> tuple[str, str]:
        """Return the source and the content as written: a pronoun stays the same, whoever it is led back to."""
        return self.credit.source.text if self.credit.source else "", self.content

    @property
    def who(self) -> frozenset[str]:
        """Return the words of the source's name; none for a pronoun that names nobody."""
        return _name_words(self.name)

    @property
    def words(self) -> frozenset[str]:
        """Return the words of substance in what is credited."""
        return content_keys(self.content)


def compare_credits(before: Version, after: Version) -> tuple[AttributionChange, ...]:
    """Return the credits that were added and taken away.

    Two credits are the same when one source is credited with the same, though in other words. A source is known
    by its name, to which pronouns and surnames were led back; one that replaces another was added, the other removed.
    """
    old = [_read(credit, before.content.text) for credit in _of_sources(before)]
    new = [_read(credit, after.content.text) for credit in _of_sources(after)]
    added, removed = _unsaid(new, old), _unsaid(old, new)
    if added and removed:
        added, removed = _without_reworded(added, removed)
    return (
        *(AttributionChange("added", said.credit) for said in added),
        *(AttributionChange("removed", said.credit) for said in removed),
    )


def credits_within(notices: Sequence[Notice], version: Version) -> list[list[AttributionChange]]:
    """Return for each of some notices of a version the credits that it gives, as added ones."""
    given: list[list[AttributionChange]] = [[] for _ in notices]
    places = sorted((notice.start, notice.end, number) for number, notice in enumerate(notices))
    for credit in _of_sources(version) if places else ():
        at = [(place, places[bisect_right(places, place, key=itemgetter(0)) - 1]) for place in _named_at(credit)]
        for number in {number for place, (start, end, number) in at if start <= place < end}:
            given[number].append(AttributionChange("added", credit))
    return given


def touched(changes: Sequence[Change], credits: Sequence[AttributionChange]) -> tuple[AttributionChange, ...]:
    """Return the credits whose source, cue or content any of some changes to the text touches."""
    inside = [change for change in changes if change.field == "text"]
    spans = {
        "added": Stretches(change.new for change in inside if change.new),
        "removed": Stretches(change.old for change in inside if change.old),
    }
    return tuple(credit for credit in credits if any(map(spans[credit.change].touch, _parts(credit.attribution))))


def _unsaid(credits: Sequence[_Said], others: Sequence[_Said]) -> list[_Said]:
    """Return the credits that are not word for word among others, whatever small words stand in a source's name."""
    written = {(other.name, other.content) for other in others} | {other.written for other in others}
    left = [said for said in credits if (said.name, said.content) not in written and said.written not in written]
    contents = {said.content for said in left}
    known = {(other.who, other.content) for other in others if other.content in contents}
    return [said for said in left if (said.who, said.content) not in known]


def _without_reworded(added: Sequence[_Said], removed: Sequence[_Said]) -> tuple[list[_Said], list[_Said]]:
    """Take out the pairs in which one source is credited with the same in other words."""
    words = [said.words for said in removed]
    places: dict[str, list[int]] = {}
    for place, keys in enumerate(words):
        for key in keys:
            places.setdefault(key, []).append(place)
    taken: set[int] = set()
    come: list[_Said] = []
    for number, said in enumerate(added):
        here = number * len(removed) // len(added)
        content = said.words
        shared = Counter(place for key in content for place in _near(places.get(key, []), here))
        alike = [
            p for p in shared if p not in taken and _same_source(removed[p], said) and _same_content(words[p], content)
        ]
        if alike:
            taken.add(max(alike, key=lambda place: (shared[place], -place)))
        else:
            come.append(said)
    return come, [said for place, said in enumerate(removed) if place not in taken]


def _near(places: Sequence[int], here: int) -> Sequence[int]:
    """Return the places nearest to one; versions tell their story in the same order."""
    middle = bisect_left(places, here)
    return places[max(0, middle - _NEAR) : middle + _NEAR]


def _same_source(old: _Said, new: _Said) -> bool:
    """Tell whether two sources may be one: a name may be shortened, and a pronoun may stand for it.

    Where one more joins those who speak, they are not the same; what is written alike is.
    """
    if old.written[0] == new.written[0] and old.written[0]:
        return True
    joined = old.who and new.who and _voices(old.credit) != _voices(new.credit)
    return not joined and (old.who <= new.who or new.who <= old.who)


def _voices(credit: Attribution) -> int:
    """Return how many speak as one."""
    return max(1, len(credit.sources))


def _same_content(old: frozenset[str], new: frozenset[str]) -> bool:
    return len(old & new) >= _SAME_CONTENT * max(1, min(len(old), len(new)))


def _read(credit: Attribution, text: str) -> _Said:
    return _Said(credit, _name(credit), " ".join([span.of(text) for span in credit.content]))


def _name(credit: Attribution) -> str:
    return (credit.source.name or credit.source.text) if credit.source else ""


@remembered(4_096, 200)
def _name_words(name: str) -> frozenset[str]:
    words = _MARKS.split(name.lower())
    return frozenset(word for word in words if word and word not in PRONOUNS and word not in ("a", "an", "the", "s"))


def _of_sources(version: Version) -> list[Attribution]:
    """Return the credits of a version without those in which a notice only speaks of itself or of its article."""
    if not version.findings.notices:
        return list(version.findings.attributions)
    notices = Stretches([Span(notice.start, notice.end) for notice in version.findings.notices])
    return [
        credit
        for credit in version.findings.attributions
        if not (
            _name_words(_name(credit)) <= NOTICE_VOCABULARY
            and any(notices.touch(Span(start, start + 1)) for start in _named_at(credit))
        )
    ]


def _named_at(credit: Attribution) -> list[int]:
    """Return where the source and the cue of a credit begin; the content too where one of them is wanting."""
    return [part.start for part in _parts(credit)[:2]]


def _parts(credit: Attribution) -> list[Span]:
    """Return where a credit stands: its source and cue first, then its content."""
    placed = [Span(part.start, part.end) for part in (credit.source, credit.cue) if part]
    return [*placed, *credit.content]
