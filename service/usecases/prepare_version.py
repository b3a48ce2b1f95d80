"""Everything about a posted version that takes long, found out before anything is locked.

Reading a page, finding claims in it and comparing it with its neighbours takes up to seconds. All of it is a function
of what was sent and of what is stored; so it is worked out in a session that only reads, and ``post_version`` writes it
down if what it rests on (``Basis``) still stands.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial
from typing import Any

from sqlalchemy.orm import Session

from service.core.address import canonical
from service.core.claims.second_opinion import Judge
from service.core.editorial.capture import REMAINDER, remainder
from service.core.editorial.revision import RULES
from service.store import catalogue, checks, claim_records, history
from service.store.catalogue import Standing
from service.store.claim_records import Run, WatchState
from service.store.findings import pack
from service.store.history import Captured, DamagedText, Stored
from service.store.source_records import CreditRun
from service.store.versions import Version
from service.usecases import ledger_entries, record_claims, record_sources, timeline
from service.usecases.captures import all_captures, capture, capture_of, captures_before
from service.usecases.ledger_entries import Ledger
from service.usecases.read_version import CLOCK_SKEW, Draft, NewVersion, digest_as_sent, read_version
from service.usecases.record_claims import Judged, Made
from service.usecases.record_sources import Told
from service.usecases.timeline import Capture
from service.usecases.track_article import NewArticle
from service.usecases.transition import Transition, compare
from service.usecases.watch_list import watch_list

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Basis:
    """What a version was prepared against; what shows nothing new rests on the article's versions alone."""

    #: number of the article; None where it is not known yet
    article_id: int | None
    #: versions that it had
    versions: int
    #: its checks that were captured later than the new version
    checks: int | None = None
    #: which claims were watched
    watched: WatchState | None = None

    def holds(self, session: Session, article: Standing, moment: datetime) -> bool:
        """Tell whether it still stands for a version captured at ``moment``."""
        return (
            self.versions == article.version_count
            and (self.checks is None or self.checks == checks.checks_after(session, article.id, moment))
            and (self.watched is None or self.watched == claim_records.watch_state(session))
        )


@dataclass(frozen=True, slots=True)
class Filed:
    """A version that is to be stored, with all that is found in it."""

    step: Transition
    findings: bytes
    comparison: dict[str, Any]
    made: Made
    told: Told
    #: what it says to the watched claims, once it was held against them (``held``)
    judged: tuple[Judged, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A posted version, ready to be written down."""

    basis: Basis
    captured_at: datetime
    #: the version that shows the same; then there is nothing more to write
    unchanged: Capture | None = None
    #: the new version, and a second one where a later check turns out to be a return to what stood before
    filed: tuple[Filed, ...] = ()
    #: number of the version whose check became the second one
    check_of: int | None = None
    #: later versions whose comparison is another one now
    compared_again: tuple[Transition, ...] = ()
    ledger: Ledger = Ledger((), ())  # noqa: RUF009 - frozen
    #: which versions carry which claims, where that must be written anew
    runs: tuple[Run, ...] | None = None
    #: and which credit whom
    credits: tuple[CreditRun, ...] | None = None
    #: the number and headline of the latest version; None where that stays the same
    latest: tuple[int, str] | None = None


Preparation = Callable[[Session, bool], Prepared]


def preparation(target: int | NewArticle, new: NewVersion, judge: Judge | None, now: datetime) -> Preparation:
    """Return what prepares a version of an article, named by its number or its address, which need not be known.

    The preparation takes a session, and whether to keep others off the article until the transaction ends. It may be
    repeated: what was sent is read only once. ``judge`` is heard on watched claims beside the rules.

    Raises (the preparation):
        InvalidInput: the text cannot be stored, or was captured in the future.
        NotFound: there is no such article.
        Gone: the article was taken down.
    """
    read = cache(partial(read_version, new, now=now))

    def compared(session: Session, lock: bool) -> Prepared:
        article = find_article(session, target, lock)
        if article is None:
            assert isinstance(target, NewArticle)  # noqa: S101 - a number that is unknown is refused
            return placed(session, Basis(None, 0, checks=0), [], read(target.url), new.captured_at or now)
        newest = history.newest(session, article.id)
        moment = new.captured_at or moment_of(session, article.id, newest, now)
        basis = Basis(article.id, article.version_count)
        if newest and shows_again(new, moment, newest, now):
            return Prepared(basis, moment, unchanged=capture_of(*newest))
        draft = read(article.url)
        basis = replace(basis, checks=checks.checks_after(session, article.id, moment))
        return past_damage(session, basis, concerned(session, basis, newest, draft, moment), draft, moment)

    return lambda session, lock: held(session, compared(session, lock), judge)


def held(session: Session, prepared: Prepared, judge: Judge | None) -> Prepared:
    """Hold the new versions against the watched claims; a capture of low quality says nothing."""
    if not prepared.filed:
        return prepared
    watched = watch_list(session, prepared.basis.watched or WatchState(0, 0))

    def judged(one: Filed) -> tuple[Judged, ...]:
        good = one.step.after.row.low_quality is None
        return tuple(record_claims.judge_watched(session, watched, judge, one.step)) if good else ()

    return replace(prepared, filed=tuple(replace(one, judged=judged(one)) for one in prepared.filed))


def moment_of(session: Session, article_id: int, newest: Captured | None, now: datetime) -> datetime:
    """Return when a version was captured that does not say so.

    What stands there now was not seen before what was filed while it waited its turn.
    """
    seen = [newest.captured_at] if newest else []
    return max(now, checks.last_check(session, article_id) or now, *seen)


def shows_again(new: NewVersion, moment: datetime, newest: Captured, now: datetime) -> bool:
    """Tell whether what was sent is, word for word, what the good ``newest`` capture of its article shows.

    Then there is nothing to read in it. What is sent otherwise may show the same all the same, once it is read.
    """
    return (
        newest.low_quality is None
        and newest.captured_at <= moment <= now + CLOCK_SKEW
        and newest.digest == digest_as_sent(new)
    )


def find_article(session: Session, target: int | NewArticle, lock: bool) -> Standing | None:
    """Return the article that is meant; None for an address that is not known yet."""
    if isinstance(target, NewArticle):
        known = catalogue.find_article(session, canonical(target.url))
        if known is None:
            return None
        if not lock:
            return catalogue.present(known)
        target = known.id
    return catalogue.standing_article(session, target, lock=lock)


def concerned(session: Session, found: Basis, newest: Captured | None, draft: Draft, moment: datetime) -> list[Capture]:
    """Return the captures among which a version of ``moment`` has its place; at the end, those that matter to it."""
    article_id = found.article_id or 0
    if newest is None or newest.captured_at > moment or found.checks:
        return all_captures(session, article_id)
    return captures_before(session, article_id, draft.digest)


def past_damage(session: Session, found: Basis, captures: list[Capture], draft: Draft, moment: datetime) -> Prepared:
    """Do what ``placed`` does, past versions whose text is lost: what is sent now must not be lost with them."""
    lost: set[int] = set()
    while True:
        try:
            return placed(session, found, captures, draft, moment)
        except DamagedText as damage:
            if damage.number in lost:
                raise
            log.error("%s What is posted to the article is not compared with it.", damage)
            lost.add(damage.number)
        whole = all_captures(session, found.article_id or 0)
        captures = [replace(capture, readable=capture.number not in lost) for capture in whole]


def placed(session: Session, found: Basis, captures: list[Capture], draft: Draft, moment: datetime) -> Prepared:
    """Give a version captured at ``moment`` its place in time, among ``captures``, and work out all that follows."""
    article_id, number = found.article_id or 0, found.versions + 1
    place = timeline.place_of(captures, moment)
    low_quality = draft.low_quality or cut_off(session, article_id, captures[:place], draft)
    new = capture_of(number, moment, draft.digest, low_quality, draft.gone)
    twin = timeline.twin_before(captures, place, new)
    if twin is not None:
        return Prepared(replace(found, checks=None), moment, unchanged=twin)
    row = draft.row(article_id, number, moment, low_quality)
    basis = replace(found, watched=claim_records.watch_state(session))
    newcomers, check_of = [Stored(row, draft.analyzed(low_quality))], None
    if basis.checks and new.telling:
        before = timeline.last(captures, place, timeline.TELLING)
        again = before and before.readable and returned(session, before.number, row)
        if before and again:
            newcomers.append(again)
            check_of = before.number
    captures[place:place] = [capture(one.row) for one in newcomers]
    return worked_out(session, basis, captures, place, newcomers, check_of)


def cut_off(session: Session, article_id: int, earlier: Sequence[Capture], draft: Draft) -> str | None:
    """Return why a text is no article beside the good one before it; None where it may be one."""
    before = timeline.last(earlier, len(earlier), timeline.COMPARABLE)
    if before is None or draft.gone is not None or len(draft.content.text) >= REMAINDER:
        return None
    good = history.get_stored(session, article_id, before.number)
    return remainder(good.analyzed.content, draft.content).reason or None


def returned(session: Session, number: int, new: Version) -> Stored | None:
    """Return the version that a later check stands for, now that ``new`` comes between: the article went back."""
    moment = checks.first_check(session, new.article_id, number, new.captured_at)
    if moment is None:
        return None
    old = history.told_anew(history.get_stored(session, new.article_id, number))
    same = ("title", "byline", "lang", "published_at", "modified_at", "digest", "length", "sanitised",
            "hidden_characters", "low_quality", "gone")  # fmt: skip
    again = Version(**{name: getattr(old.row, name) for name in same}, article_id=new.article_id, rules=RULES)
    again.number, again.captured_at, again.received_at = new.number + 1, moment, new.received_at
    return Stored(again, old.analyzed)


def worked_out(
    session: Session,
    basis: Basis,
    captures: Sequence[Capture],
    place: int,
    newcomers: Sequence[Stored],
    check_of: int | None,
) -> Prepared:
    """Compare the newcomers from ``place`` on, and whom they concern, with the versions before them."""
    row = newcomers[0].row
    steps = transitions(session, row.article_id, captures, place, newcomers)
    fresh, again = steps[: len(newcomers)], steps[len(newcomers) :]
    late = captures[place].good and any(capture.good for capture in captures[place + 1 :])
    newest = timeline.last(captures, len(captures), timeline.GOOD) or captures[-1]
    at_hand = [one for step in steps for one in (step.before, step.after) if one]
    texts = {one.row.number: one.analyzed.content.text for one in at_hand}
    titles = {one.row.number: one.row.title for one in newcomers}
    return Prepared(
        basis,
        row.captured_at,
        filed=tuple(filed(session, step, texts) for step in fresh),
        check_of=check_of,
        compared_again=tuple(again),
        ledger=ledger_entries.plan(session, basis.article_id, steps, captures, place),
        runs=tuple(record_claims.runs(session, row.article_id, captures, fresh)) if late else None,
        credits=tuple(record_sources.runs(session, row.article_id, captures, fresh)) if late else None,
        latest=(newest.number, titles[newest.number]) if newest.number in titles else None,
    )


def transitions(
    session: Session, article_id: int, captures: Sequence[Capture], place: int, newcomers: Sequence[Stored]
) -> list[Transition]:
    """Compare every version that newcomers concern with the good one before it, in order of capture."""
    known = {one.row.number: one for one in newcomers}

    def stored(number: int) -> Stored:
        if number not in known:
            known[number] = history.told_anew(history.get_stored(session, article_id, number))
        return known[number]

    steps = []
    for at in timeline.concerned(captures, place, len(newcomers)):
        before = timeline.last(captures, at, timeline.COMPARABLE)
        told = timeline.last(captures, at, timeline.TELLING)
        after = stored(captures[at].number)
        back = timeline.returns_to(captures, at)
        was_gone = told is not None and told.gone
        earlier = stored(before.number) if before else None
        steps.append(compare(earlier, after, was_gone=was_gone, reverts_to=back))
    return steps


def filed(session: Session, step: Transition, texts: Mapping[int, str]) -> Filed:
    """Make a new version ready to be stored; ``texts`` are those of the article that are at hand."""
    version = step.after.row
    version.predecessor = step.from_version
    history.squeeze(session, version, texts)
    return Filed(
        step,
        pack(step.after.analyzed.findings, step.after.analyzed.content.text),
        step.record(),
        record_claims.claims_of(step.after.analyzed.findings),
        record_sources.told(step),
    )
