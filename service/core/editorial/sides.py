"""One version as the rules of wording ask of it: what is quoted, and who is credited where."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from service.core.claims.attribution import SourceKind
from service.core.editorial.quoting import quoted_words
from service.core.editorial.stretches import Stretches
from service.core.editorial.version import Version
from service.core.text.span import Span


class Credit(NamedTuple):
    """Somebody credited with something."""

    #: where the source stands
    place: Span
    #: who that is, by name where the text gives one
    who: str
    #: what sort of source that is
    kind: SourceKind
    #: what is credited
    content: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a reworded stretch; places inside it count from its start."""

    #: its place in its field
    span: Span
    text: str
    #: what stands between quotation marks
    quoted: tuple[Span, ...] = ()
    #: who is credited in it
    credited: tuple[Credit, ...] = ()


def lone_side(text: str) -> Side:
    """Return a passage that is a field of its own, as a headline is."""
    return Side(Span(0, len(text)), text, tuple(quoted_words(text)))


class Reading:
    """A version, read for the rules; each question is answered once, when it is first asked."""

    def __init__(self, version: Version) -> None:
        self.content = version.content
        self._findings = version.findings

    @cached_property
    def notices(self) -> Stretches:
        """Return where the notices stand."""
        return Stretches(Span(notice.start, notice.end) for notice in self._findings.notices)

    @cached_property
    def _quoted(self) -> list[Span]:
        return quoted_words(self.content.text)

    @cached_property
    def _credited(self) -> list[Credit]:
        return sorted(
            Credit(Span(source.start, source.end), source.name or source.text, source.kind,
                   " ".join(part.of(self.content.text) for part in credit.content))
            for credit in self._findings.attributions
            if (source := credit.source) and credit.cue
        )  # fmt: skip

    def side(self, span: Span) -> Side:
        """Return a stretch of the text as a side of a rewording."""
        opened = bisect_left(self._quoted, span.start + 1, key=_end)
        quoted = self._quoted[opened : bisect_left(self._quoted, span.end, key=_start)]
        first = bisect_left(self._credited, span.start, key=_place)
        credited = self._credited[first : bisect_left(self._credited, span.end, key=_place)]
        return Side(
            span,
            span.of(self.content.text),
            tuple(_from(span, Span(max(q.start, span.start), min(q.end, span.end))) for q in quoted),
            tuple(credit._replace(place=_from(span, credit.place)) for credit in credited),
        )


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _place(credit: Credit) -> int:
    return credit.place.start


def _from(stretch: Span, place: Span) -> Span:
    """Return a place, counted from the start of a stretch."""
    return Span(place.start - stretch.start, place.end - stretch.start)
