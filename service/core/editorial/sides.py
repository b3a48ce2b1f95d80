"""One version as the rules of wording ask of it: what is quoted, and who is credited where."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile
from typing import NamedTuple

from service.core.claims.attribution import SourceKind
from service.core.editorial.furniture import furniture_stretches
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
    #: what is compared: blanks stand for the words of a notice in it
    text: str
    #: what stands there
    written: str
    #: what stands between quotation marks
    quoted: tuple[Span, ...] = ()
    #: who is credited in it
    credited: tuple[Credit, ...] = ()


def lone_side(text: str) -> Side:
    """Return a passage that is a field of its own, as a headline is."""
    return Side(Span(0, len(text)), text, text, tuple(quoted_words(text)))


class Reading:
    """A version, read for the rules; each question is answered once, when it is first asked."""

    def __init__(self, version: Version) -> None:
        self.content = version.content
        self._findings = version.findings

    @cached_property
    def notices(self) -> Stretches:
        """Return where the notices stand."""
        return Stretches(self._noticed)

    @cached_property
    def furniture(self) -> Stretches:
        """Return where the furniture of the page stands."""
        return Stretches(furniture_stretches(self.content.text))

    @cached_property
    def _noticed(self) -> list[Span]:
        return sorted(Span(notice.start, notice.end) for notice in self._findings.notices)

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

    def notices_in(self, span: Span) -> list[Span]:
        """Return the notices that stand within a stretch and are but a part of it."""
        inside = islice(self._noticed, bisect_left(self._noticed, span.start, key=_start), None)
        within = takewhile(lambda place: place.start < span.end, inside)
        return [place for place in within if place.end <= span.end and place != span]

    def side(self, span: Span) -> Side:
        """Return a stretch of the text as a side of a rewording."""
        opened = bisect_left(self._quoted, span.start + 1, key=_end)
        quoted = self._quoted[opened : bisect_left(self._quoted, span.end, key=_start)]
        first = bisect_left(self._credited, span.start, key=_place)
        credited = self._credited[first : bisect_left(self._credited, span.end, key=_place)]
        told = self.notices_in(span)
        return Side(
            span,
            _blanked(self.content.text, span, told),
            span.of(self.content.text),
            tuple(
                _from(span, Span(max(q.start, span.start), min(q.end, span.end)))
                for q in quoted
                if not any(q.overlaps(notice) for notice in told)
            ),
            tuple(
                credit._replace(place=_from(span, credit.place))
                for credit in credited
                if not any(credit.place.overlaps(notice) for notice in told)
            ),
        )


def _blanked(text: str, span: Span, stretches: Sequence[Span]) -> str:
    """Return the words of a stretch with blanks for some of them, so that places stay."""
    parts, end = [], span.start
    for stretch in stretches:
        parts += [text[end : stretch.start], " " * (stretch.end - stretch.start)]
        end = stretch.end
    return "".join([*parts, text[end : span.end]])


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _place(credit: Credit) -> int:
    return credit.place.start


def _from(stretch: Span, place: Span) -> Span:
    """Return a place, counted from the start of a stretch."""
    return Span(place.start - stretch.start, place.end - stretch.start)
