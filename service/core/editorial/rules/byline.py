"""Who wrote it: a byline is changed when it names somebody else, not when it is filled in or set in other type."""

import re

from service.core.editorial.changes import NOT_SUBSTANTIVE, Category, Change
from service.core.text.span import Span

#: what stands around the names: "By", the outlet, the role, an address, a desk's stamp
_OPENING = re.compile(r"^\W*(?:(?:written|reported|story|text|words|analysis|opinion)\s+)?by\b[:\s]*", re.IGNORECASE)
_AFFILIATION = re.compile(
    r"\s(?:of|for|at|from|in)\s[^,;&]{0,80}?(?=,|;|&|\band\b|$)|\S{1,64}@\S{1,80}|\([^)(]{0,80}\)|\s?[|/•·].*$"
)
_BETWEEN = re.compile(r"[,;&\n]|\b(?:and|with)\b", re.IGNORECASE)
#: a byline that names nobody, or a role beside a name
_ROLE = re.compile(
    r"\b(?:staff|report(?:s|er|ers)|writers?|correspondents?|editors?|desk|newsroom|news service|wire|agenc(?:y|ies)|"
    r"team|contributors?|bureau|columnist|associated press|reuters|afp|ap|press association)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[^\w\s’'-]+")


def authors(byline: str) -> frozenset[str]:
    """Return the people a byline names, without titles, outlets and roles, in small letters."""
    names = _AFFILIATION.sub(" ", _OPENING.sub("", byline.strip()))
    parts = (" ".join(_MARKS.sub(" ", part).casefold().split()) for part in _BETWEEN.split(names))
    return frozenset(part for part in parts if part and not _ROLE.search(part))


def name_byline_change(old: str, new: str) -> Change:
    """Name a change of the byline: other people, a byline filled in, or the same people set otherwise."""
    before, after = authors(old), authors(new)
    if before == after:
        return _change(Category.COPYEDIT, old, new, "style", "the byline names the same people")
    if not before:
        return _change(Category.FURNITURE, old, new, "byline_filled", "the byline was filled in")
    reason = "the byline was taken out" if not after else "the byline names other people"
    return _change(Category.BYLINE, old, new, "byline", reason)


def _change(category: Category, old: str, new: str, rule: str, reason: str) -> Change:
    spans = Span(0, len(old)), Span(0, len(new))
    return Change(category, "byline", *spans, old, new, category not in NOT_SUBSTANTIVE, rule, 0.9, reason)
