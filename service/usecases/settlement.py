"""Which silent edits the notices of later versions own up to.

Pure: a function of the whole story in order of capture, so that it does not matter in which order its versions arrived.

A notice that speaks of some changes of a silent edit owns up to those alone. They become a row of their own, as they
would be had the notice come with them; what nobody spoke of stays a silent edit, under the number that it had.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.core.editorial.changes import Category
from service.core.editorial.disclosure import Disclosure, Pending, Told, settle
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
    """A version that brought notices, or words of notices."""

    number: int
    captured_at: datetime
    #: each notice with the one that it replaced, or None
    notices: Sequence[Told]
    #: indices of notices that explain a change which came with them
    busy: Collection[int]
    analyzed: Analyzed


def teller(step: Transition) -> Teller:
    """Return what a transition's new notices may own up to."""
    comparison, version = step.comparison, step.after.row
    explained = zip(comparison.changes, comparison.disclosed_by, strict=True)
    busy = {notice for change, notice in explained if notice is not None and change.substantive}
    added = [(notice, None) for notice in comparison.notices_added]
    notices = [*added, *((pair.new, pair.old) for pair in comparison.notices_altered)]
    return Teller(version.number, version.captured_at, notices, busy, step.after.analyzed)


#: of a silent edit: a change as it is served, and what a notice must speak of to own up to it
Item = tuple[Record, Record]
#: returns the record of a silent edit that made but some changes of an entry's step
Rewrite = Callable[[Entry, Sequence[Item]], Record]


def kept(silent: Sequence[Pending]) -> list[Record]:
    """Write down what notices must speak of to own up to the changes of a silent edit."""
    return [
        {"category": p.category.value, "old_text": p.old_text, "new_text": p.new_text, "context": p.context, "place": i}
        for i, p in enumerate(silent)
    ]


def new_record(record: Record, silent: Sequence[Record]) -> Record:
    """Complete a correction as it was found."""
    found = {"disclosure": record["disclosure"], "summary": record["summary"]}
    return {
        **record,
        "found": found,
        "silent": list(silent),
        "discloses": [],
        "lag_seconds": None,
        "disclosed_in": None,
    }


def as_found(record: Record) -> Record:
    """Forget what other versions did to a correction."""
    changes = record["changes"]
    if record["silent"]:
        changes = [{**change, "disclosure": Disclosure.UNDISCLOSED.value} for change in changes]
    reset = {"changes": changes, "discloses": [], "lag_seconds": None, "disclosed_in": None}
    return {**record, **record["found"], **reset}


def rejoined(entries: Iterable[Entry], rewrite: Rewrite) -> list[Entry]:
    """Make one row again, a new one, of what is silent between the same two versions."""
    steps: dict[object, list[Entry]] = defaultdict(list)
    for entry in entries:
        open_edit = entry.record["silent"] and entry.record["disclosed_in"] is None
        steps[entry.to_version if open_edit else (entry.to_version, entry.row)].append(entry)
    return [_joined(parts, rewrite) if len(parts) > 1 else parts[0] for parts in steps.values()]


def _joined(parts: Sequence[Entry], rewrite: Rewrite) -> Entry:
    items = sorted((item for part in parts for item in _items(part.record)), key=lambda item: item[1]["place"])
    return replace(parts[0], row=None, record=rewrite(parts[0], items))


def _items(record: Record) -> list[Item]:
    """Return the changes of a silent edit; one that was never divided may not have kept their places."""
    items = zip(record["changes"], record["silent"], strict=True)
    return [(change, {"place": place, **silent}) for place, (change, silent) in enumerate(items)]


def settled(entries: Sequence[Entry], tellers: Sequence[Teller], rewrite: Rewrite) -> list[Entry]:
    """Let each teller, in order of capture, own up to the earlier changes that are still silent by then."""
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
        told: dict[int, set[int]] = defaultdict(set)
        edits: dict[int, list[Entry]] = defaultdict(list)
        for (index, change), notice in ((waiting[i], notice) for i, notice in owned.items()):
            told[index].add(change)
            edits[notice].append(story[index])
        parts = [part for i, entry in enumerate(story) for part in _parts(entry, told[i], speaker, rewrite)]
        story = [_tells(entry, speaker, edits) for entry in parts]
    return story


def _pending(silent: Record) -> Pending:
    return Pending(Category(silent["category"]), silent["old_text"], silent["new_text"], silent["context"])


def _parts(entry: Entry, told: Collection[int], speaker: Teller, rewrite: Rewrite) -> list[Entry]:
    """Return the row that stays silent, if anything does, and the row of what was told, if anything was."""
    if not told:
        return [entry]
    items = _items(entry.record)
    if len(told) == len(items):
        return [_told(entry, speaker)]
    owned, rest = ([item for i, item in enumerate(items) if (i in told) is side] for side in (True, False))
    new = replace(entry, row=None, record=rewrite(entry, owned))
    return [replace(entry, record=rewrite(entry, rest)), _told(new, speaker)]


def _lag(edit: Entry, speaker: Teller) -> int:
    """Return for how many seconds an edit was silent."""
    return int((speaker.captured_at - edit.captured_at).total_seconds())


def _told(edit: Entry, speaker: Teller) -> Entry:
    """Return the row of a silent edit that was owned up to; how long it was silent is kept."""
    later = Disclosure.DISCLOSED_LATER.value
    lag = _lag(edit, speaker)
    changes = [{**change, "disclosure": later} for change in edit.record["changes"]]
    summary = owned_up(edit.record["summary"], lag)
    news = {"disclosure": later, "lag_seconds": lag, "disclosed_in": speaker.number, "summary": summary}
    return replace(edit, record={**edit.record, **news, "changes": changes})


def _tells(entry: Entry, speaker: Teller, edits: Mapping[int, Sequence[Entry]]) -> Entry:
    """Return the row of a notice that owned up to edits, given by the index of the notice; any other row as it is."""
    if entry.to_version != speaker.number or not entry.record["notice"]:
        return entry
    start, record = entry.record["notice"]["start"], entry.record
    owned = next(
        (edits[i] for i, (notice, _) in enumerate(speaker.notices) if notice.start == start and i in edits), ()
    )
    if not owned:
        return entry
    told = sorted({edit.place for edit in owned})
    news: Record = {"discloses": [number for _, number in told]}
    if record["disclosure"] == Disclosure.NOTICE_WITHOUT_CHANGE:
        lag = max(_lag(edit, speaker) for edit in owned)
        news |= {"disclosure": Disclosure.DISCLOSED.value, "summary": owns_up(record["summary"], lag)}
    return replace(entry, record={**record, **news})
