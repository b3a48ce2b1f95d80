"""What attribution finds: a source, a cue, and what is attributed."""

from dataclasses import dataclass
from enum import StrEnum

from service.core.text.span import Span


class AttributionType(StrEnum):
    """How the words of a source are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    PLATFORM = "platform"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Source:
    """Who is credited."""

    #: place of the source as written
    start: int
    end: int
    #: the source as written, also when it is a pronoun
    text: str
    #: who that is, if the text says so
    name: str | None
    kind: SourceKind


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that tie content to a source: 'said', 'according to'."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source, a cue, and what is attributed."""

    type: AttributionType
    source: Source | None
    cue: Cue | None
    content: tuple[Span, ...]
    #: name of the rule that found it
    rule: str
    #: from 0 to 1
    confidence: float
    #: where several speak as one ('Ann Roe and the mayor'), each of them; else none
    sources: tuple[Source, ...] = ()
