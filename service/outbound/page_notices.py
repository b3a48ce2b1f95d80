"""The editorial notices of a page that stand outside the article's body, and their places in it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from service.core.editorial.notices import find_notices
from service.outbound.page_lines import Line

#: notices taken from around one article; a page of more is a list of corrections
_MAX_NOTICES = 20
#: a longer paragraph is no notice
_MAX_LENGTH = 3_000


@dataclass(frozen=True, slots=True)
class Note:
    """A notice that stands outside the body."""

    text: str
    #: number of the body's paragraphs before it
    place: int


def key(text: str) -> str:
    """Return what makes two renderings of a text the same: its letters and digits, without case."""
    return "".join(filter(str.isalnum, text.casefold()))


def notes_outside(body: Sequence[str], headlines: Collection[str], lines: Sequence[Line], lang: str) -> list[Note]:
    """Return the notices among the page's lines that ``body`` (its paragraphs) lacks, in the page's order.

    ``headlines`` are keys. What stands in another story or in furniture (a box that holds neither a headline
    nor any of the body) and what is mostly a link to another page is no notice about this article. The same
    notice twice on a page, as for two widths of the screen, is one.
    """
    body_key, told = "".join(map(key, body)), set[str]()
    notes: list[Note] = []
    for note in islice(_candidates(body, headlines, lines, lang), _MAX_NOTICES):
        words = key(note.text)
        if words not in told and words not in body_key:
            told.add(words)
            notes.append(note)
    return notes


def with_notes(body: Sequence[str], notes: Sequence[Note]) -> list[str]:
    """Return the paragraphs of the body with the notes in their places."""
    paragraphs: list[str] = []
    for place in range(len(body) + 1):
        paragraphs += [note.text for note in notes if note.place == place]
        paragraphs += body[place : place + 1]
    return paragraphs


def _candidates(body: Sequence[str], headlines: Collection[str], lines: Sequence[Line], lang: str) -> Iterator[Note]:
    """Yield the notices in the stretches of lines between the body's own."""
    places = {key(paragraph): number for number, paragraph in enumerate(body, start=1)}
    keys = [key(line.text) for line in lines]
    own = frozenset[int]().union(
        *(line.boxes for line, words in zip(lines, keys, strict=True) if words in places or words in headlines)
    )
    at = map(places.get, keys)
    reached = 0
    for place, stretch in groupby(zip(lines, at, strict=True), key=lambda pair: pair[1]):
        if place is not None:
            reached = max(reached, place)
            continue
        outside = [line.text for line, _ in stretch if line.boxes <= own and not line.linked]
        text = "\n".join(words for words in outside if len(words) <= _MAX_LENGTH)
        for notice in find_notices(text, lang):
            yield Note("\n\n".join(notice.text.split("\n")), reached)
