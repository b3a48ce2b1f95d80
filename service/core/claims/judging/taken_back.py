"""Sentences that hold a statement only to take it back: 'misstated the year as 1954', 'denied that he took a bribe'.

The words of the wrong statement stand there, all of them; who compares words alone reads a correction as support for
what it corrects.
"""

from dataclasses import replace
from itertools import pairwise

from service.core.claims.facts.facts import Fact
from service.core.claims.judging.event import deed_place
from service.core.claims.judging.modality import weighed
from service.core.claims.judging.pair import Comparison, Stance
from service.core.claims.judging.undoing import unless_undone
from service.core.claims.judging.word_conflicts import denied
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import Lexicon

#: what a denial weighs beside the outlet's own word: another sentence may assert what somebody denies
_DENIED = 0.8
#: words within which 'earlier' and 'version' belong together
_NEAR = 3
#: what there is not in a tale that is false: 'no truth in reports that …'
_NO_TRUTH = frozenset([("no", "truth"), ("no", "basis"), ("no", "substance")])


def with_care(claim: Fact, fact: Fact, found: Comparison, lexicon: Lexicon) -> Comparison:
    """Return the outcome of a comparison, turned where the sentence doubts the deed or takes the statement back."""
    found = unless_undone(claim, fact, weighed(claim, fact, found, lexicon), lexicon)
    if found.stance is Stance.NOT_MENTIONED or _place(claim, lexicon) is not None:
        return found
    at = _place(fact, lexicon)
    if at is None or not _behind(claim, fact, at, lexicon):
        at = _called_false(fact, lexicon)
    if at is None:
        return found
    word = fact.raw[at]
    clause = "that" in fact.raw[at + 1 : at + 1 + _NEAR]
    if found.stance is Stance.CONTRADICTS and word in lexicon.denials and not clause:
        return found  # 'denied bail': the denial is the deed
    if found.stance is Stance.CONTRADICTS and _set_right(claim, fact, lexicon):
        return found
    if found.stance is Stance.CONTRADICTS:
        reason = f"another statement is taken back: {word}"
        return Comparison(Stance.NOT_MENTIONED, found.confidence, reason, found.weight / 2)
    weight = found.weight * (_DENIED if word in lexicon.deeds.untrue else 1)
    return replace(found, stance=Stance.CONTRADICTS, confidence=0.8, reason=f"taken back: {word}", weight=weight)


def owns_up(fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether an outlet owns up to a slip of its own: 'An earlier version wrongly said that …'."""
    at = _place(fact, lexicon)
    return at is not None and fact.raw[at] not in lexicon.denials


def takes_back(fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether a sentence holds a statement only to take it back."""
    return _place(fact, lexicon) is not None or _called_false(fact, lexicon) is not None


def _set_right(claim: Fact, fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether a sentence also denies the deed that it takes back: 'misstated that …; he was not arrested'."""
    place = deed_place(claim, lexicon)
    deed = frozenset(claim.said[place]) if place is not None else frozenset[str]()
    told = [denied(fact, k) for k, terms in enumerate(fact.said) if not deed.isdisjoint(terms)]
    return len(told) > 1 and told[-1] and not all(told)


def _place(fact: Fact, lexicon: Lexicon) -> int | None:
    """Return where a sentence begins to take something back; None where it does not."""
    for k, word in enumerate(fact.raw):
        behind = fact.raw[k + 1 : k + 1 + _NEAR]
        once_said = word in lexicon.formerly and bool(behind) and behind[0] in lexicon.stated
        if (
            once_said
            or _own_slip(fact, k, lexicon)
            or (word in lexicon.denials and not _names_a_thing(fact, k, lexicon))
        ):
            return k
        if word in lexicon.former and not (lexicon.itself | lexicon.versions).isdisjoint(behind):
            return k
    return None


def _names_a_thing(fact: Fact, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word of denial only tells a thing from others: 'a false alarm', and not 'a false rumor'."""
    led = at > 0 and lexicon.tags.get(fact.raw[at - 1], 0) & lx.DETERMINER and fact.raw[at] not in lexicon.cues
    return bool(led) and at + 1 < len(fact.raw) and fact.raw[at + 1] not in lexicon.deeds.tales


def _own_slip(fact: Fact, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word owns up to a slip of a text: 'wrongly said', and not 'was wrongly convicted'."""
    if fact.raw[at] not in lexicon.errors or not fact.raw[at].endswith(lexicon.adverb_ending):
        return fact.raw[at] in lexicon.errors
    near = fact.raw[max(0, at - 2) : at + 3]
    return any(word in lexicon.stated or word in lexicon.cues for word in near)


def _called_false(fact: Fact, lexicon: Lexicon) -> int | None:
    """Return the word by which a sentence calls a tale false that it tells: in 'The claim that … is a hoax', 'hoax'."""
    if lexicon.deeds.tales.isdisjoint(fact.raw) or "that" not in fact.raw:
        return None
    told = (
        k for k, word in enumerate(fact.raw) if word in lexicon.deeds.tales and "that" in fact.raw[k : k + 1 + _NEAR]
    )
    tale = next(told, None)
    if tale is None:
        return None
    if any(pair in _NO_TRUTH for pair in pairwise(fact.raw[max(0, tale - _NEAR) : tale])):
        return tale
    return next(
        (k for k, word in enumerate(fact.raw) if word in lexicon.deeds.untrue and _of(fact, k, tale, lexicon)), None
    )


def _of(fact: Fact, at: int, tale: int, lexicon: Lexicon) -> bool:
    """Tell whether a word at a place says of a tale that it is false: 'false reports', 'as false', 'were false'."""
    near = fact.raw[max(0, at - 2) : at]
    said = any(word == "as" or lexicon.tags.get(word, 0) & lx.BE for word in near)
    return at + 1 == tale or said or (at > tale + _NEAR and at + 1 == len(fact.raw))


def _behind(claim: Fact, fact: Fact, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a claim's deed stands behind a place; where it has none, most of what the two share.

    Whose deed it is may stand before: 'the owner denied that she sold it'.
    """
    place = deed_place(claim, lexicon)
    deed = frozenset(claim.said[place]) if place is not None else frozenset[str]()
    clause = "that" in fact.raw[at + 1 : at + 1 + _NEAR]
    meant = deed & fact.terms or (clause and claim.terms - claim.subject) or claim.terms
    shared = [sum(term in meant for term in terms) for terms in fact.said]
    return sum(shared[at + 1 :]) > sum(shared[:at])
