"""What one would write in an afternoon: a service that keeps versions and lists corrections, and finds nothing.

Flask, ORM objects, a marshmallow schema and ``jsonify``: the measure that ``bench_http`` holds the product against. The
posted sentences become a row each; the list has rows of ten small columns, all alike.

``python -m benchmarks.naive`` makes the database that ``NAIVE_DATABASE`` names; a WSGI server finds ``app`` here.
"""

import hashlib
import os
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Flask, jsonify, request
from marshmallow import Schema, fields
from sqlalchemy import ForeignKey, Index, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

#: articles and corrections that are there from the beginning
ARTICLES, CORRECTIONS = 500, 20_000

engine = create_engine(os.environ.get("NAIVE_DATABASE", "sqlite://"), pool_size=8)
if engine.dialect.name == "sqlite":

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        """Give SQLite what makes it fast."""
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=10000"):
            connection.execute(f"PRAGMA {pragma}")


class Base(DeclarativeBase):
    """The tables."""


class Article(Base):
    """An article."""

    __tablename__ = "article"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


class Version(Base):
    """A version, with its sentences."""

    __tablename__ = "version"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    captured_at: Mapped[datetime]
    digest: Mapped[str]
    body: Mapped[str]
    sentences: Mapped[list["Sentence"]] = relationship()


class Sentence(Base):
    """A sentence of a version."""

    __tablename__ = "sentence"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"), index=True)
    position: Mapped[int]
    text: Mapped[str]
    digest: Mapped[str]


class Correction(Base):
    """A correction."""

    __tablename__ = "correction"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    version: Mapped[int]
    kind: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
    notice: Mapped[str]
    severity: Mapped[str]
    confidence: Mapped[float]
    detected_at: Mapped[datetime]

    __table_args__ = (Index(None, "detected_at", "id"),)


class CorrectionSchema(Schema):
    """A correction as it is served."""

    id = fields.Integer()
    article_id = fields.Integer()
    version = fields.Integer()
    kind = fields.String()
    before = fields.String()
    after = fields.String()
    notice = fields.String()
    severity = fields.String()
    confidence = fields.Float()
    detected_at = fields.DateTime()


app = Flask(__name__)


@app.get("/corrections")
def list_corrections() -> Any:
    """List the newest corrections."""
    with Session(engine) as session:
        query = select(Correction).order_by(Correction.detected_at.desc(), Correction.id.desc())
        rows = session.scalars(query.limit(request.args.get("limit", 50, int))).all()
        return jsonify(CorrectionSchema(many=True).dump(rows))


@app.post("/versions")
def post_version() -> Any:
    """Keep a version and each of its sentences."""
    sent = request.get_json()
    version = Version(
        article_id=sent["article_id"],
        captured_at=datetime.now(UTC),
        digest=digest("\n".join(sent["sentences"])),
        body="\n".join(sent["sentences"]),
        sentences=[Sentence(position=at, text=text, digest=digest(text)) for at, text in enumerate(sent["sentences"])],
    )
    with Session(engine) as session:
        session.add(version)
        session.commit()
        return jsonify({"id": version.id}), 201


def digest(text: str) -> str:
    """Return what tells one text from another."""
    return hashlib.sha256(text.encode()).hexdigest()


def main() -> None:
    """Make the tables and fill them."""
    Base.metadata.create_all(engine)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with Session(engine) as session:
        session.add_all(Article(id=number, title=f"Article {number}") for number in range(1, ARTICLES + 1))
        session.flush()
        session.add_all(
            Correction(
                article_id=number % ARTICLES + 1,
                version=number,
                kind="number",
                before=f"The harbour office counted {number} passengers on the first day of the trial.",
                after=f"The harbour office counted {number + 7} passengers on the first day of the trial.",
                notice="Correction: the number of passengers was wrong in an earlier version.",
                severity="major",
                confidence=0.9,
                detected_at=start + timedelta(seconds=number),
            )
            for number in range(CORRECTIONS)
        )
        session.commit()


if __name__ == "__main__":
    main()
