"""What became of a reworded stretch: the rules that name each change in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.core.claims.words.figures import MONEY
from service.core.editorial.changes import NOT_SUBSTANTIVE, Category, Change
from service.core.editorial.rules.finding import Finding, without
from service.core.editorial.rules.quotations import quotations
from service.core.editorial.rules.residue import Residue, residue
from service.core.editorial.rules.sides import Side
from service.core.editorial.rules.slips import mended
from service.core.editorial.rules.sources import described, outright, sources
from service.core.editorial.rules.wording import RULES, attribution, in_full, remainder
from service.core.editorial.significance import weight_of
from service.core.editorial.words.cosmetic import cosmetic_reason
from service.core.editorial.words.evidence import differing
from service.core.editorial.words.stretches import Stretches
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
    old: Side
    new: Side
    #: the newer text as a whole
    after: str = ""


def name_changes(pair: Rewording) -> list[Change]:
    """Return the changes of one reworded stretch; without a change of meaning it is a copy edit."""
    old, new = pair.old.text, pair.new.text
    cosmetic = cosmetic_reason(old, new)
    if cosmetic:
        return [_change(pair, Finding(Category.COPYEDIT, *differing(old, new), "cosmetic", 0.95, cosmetic))]
    if max(len(old), len(new)) > _LONG:
        return [_change(pair, Finding(Category.FACT, None, None, "rewritten", 0.5, "a long passage was rewritten"))]
    findings = _findings(pair)
    if not findings:
        spans = differing(old, new)
        findings = [Finding(Category.COPYEDIT, *spans, "style", 0.7, "the same in other words")]
    elif pair.field != "text":
        beside = _BESIDE_HEADLINE if pair.field == "title" else frozenset()
        findings = [_of_field(pair.field), *(found for found in findings if found.category in beside)]
    return [_change(pair, found) for found in findings]


def _findings(pair: Rewording) -> list[Finding]:
    """Return what the rules find; who is credited is told of once, by the rules of attribution."""
    old, new = pair.old, pair.new
    rest = residue(old.words, new.words)
    credited = [*sources(old, new), *outright(old, new, rest), *attribution(rest)]
    bare = _without_sources(rest, pair, credited) if credited else rest
    another = any(found.rule == "source" or not (found.old and found.new) for found in credited)
    rules = (found for rule in RULES for found in rule(old, new, bare if another else rest))
    found = [*quotations(old, new), *credited, *(one for one in rules if not _named_elsewhere(one, pair))]
    cue = any(finding.rule in ("source", "cue", "outright") for finding in credited)
    found += remainder(old, new, bare if cue else rest, found)
    return [mended(in_full(one, rest), old, new, pair.after) for one in _one_each(found)]


def _named_elsewhere(found: Finding, pair: Rewording) -> bool:
    """Tell whether a name that was taken out stands elsewhere in the story; a headline need not name anybody."""
    if found.rule != "name_removed" or not found.old:
        return False
    return pair.field != "text" or found.old.of(pair.old.text).split()[-1] in pair.after


def _one_each(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings without those whose words are the evidence of a weightier one.

    What is said in a quotation is the quotation's, whatever else may be said of it.
    """
    if len(found) == 1:
        return list(found)
    return [
        one for one in found if not any(_rank(other) < _rank(one) and _within_evidence(one, other) for other in found)
    ]


def _rank(found: Finding) -> tuple[bool, float]:
    weight = weight_of(found.category, found.rule, replaced=bool(found.old and found.new))
    return found.category is not Category.QUOTE, -weight


def _within_evidence(one: Finding, other: Finding) -> bool:
    """Tell whether all the words that one finding rests on lie in those of another."""
    sides = [(a, b) for a, b in ((one.old, other.old), (one.new, other.new)) if a]
    return bool(sides) and all(b and b.start <= a.start and a.end <= b.end for a, b in sides)


def _without_sources(rest: Residue, pair: Rewording, credited: Sequence[Finding]) -> Residue:
    """Return what is left without the sources, and without what is said of them in apposition."""
    gone, come = ([described(credit, side.text) for credit in side.credited] for side in (pair.old, pair.new))
    for found in credited:
        if found.rule == "outright":
            gone, come = [*gone, *filter(None, [found.old])], [*come, *filter(None, [found.new])]
    old, new = Stretches(gone), Stretches(come)
    return replace(rest, old=without(rest.old, old), new=without(rest.new, new))


def _of_field(field: str) -> Finding:
    category = Category.HEADLINE if field == "title" else Category.BYLINE
    return Finding(category, None, None, field, 0.9, f"the {category.value} says something else")


def _change(pair: Rewording, found: Finding) -> Change:
    """Place a finding in its field; one without any evidence of its own covers the whole stretch."""
    whole = found.old is None and found.new is None
    old, new = (Span(0, len(pair.old.text)), Span(0, len(pair.new.text))) if whole else (found.old, found.new)
    old, new = _from_sign(old, pair.old.text), _from_sign(new, pair.new.text)
    return Change(
        category=found.category,
        field=pair.field,
        old=_within(pair.old.span, old),
        new=_within(pair.new.span, new),
        old_text=old.of(pair.old.written) if old else "",
        new_text=new.of(pair.new.written) if new else "",
        substantive=found.category not in NOT_SUBSTANTIVE,
        rule=found.rule,
        confidence=found.confidence,
        reason=found.reason,
    )


def _from_sign(part: Span | None, text: str) -> Span | None:
    """Return a part of a text with the sign of money that stands before it."""
    return Span(part.start - 1, part.end) if part and part.start and text[part.start - 1] in MONEY else part


def _within(stretch: Span, part: Span | None) -> Span | None:
    return Span(stretch.start + part.start, stretch.start + part.end) if part else None
