"""What the ledger of an article is to say once a version has its place: which rows are new, changed or superseded.

Nothing is written here. A row whose finding still holds is kept, with its number and its reviews, also where a version
that arrived late moved it to another pair of versions.
"""

import logging
from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence, Set
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from service.core.editorial.corrections import Correction, CorrectionKind
from service.core.editorial.disclosure import Pending, pending
from service.core.editorial.notices import Notice
from service.core.editorial.record import Record, change_of, correction_record, silent_record
from service.core.editorial.version import Version as Analyzed
from service.core.errors import IntegrityFailure
from service.store import history, ledger
from service.store.corrections import Correction as Row
from service.store.history import Stored
from service.store.versions import Version
from service.usecases.captures import all_captures
from service.usecases.settlement import (
    Entry,
    Item,
    Rewrite,
    Teller,
    as_found,
    kept,
    new_record,
    rejoined,
    settled,
    teller,
)
from service.usecases.timeline import Capture, returns_to
from service.usecases.transition import Transition, compare

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is to be written into the ledger."""

    #: rows that are new, or say something else than before
    entries: tuple[Entry, ...]
    #: numbers of rows that no longer hold
    superseded: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What comparisons found that were made now."""

    #: what they add to the ledger
    entries: Sequence[Entry]
    #: those of the newer versions that brought notices
    speakers: Sequence[Teller]
    #: numbers of the newer versions
    redone: Set[int]


def plan(
    session: Session, article_id: int | None, steps: Sequence[Transition], captures: Sequence[Capture], place: int
) -> Ledger:
    """Return what the ledger is to say after ``steps``, which ``captures`` from ``place`` on have made or changed."""
    entries = [entry for step in steps for entry in entries_of(step)]
    speakers = [speaker for step in steps if (speaker := teller(step)).notices]
    if article_id is None or not (speakers or captures[place + 1 :]):
        return Ledger(tuple(entries), ())
    found = Found(entries, speakers, {step.after.row.number for step in steps})
    rewrite = rewriting(session, article_id, steps)
    story, before = told(session, article_id, found, captures, place, rewrite)
    taken = {entry.row for entry in story}
    story, superseded = matched(story, [entry for entry in before.values() if entry.row not in taken])
    changed = (entry for entry in story if entry.row is None or entry != before[entry.row])
    return Ledger(tuple(changed), tuple(entry.row for entry in superseded if entry.row is not None))


def told(
    session: Session, article_id: int, found: Found, captures: Sequence[Capture], place: int, rewrite: Rewrite
) -> tuple[list[Entry], dict[int, Entry]]:
    """Return what the ledger is to say, and the rows that stand so far and are within reach, by their numbers.

    The versions of ``captures`` from ``place`` on are asked again which silent edits they own up to. The last capture
    can own up to what is still silent alone: no other row is read for it, however many the article has.
    """
    lost = {capture.number for capture in captures if not capture.readable}
    late = (capture.number for capture in captures[place + 1 :] if capture.comparable)
    asked = [number for number in late if number not in found.redone]
    speakers = [*found.speakers, *stored_tellers(session, article_id, asked, lost)]
    rows = (ledger.standing if captures[place + 1 :] else ledger.still_silent)(session, article_id)
    before = {row.id: entry_of(row) for row in rows if not out_of_reach(row, lost, found.redone)}
    told_again = {capture.number for capture in captures[place:]} - lost
    others = (forget(entry, told_again) for entry in before.values() if entry.to_version not in found.redone)
    speakers.sort(key=lambda speaker: (speaker.captured_at, speaker.number))
    return settled([*rejoined(others, rewrite), *found.entries], speakers, rewrite), before


def rewriting(session: Session, article_id: int, steps: Sequence[Transition]) -> Rewrite:
    """Return what writes the row of a part of a silent edit, of a step at hand or of versions that are stored."""
    known = {one.row.number: one.analyzed for step in steps for one in (step.before, step.after) if one}
    back = {step.after.row.number: step.reverts_to for step in steps}

    def analyzed(number: int) -> Analyzed:
        if number not in known:
            known[number] = history.told_anew(history.get_stored(session, article_id, number)).analyzed
        return known[number]

    def reverts_to(number: int) -> int | None:
        if number not in back:
            captures = all_captures(session, article_id)
            places = {capture.number: place for place, capture in enumerate(captures)}
            back[number] = returns_to(captures, places[number])
        return back[number]

    def rewrite(entry: Entry, items: Sequence[Item]) -> Record:
        if entry.from_version is None:
            raise ValueError("A version without one before it has no silent edit.")
        changes = [change_of(change) for change, _ in items]
        before, after = analyzed(entry.from_version), analyzed(entry.to_version)
        record = silent_record(changes, before, after, reverts_to(entry.to_version))
        return new_record(record, [silent for _, silent in items])

    return rewrite


def entries_of(step: Transition) -> list[Entry]:
    """Return a transition's corrections as new rows; a page in the article's way corrects nothing."""
    version, comparison = step.after.row, step.comparison
    if version.low_quality is not None and version.gone is None:
        return []
    earlier, later = step.earlier, step.after.analyzed
    return [
        Entry(
            None,
            step.from_version,
            version.number,
            version.captured_at,
            new_record(correction_record(one, comparison, earlier, later), kept(silent_changes(step, one))),
        )
        for one in comparison.corrections
    ]


def silent_changes(step: Transition, correction: Correction) -> list[Pending]:
    """Return what a later notice must speak of to own up to a silent edit."""
    difference = step.comparison.diff
    if correction.kind is not CorrectionKind.STEALTH_EDIT or difference is None or step.earlier is None:
        return []
    changes = [step.comparison.changes[index] for index in correction.changes]
    return pending(changes, difference, step.earlier, step.after.analyzed)


def entry_of(row: Row) -> Entry:
    """Read a row."""
    return Entry(row.id, row.from_version, row.to_version, row.detected_at, ledger.record_of(row))


def out_of_reach(row: Row, lost: Set[int], redone: Set[int]) -> bool:
    """Tell whether a row stays as it is, since the text of one of its versions is lost, or what it says itself.

    What a row says that is damaged is found again where its step is made anew.
    """
    return row.to_version in lost or (row.to_version not in redone and (row.body is None or row.from_version in lost))


def stored_tellers(session: Session, article_id: int, numbers: Iterable[int], lost: Set[int]) -> list[Teller]:
    """Return those of an article's versions that brought words of notices, as they were compared before.

    Where the text that a version was compared with is lost, all words of its notices are taken to be new. Where the
    comparison is damaged, or speaks of a notice that is not among the version's, it is made again.
    """
    found: list[Teller | None] = []
    for number in numbers:
        version = history.get_version(session, article_id, number)
        try:
            comparison = history.load_comparison(session, version)
        except IntegrityFailure as damage:
            log.warning("%s It is compared again.", damage)
            found.append(_teller_anew(session, version, lost))
        else:
            found.append(_teller_as_compared(session, version, comparison, lost))
    return [speaker for speaker in found if speaker is not None and speaker.notices]


def _teller_as_compared(session: Session, version: Version, comparison: Record, lost: Set[int]) -> Teller | None:
    pairs = [(None, notice) for notice in comparison["notices"]["added"]]
    pairs += [(pair["old"], pair["new"]) for pair in comparison["notices"]["altered"]]
    if not pairs:
        return None
    analyzed = history.load(session, version).analyzed
    now, before = _by_start(analyzed), dict[int, Notice]()
    if any(new["start"] not in now for _, new in pairs):
        return _teller_anew(session, version, lost)  # its findings were damaged, and the present rules made them again
    if comparison["notices"]["altered"] and (earlier := _earlier(session, version, lost)):
        before = _by_start(earlier.analyzed)
    busy = {change["disclosed_by"] for change in comparison["changes"] if change["substantive"]} - {None}
    notices = [(now[new["start"]], before.get(old["start"]) if old else None) for old, new in pairs]
    return Teller(version.number, version.captured_at, notices, busy, analyzed)


def _teller_anew(session: Session, version: Version, lost: Set[int]) -> Teller:
    before, after = _earlier(session, version, lost), history.load(session, version)
    told = before and history.told_anew(before)
    return teller(compare(told, history.told_anew(after), was_gone=False, reverts_to=None))


def _earlier(session: Session, version: Version, lost: Set[int]) -> Stored | None:
    """Return what a version was compared with; None where that is lost, or the version was the first."""
    if version.predecessor is None or version.predecessor in lost:
        return None
    return history.get_stored(session, version.article_id, version.predecessor)


def _by_start(analyzed: Analyzed) -> dict[int, Notice]:
    return {notice.start: notice for notice in analyzed.findings.notices}


def forget(entry: Entry, told_again: set[int]) -> Entry:
    """Forget what versions that are asked again did to a row."""
    if entry.record["disclosed_in"] in told_again or (entry.record["discloses"] and entry.to_version in told_again):
        return replace(entry, record=as_found(entry.record))
    return entry


def matched(desired: Sequence[Entry], standing: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Give each finding the row that stands for it; return them, and the rows that are left over.

    The same finding is of the same kind and rests on the same notice and changes; else one that the same version
    brought, of the same kind, with the same notice.
    """
    found, left = list(desired), list(standing)
    for finding in (words, of_version):
        rows: dict[Hashable, deque[Entry]] = defaultdict(deque)
        for row in left:
            rows[finding(row)].append(row)
        for index, entry in enumerate(found):
            if entry.row is None and (same := rows[finding(entry)]):
                found[index] = replace(entry, row=same.popleft().row)
        taken = {entry.row for entry in found}
        left = [row for row in left if row.row not in taken]
    return found, left


def words(entry: Entry) -> Hashable:
    """Return what tells findings apart, wherever they stand: kind, notice, and both sides of each change."""
    changes = tuple((text_of(change["old"]), text_of(change["new"])) for change in entry.record["changes"])
    return entry.record["kind"], text_of(entry.record["notice"]), changes


def of_version(entry: Entry) -> Hashable:
    """Return what tells the findings of one version apart, whatever else came with them."""
    return entry.to_version, entry.record["kind"], text_of(entry.record["notice"])


def text_of(quote: Record | None) -> str | None:
    """Return the words of a quotation or notice."""
    return quote["text"] if quote else None
