"""Checks: captures of an article that found nothing new."""

from datetime import datetime

from sqlalchemy import bindparam, delete, exists, func, insert, select, update
from sqlalchemy.orm import Session

from service.store.catalogue import LOCKED
from service.store.engine import on_postgresql
from service.store.statement import Statement
from service.store.tables import metadata
from service.store.versions import Check

ARTICLES, CHECKS = (metadata.tables[name] for name in ("articles", "checks"))

LAST = Statement(select(func.max(CHECKS.c.checked_at)).where(CHECKS.c.article_id == bindparam("article")))
LATER = Statement(
    select(func.count())
    .select_from(CHECKS)
    .where(CHECKS.c.article_id == bindparam("article"), CHECKS.c.checked_at > bindparam("moment"))
)
FIRST_AFTER = Statement(
    select(func.min(CHECKS.c.checked_at)).where(
        CHECKS.c.article_id == bindparam("article"),
        CHECKS.c.version_number == bindparam("number"),
        CHECKS.c.checked_at > bindparam("moment"),
    )
)
_KNOWN = exists().where(
    CHECKS.c.article_id == bindparam("article"),
    CHECKS.c.version_number == bindparam("number"),
    CHECKS.c.checked_at == bindparam("moment"),
)
ADD = Statement(
    insert(CHECKS).from_select(
        ["article_id", "version_number", "checked_at"],
        select(
            ARTICLES.c.id,
            bindparam("number", type_=CHECKS.c.version_number.type),
            bindparam("moment", type_=CHECKS.c.checked_at.type),
        ).where(
            ARTICLES.c.id == bindparam("article"),
            ARTICLES.c.version_count == bindparam("versions"),
            ARTICLES.c.withdrawn_at.is_(None),
            ~_KNOWN,
        ),
    )
)


def add_check(session: Session, article_id: int, versions: int, number: int, moment: datetime) -> bool:
    """Record that a capture of ``moment`` showed what version ``number`` shows, and tell whether that was done.

    It is not where the article has another number of versions than ``versions``, or was taken down, and not twice.
    """
    # PostgreSQL does not show a statement what others wrote while it waited for them: it waits before
    if on_postgresql(session):
        LOCKED.rows(session, article=article_id)
    return ADD.run(session, article=article_id, versions=versions, number=number, moment=moment) == 1


def last_check(session: Session, article_id: int) -> datetime | None:
    """Return when an article was last captured without anything new."""
    last: datetime | None = LAST.value(session, article=article_id)
    return last


def checks_after(session: Session, article_id: int, moment: datetime) -> int:
    """Return how many checks of an article were captured after ``moment``."""
    return int(LATER.value(session, article=article_id, moment=moment))


def first_check(session: Session, article_id: int, number: int, after: datetime) -> datetime | None:
    """Return when, after a moment, a capture first showed what version ``number`` shows again."""
    first: datetime | None = FIRST_AFTER.value(session, article=article_id, number=number, moment=after)
    return first


def move_checks(session: Session, article_id: int, old: int, number: int, moment: datetime) -> None:
    """Let version ``number``, which was made of the check of ``moment``, have the later checks of version ``old``."""
    checks = (Check.article_id == article_id, Check.version_number == old)
    session.execute(delete(Check).where(*checks, Check.checked_at == moment))
    session.execute(update(Check).where(*checks, Check.checked_at > moment).values(version_number=number))
