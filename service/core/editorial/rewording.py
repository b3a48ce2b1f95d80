"""What became of a reworded stretch: the rules that name each change in it."""

from dataclasses import dataclass

from service.core.editorial.changes import NOT_SUBSTANTIVE, Category, Change
from service.core.editorial.cosmetic import cosmetic_reason
from service.core.editorial.finding import Finding
from service.core.editorial.residue import residue
from service.core.editorial.wording_rules import RULES, remainder
from service.core.text.span import Span

#: code points beyond which a stretch is no sentence, so that rules about sentences say nothing of it
_LONG = 4_000
#: what is named beside a changed headline: errors that a reader may look for; the rest is the new headline itself
_BESIDE_HEADLINE = frozenset({Category.NUMBER, Category.DATE, Category.NAME, Category.QUOTE, Category.ATTRIBUTION})


@dataclass(frozen=True, slots=True)
class Rewording:
    """A stretch of one field and what stands for it in the newer version."""

    #: ``text``, ``title`` or ``byline``
    field: str
    old: Span
    new: Span
    old_text: str
    new_text: str


def name_changes(pair: Rewording) -> list[Change]:
    """Return the changes of one reworded stretch; without a change of meaning it is a copy edit."""
    cosmetic = cosmetic_reason(pair.old_text, pair.new_text)
    if cosmetic:
        return [_change(pair, Finding(Category.COPYEDIT, None, None, "cosmetic", 0.95, cosmetic))]
    if max(len(pair.old_text), len(pair.new_text)) > _LONG:
        return [_change(pair, Finding(Category.FACT, None, None, "rewritten", 0.5, "a long passage was rewritten"))]
    rest = residue(pair.old_text, pair.new_text)
    findings = [found for rule in RULES for found in rule(pair.old_text, pair.new_text, rest)]
    findings.extend(remainder(pair.old_text, pair.new_text, rest, findings))
    if not findings:
        findings = [Finding(Category.COPYEDIT, None, None, "style", 0.7, "the same in other words")]
    elif pair.field != "text":
        beside = _BESIDE_HEADLINE if pair.field == "title" else frozenset()
        findings = [_of_field(pair.field), *(found for found in findings if found.category in beside)]
    return [_change(pair, found) for found in findings]


def _of_field(field: str) -> Finding:
    category = Category.HEADLINE if field == "title" else Category.BYLINE
    return Finding(category, None, None, field, 0.9, f"the {category.value} says something else")


def _change(pair: Rewording, found: Finding) -> Change:
    """Place a finding in its field; one without any evidence of its own covers the whole stretch."""
    whole = found.old is None and found.new is None
    old = pair.old if whole else _within(pair.old, found.old)
    new = pair.new if whole else _within(pair.new, found.new)
    return Change(
        category=found.category,
        field=pair.field,
        old=old,
        new=new,
        old_text=pair.old_text[old.start - pair.old.start : old.end - pair.old.start] if old else "",
        new_text=pair.new_text[new.start - pair.new.start : new.end - pair.new.start] if new else "",
        substantive=found.category not in NOT_SUBSTANTIVE,
        rule=found.rule,
        confidence=found.confidence,
        reason=found.reason,
    )


def _within(stretch: Span, part: Span | None) -> Span | None:
    return Span(stretch.start + part.start, stretch.start + part.end) if part else None
