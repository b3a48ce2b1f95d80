"""Which sources an article took in, dropped or exchanged after it was published."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from service.core.claims.attribution import Attribution
from service.core.claims.identity import Known, credited
from service.core.claims.records import Source, SourceKind
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.lexicon import CALLING, TITLE
from service.core.editorial.corrections import AttributionChange
from service.core.editorial.version import Version
from service.core.editorial.words.words import content_keys

#: two sources were exchanged when so many words recur, and this part of the shorter and the longer statement's
_SHARED, _OF_SHORTER, _OF_LONGER = 3, 0.6, 0.3
#: letters of the shortest word of a name that may be spelled anew, and of one in which two may differ
_SPELLABLE, _LONG = 4, 7
#: what stands for houses that are named elsewhere
_HOUSES = frozenset(("company", "companies", "firm", "firms", "group", "groups", "agency", "agencies"))
#: statements that are held against each other; a text that was written anew has hundreds, and exchanged nothing
_MOST = 64


class SourceChangeKind(StrEnum):
    """What became of a source."""

    #: credited now, and nowhere before
    ADDED = "added"
    #: credited nowhere any more
    REMOVED = "removed"
    #: credited now with what another source was credited with
    SWAPPED = "swapped"
    #: named now, where it was only described
    NAMED = "named"
    #: only described now, where it was named
    UNNAMED = "unnamed"


class SourceChange(NamedTuple):
    """What became of a source between two versions."""

    kind: SourceChangeKind
    #: the source; of one that was exchanged, the newer
    source: Known
    #: the source whose place it took; None where it took none
    before: Known | None
    #: what it is credited with, or was, as written
    content: str


class _Said(NamedTuple):
    source: Known
    content: str


def source_changes(
    before: Version | None, after: Version, credits: Sequence[AttributionChange]
) -> tuple[SourceChange, ...]:
    """Return what became of sources between two versions; ``credits`` are those that came or went between them.

    A source that says more than before, or less, is the same source: only who was not credited at all was added.
    """
    if before is None or not credits:
        return ()
    come = [said for credit in credits if credit.change == "added" for said in _said(credit.attribution, after)]
    gone = [said for credit in credits if credit.change == "removed" for said in _said(credit.attribution, before)]
    added, removed = [said for said in come if said not in gone], [said for said in gone if said not in come]
    swapped = list(_exchanged(added, removed))
    settled = {known.key for change in swapped for known in (change.source, change.before) if known}
    were, are = _known(before), _known(after)
    return (
        *swapped,
        *_once(SourceChangeKind.ADDED, _sure(added, settled, before), were),
        *_once(SourceChangeKind.REMOVED, _sure(removed, settled, after), are),
    )


def _said(credit: Attribution, version: Version) -> list[_Said]:
    content = " ".join([span.of(version.content.text) for span in credit.content])
    return [_Said(source, content) for source in credited(credit)]


def _known(version: Version) -> set[Known]:
    return {known for credit in version.findings.attributions for known in credited(credit)}


def _sure(said: Sequence[_Said], settled: set[str], other: Version) -> list[_Said]:
    """Return what was said by sources that the other version surely does not credit, and that were not exchanged.

    Where it speaks of a source and credits somebody whom it only describes ('the actress wrote'), that may be the same.
    """
    left = [one for one in said if one.source.key not in settled]
    sources = (one for credit in other.findings.attributions for one in credit.sources or (credit.source,))
    hidden = {_stands_for(one) for one in sources if one and one.name is None} if left else set()
    text = other.content.text
    return [one for one in left if hidden.isdisjoint(_sorts(one.source)) or not _speaks_of(text, one.source)]


def _sorts(source: Known) -> tuple[str, ...]:
    """Return the sorts that a named source may be of; a name that tells nothing may be a house's."""
    if not source.named or source.kind is not SourceKind.PERSON:
        return ("house",) if source.named else ()
    given = source.name.split()[0].lower() in lexicon_for("en").given_names
    return ("person",) if given else ("person", "house")


def _stands_for(source: Source) -> str:
    """Return the sort of source that is named elsewhere, though the text does not tell which one; '' for none.

    Anybody may be 'she', 'the actress' and 'the company'; a mayor is told by the office.
    """
    words, lexicon = source.text.lower().split(), lexicon_for("en")
    if words[0] in lexicon.gendered:
        return "person"
    if words[0] != "the":
        return ""
    if words[-1] in _HOUSES:
        return "house"
    called = lexicon.tags.get(words[-1], 0) & (TITLE | CALLING)
    return "person" if called and words[-1] not in lexicon.offices else ""


def _speaks_of(text: str, source: Known) -> bool:
    """Tell whether a text names a source, a person by the surname."""
    name = source.name.split()[-1] if source.kind is SourceKind.PERSON else source.name
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def _exchanged(added: Sequence[_Said], removed: Sequence[_Said]) -> Iterator[SourceChange]:
    """Yield the sources that stand now where others stood, each statement once."""
    left = [(said, content_keys(said.content)) for said in removed[:_MOST]]
    for new in added[:_MOST]:
        words = content_keys(new.content)
        for place, (old, known) in enumerate(left):
            if (new.source.named or old.source.named) and not _one(old.source, new.source) and _alike(words, known):
                yield SourceChange(_exchange(old.source, new.source), new.source, old.source, new.content)
                del left[place]
                break


def _one(a: Known, b: Known) -> bool:
    """Tell whether two may be the same source: a surname may stand for the whole name, and kinds may be mistaken."""
    if a.key == b.key or (a.named and b.named and _respelled(a.name.casefold(), b.name.casefold())):
        return True
    words, others = set(a.name.casefold().split()), set(b.name.casefold().split())
    return a.named == b.named and (words <= others or others <= words)


def _respelled(name: str, other: str) -> bool:
    """Tell whether a name is another, spelled anew: 'Ann Lindqvist' and 'Ann Lindquist', not 'Ann Roe' and 'Ann Poe'.

    Each word begins with the same letter, and what is as short as 'Quill' differs in one letter at most.
    """
    words, others = name.split(), other.split()
    pairs = list(zip(words, others, strict=False))
    return len(words) == len(others) and all(a[0] == b[0] and _nearly(a, b) for a, b in pairs)


def _nearly(word: str, other: str) -> bool:
    longest = max(len(word), len(other))
    most = 0 if longest < _SPELLABLE else 1 + (longest >= _LONG)
    return DamerauLevenshtein.distance(word, other, score_cutoff=most) <= most


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    shared, (shorter, longer) = len(words & others), sorted((len(words), len(others)))
    return shared >= _SHARED and shared >= _OF_SHORTER * shorter and shared >= _OF_LONGER * longer


def _exchange(old: Known, new: Known) -> SourceChangeKind:
    if old.named == new.named:
        return SourceChangeKind.SWAPPED
    return SourceChangeKind.NAMED if new.named else SourceChangeKind.UNNAMED


def _once(kind: SourceChangeKind, said: Sequence[_Said], known: set[Known]) -> Iterator[SourceChange]:
    """Yield each source that is not known, once."""
    first: dict[str, _Said] = {}
    for one in said:
        if one.source not in known and not any(_one(one.source, other) for other in known):
            first.setdefault(one.source.key, one)
    yield from (SourceChange(kind, one.source, None, one.content) for one in first.values())
