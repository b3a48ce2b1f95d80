"""One version as the comparison asks of it: what is quoted, who is credited, where notices and furniture stand."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import islice, takewhile

from service.core.claims.attribution import Source
from service.core.editorial.rules.sides import Credit, Side
from service.core.editorial.version import Version
from service.core.editorial.words.furniture import furniture_reason, furniture_stretches
from service.core.editorial.words.quoting import quoted_words
from service.core.editorial.words.stretches import Stretches
from service.core.editorial.words.vocabulary import Vocabulary
from service.core.text.span import Span

#: what stands in brackets within a sentence, if it is short enough to be a call to readers
_BRACKETS = re.compile(r"\(([^()\n]{3,60})\)")


class Reading:
    """A version, read for the rules; each question is answered once, when it is first asked."""

    def __init__(self, version: Version, vocabulary: Vocabulary) -> None:
        self.content = version.content
        self._findings = version.findings
        self._vocabulary = vocabulary

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
    def _sources(self) -> list[tuple[int, int, Source]]:
        """Return where each source stands whose cue is known, the number of its attribution, and the source."""
        credited = enumerate(self._findings.attributions)
        return sorted([(c.source.start, number, c.source) for number, c in credited if c.source and c.cue])

    def notices_in(self, span: Span) -> list[Span]:
        """Return the notices that stand within a stretch and are but a part of it."""
        inside = islice(self._noticed, bisect_left(self._noticed, span.start, key=_start), None)
        within = takewhile(lambda place: place.start < span.end, inside)
        return [place for place in within if place.end <= span.end and place != span]

    def calls_in(self, span: Span) -> list[Span]:
        """Return the calls to readers that stand in brackets within a stretch: (Join now!)."""
        found = _BRACKETS.finditer(self.content.text, *span)
        return [Span(*match.span()) for match in found if furniture_reason(match[1])]

    def side(self, span: Span) -> Side:
        """Return a stretch of the text as a side of a rewording."""
        told = Stretches(inside := sorted([*self.notices_in(span), *self.calls_in(span)]))
        return Side(
            span,
            _blanked(self.content.text, span, inside),
            span.of(self.content.text),
            tuple([_from(span, place) for place in self._quoted_in(span) if not told.touch(place)]),
            tuple([c._replace(place=_from(span, c.place)) for c in self._credited_in(span) if not told.touch(c.place)]),
            self._vocabulary,
        )

    def _quoted_in(self, span: Span) -> list[Span]:
        """Return what of a stretch stands between quotation marks; no quotation runs over the end of a line."""
        text = self.content.text
        start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
        lines = text[start : len(text) if end < 0 else end]
        quoted = [Span(start + place.start, start + place.end) for place in quoted_words(lines)]
        return [Span(max(q.start, span.start), min(q.end, span.end)) for q in quoted if q.overlaps(span)]

    def _credited_in(self, span: Span) -> list[Credit]:
        """Return who is credited in a stretch, in the order of the sources."""
        first, last = (bisect_left(self._sources, (place,)) for place in span)
        return sorted([self._credit(number, source) for _, number, source in self._sources[first:last]])

    def _credit(self, number: int, source: Source) -> Credit:
        content = " ".join([part.of(self.content.text) for part in self._findings.attributions[number].content])
        return Credit(Span(source.start, source.end), source.name or source.text, source.kind, content)


def _blanked(text: str, span: Span, stretches: Sequence[Span]) -> str:
    """Return the words of a stretch with blanks for some of them, so that places stay."""
    parts, end = [], span.start
    for stretch in stretches:
        parts += [text[end : stretch.start], " " * (stretch.end - stretch.start)]
        end = stretch.end
    return "".join([*parts, text[end : span.end]])


def _start(span: Span) -> int:
    return span.start


def _from(stretch: Span, place: Span) -> Span:
    """Return a place, counted from the start of a stretch."""
    return Span(place.start - stretch.start, place.end - stretch.start)
