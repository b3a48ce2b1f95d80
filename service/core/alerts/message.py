"""An event in words, for chats and mail: whose article, which headline, what happened in a sentence, where to look.

Chats act on some words: ``@everyone`` calls a whole newsroom. So an at sign in somebody's text is followed by a word
joiner, which nobody sees; and what is invisible in it, or turns the direction of reading, is shown by its code point.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from service.core.alerts.events import EventType
from service.core.text.shown import code, visible

#: how kinds of corrections are called in a headline
KINDS = {
    "correction": "Correction",
    "clarification": "Clarification",
    "update": "Update",
    "editors_note": "Editor’s note",
    "retraction": "Retraction",
    "stealth_edit": "Silent edit",
    "notice_altered": "Notice altered",
    "notice_removed": "Notice removed",
    "withdrawal": "Article gone",
    "restoration": "Article back",
}

#: how events are called that bring no correction
TITLES = {
    EventType.PING: "Corrections are told here from now on",
    EventType.ARTICLE_TRACKED: "Tracked",
    EventType.ARTICLE_VERSION_CREATED: "New version",
    EventType.ARTICLE_WITHDRAWN: "Article gone",
    EventType.ARTICLE_RESTORED: "Article back",
    EventType.CLAIM_SUPPORT_CHANGED: "Claim",
    EventType.CLAIM_CONFLICT: "Claims in conflict",
    EventType.CLAIM_STILL_UNCORRECTED: "Still uncorrected",
    EventType.WATCH_FAILING: "A watched page cannot be read",
    EventType.IMPORT_COMPLETED: "An import is through",
    EventType.ENDPOINT_DISABLED: "An endpoint is disabled",
    EventType.DIGEST: "Digest",
}

#: what became of an import's rows
COUNTS = {"created": "created", "unchanged": "unchanged", "errors": "with errors"}

#: how an article stands to a claim
STANCES = {"supports": "supported", "contradicts": "contradicted", "not_mentioned": "not mentioned"}

#: characters of a headline, and of what happened
TITLE, SENTENCE = 200, 600


@dataclass(frozen=True, slots=True)
class Message:
    """What is read."""

    #: on one line
    title: str
    #: on several
    body: str


def message(type_: str, data: Mapping[str, Any], base: str | None) -> Message:
    """Return an event in words; ``data`` is what its body carries, ``base`` the address of the service if known."""
    if type_ == EventType.DIGEST:
        return digest(data, base)
    article = data.get("article")
    heading = " · ".join([title(type_, data), *([article["outlet"]] if article else [])])
    headline = f": {article['title'] or article['url']}" if article else ""
    lines = [told(data), *links(data, base)]
    example = "Example: " if data.get("example") else ""
    body = "\n".join(line for line in lines if line) or f"{heading}."
    return Message(tame(example + heading + headline, TITLE), body)


def digest(data: Mapping[str, Any], base: str | None) -> Message:
    """Return a digest in words: its events, one after the other."""
    told = [message(one["type"], one["data"], base) for one in data["events"]]
    count, more = data["count"], data["count"] - len(told)
    blocks = [f"{one.title}\n{one.body}" for one in told] + ([f"And {more} more."] if more else [])
    example = "Example: " if data.get("example") else ""
    return Message(f"{example}Digest · {count} event{'' if count == 1 else 's'}", "\n\n".join(blocks))


def in_words(body: bytes, base: str | None) -> Message:
    """Return the body of an event in words."""
    event = orjson.loads(body)
    return message(event["type"], event["data"], base)


def title(type_: str, data: Mapping[str, Any]) -> str:
    """Return what happened in a word or two."""
    if type_ == EventType.CLAIM_SUPPORT_CHANGED and "stance" in data:
        return f"Claim {STANCES[data['stance']]}"
    correction = data.get("correction")
    if correction is None or type_ == EventType.CLAIM_STILL_UNCORRECTED:
        return TITLES.get(EventType(type_), type_)
    kind = KINDS.get(correction["kind"], correction["kind"])
    return f"{kind} {data['review']['status']}" if "review" in data else kind


def told(data: Mapping[str, Any]) -> str:
    """Return what happened in a sentence."""
    correction: Mapping[str, Any] = data.get("correction") or {}
    review: Mapping[str, Any] = data.get("review") or {}
    told = [correction.get("summary"), review.get("note")]
    parts = [opening(data), data.get("reason"), data.get("summary"), *told]
    return tame(" ".join(filter(None, parts)), SENTENCE)


def opening(data: Mapping[str, Any]) -> str | None:
    """Return how the sentence begins that tells of a claim, an endpoint or an import."""
    if "claim" in data:
        before, others = data.get("stance_before"), ", ".join(one["outlet"] for one in data.get("against", ()))
        beside = f" ({STANCES[before]} before):" if before else f" (against {others}):" if others else ""
        return f"“{data['claim']}”{beside}"
    if "rows" in data:
        counts = (f"{data[name]:,} {words}" for name, words in COUNTS.items())
        return f"{data['rows']:,} rows: {', '.join(counts)}."
    return f"{data['url']} is told nothing more." if "url" in data else None


def links(data: Mapping[str, Any], base: str | None) -> list[str]:
    """Return where to look: at the difference, and at the article."""
    if "article" not in data:
        return []
    own = data["article"]["url"]
    return [own] if base is None else [base + page_of(data), own]


def page_of(data: Mapping[str, Any]) -> str:
    """Return the page on which what happened is seen."""
    number, correction = data.get("version_number"), data.get("correction") or {}
    article = f"/articles/{data['article_id']}"
    if number is None:
        return article
    before = correction.get("from_version") if "claim" not in data else None
    return f"{article}/versions/{number}" if before is None else f"{article}/diffs/{before}..{number}"


def tame(text: str, longest: int) -> str:
    """Return a text on one line that does nothing where it is read."""
    line = visible(" ".join(text.split()), code)
    short = line if len(line) <= longest else line[:longest].rstrip() + "…"
    return short.replace("@", "@\u2060")
