"""Who is credited: another source under the same words is another attribution, whatever the cue."""

from collections.abc import Iterator

from service.core.claims.attribution import SourceKind
from service.core.editorial.changes import Category
from service.core.editorial.cosmetic import cosmetic_reason
from service.core.editorial.finding import Finding
from service.core.editorial.residue import Word, content_keys, find_words, similar
from service.core.editorial.sides import Credit, Side
from service.core.editorial.style import PRONOUNS, STAND_INS

#: part of the shorter statement's words that recur where the same is said by somebody else
_SAME_CONTENT = 0.5


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


def _say_the_same(a: Credit, b: Credit) -> bool:
    before, after = content_keys(a.content), content_keys(b.content)
    if not before or not after:
        return cosmetic_reason(a.content, b.content) != "" or a.content == b.content
    return len(before & after) >= _SAME_CONTENT * min(len(before), len(after))


def _same(old: Side, a: Credit, new: Side, b: Credit) -> bool:
    """Tell whether two credits may be of one source: a pronoun stands for anyone, a part of a name for the whole."""
    before, after = _who(old, a), _who(new, b)
    if not before or not after or _may_stand_for(before, b) or _may_stand_for(after, a):
        return True
    if SourceKind.UNNAMED in (a.kind, b.kind) and a.kind is not b.kind:
        return False
    return any(_alike(word, other) for word in before for other in after)


def _who(side: Side, credit: Credit) -> list[Word]:
    """Return the words that tell who a source is, as written and as the text names it elsewhere."""
    words = find_words(f"{credit.place.of(side.text)} {credit.who}")
    return [word for word in words if word.content and word.text.lower() not in PRONOUNS]


def _may_stand_for(words: list[Word], other: Credit) -> bool:
    """Tell whether a source is but a word for the sort of thing that the other one, named and no person, is."""
    return (
        _is_named(other)
        and other.kind is not SourceKind.PERSON
        and all(word.text.lower() in STAND_INS for word in words)
    )


def _alike(word: Word, other: Word) -> bool:
    return word.key == other.key or (word.text[0].isupper() and other.text[0].isupper() and similar(word, other))


def _is_named(credit: Credit) -> bool:
    return any(word[0].isupper() for word in credit.who.split())
