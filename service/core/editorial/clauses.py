"""One change as a clause of a sentence: who reads it need not know the rule that found it."""

from collections.abc import Callable, Sequence

from service.core.claims.facts.quantities import Quantity, find_quantities
from service.core.claims.words.figures import CARDINALS
from service.core.editorial.changes import Category, Change
from service.core.editorial.corrections import AttributionChange
from service.core.editorial.credits import touched
from service.core.editorial.excerpts import excerpt, quoted_apart, quoted_both
from service.core.editorial.rules.finding import unmatched
from service.core.editorial.words.dates import DateMention, find_dates
from service.core.editorial.words.stretches import Stretches
from service.core.text.span import Span

#: a figure or date of up to so many words needs no quotation marks
_SHORT = 4
#: what "was changed from ... to ..."
_REPLACED = {
    Category.HEADLINE: "the headline",
    Category.BYLINE: "the byline",
    Category.NUMBER: "a figure",
    Category.DATE: "a date",
    Category.NAME: "a name",
    Category.QUOTE: "a quotation",
    Category.ATTRIBUTION: "the wording of an attribution",
    Category.NOTICE: "the notice",
}
#: a cosmetic reason whose two sides look the same
_UNSEEN = "Unicode form"
#: what "was added" or "was removed"
_ONE_SIDED = {
    Category.HEADLINE: "the headline",
    Category.BYLINE: "the byline",
    Category.NUMBER: "the figure",
    Category.DATE: "the date",
    Category.NAME: "the title",
    Category.QUOTE: "the quoted words",
    Category.NOTICE: "the notice",
}
#: findings that a pair of words does not tell, by their rules
_TOLD = {
    "move": "a passage was moved: {new}",
    "cosmetic": "the copy was edited: {old} became {new}",
    "style": "the copy was edited: {old} became {new}",
    "rewritten": "a passage was rewritten: {old} became {new}",
    "number_exchanged": "figures changed places: {old} became {new}",
    "date_exchanged": "dates changed places: {old} became {new}",
    "number_hedge": "what qualifies a figure was changed: {words}",
    "number_extent": "what a figure tells was changed: {old} became {new}",
    "name_exchanged": "names changed places: {old} became {new}",
    "name_order": "the parts of a name changed places: {old} became {new}",
    "date_hedge": "how sure a date is was changed: {old} became {new}",
    "tense": "what was going on is told as past: {old} became {new}",
    "to_come": "what was told as past is to come: {old} became {new}",
    "stage": "the event moved on: {old} became {new}",
    "strength": "how many or how sure is told otherwise: {old} became {new}",
    "reserve": "how many or how sure is told otherwise: {words}",
    "person": "a pronoun was changed: {old} became {new}",
    "quote_marks": "the marks of a direct quotation came or went: {old}{new}",
    "byline_filled": "the byline was filled in: {new}",
    "settled": "what was open is told as settled: {old} no longer stands",
    "held": "the call to take part was taken back: {old} was removed",
}


def clause(change: Change, credits: Sequence[AttributionChange]) -> str:
    """Say what one change did, without a capital or a full stop; ``credits`` are those that came or went with it."""
    apart = quoted_apart if change.field == "text" else quoted_both
    old, new = apart(change.old_text, change.new_text)
    if change.rule == "cosmetic" and (old == new or change.reason == _UNSEEN):
        return f"the {change.reason} was changed" + (f": {new}" if new else "")
    if change.rule in _TOLD and (change.old_text or change.new_text):
        return _TOLD[change.rule].format(old=old, new=new, words=_came_or_went("", change))
    if change.category is Category.ATTRIBUTION and (sources := _sources(change, credits)):
        return sources
    if not (change.old_text and change.new_text):
        return _came_or_went(_noun(change), change)
    if change.rule in ("number", "date"):
        if not _is_short(change):
            old, new = _figures(change) or (old, new)
            return f"{change.rule}s in a passage were changed: {old} became {new}"
        if " to " not in change.old_text + change.new_text:
            old, new = _uncapitalised(change.old_text), _uncapitalised(change.new_text)
    return f"{_subject(change)} was changed from {old} to {new}"


def _uncapitalised(figure: str) -> str:
    """Return a figure or date as it stands inside a sentence: "three", and not "Three" as at its beginning."""
    first = figure.partition(" ")[0].partition("-")[0].lower()
    return excerpt(figure[:1].lower() + figure[1:] if first in CARDINALS else figure)


def _figures(change: Change) -> tuple[str, str] | None:
    """Return the dates or numbers that only one side of a passage has; None where one has none of its own."""
    read: Callable[[str], Sequence[DateMention | Quantity]] = find_dates if change.rule == "date" else find_quantities
    sides = unmatched(read(change.old_text), read(change.new_text), lambda figure: figure.key)
    if not all(sides):
        return None
    old, new = (
        ", ".join(dict.fromkeys(excerpt(text[figure.start : figure.end]) for figure in side))
        for side, text in zip(sides, (change.old_text, change.new_text), strict=True)
    )
    return excerpt(old), excerpt(new)


def _came_or_went(noun: str, change: Change) -> str:
    old, new = quoted_apart(change.old_text, change.new_text)
    if change.old_text and change.new_text:
        return f"{old} became {new}"
    if noun.endswith("words") and len((change.old_text + change.new_text).split()) == 1:
        noun = noun.removesuffix("s")
    verb = "were" if noun.endswith("words") else "was"
    return f"{noun} {new or old} {verb} {'added' if change.new_text else 'removed'}".strip()


def _subject(change: Change) -> str:
    """Return what a replacement changed, as precisely as its rule tells."""
    if change.rule == "number" and change.reason.startswith("the number of"):
        return change.reason.removesuffix(" changed")
    if change.rule == "number" and change.reason == "an ordinal changed":
        return "an ordinal"
    if change.rule == "date" and any(date.key[0] == "clock" for date in find_dates(change.new_text)):
        return "a time"
    if change.category is Category.NAME and change.rule not in ("name", "name_removed"):
        return "the spelling of a name" if change.rule == "name_spelling" else "a title"
    return _REPLACED.get(change.category, "the wording")


def _noun(change: Change) -> str:
    """Return what came or went."""
    words = (change.new_text or change.old_text).split()
    if change.category is Category.ATTRIBUTION:
        return "the qualifier" if change.rule == "qualifier" else "the attribution"
    if change.rule == "name_removed":
        return "the name"
    if change.reason.startswith("an ordinal"):
        return "the ordinal"
    if change.category in _ONE_SIDED:
        return _ONE_SIDED[change.category]
    if words and words[-1].rstrip("”\"’')")[-1:] in (".", "!", "?") and len(words) > _SHORT:
        return "the sentence"
    return "the word" if len(words) == 1 else "the words"


def _sources(change: Change, credits: Sequence[AttributionChange]) -> str:
    """Say which sources came and went with a change of attribution; nothing where none did."""
    came, went = (
        [c.attribution.source for c in touched((change,), credits) if c.change == how] for how in ("added", "removed")
    )
    new, old = (next((excerpt(s.name or s.text) for s in side if s), "") for side in (came, went))
    if new and old:
        return f"the source was changed from {old} to {new}" if new != old else ""
    if new or old:
        return f"a source was {'added' if new else 'removed'}: {new or old}"
    return ""


def untold(changes: Sequence[Change], credited: Sequence[AttributionChange]) -> list[Change]:
    """Return the changes without those that are no more than the words of a source in ``credited``, told of already."""
    sources = [
        (c.change, Span(c.attribution.source.start, c.attribution.source.end)) for c in credited if c.attribution.source
    ]
    came = Stretches(span for how, span in sources if how == "added")
    went = Stretches(span for how, span in sources if how == "removed")
    return [
        change
        for change in changes
        if change.category is not Category.DETAIL
        or change.field != "text"
        or not ((change.new and came.touch(change.new)) or (change.old and went.touch(change.old)))
    ]


def _is_short(change: Change) -> bool:
    return max(len(change.old_text.split()), len(change.new_text.split())) <= _SHORT
