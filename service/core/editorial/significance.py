"""How much a change matters, from 0 to 1, and why.

The scale answers what is asked of who decides on a correction: what would a reader who knew the older version believe
that is wrong, and how badly? (What must be corrected is a "significant inaccuracy, misleading statement or distortion":
Editors' Code of Practice of the British press, clause 1 (ii).) From the top:

- from .75: the reader believes the contrary. Something denied is said, or the reverse; worst in somebody's own words.
  So with charges that were dropped, and somebody who was cleared. An article that was emptied tells nothing any more.
- from .65: one particular is wrong that readers repeat: a figure, what somebody said, who somebody is, who says so.
- about .55: the same story, told otherwise: a fact, a date, the headline, how sure it is, of how many, of what sex.
- about .35: the story moved on, as stories do, or its particulars came or went with other information.
- about .25: information was added, or some of it taken away; the more of the article goes, the more it matters.
- .05: nothing that a reader believes is touched.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.core.editorial.changes import Category, Change
from service.core.editorial.rules.meaning import are_opposite
from service.core.editorial.words.words import find_words

#: a change of this category alone weighs this much
_WEIGHTS = {
    Category.QUOTE: 0.7,
    Category.NUMBER: 0.7,
    Category.NAME: 0.65,
    Category.ATTRIBUTION: 0.65,
    Category.HEADLINE: 0.6,
    Category.FACT: 0.55,
    Category.DATE: 0.55,
    Category.STATUS: 0.35,
    Category.BYLINE: 0.3,
    Category.DETAIL: 0.25,
    Category.NOTICE: 0.2,
    Category.MOVE: 0.05,
    Category.COPYEDIT: 0.05,
    Category.FURNITURE: 0.02,
}
#: what only one side has came or went with other information: it weighs this part of a replacement
_ONE_SIDED = 0.5
#: findings of which one word says it all, whichever side it stands on, by their rules
_BY_RULE = {
    "negation": 0.8,
    "qualifier": 0.6,
    "opposite": 0.75,
    "strength": 0.55,
    "reserve": 0.55,
    "person": 0.55,
    "cleared": 0.75,
    "name_removed": 0.65,
    "office": 0.5,
    "number_hedge": 0.4,
    "number_extent": 0.7,
    "outright": 0.6,
}
#: a quotation or headline that says the contrary now, but for that the same; by their rules
_REVERSED = {"quote": 0.85, "title": 0.8}
#: so many words may be others where a denial is the point
_FEW = 4
#: an article of which nothing is left
_EMPTIED = 0.9
#: what each further category adds, as a share of what is left up to 1
_FURTHER = 0.2


@dataclass(frozen=True, slots=True)
class Significance:
    """A weight and what it rests on."""

    #: from 0 to 1
    value: float
    reasons: tuple[str, ...]


def weight(change: Change) -> float:
    """Return the weight of one change, from 0 to 1."""
    plain = weight_of(change.category, change.rule, replaced=bool(change.old_text and change.new_text))
    return max(plain, _REVERSED[change.rule]) if change.rule in _REVERSED and _is_reversed(change) else plain


def _is_reversed(change: Change) -> bool:
    """Tell whether the words that one side denies are those that the other one says, but for a few.

    Or one word stands in the place of its opposite.
    """
    old, new = find_words(change.old_text), find_words(change.new_text)
    known = {word.key for word in old} & {word.key for word in new}
    lost, gained = ([word for word in words if word.key not in known] for words in (old, new))
    if max(len(lost), len(gained)) > _FEW:
        return False
    if len(lost) == len(gained) == 1 and are_opposite(lost[0], gained[0]):
        return True
    return any(word.denies for word in lost) != any(word.denies for word in gained)


def weight_of(category: Category, rule: str, *, replaced: bool) -> float:
    """Return the weight of what a rule found, from 0 to 1; ``replaced`` if both sides have words."""
    if rule in _BY_RULE:
        return _BY_RULE[rule]
    return _WEIGHTS[category] * (1.0 if replaced or category is Category.DETAIL else _ONE_SIDED)


def _part_removed(changes: Sequence[Change], length: int) -> float:
    """Return how much of a text of ``length`` code points was taken out, beyond what came into it."""
    details = [change for change in changes if change.category is Category.DETAIL and change.field == "text"]
    gone = sum(len(change.old_text) - len(change.new_text) for change in details)
    return max(0.0, min(1.0, gone / length)) if length else 0.0


def weigh(changes: Sequence[Change], length: int) -> Significance:
    """Weigh changes together: the weightiest category counts in full, each further one a part of the rest.

    ``length`` is that of the older text, in code points.
    """
    heaviest: dict[Category, float] = {}
    for change in changes:
        heaviest[change.category] = max(heaviest.get(change.category, 0.0), weight(change))
    if Category.DETAIL in heaviest:
        detail = heaviest[Category.DETAIL]
        heaviest[Category.DETAIL] = detail + (_EMPTIED - detail) * _part_removed(changes, length)
    categories = sorted(heaviest, key=heaviest.__getitem__, reverse=True)
    if not categories:
        return Significance(0.0, ())
    value = heaviest[categories[0]]
    for category in categories[1:]:
        value += (1 - value) * _FURTHER * heaviest[category]
    reasons = tuple(f"{category.value} changed" for category in categories)
    if any(change.field == "title" and change.substantive for change in changes):
        value += (1 - value) * _FURTHER
        reasons = (*reasons, "the headline is touched")
    return Significance(round(value, 3), reasons)
