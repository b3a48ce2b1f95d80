"""How a deed is meant: done, planned, held possible, or not come about.

'May have known' does not say that somebody knew, 'plans to close' not that anything closed, and 'refused to sign' says
that nobody signed (Karttunen 1971, "Implicative verbs"). Who is said to have done it by a source has done it by that
source's word: attribution is no doubt.
"""

from dataclasses import replace
from enum import StrEnum

from service.core.claims.facts.facts import Fact
from service.core.claims.judging.event import GENITIVE, GOVERNS, OWNED, deed_place
from service.core.claims.judging.overlap import kin
from service.core.claims.judging.pair import Comparison, Stance
from service.core.claims.judging.silence import silence
from service.core.claims.words import lexicon as lx
from service.core.claims.words.inflection import UNMARKED, may_be_past
from service.core.claims.words.lexicon import Lexicon

#: words between 'if' and the verb of its clause
_CLAUSE = 6
#: no auxiliary: 'the concert on 5 May has been'
_MONTH = "May"
#: who did so before doing a thing did not do it
_DEATHS = frozenset(["died", "dies", "dying"])
#: verbs by which somebody, 'against' behind them, leaves a thing undone
_AGAINST = frozenset(["decide", "decided", "decides", "voted", "votes", "ruled", "rules", "opted", "chose"])
#: words behind which another clause may begin
_JOINING = frozenset(["and", "but", "after", "before", "when", "because", "while", "who", "which"])
#: verbs for what may come upon somebody: 'faces nine years in prison'
_FACING = frozenset(["face", "faces", "faced", "risk", "risks", "risked"])
#: the verb that may govern a participle, too
_WANT = "want"
#: words behind which a question stands that is left open
_WHETHER = frozenset(["whether", "if"])
#: verbs that take a thing only behind 'for'
_ASKING = ("ask", _CALL := "call")
#: verbs by which a thing is made that is new: 'offer an apology', and not 'offer her resignation'
_MAKING = frozenset(["offer", "offers", "offered", "offering"])
#: words between a word of asking and its 'for'
_NEAR = 3
_GROUP = lx.AUXILIARY | lx.ADVERB | lx.NEGATION


class Mood(StrEnum):
    """How a deed is meant."""

    DONE = "done"
    PLANNED = "planned"
    POSSIBLE = "possible"
    FORESTALLED = "not come about"


def weighed(claim: Fact, fact: Fact, found: Comparison, lexicon: Lexicon) -> Comparison:
    """Return the outcome of a comparison, turned where claim and sentence do not mean the deed alike."""
    if found.stance is not Stance.SUPPORTS or silence(claim, lexicon):
        return found
    if fact.question and not claim.question:
        return replace(found, stance=Stance.NOT_MENTIONED, confidence=0.7, reason="only asked", weight=found.weight / 2)
    place = deed_place(claim, lexicon)
    if place is None and claim.deeds and not _WHETHER.isdisjoint(fact.raw):
        place = claim.deeds[-1].place  # a verb whose form does not tell that it is one
    if place is None:
        return found
    wanted, word = mood_of(claim, place, lexicon)
    read = _read(claim, place, fact, wanted, lexicon)
    if read is None or read[0] is wanted:
        return found
    if Mood.FORESTALLED in (wanted, read[0]):
        if (fact if wanted is Mood.FORESTALLED else claim).negations:
            return found  # 'did not sign' says what 'declined to sign' does
        reason = f"one of the two says that it did not come about: {word or read[1]}"
        return replace(found, stance=Stance.CONTRADICTS, confidence=0.65, reason=reason)
    if wanted is Mood.DONE and _open(read[0], claim.raw[place]):
        reason = f"not said to be done, only {read[0]}: {read[1]}"
        return replace(found, stance=Stance.NOT_MENTIONED, confidence=0.7, reason=reason, weight=found.weight / 2)
    if wanted is Mood.PLANNED and read[0] is Mood.DONE and word not in lexicon.deeds.future:
        reason = f"said to be done, the claim speaks of what was before: {word}"
        return replace(found, stance=Stance.NOT_MENTIONED, confidence=0.6, reason=reason, weight=found.weight / 2)
    return found


def _open(read: Mood, verb: str) -> bool:
    """Tell whether a sentence leaves open what a claim says; one in the present may speak of what is to come."""
    return read is Mood.POSSIBLE or (read is Mood.PLANNED and may_be_past(verb))


def _read(claim: Fact, place: int, fact: Fact, wanted: Mood, lexicon: Lexicon) -> tuple[Mood, str] | None:
    """Return how a sentence means the deed of a claim, at best as the claim does; else whether it doubts itself."""
    deed = set(claim.said[place])
    places = [k for k, terms in enumerate(fact.said) if not deed.isdisjoint(terms)] or [
        k for k, terms in enumerate(fact.said) if any(kin(one, other) for one in deed for other in terms)
    ]
    if not places:
        opening = fact.raw[: (fact.verb or _CLAUSE) + 1]
        awaited = next((word for word in opening if word in lexicon.deeds.awaiting and word not in claim.raw), None)
        if awaited:
            return Mood.POSSIBLE, awaited
    if not places and fact.verb is not None:
        own = mood_of(fact, fact.verb, lexicon)
        if fact.raw[fact.verb] in _FACING:
            return Mood.PLANNED, fact.raw[fact.verb]
        step = next((k for k in fact.prepositions if k > fact.verb and _is_step(fact, k, lexicon)), None)
        if step is not None:
            return Mood.PLANNED, fact.raw[step - 1]
        return own if own[0] in (Mood.POSSIBLE, Mood.PLANNED) else None
    moods = [mood_of(fact, k, lexicon) for k in places]
    return min(moods, key=lambda mood: (mood[0] is not wanted, mood[0] is not Mood.DONE), default=None)


def mood_of(fact: Fact, at: int, lexicon: Lexicon) -> tuple[Mood, str]:
    """Return how the verb at a place is meant, and by which word."""
    raw, k = fact.raw, at
    while k and fact.written[k - 1] != _MONTH and _modifies(raw[k - 1], lexicon):
        k -= 1
    group = raw[k:at]
    for mood, words in ((Mood.POSSIBLE, lexicon.deeds.possible), (Mood.PLANNED, lexicon.deeds.future)):
        found = next((word for word in group if word in words), None)
        if found:
            return mood, found
    governor = (
        _governor(raw, k, lexicon)
        or _wanted(fact, k, lexicon)
        or _approached(fact, at, lexicon)
        or _offered(fact, at, lexicon)
    )
    if governor:
        return governor
    asked = next((word for word in raw[max(0, k - _CLAUSE) : k] if word in lexicon.deeds.hypothetical), None)
    return (Mood.POSSIBLE, asked) if asked else (Mood.DONE, "")


def _wanted(fact: Fact, k: int, lexicon: Lexicon) -> tuple[Mood, str] | None:
    """Return what somebody asks for without 'to': 'demand that she go', 'want her dismissed', 'calls for a vote'."""
    raw = fact.raw
    for at in range(k - 1, max(-1, k - 1 - _CLAUSE), -1):
        if raw[at] in _JOINING:
            return None
        if raw[at] in lexicon.deeds.wanting:
            return (Mood.PLANNED, raw[at]) if _governs(raw, at, k, lexicon) else None
    return None


def _approached(fact: Fact, at: int, lexicon: Lexicon) -> tuple[Mood, str] | None:
    """Return by which word a noun is only a step away: 'was tested for the infection'."""
    k = at
    while k and lexicon.tags.get(fact.raw[k - 1], 0) & (lx.DETERMINER | lx.POSSESSIVE):
        k -= 1
    return (Mood.PLANNED, fact.raw[k - 2]) if k > 1 and _is_step(fact, k - 1, lexicon) else None


def _offered(fact: Fact, at: int, lexicon: Lexicon) -> tuple[Mood, str] | None:
    """Return by which word a deed that is told as a noun is only asked for, offered or feared.

    'Offered her resignation', 'calls grew for the resignation', 'the resignation is expected'.
    """
    raw, tags, k = fact.raw, lexicon.tags, at
    while k and (raw[k - 1].endswith(GENITIVE) or fact.written[k - 1][0].isupper() or tags.get(raw[k - 1], 0) & OWNED):
        k -= 1
    if k < at or (at + 1 < len(raw) and raw[at + 1] == "of"):
        led = raw[k - 1 : k] == ("for",)
        behind = raw[max(0, k - 1 - _NEAR) : k - 1] if led else raw[max(0, k - 1) : k]
        found = next((word for word in behind if _leaves_open(word, lexicon)), None)
        made = found in _MAKING and raw[k : k + 1] in (("a",), ("an",))  # 'offered an apology'
        if found and not made:
            return Mood.PLANNED, found
    passive = range(at + 2, min(at + 2 + _CLAUSE, len(raw)))
    found = next((raw[i] for i in passive if tags.get(raw[i - 1], 0) & lx.BE and _leaves_open(raw[i], lexicon)), None)
    return (Mood.PLANNED, found) if found and (k < at or raw[at + 1] == "of") else None


def _leaves_open(word: str, lexicon: Lexicon) -> bool:
    deeds = lexicon.deeds
    return word in deeds.offering or word in deeds.wanting or word in deeds.awaiting


def _is_step(fact: Fact, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition ties a thing to a step towards it: 'an offer for the firm'."""
    return fact.raw[at] == "for" and fact.raw[at - 1] in lexicon.deeds.approaching


def _governs(raw: tuple[str, ...], at: int, k: int, lexicon: Lexicon) -> bool:
    """Tell whether a word of asking governs the verb or the noun at a place behind it."""
    if raw[at].startswith(_WANT):
        return True
    between = raw[at + 1 : k]
    owned = lexicon.tags.get(" ".join(between[:1]), 0) & (lx.DETERMINER | lx.POSSESSIVE)
    takes = between[:1] == ("for",) or (bool(owned) and not raw[at].startswith(_ASKING))
    clause = "that" in between and not raw[at].startswith(_CALL)  # 'called the report that … false'
    return (takes or clause) and (raw[k] in UNMARKED or not may_be_past(raw[k]))


def _modifies(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.tags.get(word, 0) & _GROUP) or word.endswith(lexicon.adverb_ending)


def _governor(raw: tuple[str, ...], k: int, lexicon: Lexicon) -> tuple[Mood, str] | None:
    """Return what the words before 'to', 'of' or 'from' make of the verb behind it."""
    if k and raw[k - 1] == "before" and _DEATHS.intersection(raw[max(0, k - 1 - GOVERNS) : k - 1]):
        return Mood.FORESTALLED, "died before"
    if k > 1 and raw[k - 1] == "against" and raw[k - 2] in _AGAINST:
        return Mood.FORESTALLED, f"{raw[k - 2]} against"
    if not k or raw[k - 1] not in ("to", "of", "from"):
        return None
    for word in reversed(raw[max(0, k - 1 - GOVERNS) : k - 1]):
        if word in lexicon.deeds.forestalled and raw[k - 1] != "of":
            asked = not _WHETHER.isdisjoint(raw[k + 1 : k + 1 + _NEAR])
            return Mood.POSSIBLE if asked else Mood.FORESTALLED, word  # 'refused to say whether'
        if word in lexicon.deeds.unproven and raw[k - 1] != "from":
            return Mood.POSSIBLE, word
        if word in lexicon.deeds.planning and raw[k - 1] == "to":
            refused = next((no for no in raw[max(0, k - 1 - GOVERNS) : k - 1] if no in lexicon.deeds.resisting), None)
            return (Mood.FORESTALLED, refused) if refused else (Mood.PLANNED, word)
    return None
