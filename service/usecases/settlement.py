"""Which silent edits the notices of later versions own up to.

Pure: a function of the whole story in order of capture, so that it does not matter in which order its versions arrived.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from service.core.editorial.changes import Category
from service.core.editorial.disclosure import Disclosure, Pending, settle
from service.core.editorial.notices import Notice
from service.core.editorial.record import Record
from service.core.editorial.summary import owned_up, owns_up
from service.core.editorial.version import Version as Analyzed
from service.usecases.transition import Transition


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the ledger as it is to stand."""

    #: number of the row that is there; None for a new one
    row: int | None
    from_version: int | None
    to_version: int
    #: when the newer version was captured
    captured_at: datetime
    #: the correction with what other versions do to it: ``found`` is what its own comparison said of disclosure and
    #: summary, ``silent`` what a notice must speak of to own up to its changes, ``discloses`` the versions whose
    #: silent edits its notice owned up to
    record: Record

    @property
    def place(self) -> tuple[datetime, int]:
        """Where it stands in the story."""
        return self.captured_at, self.to_version


@dataclass(frozen=True, slots=True)
class Teller:
    """A version that brought notices."""

    number: int
    captured_at: datetime
    notices: Sequence[Notice]
    #: indices of notices that explain a change which came with them
    busy: Collection[int]
    analyzed: Analyzed


def teller(step: Transition) -> Teller:
    """Return what a transition's new notices may own up to."""
    comparison, version = step.comparison, step.after.row
    explained = zip(comparison.changes, comparison.disclosed_by, strict=True)
    busy = {notice for change, notice in explained if notice is not None and change.substantive}
    return Teller(version.number, version.captured_at, comparison.notices_added, busy, step.after.analyzed)


def new_record(record: Record, silent: Sequence[Pending]) -> Record:
    """Complete a correction as it was found."""
    found = {"disclosure": record["disclosure"], "summary": record["summary"]}
    kept: list[dict[str, Any]] = [
        {"category": p.category.value, "old_text": p.old_text, "new_text": p.new_text, "context": p.context}
        for p in silent
    ]
    return {**record, "found": found, "silent": kept, "discloses": [], "lag_seconds": None, "disclosed_in": None}


def as_found(record: Record) -> Record:
    """Forget what other versions did to a correction."""
    changes = record["changes"]
    if record["silent"]:
        changes = [{**change, "disclosure": Disclosure.UNDISCLOSED.value} for change in changes]
    reset = {"changes": changes, "discloses": [], "lag_seconds": None, "disclosed_in": None}
    return {**record, **record["found"], **reset}


def settled(entries: Sequence[Entry], tellers: Sequence[Teller]) -> list[Entry]:
    """Let each teller, in order of capture, own up to the earlier edits that are still silent by then."""
    story = list(entries)
    for speaker in tellers:
        waiting = [
            (index, change)
            for index, entry in enumerate(story)
            if entry.record["disclosed_in"] is None and entry.place < (speaker.captured_at, speaker.number)
            for change in range(len(entry.record["silent"]))
        ]
        silent = [_pending(story[index].record["silent"][change]) for index, change in waiting]
        owned = settle(silent, speaker.notices, speaker.analyzed, speaker.busy) if silent else {}
        for index in {waiting[i][0] for i in owned}:
            changes = {waiting[i][1] for i in owned if waiting[i][0] == index}
            story[index] = _told(story[index], changes, speaker)
        for notice in set(owned.values()):
            edits = [story[waiting[i][0]] for i, by in owned.items() if by == notice]
            story = [_tells(entry, speaker, notice, edits) for entry in story]
    return story


def _pending(kept: dict[str, Any]) -> Pending:
    return Pending(**{**kept, "category": Category(kept["category"])})


def _lag(edit: Entry, speaker: Teller) -> int:
    """Return for how many seconds an edit was silent."""
    return int((speaker.captured_at - edit.captured_at).total_seconds())


def _told(edit: Entry, told: Collection[int], speaker: Teller) -> Entry:
    """Return the row of a silent edit that was owned up to; how long it was silent is kept."""
    later = Disclosure.DISCLOSED_LATER.value
    lag = _lag(edit, speaker)
    changes = [
        {**change, "disclosure": later} if index in told else change
        for index, change in enumerate(edit.record["changes"])
    ]
    summary = owned_up(edit.record["summary"], lag)
    news = {"disclosure": later, "lag_seconds": lag, "disclosed_in": speaker.number, "summary": summary}
    return replace(edit, record={**edit.record, **news, "changes": changes})


def _tells(entry: Entry, speaker: Teller, notice: int, edits: Sequence[Entry]) -> Entry:
    """Return the row of the notice that owned up to ``edits``; any other row as it is."""
    record = entry.record
    stands = record["notice"] and record["notice"]["start"] == speaker.notices[notice].start
    if entry.to_version != speaker.number or not stands:
        return entry
    told = sorted({edit.place for edit in edits})
    news: Record = {"discloses": [number for _, number in told]}
    if record["disclosure"] == Disclosure.NOTICE_WITHOUT_CHANGE:
        lag = max(_lag(edit, speaker) for edit in edits)
        news |= {"disclosure": Disclosure.DISCLOSED.value, "summary": owns_up(record["summary"], lag)}
    return replace(entry, record={**record, **news})
