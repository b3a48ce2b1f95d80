"""Where a sentence has a word that denies one of the claim's: its opposite, its rival, or a 'not'."""

from collections.abc import Iterator
from typing import NamedTuple

from service.core.claims.facts.deeds import Deed
from service.core.claims.facts.facts import Fact, Word
from service.core.claims.facts.quantities import Measure
from service.core.claims.judging.event import GENITIVE, OWNED, deed_place
from service.core.claims.judging.name_conflicts import Difference
from service.core.claims.judging.overlap import holds, kin
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import Lexicon

#: letters that a word with a negating prefix has at least
_PREFIXED = 5
#: quantifiers that a denial brings with it: what both share by them is not denied
_ANY = frozenset(["any"])
#: words that a verb of not doing governs behind its 'to', and words before which it ends
_GOVERNED, _JOINING = 4, frozenset(["and", "but"])
#: words that deny that there is anybody or anything, and words within which the clause of an 'if' is denied
_NONE, _CLAUSE = frozenset(["no", "none", "nobody", "nothing", "neither"]), 6
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
    return _other_origin(claim, fact, lexicon)


def _other_origin(claim: Fact, fact: Fact, lexicon: Lexicon) -> Difference | None:
    """Return where a sentence says that somebody is of another country: 'a Danish singer' for 'from Canada'."""
    known = lexicon.deeds.origins
    if not fact.description or "from" not in claim.raw:
        return None
    told = {k: known[term] for k in fact.description for term in fact.said[k] if term in known}
    at = next(
        (k for k, word in enumerate(claim.raw[:-1]) if word == "from" and claim.raw[k + 1] not in fact.terms), None
    )
    if at is None or not told or not claim.said[at + 1] or claim.said[at + 1][0] not in lexicon.deeds.countries:
        return None
    country = claim.said[at + 1][0]
    other = next((k for k, origin in told.items() if origin != country), None)
    return None if other is None else Difference(fact.written[other], claim.written[at + 1], frozenset([country]))


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
        and _of_one_party(claim, claimed, fact, done, lexicon)
        and (_of_one_thing(claimed, done, lexicon) or _of_its_own(claim, claimed, fact, done))
        and not _does_too(fact, claimed)
    ]


def _of_one_party(claim: Fact, claimed: Deed, fact: Fact, done: Deed, lexicon: Lexicon) -> bool:
    """Tell whether two deeds are of one doer, or a thing does in one what denies that it was done to in the other.

    'The show went ahead' denies that a theatre cancelled it, and 'the court acquitted her' that she was convicted; whom
    a team beat lost, and denies nothing.
    """
    meant = fact.pronoun and done.agent == fact.subject and claimed.agent == claim.subject  # see ``event.has_subject``
    one = meant or claimed.agent & done.agent or any(kin(a, b) for a in claimed.agent for b in done.agent)
    undone = claimed.object & done.agent and not done.object and claimed.relation not in lexicon.deeds.contests
    passive = claimed.undergone and not done.undergone and claimed.agent & done.object
    return bool(one or undone or passive)


def _of_one_thing(claimed: Deed, done: Deed, lexicon: Lexicon) -> bool:
    """Tell whether two deeds may be done to one thing: who sold a mill may have bought a boat.

    What has no object changes by itself: a mill that shut has not opened because it opened a shop.
    """
    if claimed.object and done.object:
        return not claimed.object.isdisjoint(done.object)
    return not (claimed.object or done.object) or claimed.relation not in lexicon.deeds.turning


def _of_its_own(claim: Fact, claimed: Deed, fact: Fact, done: Deed) -> bool:
    """Tell whether the object of one deed stands elsewhere in the other sentence: 'grew in size', 'kept its size'."""
    one = bool(claimed.object) != bool(done.object)
    return one and (claimed.object <= fact.terms if claimed.object else done.object <= claim.terms)


def _does_too(fact: Fact, claimed: Deed) -> bool:
    """Tell whether a sentence names a deed without saying that somebody else did it.

    Who did it is not told by a relative: 'which opened in 1990'.
    """
    others = {deed.place for deed in fact.deeds if deed.agent and not deed.agent & claimed.agent}
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
    return _denies(claim, fact, lexicon) != _denies(fact, claim, lexicon)


def verbatim(claim: Fact, fact: Fact) -> int | None:
    """Return where a sentence has the claim word for word; None where it has not."""
    size = len(claim.raw)
    places = (k for k, word in enumerate(fact.raw) if word == claim.raw[0])
    return next((k for k in places if fact.raw[k : k + size] == claim.raw), None)


def _denies(fact: Fact, other: Fact, lexicon: Lexicon) -> bool:
    count = 0
    for at, end in _denials(fact, other.terms, lexicon):
        behind = fact.said[at + 1 : end]
        count += any(holds(other, term) for terms in behind for term in terms if term not in _ANY)
    return count % 2 == 1


def _denials(fact: Fact, shared: frozenset[str], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the negating words and their ends; what is not clear is open, and what was not called off stands.

    But where the calling off itself is ``shared``, the one says of it what the other denies.
    """
    places = undoings(fact, lexicon) if fact.negations else ()
    undone = [place for place, _ in places if shared.isdisjoint(fact.said[place])]
    scopes = [*zip(fact.negations, fact.scopes, strict=True), *_forestalled(fact, lexicon)]
    return [
        (lo, hi)
        for lo, hi in scopes
        if not (_unclear(fact, lo) or _conditional(fact, lo, lexicon) or any(lo < k < hi for k in undone))
    ]


def _conditional(fact: Fact, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a negation stands in a clause that asserts nothing: 'if she did not post'."""
    if lexicon.deeds.hypothetical.isdisjoint(fact.raw[:at]):
        return False
    clause = max((k for k in fact.parted if k <= at), default=0)
    return not lexicon.deeds.hypothetical.isdisjoint(fact.raw[max(clause, at - _CLAUSE) : at])


def denies_only_around(claim: Fact, fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether what is denied only governs the claim's deed as a noun: 'did not accept Falk's resignation'."""
    at = deed_place(claim, lexicon)
    deed = () if at is None else claim.said[at]
    for lo, hi in zip(fact.negations, fact.scopes, strict=True):
        noun = next((k for k in range(lo + 1, len(fact.raw)) if not frozenset(deed).isdisjoint(fact.said[k])), None)
        if noun is None:
            continue
        owned = fact.raw[noun - 1].endswith(GENITIVE) or lexicon.tags.get(fact.raw[noun - 1], 0) & OWNED
        verb = next((k for k in range(lo + 1, hi) if fact.said[k]), noun)
        if owned and verb < noun - 1 and not lexicon.deeds.light.issuperset(fact.said[verb]):
            return True
    return False


def of_one_doer(claim: Fact, fact: Fact) -> bool:
    """Tell whether a denial may be one of what a claim says of its subject, or counts.

    That somebody did not reply denies no 37,500 replies; that there were none does, and so does another such count.
    """
    counts = [number for number in claim.figures.numbers if number.measure is Measure.COUNT]
    if not counts:
        named = claim.named_subject and fact.named_subject and not claim.negations
        return not named or any(holds(fact, term) for term in claim.subject)
    nouns = {number.counted for number in counts}
    counted = {term for k, word in enumerate(claim.raw) if word in nouns for term in claim.said[k]}
    doer = claim.subject & claim.terms - counted
    return (
        any(holds(fact, term) for term in doer)
        or not nouns.isdisjoint(fact.raw)
        or any(fact.raw[k] in _NONE for k in fact.negations)
        or any(one.key == other.key for one in counts for other in fact.figures.numbers)
    )


def _forestalled(fact: Fact, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where a verb denies what it governs, and the end of that: 'refused to be a model' (see ``modality``)."""
    if lexicon.deeds.forestalled.isdisjoint(fact.raw):
        return
    for k, word in enumerate(fact.raw):
        if word in lexicon.deeds.forestalled and "to" in fact.raw[k + 1 : k + 3]:
            verb = fact.raw.index("to", k + 1) + 1
            if not _WHETHER.isdisjoint(fact.raw[verb : verb + _NEAR]):
                continue  # 'refused to say whether'
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
