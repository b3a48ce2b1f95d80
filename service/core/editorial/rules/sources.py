"""Who is credited: another source under the same words is another attribution, whatever the cue."""

import re
from collections.abc import Iterator, Sequence

from service.core.claims.attribution import SourceKind
from service.core.editorial.changes import Category
from service.core.editorial.rules.finding import Finding, cover
from service.core.editorial.rules.residue import Residue
from service.core.editorial.rules.sides import Credit, Side
from service.core.editorial.words.cosmetic import cosmetic_reason
from service.core.editorial.words.stretches import Stretches
from service.core.editorial.words.style import CUES, PRONOUNS, RULINGS, STAND_INS
from service.core.editorial.words.words import Word, content_keys, find_words, similar
from service.core.text.span import Span

#: part of the shorter statement's words that recur where the same is said by somebody else
_SAME_CONTENT = 0.5
#: "ruled that", without who did
_RULED = 2
#: what may be said of a source between commas, or between a comma and the end of the sentence, and how often
_APPOSITIONS = 3
_APPOSITION = re.compile(
    r", (?=[A-Z\d]|an?\b|the\b|who\b|whose\b|its\b|his\b|her\b|former\b)(?P<words>[^,.;:“”\"\n]{2,120})(?=[,.;]|$)"
)


def sources(old: Side, new: Side) -> Iterator[Finding]:
    """Find a statement for which another source stands now, or a name where there was none, or the reverse."""
    gone = [credit for credit in old.credited if not any(_same(old, credit, new, other) for other in new.credited)]
    come = [credit for credit in new.credited if not any(_same(old, other, new, credit) for other in old.credited)]
    for a in gone:
        b = next((credit for credit in come if _say_the_same(a, credit)), None)
        if b:
            reason = f"the source was changed from {a.who} to {b.who}"
            yield Finding(Category.ATTRIBUTION, a.place, b.place, "source", 0.8, reason)
            return


def outright(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find that something is told outright that was told on somebody's word, or the reverse; by other cues than usual.

    Those are credits that came or went by themselves, and what courts and inquiries say: a judge ruled that.
    """
    if all(before and after for before, after in rest.replaced):
        return
    credited = (_lone(old, new), _lone(new, old)) if rest.touched.isdisjoint(CUES) else ([], [])
    lone = [Stretches([credit.place for credit in credits]) for credits in credited]
    for block in rest.replaced:
        side = 0 if block[0] else 1
        words = block[side]
        if not block[1 - side] and (_rules(words) or any(lone[side].touch(word.place) for word in words)):
            reason = "an attribution was added" if side else "an attribution was taken out"
            yield Finding(Category.ATTRIBUTION, cover(block[0]), cover(block[1]), "outright", 0.7, reason)
            return


def _lone(side: Side, other: Side) -> list[Credit]:
    """Return the credits of a side for whose content the other credits nobody, and says it all the same."""
    said = content_keys(other.text) if side.credited else frozenset()
    return [
        credit for credit in side.credited
        if (keys := content_keys(credit.content)) and len(keys & said) > _SAME_CONTENT * len(keys)
        and not any(_same(side, credit, other, twin) or _say_the_same(credit, twin) for twin in other.credited)
    ]  # fmt: skip


def _rules(words: Sequence[Word]) -> bool:
    """Tell whether some words are who ruled, and that what follows was ruled."""
    return len(words) > _RULED and words[-1].lower == "that" and words[-2].lower in RULINGS


def described(credit: Credit, text: str) -> Span:
    """Return where a source stands, with what is said of it between commas: its name, its office, its age."""
    end = credit.place.end
    for _ in range(_APPOSITIONS):
        match = _APPOSITION.match(text, end)
        if not match or _goes_on(match["words"], credit):
            break
        end = match.end()
    return Span(credit.place.start, end)


def _goes_on(words: str, credit: Credit) -> bool:
    """Tell whether what stands between commas is no word about the source: a cue, or what it is credited with."""
    return words.split()[0].lower() in CUES or credit.content.startswith(words.strip())


def _say_the_same(a: Credit, b: Credit) -> bool:
    before, after = content_keys(a.content), content_keys(b.content)
    if not before or not after:
        return cosmetic_reason(a.content, b.content) != "" or a.content == b.content
    return len(before & after) >= _SAME_CONTENT * min(len(before), len(after))


def _same(old: Side, a: Credit, new: Side, b: Credit) -> bool:
    """Tell whether two credits may be of one source: a pronoun stands for anyone, a part of a name for the whole."""
    if a.who == b.who and a.kind is b.kind and a.place.of(old.text) == b.place.of(new.text):
        return True
    before, after = _who(old, a), _who(new, b)
    if not before or not after or _may_stand_for(before, b) or _may_stand_for(after, a):
        return True
    if SourceKind.UNNAMED in (a.kind, b.kind) and a.kind is not b.kind:
        return False
    return any(_alike(word, other) for word in before for other in after)


def _who(side: Side, credit: Credit) -> list[Word]:
    """Return the words that tell who a source is, as written and as the text names it elsewhere; no figures."""
    words = find_words(f"{credit.place.of(side.text)} {credit.who}")
    return [w for w in words if w.content and w.lower not in PRONOUNS and not w.text[0].isdigit()]


def _may_stand_for(words: list[Word], other: Credit) -> bool:
    """Tell whether a source is but a word for the sort of thing that the other one, named and no person, is."""
    return _is_named(other) and other.kind is not SourceKind.PERSON and all(word.lower in STAND_INS for word in words)


def _alike(word: Word, other: Word) -> bool:
    return word.key == other.key or (word.text[0].isupper() and other.text[0].isupper() and similar(word, other))


def _is_named(credit: Credit) -> bool:
    return any(word[0].isupper() for word in credit.who.split())
