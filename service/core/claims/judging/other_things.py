"""Where a sentence says of another thing what a claim says: 300 tons of soot for 300 tons of lead.

A thing is told from others of its kind by what a preposition ties to it ('homes without water', 'the roof of the
library'): where that is another noun, it is another thing, with deeds and figures of its own.
"""

from collections.abc import Iterator
from typing import NamedTuple

from service.core.claims.facts.facts import Fact
from service.core.claims.facts.quantities import Measure, Quantity
from service.core.claims.facts.wording import term
from service.core.claims.judging.overlap import akin, holds
from service.core.claims.words import lexicon as lx
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.lexicon import Lexicon

#: prepositions that tie what tells a thing from others; 'in' and 'at' tell more often where something happened
_TYING = frozenset(["of", "with", "without", "for", "from", "against"])
#: what opens and closes with the whole: 'the mill closed its doors'
_WITH_IT = frozenset(["door", "gate", "shutter"])
_OWNED = lx.DETERMINER | lx.POSSESSIVE
#: what ends a noun phrase, and what is no noun behind a number
_ENDS = (
    lx.PREPOSITION
    | lx.ADVERB
    | lx.CONJUNCTION
    | lx.SUBORDINATOR
    | lx.RELATIVE
    | lx.AUXILIARY
    | lx.FINITE
    | lx.PRONOUN
    | lx.TIME
)
_NO_NOUN = lx.PREPOSITION | lx.AUXILIARY | lx.FINITE | lx.ADVERB | lx.PRONOUN
#: words behind a preposition within which the noun stands that it ties
_REACH = 4


class _Tie(NamedTuple):
    """A noun that a preposition ties to the word before it."""

    #: that word, and the preposition
    head: str
    preposition: str
    #: the terms of the words behind it, and the last of these as it stands there
    terms: frozenset[str]
    written: str
    #: a name is among them; a name or a genitive tells it from others of its kind
    named: bool
    tells: bool


def other_thing(claim: Fact, fact: Fact, lexicon: Lexicon) -> str:
    """Return what a sentence speaks of in the place of what a claim speaks of, and that; empty if of the same."""
    ties = {(tie.head, tie.preposition): tie for tie in _ties(fact, lexicon)}
    for mine in _ties(claim, lexicon):
        theirs = ties.get((mine.head, mine.preposition))
        if theirs and theirs.named is mine.named and _differ(mine, theirs, claim, fact):
            return f"{theirs.written} against {mine.written}"
    return _of_another_place(claim, fact, lexicon)


def _of_another_place(claim: Fact, fact: Fact, lexicon: Lexicon) -> str:
    """Return a place that is not the claim's, of which a sentence names somebody: 'mayor of Kenton', 'Selby mayor'."""
    for k in range(1, min(claim.verb or 0, len(claim.raw))):
        if not lexicon.tags.get(claim.raw[k], 0) & (lx.TITLE | lx.CALLING):
            continue
        of = [at for at in fact.prepositions if fact.raw[at] == "of" and at and fact.raw[at - 1] == claim.raw[k]]
        named = claim.written[k - 1][0].isupper() and not lexicon.tags.get(claim.raw[k - 1], 0) & _OWNED
        if not of or not named or not claim.said[k - 1] or not _apart(frozenset(claim.said[k - 1]), fact):
            continue
        if all(fact.written[at + 1 : at + 2] and fact.written[at + 1][0].isupper() for at in of):
            return f"{fact.written[of[0] + 1]} against {claim.written[k - 1]}"
    return ""


def _differ(mine: _Tie, theirs: _Tie, claim: Fact, fact: Fact) -> bool:
    """Tell whether two nouns are two things: the nurses' union, the teachers' union."""
    own, other = mine.terms - theirs.terms, theirs.terms - mine.terms
    told = mine.terms.isdisjoint(theirs.terms) or (mine.tells and theirs.tells)
    return told and bool(own and other) and _apart(own, fact) and _apart(other, claim) and not akin(own, other)


def other_object(claim: Fact, fact: Fact, lexicon: Lexicon) -> str:
    """Return what a sentence does with a thing where the claim says it of the doer: 'opened a shop' for 'opened'."""
    for claimed in claim.deeds:
        if claimed.object or claimed.relation not in lexicon.deeds.turning:
            continue
        for done in fact.deeds:
            taken = lexicon.tags.get(" ".join(fact.raw[done.place + 1 : done.place + 2]), 0) & _OWNED
            same = not done.undergone and done.relation == claimed.relation and not done.agent.isdisjoint(claimed.agent)
            if same and taken and done.object - _WITH_IT and done.object.isdisjoint(claim.terms):
                return f"{fact.wording(done.object)} against {claim.wording(claimed.agent)}"
    return ""


def other_count(claim: Fact, fact: Fact) -> str:
    """Return what a sentence counts in the place of what a claim counts, and that: 300 teachers for 300 nurses."""
    for wanted in claim.figures.numbers:
        mine = _counted(wanted)
        if not mine or not _apart(mine, fact):
            continue
        same = next((n for n in fact.figures.numbers if n.value == wanted.value and n.unit == wanted.unit), None)
        theirs = _counted(same) if same else _NONE_SAID
        if same and theirs and _apart(theirs, claim) and not akin(mine, theirs):
            return f"{same.counted} against {wanted.counted}"
    return ""


def _counted(number: Quantity) -> frozenset[str]:
    """Return the term of the noun that a number counts; empty for people of any kind and for what tells little."""
    lexicon = lexicon_for("en")
    word = number.counted
    tag = lexicon.tags.get(word, 0)
    noun = (
        word
        and word not in lexicon.stop
        and not tag & _NO_NOUN
        and word.endswith("s")
        and number.measure is Measure.COUNT
    )
    return frozenset([term(word, lexicon)]) - lexicon.deeds.light if noun else _NONE_SAID


def _apart(terms: frozenset[str], other: Fact) -> bool:
    return not any(holds(other, term) for term in terms)


def _ties(fact: Fact, lexicon: Lexicon) -> Iterator[_Tie]:
    names = {word.place for word in fact.words if word.name}
    for at in fact.prepositions:
        end = at + 1
        while end < min(at + 1 + _REACH, len(fact.raw)) and _goes_on(fact, end, lexicon):
            end += 1
        inside = [k for k in range(at + 1, end) if fact.said[k]]
        terms = frozenset(term for k in inside for term in fact.said[k]) - lexicon.deeds.light
        named = not names.isdisjoint(inside)
        subject = fact.verb is not None and end <= fact.verb  # behind the verb a name is a place or a part of its own
        if at and terms and fact.raw[at] in _TYING and (subject or not named):
            head = " ".join(fact.said[at - 1]) or fact.raw[at - 1]
            tells = named or any(fact.raw[k].endswith("s") for k in inside[:-1])  # 'the nurses' union'
            yield _Tie(head, fact.raw[at], terms, fact.written[inside[-1]], named, tells)


def _goes_on(fact: Fact, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a noun phrase goes on with a word."""
    tag = lexicon.tags.get(fact.raw[at], 0)
    if at == fact.verb or at in fact.parted:
        return False
    return bool(tag & (lx.DETERMINER | lx.POSSESSIVE)) or not tag & _ENDS


_NONE_SAID = frozenset[str]()
