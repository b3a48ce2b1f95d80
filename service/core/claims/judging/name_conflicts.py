"""Where a sentence has another name in the place of one of the claim's."""

from collections.abc import Iterator
from typing import NamedTuple

from service.core.claims.facts.descriptions import COPULAS
from service.core.claims.facts.facts import STANDING_IN, Fact, Word
from service.core.claims.judging.overlap import holds, kin
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import Lexicon
from service.core.claims.words.stems import unaccented

_LONGEST_RUN = 5
#: letters that words of one family share
_STEM = 4
#: words of a first name and a last
_FULL_NAME = 2
#: words for a person of whom a newsroom gives no name
_SOMEBODY = frozenset(["man", "woman", "boy", "girl", "person", "teenager", "suspect"])
#: articles of something known, and nouns for what has a name of its own
_KNOWN = frozenset(["the", "this", "these"])
_GENERIC_NOUNS = """
film movie series show book novel song album single band group team club company game city town
"""
_GENERIC = frozenset(_GENERIC_NOUNS.split())
#: adjectives for a part of a country: 'in northern Italy'
_PARTS = frozenset(
    f"{side}ern" for side in ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
)
#: how a sentence opens that stresses who did it: 'it was a woman who …'
_CLEFT = (("it", "was"), ("it", "is"))
#: pronouns of persons, and the possessive ones
_PERSONAL, _OWNING = frozenset(["he", "she", "they", "him", "them", "it"]), frozenset(["his", "her", "their", "its"])


class Difference(NamedTuple):
    """Something else in one role."""

    #: what the sentence has, and what the claim has, in words
    read: str
    claimed: str
    #: the claim's terms in whose place it stands
    apart: frozenset[str]

    def __str__(self) -> str:
        return f"{self.read} against {self.claimed}"


def another(claim: Fact, fact: Fact) -> Difference | None:
    """Return where the sentence has another name: between the same neighbours, or behind the same preposition."""
    return _swapped(claim, fact) or _elsewhere(claim, fact)


def _swapped(claim: Fact, fact: Fact) -> Difference | None:
    """Return where the sentence has another name between the same neighbours.

    'born in Kosovo' against 'born in Albania', 'traded for Jane Roe' against 'traded for Ann Roe'.
    """
    names = {word.place for word in claim.words if word.name}
    k = 0
    while k < len(claim.raw):
        end = k
        while end in names:
            end += 1
        other = _between(claim, fact, k, end) if end > k and not _held(claim.said[k:end], fact) else ""
        if other:
            apart = frozenset(term for terms in claim.said[k:end] for term in terms)
            return Difference(other, " ".join(claim.written[k:end]), apart)
        k = max(end, k + 1)
    return None


def missing(claim: Fact, fact: Fact) -> str:
    """Return a name that the claim gives beside its subject, where the sentence has other names instead; empty if none.

    What the sentences before name, a sentence need not name again; nor what a pronoun stands for.
    """
    if not STANDING_IN.isdisjoint(fact.raw) or all(word.term in claim.terms for word in fact.words if word.name):
        return ""
    stood = stood_for(claim, fact) if fact.alone else []
    for run in runs(claim):
        terms = frozenset(word.term for word in run)
        held = (
            run == stood
            or _sets_the_scene(claim, run)
            or _held(tuple((word.term,) for word in run), fact)
            or not terms.isdisjoint(fact.before)
            or terms <= fact.terms
        )
        if claim.subject.isdisjoint(terms) and not held:
            return " ".join(claim.written[word.place] for word in run)
    return ""


def _sets_the_scene(claim: Fact, run: list[Word]) -> bool:
    """Tell whether a name stands in the phrase with which a claim opens, up to its comma: 'In Lowick, …'."""
    return 0 in claim.prepositions and run[-1].place < min(claim.parted, default=0)


def stood_for(claim: Fact, fact: Fact) -> list[Word]:
    """Return the words of a name beside a claim's subject that a lone sentence may mean by a pronoun or a noun.

    'The film stars Ann Roe' says so of a film that was named before.
    """
    if not (fact.pronoun or _definite(fact)):
        return []
    others = (run for run in runs(claim) if claim.subject.isdisjoint(word.term for word in run))
    return next((run for run in others if not any(holds(fact, word.term) for word in run)), [])


def _definite(fact: Fact) -> bool:
    """Tell whether a sentence speaks of a work or a body by what it is, with an article: 'the film', 'the band'."""
    names = {word.place for word in fact.words if word.name}
    pairs = zip(fact.raw, fact.raw[1:], strict=False)
    known = any(a in _KNOWN and b in _GENERIC and k + 1 not in names for k, (a, b) in enumerate(pairs))
    opens = (
        fact.raw[0] in _KNOWN and bool(fact.subject) and fact.subject.isdisjoint(w.term for w in fact.words if w.name)
    )
    return known or opens


def unnamed(claim: Fact, fact: Fact, lexicon: Lexicon) -> str:
    """Return a person whom the claim names, and neither a sentence nor those before it; empty if there is none.

    'A man was arrested' names nobody, and 'the driver fled' does not say who drove. A pronoun may stand for anybody
    but whom its own sentence brings in: of 'a man in his twenties', 'his'; so may a beginning that is left out.
    A thing may be spoken of by what it is: 'the film' for its title.
    """
    if _stands_for_somebody(fact) or fact.written[0][0].islower():
        return ""
    around = fact.terms | fact.before
    role = bool(fact.subject) and fact.subject <= claim.terms - claim.subject
    for run in runs(claim):
        terms = frozenset(word.term for word in run)
        at = run[0].place
        led = at - 1 in claim.prepositions or claim.raw[at - 1 : at] == ("the",)  # 'at Kenton Mall', 'the Lowick mill'
        somebody = not led and not (_SOMEBODY - set(claim.raw)).isdisjoint(fact.raw)
        person = somebody or claim.raw[at] in lexicon.given_names
        introduced = (
            terms <= claim.subject and claim.named_subject and (role or fact.indefinite or _by_calling(fact, lexicon))
        )
        if (person or introduced) and terms.isdisjoint(around):
            return " ".join(claim.written[word.place] for word in run)
    return ""


def namesake(claim: Fact, fact: Fact, lexicon: Lexicon) -> Difference | None:
    """Return who has only the last name in common with the subject of a claim: Karl Holt for Ann Holt.

    Its first name must be known as such. An initial, a short form and a name that is spelt otherwise may be the same.
    """
    short, given = lexicon.short_names, lexicon.given_names
    if len(claim.subject) != _FULL_NAME or claim.raw[0] not in given or claim.raw[0] in fact.raw:
        return None
    first, last, *behind = claim.raw
    bearers = list(_bearers(fact, last)) if behind[:1] not in (["s"], ["'s"]) and claim.said[1] else []
    if not bearers or not all(bearers):
        return None
    others = {one for bearer in bearers for one in bearer}
    alike = any(one[0] == first[0] or short.get(one) == first or short.get(first) == one for one in others)
    if alike:
        return None
    return Difference(" ".join((*bearers[0], last)).title(), " ".join(claim.written[:2]), frozenset(claim.said[1]))


def _bearers(fact: Fact, last: str) -> Iterator[tuple[str, ...]]:
    """Yield the names before each mention of a last name, in small letters."""
    names = {word.place for word in fact.words if word.name}
    for place in (k for k, word in enumerate(fact.raw) if word == last):
        lo = place
        while lo - 1 in names and lo not in fact.parted:
            lo -= 1
        yield fact.raw[lo:place]


def _by_calling(fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether a sentence opens with what somebody is: 'The teacher founded the choir'."""
    opening = fact.raw[: fact.verb or 0]
    called = any(lexicon.tags.get(word, 0) & (lx.CALLING | lx.TITLE) for word in opening)
    return called and not any(word.name for word in fact.words if word.place < len(opening))


def _stands_for_somebody(fact: Fact) -> bool:
    if fact.raw[:2] in _CLEFT:
        return False
    pronouns = _PERSONAL if fact.indefinite else _PERSONAL | _OWNING
    return not pronouns.isdisjoint(word.partition("'")[0] for word in fact.raw)


def runs(fact: Fact) -> list[list[Word]]:
    """Return the names of a sentence, each as its words."""
    found: list[list[Word]] = []
    for word in fact.words:
        if word.name and found and word.place - found[-1][-1].place <= 1 and word.place not in fact.parted:
            found[-1].append(word)
        elif word.name:
            found.append([word])
    return found


def _between(claim: Fact, fact: Fact, lo: int, hi: int) -> str:
    """Find the name the sentence has between the neighbours of the claim's words ``lo`` to ``hi``."""
    left, right = _neighbours(claim, lo - 1, -1), _neighbours(claim, hi, 1)
    names = {word.place for word in fact.words if word.name}
    for at in range(len(fact.raw)):
        if at not in names or (left and not _matches(claim, fact, left, at - 1, -1)):
            continue
        end = at
        while end in names and end - at < _LONGEST_RUN and (end == at or end not in fact.parted):
            end += 1
            last = not right and len(left) > 1 and (end not in names or end in fact.parted)
            if last or (right and _matches(claim, fact, right, end, 1)):
                other = _is_another(claim.raw[lo:hi], fact.raw[at:end], _own(claim), fact.said[at:end])
                return " ".join(fact.written[at:end]) if other else ""
    return ""


def _is_another(
    claimed: tuple[str, ...], read: tuple[str, ...], mine: frozenset[str], said: tuple[tuple[str, ...], ...]
) -> bool:
    """Tell whether a name does more than write the same one otherwise: abbreviated or spelt differently."""
    initials = {"".join(word[0] for word in name) for name in (claimed, read) if len(name) > 1}
    if len(claimed) > 1 and len(read) > 1 and claimed[-1] == read[-1]:  # Sutton United, Maidstone United
        said = said[:-1]
    alike = unaccented(read[0])[:3] == unaccented(claimed[0])[:3]
    same = alike or any(term in mine for terms in said for term in terms)
    return not (same or initials & {claimed[0], read[0]})


def _own(claim: Fact) -> frozenset[str]:
    """Return the terms of a claim's words, without what they say besides: 'Danish' is not 'Denmark'."""
    return frozenset(word.term for word in claim.words)


def _held(name: tuple[tuple[str, ...], ...], fact: Fact) -> bool:
    """Tell whether a sentence has a name or a part of it that tells it from others.

    The last word alone does not where another name ends with it: 'Holt Junction' is not in 'near Marsh Junction'. Nor
    does the first where another begins with it: 'Ann Poe' for 'Ann Roe'.
    """
    names = {word.place for word in fact.words if word.name}
    last = [word for word in fact.words if word.term in name[-1]]
    for term in (term for terms in name[: max(1, len(name) - 1)] for term in terms):
        places = [word.place for word in fact.words if word.term == term]
        other = bool(places) and not last and all(k + 1 in names and k + 1 not in fact.parted for k in places)
        said = places or (term[:_STEM] in fact.openings and any(kin(term, word.term) for word in fact.words))
        if said and not (len(name) > 1 and other):
            return True
    return any(word.place - 1 not in names for word in last)


def _neighbours(claim: Fact, at: int, step: int) -> list[int]:
    """Return the word at a side, and beyond a small word the one after it."""
    found: list[int] = []
    while 0 <= at < len(claim.raw) and len(found) < 2:
        found.append(at)
        if claim.said[at]:
            break
        at += step
    return found if found and (claim.said[found[-1]] or len(found) > 1) else []


def _matches(claim: Fact, fact: Fact, side: list[int], at: int, step: int) -> bool:
    for k in side:
        if not 0 <= at < len(fact.raw):
            return False
        same = claim.raw[k] == fact.raw[at] or bool(set(claim.said[k]) & set(fact.said[at]))
        if not same:
            return False
        at += step
    return True


def _elsewhere(claim: Fact, fact: Fact) -> Difference | None:
    """Return where the sentence has another name behind the same preposition.

    'from New Zealand' against 'from Samoa', wherever in the sentence it stands.
    """
    theirs = _after_prepositions(fact)
    for preposition, name in _after_prepositions(claim).items():
        other = theirs.get(preposition, [])
        terms = [term for word in name for term in word.said]
        if not other or not name or _held(tuple(word.said for word in name), fact):
            continue
        claimed, read = tuple(word.raw for word in name), tuple(word.raw for word in other)
        if _is_another(claimed, read, _own(claim), tuple(word.said for word in other)):
            return Difference(_written(other), _written(name), frozenset(terms))
    return None


class _Token(NamedTuple):
    written: str
    raw: str
    said: tuple[str, ...]


def _token(fact: Fact, place: int) -> _Token:
    return _Token(fact.written[place], fact.raw[place], fact.said[place])


def _written(name: list[_Token]) -> str:
    return " ".join(word.written for word in name)


def _after_prepositions(fact: Fact) -> dict[str, list[_Token]]:
    """Return the names behind each preposition of a sentence."""
    names = {word.place for word in fact.words if word.name}
    found: dict[str, list[_Token]] = {}
    for at in fact.prepositions:
        if fact.raw[at] == "of" or (at and fact.written[at][0].isupper()):
            continue  # ties a name to a noun, not to the statement; or is part of a title: 'Singing In Kenton'
        k = at + 1
        while k < len(fact.raw) and k not in names and not fact.said[k] and k - at < 2:
            k += 1
        k += fact.raw[k : k + 1] != () and fact.raw[k] in _PARTS
        while k in names:
            found.setdefault(fact.raw[at], []).append(_token(fact, k))
            k += 1
    return found


def identified(claim: Fact, fact: Fact) -> Difference | None:
    """Return where both say who somebody is, and name another: 'the champion is Ann Roe', 'is Joan Poe'."""
    claimed, read = _identity(claim), _identity(fact)
    if not claimed or not read or _held(tuple(word.said for word in claimed[1]), fact):
        return None
    described = read[0] <= claimed[0] if read[0] else fact.pronoun
    other = tuple(word.raw for word in read[1])
    name = tuple(word.raw for word in claimed[1])
    different = described and _is_another(name, other, _own(claim), tuple(word.said for word in read[1]))
    terms = frozenset(term for word in claimed[1] for term in word.said)
    return Difference(_written(read[1]), _written(claimed[1]), terms) if different else None


def _identity(fact: Fact) -> tuple[frozenset[str], list[_Token]] | None:
    """Return the terms before a first 'is' and the name that stands right behind it."""
    at = next((k for k, word in enumerate(fact.raw) if word in COPULAS), None)
    if at is None:
        return None
    names = {word.place for word in fact.words if word.name}
    end = at + 1
    while end in names:
        end += 1
    name = [_token(fact, k) for k in range(at + 1, end)]
    return (frozenset(term for terms in fact.said[:at] for term in terms), name) if name else None
