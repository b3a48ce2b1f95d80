"""Who else says what one article has corrected.

What was corrected is what the older version says, the newer one denies, and a change touches; a name that gave way to
another is denied by that. Who credits a deed as the older version did, and the newer one to somebody else, carries
that, too, also where only a notice put it right. Precision goes before recall: an article that gives the new statement
as well reports the correction, and carries nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from service.core.claims.bearing import Bearing, bearing
from service.core.claims.crosscheck import Row, Telling, cross_check
from service.core.claims.judging.pair import AGAINST, ANOTHER_DOER
from service.core.claims.statements import Claim
from service.core.claims.support import Stance, Support, judge_read, stated
from service.core.text.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’&-][^\W_]+)*")


class Standing(StrEnum):
    """How an article stands to what another has corrected."""

    STILL_CARRIES = "still_carries"
    FOLLOWED = "followed"
    #: it gave the statement up before the other did
    CORRECTED_FIRST = "corrected_first"
    NEVER_CARRIED = "never_carried"


class Touched(NamedTuple):
    """Words that a correction took away or put in, or both."""

    #: ``text`` or ``title``
    field: str
    #: where in the older version, and where in the newer one
    old: Span | None
    new: Span | None
    #: they are a name
    name: bool


@dataclass(frozen=True, slots=True)
class Carried:
    """How an article stands to a corrected statement, and where it says so."""

    standing: Standing
    #: the statement, in the words of the article that corrected it, and the figure it is about, if it is one
    text: str
    figure: str | None
    #: index of the last version that carries it; None where none does
    version: int | None
    #: what that version says
    support: Support | None
    #: a version before that denied it: the article came to it by a change of its own, and was not left behind
    turned: bool


class _Renamed(NamedTuple):
    """A name that was given up for another."""

    place: Touched
    #: the last word of it that is not in the other, and the last of the other; a surname most often
    old: str
    new: str


class _Credited(NamedTuple):
    """A deed that was credited to somebody else than before."""

    #: to whom it is now, and to whom it was, in the words of the two versions
    claim: Claim
    given_up: str
    #: the words for whom it was credited to
    doer: frozenset[str]


@dataclass(frozen=True, slots=True)
class Change:
    """A correction, ready to be held against other articles."""

    before: Telling
    after: Telling
    touched: Sequence[Touched]
    #: what the sentences bear on in which words were touched
    about: Sequence[Bearing]
    #: what the newer version newly credits to somebody else than the older one did
    credited: Sequence[_Credited]


def read_change(before: Telling, after: Telling, touched: Sequence[Touched], put_in: Sequence[Span] = ()) -> Change:
    """Read what changed between two versions; what they no longer claim is all that others can carry.

    ``put_in`` are the stretches of the newer text that came with the correction, its notice among them.
    """
    about = [
        *_said_at(before, [(one.field, one.old) for one in touched]),
        *_said_at(after, [(one.field, one.new) for one in touched]),
    ]
    kept = {claim.text for claim in after.claims}
    dropped = [pair for pair in zip(before.claims, before.credited, strict=True) if pair[0].text not in kept]
    old = replace(before, claims=tuple(one for one, _ in dropped), credited=tuple(name for _, name in dropped))
    return Change(old, after, touched, about, tuple(_credited_anew(before, after, put_in)))


def _credited_anew(before: Telling, after: Telling, put_in: Sequence[Span]) -> Iterator[_Credited]:
    """Yield what came into the newer version that credits a deed to another doer than the older one."""
    known = {claim.text for claim in before.claims}
    for claim in after.claims:
        if claim.text not in known and any(Span(claim.start, claim.end).overlaps(span) for span in put_in):
            (said,) = judge_read([(claim.text, stated(claim.text, before.lang))], before.read())
            if doer := _doer(said):
                words = before.title if said.field == "title" else before.text
                yield _Credited(claim, said.evidence[0].of(words), doer)


def _said_at(told: Telling, places: Sequence[tuple[str, Span | None]]) -> Iterator[Bearing]:
    """Yield what the sentences of a version bear on in which one of some places lies."""
    read = told.read()
    head = len(read.head)
    for fact in read.facts:
        field, by = ("title", 0) if fact.span.start < head else ("text", head)
        own = Span(fact.span.start - by, fact.span.end - by)
        if any(span and field == one and own.overlaps(span) for one, span in places):
            yield bearing(fact, told.lang)


def carried(change: Change, others: Sequence[Telling]) -> Carried:
    """Return how an article stands to what another one changed; one that no longer says it has followed, whenever.

    ``others`` are the article's good versions by time of capture.
    """
    after, touched, newest = change.after, change.touched, len(others) + 1
    titled = any(one.field == "title" for one in touched)
    old = change.before if titled else replace(change.before, title="")
    silent = [replace(one, claims=(), credited=()) for one in others]
    rows = cross_check([old, replace(after, claims=(), credited=()), *silent], change.about)
    rows = [row for row in rows if any(_says(row, k) for k in range(2, newest + 1))]
    denials = [row for row in cross_check([after, old, *silent], change.about) if _denies(row)] if rows else []
    reported = any(_says(row, newest) for row in denials)
    renamed = [one for place in touched if (one := _renamed(place, change.before, after))]
    for row in rows:
        name = next((one for one in renamed if _is_about(row, one)), None)
        if not (_is_given_up(row, denials, touched) or name):
            continue
        saying = [k for k in range(2, newest + 1) if _says(row, k) and _names(row, k, silent[k - 2], name)]
        told = reported or (name is not None and _holds(others[-1].text, name.new))
        if saying and not (saying[-1] == newest and told):
            standing = Standing.STILL_CARRIES if saying[-1] == newest else Standing.FOLLOWED
            turned = any(row.cells[k].stance is Stance.CONTRADICTS for k in range(2, saying[-1]))
            return Carried(standing, row.text, row.figure, saying[-1] - 2, row.cells[saying[-1]], turned)
    return _credited_as_before(change, silent) or Carried(Standing.NEVER_CARRIED, "", None, None, None, turned=False)


def _credited_as_before(change: Change, others: Sequence[Telling]) -> Carried | None:
    """Return how an article stands to a deed that it credits, or did, to whom the older version credited it."""
    for one in change.credited:
        told = replace(change.after, title="", claims=(one.claim,), credited=(None,))
        fact = stated(one.claim.text, told.lang)
        rows = cross_check([told, *others], [bearing(fact, told.lang)]) if fact else []
        cells = next((row.cells[1:] for row in rows if row.text == one.claim.text), ())
        saying = [k for k, cell in enumerate(cells) if not one.doer.isdisjoint(_doer(cell))]
        if saying:
            last = saying[-1]
            standing = Standing.STILL_CARRIES if last == len(others) - 1 else Standing.FOLLOWED
            turned = any(cell.stance is Stance.SUPPORTS for cell in cells[:last])
            return Carried(standing, one.given_up, None, last, cells[last], turned)
    return None


def _doer(cell: Support) -> frozenset[str]:
    """Return the words for whom a version credits with a deed, against another version; none where it does not."""
    if cell.stance is not Stance.CONTRADICTS or not cell.reason.startswith(ANOTHER_DOER):
        return frozenset()
    return frozenset(_WORD.findall(cell.reason.removeprefix(ANOTHER_DOER).partition(AGAINST)[0]))


def _is_given_up(row: Row, denials: Sequence[Row], touched: Sequence[Touched]) -> bool:
    """Tell whether the second version denies what the first says, and the change touches one sentence or the other.

    ``denials`` are what the second version says and the first denies: two statements that contradict each other do so
    both ways.
    """
    said, denied = row.cells[:2]
    other_way = [
        one.cells[0] for one in denials for span in one.cells[1].evidence if _stands(said, one.cells[1].field, span)
    ]
    denying = [denied, *other_way] if _denies(row) else other_way if said.stance is Stance.SUPPORTS else []
    return bool(denying) and any(
        _stands(said, one.field, one.old) or any(_stands(cell, one.field, one.new) for cell in denying)
        for one in touched
    )


def _denies(row: Row) -> bool:
    said, denied = row.cells[:2]
    return said.stance is Stance.SUPPORTS and denied.stance is Stance.CONTRADICTS


def _says(row: Row, place: int) -> bool:
    return row.cells[place].stance is Stance.SUPPORTS


def _stands(cell: Support, field: str, span: Span | None) -> bool:
    return span is not None and cell.field == field and any(span.overlaps(one) for one in cell.evidence)


def _renamed(place: Touched, before: Telling, after: Telling) -> _Renamed | None:
    """Return a name that was given up for another one; None where the place is no such change."""
    if not (place.name and place.old and place.new):
        return None
    old, new = (_WORD.findall(span.of(told.title if place.field == "title" else told.text))
                for span, told in ((place.old, before), (place.new, after)))  # fmt: skip
    gone, come = [word for word in old if word not in new], [word for word in new if word not in old]
    return _Renamed(place, gone[-1], come[-1]) if gone and come else None


def _is_about(row: Row, name: _Renamed) -> bool:
    """Tell whether a row is what the first version says with a name that the second has given up."""
    said, now = row.cells[:2]
    own = said.stance is Stance.SUPPORTS and _stands(said, name.place.field, name.place.old)
    return own and now.stance is not Stance.SUPPORTS and _holds(row.text, name.old)


def _names(row: Row, place: int, told: Telling, name: _Renamed | None) -> bool:
    """Tell whether an article says it of whom it was said; it may go without saying where no name was given up."""
    if name is None:
        return True
    cell = row.cells[place]
    words = told.title if cell.field == "title" else told.text
    return any(_holds(span.of(words), name.old) for span in cell.evidence)


def _holds(text: str, word: str) -> bool:
    return word in _WORD.findall(text)
