"""The rules for words: attribution, and what is left when all rules have spoken."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from service.core.editorial.changes import Category
from service.core.editorial.rules.extents import extents
from service.core.editorial.rules.figures import dates, exchanged, numbers
from service.core.editorial.rules.finding import Finding, cover, without
from service.core.editorial.rules.meaning import negation, opposites, persons, strength
from service.core.editorial.rules.names import names
from service.core.editorial.rules.residue import Residue
from service.core.editorial.rules.sides import Side
from service.core.editorial.rules.status import status
from service.core.editorial.words.stretches import Stretches
from service.core.editorial.words.style import CALENDAR, CUES, HONORIFICS, PRONOUNS
from service.core.editorial.words.words import Word, content_keys, in_title_case

#: the cues that credit nobody, and only say that it is not the outlet's own word
_REPORTEDLY = "reportedly"

#: more words than this in place of others are a passage that was rewritten
_PHRASE = 6

#: what a rule finds in two sides as read, and what differs between them
Rule = Callable[[Side, Side, Residue], Iterator[Finding]]


def attribution(rest: Residue) -> Iterator[Finding]:
    """Find a cue added, dropped, or swapped for one that says something else of the claim."""
    if rest.touched.isdisjoint(CUES):
        return
    a, b = _cues(rest.old), _cues(rest.new)
    before, after = Counter([CUES[word.lower] for word in a]), Counter([CUES[word.lower] for word in b])
    if before == after:
        return
    reason = "the attribution changed"
    if not a or not b:
        reason = "an attribution was taken out" if a else "an attribution was added"
    rule = "qualifier" if {*before, *after} == {_REPORTEDLY} else "cue"
    yield Finding(Category.ATTRIBUTION, cover(a), cover(b), rule, 0.7, reason)


def _cues(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.lower in CUES]


def remainder(old: Side, new: Side, rest: Residue, found: Sequence[Finding]) -> Iterator[Finding]:
    """Find words of substance that no other finding accounts for.

    Words that only one side has, in a stretch of which another finding speaks, came or went with what it found.
    """
    claimed = [f for f in found if f.category in _WORD_BY_WORD]
    a = _unexplained(rest.old, rest.new_words, old, Stretches([f.old for f in claimed if f.old]))
    b = _unexplained(rest.new, rest.old_words, new, Stretches([f.new for f in claimed if f.new]))
    if bool(a) != bool(b):
        told = set(_spoken_of(rest, found))
        a, b = ([word for word in words if word not in told] for words in (a, b))
    if (not a and not b) or _refers(a, rest.new, b) or _refers(b, rest.old, a):
        return
    if a and b:
        yield Finding(Category.FACT, cover(a), cover(b), "wording", 0.5, "the meaning changed")
    else:
        reason = "information removed" if a else "information added"
        yield Finding(Category.DETAIL, cover(a), cover(b), "detail", 0.5, reason)


def in_full(found: Finding, rest: Residue) -> Finding:
    """Return a finding of other wording with all that was replaced, so that each side reads as it was written.

    Words that left one place and words that came to another do not stand for one another: then the passage from the
    first of them to the last was rewritten.
    """
    if found.rule != "wording":
        return found
    evidence = Stretches([found.old] if found.old else ()), Stretches([found.new] if found.new else ())
    touched = [
        [
            any(side.touch(word.place) for word in words if word.content)
            for words, side in zip(block, evidence, strict=True)
        ]
        for block in rest.replaced
    ]
    blocks = [block for block, sides in zip(rest.replaced, touched, strict=True) if any(sides)]
    old, new = (cover([word for block in blocks for word in block[side]]) for side in (0, 1))
    if any(map(all, touched)) and len(blocks) == 1 and max(map(len, blocks[0])) <= _PHRASE:
        return replace(found, old=old, new=new)
    return replace(found, old=old, new=new, rule="rewritten", reason="the passage was rewritten")


#: findings whose evidence is the changed words themselves, so that nothing more is to be said of them
_WORD_BY_WORD = frozenset({Category.NAME, Category.STATUS, Category.QUOTE, Category.FACT})


def _spoken_of(rest: Residue, found: Sequence[Finding]) -> Iterator[Word]:
    """Yield the words of stretches, side by side, that hold the evidence of a finding."""
    evidence = Stretches(f.old for f in found if f.old), Stretches(f.new for f in found if f.new)
    for block in rest.replaced:
        for words, stretches in zip(block, evidence, strict=True):
            yield from words if any(stretches.touch(word.place) for word in words) else ()


def _unexplained(words: Sequence[Word], others: Sequence[Word], side: Side, told: Stretches) -> list[Word]:
    """Return the content words that are no number, date, cue, or fuller form of a name both sides have.

    Those are left out too that are ``told`` of.
    """
    telling = [word for word in words if word.content and word.lower not in CUES]
    known = {word.key for word in others} if telling else ()
    left = side.uncounted(without([word for word in telling if word.key not in known], told))
    fuller = _fuller_names(words, others, side.text) if left else []
    return [word for word in left if word not in fuller]


def _fuller_names(words: Sequence[Word], others: Sequence[Word], text: str) -> list[Word]:
    """Return the words that only make a name fuller which both sides have: first names, forms of address."""
    able = [word for word in words if word.text[0].isupper() or word.lower in HONORIFICS]
    if not able or in_title_case(word.strip(".,;:’'") or "-" for word in text.split()):
        return []
    known = {w.key for w in others if w.content and w.text[0].isupper() and w.lower not in CALENDAR}
    fuller: list[Word] = []
    for word in reversed(able):
        following = text[word.end : word.end + 60].lstrip(" .").split(" ")[0].strip(".,;:’'\"”").lower()
        if not known.isdisjoint(content_keys(following)) or any(
            other.start - word.end < 3 for other in fuller if other.start >= word.end
        ):
            fuller.append(word)
    return fuller


def _refers(nouns: Sequence[Word], others: Sequence[Word], other_nouns: Sequence[Word]) -> bool:
    """Tell whether a pronoun of the other side stands for these words."""
    return 0 < len(nouns) <= 2 and not other_nouns and any(word.lower in PRONOUNS for word in others)


#: of what else changes meaning; who is credited is asked first
RULES: tuple[Rule, ...] = (numbers, extents, exchanged, dates, names, negation, status, strength, persons, opposites)
