"""The claims somebody watches, filed so that a version is held only against those of which it speaks.

To file 10,000 takes a second; so a process keeps what it filed, for as long as no other claim is watched.
"""

from collections.abc import Collection, Sequence
from functools import cached_property
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from service.core.claims.nearness import ClaimNet
from service.core.claims.support import Article, Support, judge_near
from service.store import claim_records
from service.store.claim_records import Watched, WatchState


class WatchList:
    """Watched claims."""

    def __init__(self, claims: Sequence[Watched]) -> None:
        self.claims = claims
        self._nets: dict[str, ClaimNet] = {}

    def __len__(self) -> int:
        return len(self.claims)

    def __getitem__(self, number: int) -> Watched:
        """Return the claim with a number."""
        return self.claims[self._places[number]]

    def judged(self, article: Article, also: Collection[int] = ()) -> list[tuple[Watched, Support]]:
        """Return what an article says to the claims of which it speaks, and to those with the numbers ``also``."""
        if article.lang not in self._nets:
            self._nets[article.lang] = ClaimNet([claim.text for claim in self.claims], article.lang)
        near = self._nets[article.lang].near(article.facts)
        near |= {self._places[number]: list(range(len(article.facts))) for number in also if number in self._places}
        claims = [self.claims[place] for place in near]
        found = judge_near(((claim.text, near[self._places[claim.id]]) for claim in claims), article)
        return sorted(zip(claims, found, strict=True), key=lambda pair: pair[0].id)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {claim.id: place for place, claim in enumerate(self.claims)}


_filed: WeakKeyDictionary[Engine, tuple[WatchState, WatchList]] = WeakKeyDictionary()


def watch_list(session: Session, state: WatchState) -> WatchList:
    """Return the claims that are watched; ``state`` is that of the database now."""
    engine = session.get_bind().engine
    known = _filed.get(engine)
    if known is None or known[0] != state:
        known = state, WatchList(claim_records.watched_claims(session))
        _filed[engine] = known
    return known[1]
