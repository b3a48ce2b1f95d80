"""Where the sentences of an article come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any

from sqlalchemy.orm import Session

from service.core.errors import NotFound
from service.core.text.blame import blame
from service.reading.articles import present
from service.reading.versions import find
from service.store import history
from service.store.history import DamagedText
from service.store.versions import Version


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence of the version that is explained, as it is served."""

    start: int
    end: int
    text: str
    #: number of the version that brought it
    since_version: int
    #: number of the version since which it has these words
    worded_since: int


@dataclass(frozen=True, slots=True)
class RemovedRow:
    """A sentence that is no longer there, as it is served."""

    text: str
    #: number of the version that brought it
    since_version: int
    #: number of the first version without it
    until_version: int


@dataclass(frozen=True, slots=True)
class BlameRow:
    """Where the sentences of an article come from, as it is served."""

    article_id: int
    #: number of the version that is explained
    version_number: int
    sentences: tuple[SentenceRow, ...]
    #: in the order in which they were removed
    removed: tuple[RemovedRow, ...]
    #: numbers of versions that were passed over, since their texts are lost
    damaged: tuple[int, ...]


def get_blame(session: Session, article_id: int, number: int | None = None) -> BlameRow:
    """Tell which version brought each sentence of a version, and which sentences were removed when.

    Without ``number``, the latest version is explained. Bad captures are passed over, but for one that is asked for:
    what a paywall hid was not removed. So are versions whose texts are lost, as nobody knows what they said.

    Raises:
        NotFound: there is no such article or version, or the article has no good capture yet.
        Gone: it was taken down.
        DamagedText: the text of the version that is asked for is lost, or without ``number`` all of them.
    """
    versions = traced(session, article_id, number)
    texts = dict(zip(versions, history.read_texts(session, versions), strict=True))
    readable = {version: text for version, text in texts.items() if text is not None}
    if not readable or (number is not None and versions[-1] not in readable):
        raise DamagedText(article_id, versions[-1].number)
    return show(article_id, readable, [version.number for version in versions if version not in readable])


def blame_state(session: Session, article_id: int, number: int | None = None) -> list[Any]:
    """Return what the answer of ``get_blame`` depends on, found out at once: the versions, and what is stored of them.

    What is stored is part of it, since a text that was lost may have been restored.
    """
    numbers = [version.number for version in traced(session, article_id, number)]
    return [numbers, history.stored_state(session, article_id, max(numbers))]


def traced(session: Session, article_id: int, number: int | None) -> Sequence[Version]:
    """Return the versions through which sentences are traced, by time of capture; the last is explained."""
    present(session, article_id)
    versions = history.in_order(session, article_id)
    if number is not None:
        last = find(session, article_id, number)
        return [*takewhile(lambda version: _order(version) < _order(last), versions), last]
    if not versions:
        raise NotFound(f"Article {article_id} has no good capture yet.")
    return versions


def _order(version: Version) -> tuple[datetime, int]:
    """Return what versions are put in order by."""
    return version.captured_at, version.number


def show(article_id: int, texts: Mapping[Version, str], damaged: Sequence[int]) -> BlameRow:
    """Trace the sentences through texts in order of capture, and name versions by their numbers."""
    found = blame([*texts.values()])
    numbers, last = [version.number for version in texts], [*texts.values()][-1]
    return BlameRow(
        article_id,
        numbers[-1],
        tuple(
            SentenceRow(*each.span, each.span.of(last), numbers[each.since], numbers[each.worded])
            for each in found.sentences
        ),
        tuple(
            RemovedRow(sentence.text, numbers[sentence.since], numbers[sentence.until]) for sentence in found.removed
        ),
        tuple(damaged),
    )
