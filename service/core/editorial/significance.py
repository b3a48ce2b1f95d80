"""How much a change matters, from 0 to 1, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.core.editorial.changes import Category, Change

#: a change of this category alone weighs this much; an error of fact outweighs news, news outweighs style
_WEIGHTS = {
    Category.NUMBER: 0.7,
    Category.QUOTE: 0.7,
    Category.NAME: 0.65,
    Category.ATTRIBUTION: 0.65,
    Category.FACT: 0.55,
    Category.DATE: 0.55,
    Category.HEADLINE: 0.6,
    Category.STATUS: 0.35,
    Category.BYLINE: 0.3,
    Category.DETAIL: 0.25,
    Category.NOTICE: 0.2,
    Category.FURNITURE: 0.02,
    Category.MOVE: 0.05,
    Category.COPYEDIT: 0.05,
}
#: what only one side has came or went with other information: it weighs this part of a replacement
_ONE_SIDED = 0.5
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
    return weight_of(change.category, replaced=bool(change.old_text and change.new_text))


def weight_of(category: Category, *, replaced: bool) -> float:
    """Return the weight of a change of this category; ``replaced`` if both sides have words."""
    return _WEIGHTS[category] * (1.0 if replaced or category is Category.DETAIL else _ONE_SIDED)


def weigh(changes: Sequence[Change]) -> Significance:
    """Weigh changes together: the weightiest category counts in full, each further one a part of the rest."""
    heaviest: dict[Category, float] = {}
    for change in changes:
        heaviest[change.category] = max(heaviest.get(change.category, 0.0), weight(change))
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
