"""What the present rules find in the stored versions of an article, found out before anything is locked.

It is the plan of a posted version (``prepare_version``, ``ledger_entries``), computed anew from all versions. They are
read one after the other; what is kept of one is what the ledger needs and what is to be written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from service.core.claims.second_opinion import Judge
from service.core.editorial.revision import findings_of
from service.core.editorial.version import Content
from service.core.errors import IntegrityFailure
from service.store import catalogue, claim_records, history, ledger
from service.store.catalogue import Standing
from service.store.claim_records import Run, WatchState
from service.store.findings import pack
from service.store.history import DamagedText, Stored
from service.store.versions import Version
from service.usecases import ledger_entries, timeline
from service.usecases.captures import all_captures
from service.usecases.judge_version import Row, support_rows
from service.usecases.ledger_entries import Found, rewriting
from service.usecases.reconciliation import Known, Outcome, reconciled
from service.usecases.record_claims import Made, claims_of, run_on
from service.usecases.record_sources import Told, cited_in, told
from service.usecases.settlement import Entry, Teller, teller
from service.usecases.timeline import Capture
from service.usecases.transition import Transition, compare
from service.usecases.watch_list import WatchList, watch_list


@dataclass(frozen=True, slots=True)
class Basis:
    """What a reanalysis rests on; where it no longer stands, the article is read once more."""

    versions: int
    #: numbers and revisions of the ledger's rows
    rows: frozenset[tuple[int, int]]
    watched: WatchState


@dataclass(frozen=True, slots=True)
class Again:
    """A version that was read again; what is as it was before is None."""

    version_id: int
    findings: bytes | None
    #: the number of the version before it, and the comparison with that
    comparison: tuple[int | None, dict[str, Any]] | None
    #: what it says to watched claims, where that is something else
    support: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim that an article makes, and when it was seen there."""

    columns: Mapping[str, Any]
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Reread:
    """An article as the present rules read it."""

    article: Standing
    basis: Basis
    versions: tuple[Again, ...]
    outcomes: tuple[Outcome, ...]
    #: which versions carry which claims, and those claims; None where that is as it was
    claims: tuple[Sequence[Run], Mapping[str, Seen]] | None
    #: what its versions say of sources, in order of capture
    told: tuple[tuple[int, Told], ...]
    #: numbers of the versions whose text is lost
    damaged: tuple[int, ...]


@dataclass(slots=True)
class _Story:
    """What is known of an article after some of its versions, in order of capture."""

    watched: WatchList
    #: who is heard on them beside the rules
    judge: Judge | None
    #: those that not all versions were judged by, with the first version that was
    pending: Mapping[int, int]
    again: list[Again] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    speakers: list[Teller] = field(default_factory=list)
    #: versions that were compared anew, and those whose text is lost
    redone: set[int] = field(default_factory=set)
    lost: set[int] = field(default_factory=set)
    #: claims by version, and what they are
    carried: list[tuple[int, set[str]]] = field(default_factory=list)
    claims: dict[str, Seen] = field(default_factory=dict)
    told: list[tuple[int, Told]] = field(default_factory=list)


def reread_article(session: Session, article_id: int, judge: Judge | None, *, lock: bool = False) -> Reread:
    """Read all versions of an article by the present rules, and say what its ledger should be.

    A version whose text is lost keeps what was found in it, and so does the comparison of the one after it.

    Raises:
        NotFound: there is no such article.
        Gone: it was taken down.
        IntegrityFailure: a row of its ledger is damaged.
    """
    article = catalogue.standing_article(session, article_id, lock=lock)
    rows = ledger.revisions(session, article_id)
    basis = Basis(article.version_count, rows, claim_records.watch_state(session))
    captures = all_captures(session, article_id)
    story = _Story(watch_list(session, basis.watched), judge, claim_records.pending_from(session))
    _read(session, article_id, captures, story)
    outcomes = _ledger(session, article_id, captures, story)
    runs = run_on(story.carried)
    before = claim_records.runs(session, article_id)
    claims = None if sorted(runs, key=repr) == sorted(before, key=repr) else (runs, story.claims)
    return Reread(
        article, basis, tuple(story.again), tuple(outcomes), claims, tuple(story.told), tuple(sorted(story.lost))
    )


def _read(session: Session, article_id: int, captures: Sequence[Capture], story: _Story) -> None:
    """Read the versions, and note in ``story`` what each brings."""
    before: Stored | None = None
    was_gone = False
    for place, capture in enumerate(captures):
        version = history.get_version(session, article_id, capture.number)
        try:
            content = Content(version.title, version.byline, history.read_text(session, version))
        except DamagedText:
            story.lost.add(capture.number)
        else:
            after = Stored(version, findings_of(content, version.lang, version.gone, version.low_quality))
            back = timeline.returns_to(captures, place)
            alone = version.predecessor in story.lost
            step = None if alone else compare(before, after, was_gone=was_gone, reverts_to=back)
            _take(session, story, after, step)
            before = after if capture.good else before
        was_gone = capture.gone if capture.telling else was_gone


def _take(session: Session, story: _Story, after: Stored, step: Transition | None) -> None:
    """Note what one version brings; without a ``step`` it keeps its comparison."""
    version, analyzed = after.row, after.analyzed
    compared = None
    if step:
        story.redone.add(version.number)
        story.entries += ledger_entries.entries_of(step)
        speaker = teller(step)
        story.speakers += [speaker] if speaker.notices else []
        record = (step.from_version, step.record())
        compared = None if record == (version.predecessor, _comparison(session, version)) else record
    good = version.low_quality is None
    if good:
        _note_claims(story, version, claims_of(analyzed.findings))
        story.told.append((version.number, told(step) if step else Told(cited_in(analyzed.findings), ())))
    packed = pack(analyzed.findings, analyzed.content.text)
    same = packed == history.FINDINGS_OF.value(session, version=version.id)
    support = _support(session, story, after) if good else ()
    story.again.append(Again(version.id, None if same else packed, compared, support))


def _comparison(session: Session, version: Version) -> dict[str, Any] | None:
    """Return a version's comparison as it is stored; None where that is damaged."""
    try:
        return history.load_comparison(session, version)
    except IntegrityFailure:
        return None


def _note_claims(story: _Story, version: Version, made: Made) -> None:
    story.carried.append((version.number, set(made)))
    for key, columns in made.items():
        known = story.claims.get(key, Seen(columns, version.captured_at, version.captured_at))
        story.claims[key] = replace(known, last=version.captured_at)


def _support(session: Session, story: _Story, after: Stored) -> tuple[Row, ...]:
    """Return what a version says to claims, where something else is stored; what was not judged is left to others."""
    if not len(story.watched):
        return ()
    version, stored = after.row, claim_records.support_of(session, after.row.id)
    place = {"version_id": version.id, "article_id": version.article_id}
    rows = support_rows(story.watched, story.judge, version, after.analyzed.content, stored)
    judged = (row for row in rows if story.pending.get(row["claim_id"], 0) <= version.id)
    return tuple({**row, **place} for row in judged if not _same(stored.get(row["claim_id"]), row))


def _same(stored: Row | None, row: Row) -> bool:
    return stored is not None and all(stored[name] == row[name] for name in claim_records.SAID)


def _ledger(session: Session, article_id: int, captures: Sequence[Capture], story: _Story) -> list[Outcome]:
    """Return what changes in the ledger once it says what was found."""
    known = [replace(capture, readable=capture.number not in story.lost) for capture in captures]
    standing = [
        Known(ledger_entries.entry_of(row), reviewed, row.reviewed_kind, row.not_found_by is None)
        for row, reviewed in ledger.rows_of(session, article_id)
    ]
    found = Found(story.entries, story.speakers, story.redone)
    told, within_reach = ledger_entries.told(session, article_id, found, known, 0, rewriting(session, article_id, ()))
    return reconciled(told, [one for one in standing if one.entry.row in within_reach or not one.found])
