"""By what a source is known wherever it is credited: by its name, or by the words that describe it."""

import hashlib
from typing import NamedTuple

from service.core.claims.records import Attribution, Source, SourceKind
from service.core.memory import remembered

#: what stands before a description and tells nothing of it, in the languages that are read
_ARTICLES = frozenset(("a", "an", "the", "some", "der", "die", "das", "dem", "den", "ein", "eine", "einem", "einer"))
#: characters of the longest description: 'a person familiar with the talks' tells something, half a sentence does not
_LONGEST = 80


class Known(NamedTuple):
    """A source on record."""

    #: the same wherever the same name of the same kind is credited
    key: str
    kind: SourceKind
    #: the name; or what describes the source, without article: 'officials', 'report'
    name: str
    #: False for a description, behind which many may stand
    named: bool


def known_as(source: Source | None) -> Known | None:
    """Return by what a source is known; None for a pronoun of which the text does not say whom it means.

    A name is written with a capital somewhere behind its article. 'Officials' at the head of a sentence is none; it is
    told by its kind.
    """
    return None if source is None else _known(source.text, source.name, source.kind)


@remembered(8_192, 200)
def _known(text: str, name: str | None, kind: SourceKind) -> Known | None:
    if name is None and kind is SourceKind.PERSON and " " not in text.strip():
        return None  # 'she', 'who', 'one'
    words = (name or text).split()
    while len(words) > 1 and (words[0] if name else words[0].lower()) in _ARTICLES:
        words = words[1:]
    if name and kind is not SourceKind.UNNAMED and any(word[0].isupper() for word in words):
        return Known(_key(kind, name), kind, name, True)
    described = " ".join(words)
    kind = SourceKind.UNNAMED if kind is SourceKind.PERSON else kind
    return Known(_key(kind, described), kind, described, False) if 0 < len(described) <= _LONGEST else None


def credited(attribution: Attribution) -> tuple[Known, ...]:
    """Return by what those are known who are credited; each of several who speak as one is a source of its own."""
    sources = attribution.sources or (attribution.source,)
    return tuple(known for source in sources if (known := known_as(source)))


def source_id(source: Source | None) -> str | None:
    """Return the key by which a source is known; None where it is not known by anything."""
    known = known_as(source)
    return known and known.key


def _key(kind: SourceKind, name: str) -> str:
    return "src_" + hashlib.sha256(f"{kind}\0{name.casefold()}".encode()).hexdigest()[:16]
