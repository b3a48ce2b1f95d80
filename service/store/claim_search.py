"""Finding claims by their words, so that cost grows with what fits and not with all that is stored.

SQLite keeps a full-text index beside the table of claims, PostgreSQL an index over its column; both take endings off
English words. Triggers and the database itself keep them in step (migration 0006); no row of ours speaks of them.
"""

from collections.abc import Sequence
from itertools import combinations

from sqlalchemy import Select, func, literal_column, select, text, true
from sqlalchemy.orm import Session

from service.store.claims import Appearance, Claim
from service.store.engine import on_postgresql

#: claims that are looked at, the newest first, however many fit
NEWEST = 1_000
#: articles that are looked at closely behind it
CLOSELY = 60
#: words that are asked for at most: of each two, one claim must hold both
WORDS = 8

#: what only the database knows of: the index of SQLite with its own tables, and that of PostgreSQL
INDEX = "claim_words"


def articles_with(
    session: Session, words: Sequence[str], besides: Sequence[int], limit: int, *, now: bool = True
) -> list[int]:
    """Return articles whose newest version carries claims with at least two of some words, those with most first.

    ``words`` are letters and digits only; of more than 8 the first count. Articles in ``besides`` are left out.
    Without ``now``, any version may carry them.
    """
    wanted = words[:WORDS]
    if len(wanted) < 2:
        return []
    count = func.count()
    query = (
        select(Appearance.article_id)
        .where(
            Appearance.claim_id.in_(_matching(session, wanted)),
            Appearance.until_version.is_(None) if now else true(),
            Appearance.article_id.not_in(besides),
        )
        .group_by(Appearance.article_id)
        .order_by(count.desc(), Appearance.article_id.desc())
        .limit(limit)
    )
    return list(session.scalars(query))


def _matching(session: Session, words: Sequence[str]) -> Select[int]:
    """Return the question for the newest claims that hold two of the words."""
    if on_postgresql(session):
        wanted = " | ".join(f"({a} & {b})" for a, b in combinations(words, 2))
        held = func.to_tsvector(literal_column("'english'"), Claim.text)
        fits = held.op("@@")(func.to_tsquery(literal_column("'english'"), wanted))
        return select(Claim.id).where(fits).order_by(Claim.id.desc()).limit(NEWEST)
    wanted = " OR ".join(f'("{a}" AND "{b}")' for a, b in combinations(words, 2))
    row = literal_column("rowid", Claim.id.type)
    match = text(f"{INDEX} MATCH :wanted").bindparams(wanted=wanted)
    return select(row).select_from(text(INDEX)).where(match).order_by(row.desc()).limit(NEWEST)
