"""Where a sentence has a word that denies one of the claim's: its opposite, its rival, or a 'not'."""

from collections.abc import Iterator
from typing import NamedTuple

from service.core.claims.facts.deeds import Deed
from service.core.claims.facts.facts import Fact, Word
from service.core.claims.judging.event import deed_place
from service.core.claims.judging.name_conflicts import Difference
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import Lexicon

#: letters that a word with a negating prefix has at least
_PREFIXED = 5
#: quantifiers that a denial brings with it: what both share by them is not denied
_ANY = frozenset(["any"])
#: words that a verb of not doing governs behind its 'to', and words before which it ends
_GOVERNED, _JOINING = 4, frozenset(["and", "but"])
#: what is not the case where a question stays open, and the words that open it, within some words
_KNOWN = frozenset(["clear", "known", "certain", "sure", "know", "say", "determined", "established"])
_WHETHER, _NEAR = frozenset(["whether", "if"]), 3


def rival(claim: Fact, fact: Fact, lexicon: Lexicon) -> Difference | None:
    """Return where the sentence has another word of an exclusive group."""
    mine, known = claim.terms, fact.terms
    for word in claim.words:
        group = lexicon.deeds.rivals.get(word.term)
        if group is None or word.term in known:
            continue
        done = {deed.place for deed in fact.deeds if deed.object and deed.relation in lexicon.deeds.turning}
        others = (
            w
            for w in fact.words
            if lexicon.deeds.rivals.get(w.term) == group
            and w.term not in mine
            and w.place not in done  # 'opened a shop' tells of the shop
            and _in_one_role(claim, word, fact, w)
        )
        other = next(others, None)
        if other:
            return Difference(fact.written[other.place], claim.written[word.place], frozenset((word.term,)))
    return None


def _in_one_role(claim: Fact, word: Word, fact: Fact, other: Word) -> bool:
    """Tell whether two words of an exclusive group may say it of one thing.

    'American' and 'British' must belong to the same noun, or say what the subject is: a British actor may be in an
    American film.
    """
    named = claim.written[word.place][0].isupper() and fact.written[other.place][0].isupper()
    last = word.place == len(claim.raw) - 1
    if not named or (other.place in fact.description and (last or word.place in claim.description)):
        return True
    behind = (
        frozenset(t for terms in f.said[w.place + 1 : w.place + 2] for t in terms)
        for f, w in ((claim, word), (fact, other))
    )
    return not frozenset.isdisjoint(*behind)


class Opposition(NamedTuple):
    """A word of the claim and its opposite in the sentence."""

    difference: Difference
    #: one of the two is denied, so that both say the same: who did not approve a thing rejected it
    undone: bool


def opposition(claim: Fact, fact: Fact, lexicon: Lexicon) -> Opposition | None:
    """Return where the sentence says the opposite of the claim's subject: 'fell' for 'rose', 'sold' for 'bought'."""
    for mine, theirs in _opposed_deeds(claim, fact, lexicon) or _opposed_words(claim, fact, lexicon):
        difference = Difference(fact.written[theirs], claim.written[mine], frozenset(claim.said[mine]))
        return Opposition(difference, denied(claim, mine) != denied(fact, theirs))
    return None


def _opposed_deeds(claim: Fact, fact: Fact, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the places of verbs that say the opposite of one doer, who is not said to have done the thing too."""
    return [
        (claimed.place, done.place)
        for claimed in claim.deeds
        for done in fact.deeds
        if _opposed(claimed.relation, done.relation, lexicon)
        and claimed.agent & done.agent
        and _of_one_thing(claimed, done, lexicon)
        and not _does_too(fact, claimed)
    ]


def _of_one_thing(claimed: Deed, done: Deed, lexicon: Lexicon) -> bool:
    """Tell whether two deeds may be done to one thing: who sold a mill may have bought a boat.

    What has no object changes by itself: a mill that shut has not opened because it opened a shop.
    """
    if claimed.object and done.object:
        return not claimed.object.isdisjoint(done.object)
    return not (claimed.object or done.object) or claimed.relation not in lexicon.deeds.turning


def _does_too(fact: Fact, claimed: Deed) -> bool:
    """Tell whether a sentence names a deed without saying that somebody else did it."""
    others = {deed.place for deed in fact.deeds if not deed.agent & claimed.agent}
    return any(word.term == claimed.relation and word.place not in others for word in fact.words)


def _opposed_words(claim: Fact, fact: Fact, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the places of words that say the opposite in sentences on one subject."""
    near = claim.subject & (fact.terms if fact.alone else fact.subject)
    if not (near or fact.pronoun):
        return []
    at = deed_place(claim, lexicon)
    shared = at is None or not fact.terms.isdisjoint(claim.said[at])
    told = {deed.place for deed in fact.deeds}
    return [
        (word.place, other.place)
        for word in claim.words
        if word.term not in fact.terms and (shared or at == word.place)
        for other in fact.words
        if other.term not in claim.terms and other.place not in told and _opposed(word.term, other.term, lexicon)
    ]


def _opposed(a: str, b: str, lexicon: Lexicon) -> bool:
    """Tell whether two terms deny each other, by their meaning or by a prefix: 'important', 'unimportant'."""
    return (
        (a, b) in lexicon.deeds.opposites
        or (len(a) > _PREFIXED and a in ("un" + b, "non" + b))
        or (len(b) > _PREFIXED and b in ("un" + a, "non" + a))
    )


def denied(fact: Fact, place: int) -> bool:
    """Tell whether a negating word governs the word at a place."""
    return any(at < place < end for at, end in zip(fact.negations, fact.scopes, strict=True))


def negated(claim: Fact, fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether one of the two denies what the other says: a negating word before what they share."""
    at = verbatim(claim, fact)
    if at is not None:
        return any(lo < at < hi for lo, hi in _denials(fact, claim.terms, lexicon))
    return _denies(claim, fact.terms, lexicon) != _denies(fact, claim.terms, lexicon)


def verbatim(claim: Fact, fact: Fact) -> int | None:
    """Return where a sentence has the claim word for word; None where it has not."""
    size = len(claim.raw)
    places = (k for k, word in enumerate(fact.raw) if word == claim.raw[0])
    return next((k for k in places if fact.raw[k : k + size] == claim.raw), None)


def _denies(fact: Fact, shared: frozenset[str], lexicon: Lexicon) -> bool:
    count = 0
    for at, end in _denials(fact, shared, lexicon):
        behind = fact.said[at + 1 : end]
        count += any(term in shared for terms in behind for term in terms if term not in _ANY)
    return count % 2 == 1


def _denials(fact: Fact, shared: frozenset[str], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the negating words and their ends; what is not clear is open, and what was not called off stands.

    But where the calling off itself is ``shared``, the one says of it what the other denies.
    """
    places = undoings(fact, lexicon) if fact.negations else ()
    undone = [place for place, _ in places if shared.isdisjoint(fact.said[place])]
    scopes = [*zip(fact.negations, fact.scopes, strict=True), *_forestalled(fact, lexicon)]
    return [(lo, hi) for lo, hi in scopes if not _unclear(fact, lo) and not any(lo < k < hi for k in undone)]


def _forestalled(fact: Fact, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where a verb denies what it governs, and the end of that: 'refused to be a model' (see ``modality``)."""
    if lexicon.deeds.forestalled.isdisjoint(fact.raw):
        return
    for k, word in enumerate(fact.raw):
        if word in lexicon.deeds.forestalled and "to" in fact.raw[k + 1 : k + 3]:
            verb = fact.raw.index("to", k + 1) + 1
            joined = (i for i, other in enumerate(fact.raw) if other in _JOINING)
            parting = (i for i in (*fact.prepositions, *fact.parted, *joined) if i > verb)
            yield k, min(*parting, verb + _GOVERNED, len(fact.raw))


def _unclear(fact: Fact, at: int) -> bool:
    """Tell whether a negation only says that something is not known: 'not clear whether', 'do not know if'."""
    behind = fact.raw[at + 1 : at + 2 + _NEAR]
    return behind[:1] != () and behind[0] in _KNOWN and not _WHETHER.isdisjoint(behind)


def undoings(fact: Fact, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where a verb that undoes stands, and its size in words: one, or two with its particle."""
    openings = lexicon.deeds.undoing_openings
    if openings.isdisjoint(fact.raw):
        return  # every sentence is asked for every claim, and few hold one
    for k, word in enumerate(fact.raw):
        if word not in openings:
            continue
        if k and lexicon.tags.get(fact.raw[k - 1], 0) & lx.DETERMINER:
            continue  # 'the reverse'
        if word in lexicon.deeds.undoing:
            yield k, 1
        elif f"{word} {' '.join(fact.raw[k + 1 : k + 2])}" in lexicon.deeds.undoing:
            yield k, 2
