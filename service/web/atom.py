"""Corrections as an Atom feed (RFC 4287), page by page (RFC 5005, section 3).

Whatever a text holds does nothing in a reader: titles are text, contents are HTML in which all of it is escaped, and
what is invisible, turns the direction of reading or is no character of XML is shown by its code point.

An entry has its id for ever, also when the service moves to another address or the article to another headline: it is
a UUID made of the correction's number and of a key of this installation, since a number alone is that of another
correction elsewhere. It has a new ``updated`` when an editor reviewed it or the article owned up to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from service import __version__
from service.core.alerts.message import KINDS
from service.core.editorial.record import Record
from service.core.text.render_html import inert
from service.core.text.shown import code, visible
from service.reading.corrections import CorrectionRow
from service.web.schemas.base import shown

NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"

#: when a feed without entries was updated last: at the beginning of time
NEVER = datetime(1970, 1, 1, tzinfo=UTC)

#: changes of a correction that are shown; its page has them all
SHOWN = 10

#: what an editor's word puts before it
REVIEWED = {"detected": "", "confirmed": "", "dismissed": "Dismissed: "}


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself."""

    #: name that never changes; its id is made of it
    name: str
    title: str
    #: address of this page of it, and of others by their relation, below the service's own
    links: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Installation:
    """What makes addresses and ids."""

    #: address of the service; empty where links are relative
    base: str
    #: the ids of no other installation are made in it
    ids: UUID


def write(feed: Feed, rows: Sequence[CorrectionRow], here: Installation) -> bytes:
    """Return a feed of corrections."""
    root = Element(
        "feed", {"xmlns": NAMESPACE, "xml:lang": "en"} | ({"xml:base": here.base + "/"} if here.base else {})
    )
    add(root, "id", uuid5(here.ids, feed.name).urn)
    add(root, "title", plain(feed.title))
    add(root, "updated", shown(max(map(updated, rows), default=NEVER)))
    add(SubElement(root, "author"), "name", "Correction Tracker")
    add(root, "generator", "correction-tracker", version=__version__)
    for relation, target in feed.links.items():
        kind = MEDIA_TYPE if relation != "alternate" else "text/html"
        add(root, "link", rel=relation, type=kind, href=here.base + target)
    for row in rows:
        root.append(entry(row, here))
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True))


def entry(row: CorrectionRow, here: Installation) -> Element:
    """Return the entry of a correction."""
    node = Element("entry")
    add(node, "id", uuid5(here.ids, f"corrections/{row.id}").urn)
    add(node, "title", plain(f"{REVIEWED[row.status]}{KINDS[row.kind]} · {row.outlet}: {row.article.title}"))
    add(node, "published", shown(row.detected_at))
    add(node, "updated", shown(updated(row)))
    add(SubElement(node, "author"), "name", plain(row.outlet))
    add(node, "link", rel="alternate", type="text/html", href=here.base + page_of(row))
    add(node, "link", rel="related", href=row.article.url)
    for term in (row.kind, row.disclosure, row.status):
        add(node, "category", term=term)
    add(node, "summary", plain(row.summary))
    add(node, "content", content(row, here.base + page_of(row)), type="html")
    return node


def add(parent: Element, name: str, text: str | None = None, **attributes: str) -> None:
    """Add a child."""
    SubElement(parent, name, attributes).text = text


def plain(text: str) -> str:
    """Return a text on one line, in which nothing is invisible."""
    return visible(" ".join(text.split()), code)


def updated(row: CorrectionRow) -> datetime:
    """Return when something was last said of a correction: by us, by the article, or by an editor."""
    disclosed = row.detected_at + timedelta(seconds=row.lag_seconds or 0)
    return max([disclosed, *(review.created_at for review in row.reviews)])


def page_of(row: CorrectionRow) -> str:
    """Return the address at which the correction is seen in its article."""
    article = f"/articles/{row.article_id}"
    if row.from_version is None:
        return f"{article}/versions/{row.to_version}"
    return f"{article}/diffs/{row.from_version}..{row.to_version}"


def content(row: CorrectionRow, page: str) -> str:
    """Return what is read of a correction, as HTML."""
    notice = [f"<blockquote><p>{inert(row.notice['text'])}</p></blockquote>"] if row.notice else []
    changes = [line(change) for change in row.changes if change["category"] != "notice"]
    more = row.change_count - len(row.changes) + len(changes[SHOWN:])
    return "".join(
        [
            f"<p>{inert(row.summary)}</p>",
            *notice,
            *([f"<ul>{''.join(changes[:SHOWN])}</ul>"] if changes else []),
            *([f"<p>And {more} more.</p>"] if more > 0 else []),
            *(f"<p>{verdict}</p>" for verdict in verdicts(row)),
            f'<p><a href="{inert(page)}">What changed</a> · <a href="{inert(row.article.url)}">The article</a></p>',
        ]
    )


def line(change: Record) -> str:
    """Return a change as an entry of a list: what went, and what came."""
    old, new = change["old"], change["new"]
    gone = f"<del>{inert(old['text'])}</del>" if old else ""
    come = f"<ins>{inert(new['text'])}</ins>" if new else ""
    return f"<li>{' → '.join(filter(None, [gone, come]))}</li>"


def verdicts(row: CorrectionRow) -> list[str]:
    """Return what editors said of it last, in a sentence."""
    if not row.reviews or row.status == "detected":
        return []
    review = row.reviews[-1]
    note = f" “{inert(review.note)}”" if review.note else ""
    return [f"{row.status.capitalize()} by {inert(review.reviewer)}.{note}"]
