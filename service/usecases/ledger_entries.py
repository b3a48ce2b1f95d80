"""What the ledger of an article is to say once a version has its place: which rows are new, changed or superseded.

Nothing is written here. A row whose finding still holds is kept, with its number and its reviews, also where a version
that arrived late moved it to another pair of versions.
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence, Set
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from service.core.editorial.corrections import Correction, CorrectionKind
from service.core.editorial.disclosure import Pending, pending
from service.core.editorial.notices import Notice
from service.core.editorial.record import Record, change_of, correction_record, silent_record
from service.core.editorial.version import Version as Analyzed
from service.store import history, ledger
from service.store.corrections import Correction as Row
from service.store.versions import Version
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
from service.usecases.timeline import Capture
from service.usecases.transition import Transition


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is to be written into the ledger."""

    #: rows that are new, or say something else than before
    entries: tuple[Entry, ...]
    #: numbers of rows that no longer hold
    superseded: tuple[int, ...]


def plan(
    session: Session, article_id: int | None, steps: Sequence[Transition], captures: Sequence[Capture], place: int
) -> Ledger:
    """Return what the ledger is to say after ``steps``; ``captures`` is the history, with newcomers from ``place``."""
    late = captures[place + 1 :]
    speakers = [speaker for step in steps if (speaker := teller(step)).notices]
    if article_id is None or not (speakers or late):
        return Ledger(tuple(entry for step in steps for entry in entries_of(step)), ())
    redone = {step.after.row.number for step in steps}
    lost = {capture.number for capture in captures if not capture.readable}
    asked = [capture.number for capture in late if capture.comparable and capture.number not in redone]
    speakers += stored_tellers(session, article_id, asked, lost)
    rewrite = rewriting(session, article_id, steps)
    standing = [entry_of(row) for row in ledger.standing(session, article_id)]
    before = {entry.row: entry for entry in standing if not out_of_reach(entry, lost, redone)}
    told_again = {capture.number for capture in captures[place:]} - lost
    others = (forget(entry, told_again) for entry in before.values() if entry.to_version not in redone)
    desired = (entry for step in steps for entry in entries_of(step))
    speakers.sort(key=lambda speaker: (speaker.captured_at, speaker.number))
    story = settled([*rejoined(others, rewrite), *desired], speakers, rewrite)
    taken = {entry.row for entry in story}
    story, superseded = matched(story, [entry for entry in before.values() if entry.row not in taken])
    changed = (entry for entry in story if entry.row is None or entry != before[entry.row])
    return Ledger(tuple(changed), tuple(entry.row for entry in superseded if entry.row is not None))


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
            version = history.get_version(session, article_id, number)
            back[number] = history.load_comparison(session, version)["reverts_to"]
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


def out_of_reach(entry: Entry, lost: Set[int], redone: Set[int]) -> bool:
    """Tell whether a row stays as it is, since the text of one of its versions is lost."""
    return entry.to_version in lost or (entry.from_version in lost and entry.to_version not in redone)


def stored_tellers(session: Session, article_id: int, numbers: Iterable[int], lost: Set[int]) -> list[Teller]:
    """Return those of an article's versions that brought words of notices, as they were compared before.

    Where the text that a version was compared with is lost, all words of its notices are taken to be new.
    """

    def earlier(version: Version) -> dict[int, Notice]:
        if version.predecessor is None or version.predecessor in lost:
            return {}
        return _by_start(history.get_stored(session, article_id, version.predecessor).analyzed)

    found = []
    for number in numbers:
        version = history.get_version(session, article_id, number)
        comparison = history.load_comparison(session, version)
        pairs = [(None, notice) for notice in comparison["notices"]["added"]]
        pairs += [(pair["old"], pair["new"]) for pair in comparison["notices"]["altered"]]
        if pairs:
            analyzed = history.load(session, version).analyzed
            now = _by_start(analyzed)
            before = earlier(version) if comparison["notices"]["altered"] else {}
            busy = {change["disclosed_by"] for change in comparison["changes"] if change["substantive"]} - {None}
            notices = [(now[new["start"]], before.get(old["start"]) if old else None) for old, new in pairs]
            found.append(Teller(version.number, version.captured_at, notices, busy, analyzed))
    return found


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
