"""What a German sentence attributes.

German tells by its word order who speaks: the finite verb stands second in a main clause and last in a subordinate one,
one phrase stands before it, and the subject stands there or right behind the verb (Duden, "Die Grammatik", 2016,
§§ 1338 to 1399).
"""

import re

from service.core.claims.sentences.clauses import trim
from service.core.claims.sentences.nouns import Range
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.sentences.tokens import SHUT
from service.core.claims.speech.draft import Draft
from service.core.claims.speech.german.phrases import boundary, clause_start, clause_stop, noun_phrase, participial
from service.core.claims.speech.german.verbs import Verb, verbs
from service.core.claims.words import lexicon as lx

#: rule by which a pronoun credits the sentence before to somebody: 'Das teilte der Rat mit'
POINTED = "pointed"
_SPEECH = lx.REPORT | lx.SHOW | lx.BELIEVE
#: verbs whose subject is nobody: 'in dem Brief heißt es', 'aus Kreisen verlautete'
_OF_PLACES = frozenset(("heißen", "verlauten"))
#: rules by which words are somebody's statement, unless the verb denies them
_STATED = frozenset(("that-clause", "clause"))
_LOUD = frozenset(("?", "!", "…"))
_THAT = frozenset(("dass", "daß"))
#: no subject begins so
_NO_SUBJECT = lx.PREPOSITION | lx.ADVERB | lx.SUBORDINATOR | lx.OBLIQUE | lx.TIME | lx.CALENDAR
_WITH_ZU = re.compile(
    r"(?:ab|an|auf|aus|bei|dar|ein|fest|fort|her|hin|mit|nach|vor|weg|weiter|wieder|zu|zurück)zu\w{2,}n$"
)
#: words of the shortest matter that is judged
_SHORTEST = 2
_CARRIES = lx.AUXILIARY | lx.FINITE | lx.REPORTED


def verb_drafts(page: Page, passage: Passage) -> list[Draft]:
    """Return what a passage credits by verbs of saying."""
    found: list[Draft] = []
    for verb in verbs(page, passage):
        item = _draft(page, passage, verb)
        if item and not (found and found[-1].content == item.content):
            found.append(item)
    return found


def _draft(page: Page, passage: Passage, verb: Verb) -> Draft | None:
    start = _clause(page, passage, verb)
    stop = clause_stop(page, max(verb.at, verb.last) + 1, passage.hi)
    if start < verb.at and _subordinate(page, passage, start, stop, verb):
        return _in_subordinate(page, passage, verb, start, stop)
    if verb.at == start:
        turned = _inverted(page, passage, verb, stop)
        if turned:
            return turned
        start = _through_appositions(page, passage, start)
    source = _subject(page, passage, verb, start)
    if verb.passive:
        source = _agent(page, start, stop)
    elif verb.verb.lemma in _OF_PLACES:
        source = _document(page, start, stop)
    content = _governed(page, passage, verb, max(stop, source[1] if source else stop), source)
    pointed = start < verb.at and start + 1 == verb.at and points(page, (start, start + 1))
    if content is None and pointed and source and verb.verb.frames & lx.REPORT and not verb.passive:
        return Draft(source, verb.cue, ((start, start + 1),), POINTED, 0.8)
    if content is None or (source is None and not verb.passive and verb.verb.lemma not in _OF_PLACES):
        return None
    return Draft(source, verb.cue, content[1], content[0], 0.8)


def _clause(page: Page, passage: Passage, verb: Verb) -> int:
    """Return where the clause of a verb begins, before what stands between commas: 'wie Roe, die Leiterin, sagte'."""
    start = at = clause_start(page, passage.lo, verb.at)
    for _ in range(3):
        if at <= passage.lo or page.tokens.words[at - 1] != ",":
            break
        at = clause_start(page, passage.lo, at - 1)
        if page.tokens.tags[at] & lx.SUBORDINATOR:
            return start if carries(page, (at, verb.at)) else at
    return start


def _subordinate(page: Page, passage: Passage, start: int, stop: int, verb: Verb) -> bool:
    """Tell whether a verb closes a clause that a small word opens: 'wie der Rat mitteilte', ', der betonte'."""
    last, tags = max(verb.at, verb.last), page.tokens.tags
    closes = last == stop - 1 or bool(tags[last + 1] & lx.CONJUNCTION)
    return closes and (bool(tags[start] & lx.SUBORDINATOR) or relative_clause(page, passage, start))


def relative_clause(page: Page, passage: Passage, start: int) -> bool:
    """Tell whether a clause behind a comma begins as relative clauses do: ', die …', ', mit dem …'."""
    tags = page.tokens.tags
    if start <= passage.lo or page.tokens.words[start - 1] != "," or start + 1 >= passage.hi:
        return False
    return bool(tags[start + bool(tags[start] & lx.PREPOSITION)] & lx.RELATIVE)


def _is_relative(page: Page, passage: Passage, start: int, end: int) -> bool:
    """Tell whether a clause says more of the noun before it: it opens with a relative and its verb stands last."""
    tokens = page.tokens
    if not relative_clause(page, passage, start) or not tokens.capitals[start - 2]:
        return False
    if tokens.tags[start] & lx.PREPOSITION or not tokens.tags[start] & lx.DETERMINER:
        return True
    return _finite(page, end - 1) and not tokens.holds(start, end - 1, lx.REPORTED)


def _finite(page: Page, i: int) -> bool:
    """Tell whether a word is a finite verb as far as one can see."""
    return carries(page, (i, i + 1)) and page.quoted[i] == OUTSIDE


def _in_subordinate(page: Page, passage: Passage, verb: Verb, start: int, stop: int) -> Draft | None:
    tokens = page.tokens
    if tokens.words[start] == "wie":
        source, held = _first_phrase(page, start + 1, verb.at), around(page, passage, start, stop)
        return Draft(source, verb.cue, held, "parenthetical", 0.9) if source and held else None
    relative = tokens.tags[start] & lx.RELATIVE and not tokens.tags[start] & (lx.SUBORDINATOR | lx.OBLIQUE)
    source = (start, start + 1) if relative else _first_phrase(page, start + 1, verb.at)
    content = _governed(page, passage, verb, stop, source)
    usable = content and content[0] != "matter" and (source or verb.passive)
    return Draft(source, verb.cue, content[1], content[0], 0.7) if content and usable else None


def _first_phrase(page: Page, at: int, hi: int) -> Range | None:
    """Return the first noun phrase behind small words: 'wie (am Montag) der Rat', 'wie (aus) Kreisen'."""
    tags = page.tokens.tags
    while (
        at < hi
        and tags[at] & (lx.ADVERB | lx.PREPOSITION | lx.CALENDAR | lx.TIME | lx.OBJECT)
        and not tags[at] & lx.PRONOUN
        and not participial(page, at, hi)
    ):
        at += 1
    return noun_phrase(page, at, hi)


def around(page: Page, passage: Passage, lo: int, hi: int) -> tuple[Range, ...]:
    """Return what a sentence says around an insertion, tokens ``lo`` to ``hi``."""
    left, right = trim(page, passage.lo, lo), trim(page, hi, passage.hi)
    if left and right and left[1] - left[0] == 1 and page.tokens.tags[left[0]] & (lx.CONJUNCTION | lx.ADVERB):
        left = None
    return tuple(part for part in (left, right) if part)


def _inverted(page: Page, passage: Passage, verb: Verb, stop: int) -> Draft | None:
    """'…, sagte der Rat', '„…“, teilte der Rat mit', '…, hieß es in dem Brief'."""
    left = trim(page, passage.lo, verb.at)
    if left is None:
        return None
    quoted = page.quoted[left[1] - 1] != OUTSIDE and _speaks_on(page, left[1], verb.at)
    names_document = verb.verb.lemma in _OF_PLACES
    source = _document(page, verb.at, stop) if names_document else _first_phrase(page, verb.at + 1, stop)
    if verb.passive or not (quoted or _stated(page, passage, left)) or not (source or names_document):
        return None
    governed = _governed(page, passage, verb, stop, source)
    if governed and governed[0] != "matter" and not quoted:
        return None
    right = governed[1] if governed and governed[0] == "quotation" else ()
    return Draft(source, verb.cue, (left, *right), "inverted", 0.9)


def _speaks_on(page: Page, end: int, at: int) -> bool:
    """Tell whether a comma parts a quotation from its cue, as it must (official rules, § 93), or it asks or shouts."""
    return (end < at and boundary(page, at - 1)) or page.tokens.words[end - 1] in _LOUD


def _stated(page: Page, passage: Passage, part: Range) -> bool:
    """Tell whether a range is a statement: a verb stands in it, and not only in what is said of its first noun."""
    starts = (i for i in range(part[0] + 1, part[1]) if relative_clause(page, passage, i))
    return carries(page, (part[0], next(starts, part[1])))


def carries(page: Page, part: Range) -> bool:
    """Tell whether a verb stands in a range: a known one, or a small word that ends as one where one may stand."""
    return any(_verbal(page, i) for i in range(*part))


def _verbal(page: Page, i: int) -> bool:
    tokens = page.tokens
    word, tag = tokens.words[i], tokens.tags[i]
    if tag or tokens.capitals[i] or tokens.verbs[i]:
        return bool(tag & _CARRIES) or (not tokens.capitals[i] and tokens.verbs[i] is not None)
    if word.endswith(("t", "ten", "te")):
        return True
    closes = i + 1 < len(tokens.words) and not tokens.wordlike[i + 1] and tokens.words[i + 1] != SHUT
    return (
        word.endswith("e") and not tokens.begins(i) and (closes or bool(tokens.tags[i - 1] & lx.PRONOUN))
    )  # 'das genüge', 'er friere'


def _through_appositions(page: Page, passage: Passage, start: int) -> int:
    """Return where a clause begins whose subject is described between commas: 'Ann Roe, die Leiterin, sagte'."""
    i = start
    while i > passage.lo and page.quoted[i - 1] == OUTSIDE and page.tokens.words[i - 1] not in ":;":
        i -= 1
    return i


def _subject(page: Page, passage: Passage, verb: Verb, start: int) -> Range | None:
    tokens = page.tokens
    if start < verb.at:
        start += bool(tokens.tags[start] & lx.CONJUNCTION)
        if tokens.words[start] == "von" and tokens.capitals[verb.at - 1] and boundary(page, verb.at + 1):
            return start, verb.at  # 'Von der Heide betonte, …': nobody else is left to say it
        phrase = noun_phrase(page, start, verb.at)
        opening = tokens.tags[start]
        spoken = participial(page, start, verb.at) or not opening & _NO_SUBJECT
        if phrase and spoken and not points(page, phrase):
            return phrase
    phrase = _first_phrase(page, verb.at + 1, passage.hi)
    return None if phrase and tokens.tags[phrase[0]] & lx.OBLIQUE else phrase


def points(page: Page, phrase: Range) -> bool:
    """Tell whether a phrase is a pronoun for what was said before: 'Das teilte der Rat mit', 'Dies sagte Roe'."""
    return phrase[1] - phrase[0] == 1 and page.tokens.words[phrase[0]] in ("das", "dies", "es")


def _document(page: Page, lo: int, hi: int) -> Range | None:
    """Return where something is written: 'in einem Brief heißt es', 'hieß es aus dem Amt'."""
    tokens = page.tokens
    places = (
        i for i in range(lo, hi - 1) if tokens.words[i] in ("in", "im", "aus", "bei", "beim", "von", "vom", "seitens")
    )
    phrases = (noun_phrase(page, i + 1, hi) for i in places if not tokens.tags[i + 1] & lx.CALENDAR)
    return next((phrase for phrase in phrases if phrase), None)


def _infinitive(page: Page, part: Range) -> bool:
    """Tell whether an infinitive with 'zu' stands in a range: 'zu gehen', 'anzutreten'."""
    words = page.tokens.words[slice(*part)]
    return "zu" in words or any(_WITH_ZU.match(word) for word in words)


def _agent(page: Page, lo: int, hi: int) -> Range | None:
    """Return by whom something is said in the passive: 'wurde von der Polizei gewarnt'."""
    places = (i for i in range(lo, hi - 1) if page.tokens.words[i] in ("von", "vom"))
    return next((phrase for i in places if (phrase := noun_phrase(page, i + 1, hi))), None)


def _governed(
    page: Page, passage: Passage, verb: Verb, stop: int, source: Range | None
) -> tuple[str, tuple[Range, ...]] | None:
    """Return what follows the clause of a verb: a clause, an infinitive, a quotation; or the matter it judges."""
    at, frames = stop, verb.verb.frames
    for _ in range(4):
        if at >= passage.hi:
            break
        opening = _opening(page, passage, verb, at)
        if opening == "on":
            at = clause_stop(page, at + 1, passage.hi)
            continue
        if opening:
            first = at + (page.quoted[at] == OUTSIDE)
            end = _quotation_end(page, first, passage.hi) if opening in ("colon", "quotation") else passage.hi
            part = trim(page, first, end)
            denied = verb.verb.lemma in page.tokens.lexicon.denying and opening in _STATED
            return ("denial" if denied else opening, (part,)) if part else None
        break
    if frames & lx.JUDGE and not verb.passive:
        behind = source[1] if source and source[0] > verb.at else verb.at + 1
        part = trim(page, behind, min(stop, verb.last) if verb.last > behind else stop)
        if (
            part
            and part[1] - part[0] > _SHORTEST
            and page.tokens.lexicon.tolls.isdisjoint(page.tokens.words[slice(*part)])
        ):
            return ("matter", (part,))
    return None


def _quotation_end(page: Page, at: int, hi: int) -> int:
    """Return where a quotation ends that begins at a token; where none does, ``hi``."""
    number = page.quoted[at] if at < hi else OUTSIDE
    if number == OUTSIDE:
        return hi
    end = next((i for i in range(at, hi) if page.quoted[i] != number), hi)
    return hi if end < hi and page.tokens.wordlike[end] else end


def _opening(page: Page, passage: Passage, verb: Verb, at: int) -> str | None:
    """Say what opens at the mark behind a verb's clause: a rule, 'on' for an insertion, None for nothing."""
    tokens, nxt = page.tokens, at + 1
    if page.quoted[at] != OUTSIDE:
        return "quotation"
    if nxt >= passage.hi or tokens.words[at] not in (":", ","):
        return None
    if tokens.words[at] == ":":
        return "colon"
    if page.quoted[nxt] != OUTSIDE:
        return "quotation"
    if tokens.words[nxt] in _THAT:
        return "that-clause"
    return "on" if _is_inserted(page, passage, nxt) else _bare_clause(page, passage, verb, nxt)


def _is_inserted(page: Page, passage: Passage, start: int) -> bool:
    """Tell whether a clause only describes, and what is reported follows: 'sagte der Leiter, Ruben Calder, dass'."""
    tokens, end = page.tokens, clause_stop(page, start, passage.hi)
    if end >= passage.hi:
        return False
    introduces = page.quoted[end] != OUTSIDE or tokens.words[end] == ":"
    introduces = introduces or not _THAT.isdisjoint(tokens.words[end + 1 : end + 2])
    relative = tokens.tags[start] & lx.RELATIVE and tokens.capitals[start - 2]
    return introduces and bool(relative or not carries(page, (start, end)))


def _bare_clause(page: Page, passage: Passage, verb: Verb, start: int) -> str | None:
    """Return the rule by which a clause without 'dass' is reported: a question, a statement, an infinitive."""
    tokens, tag = page.tokens, page.tokens.tags[start]
    if tag & lx.QUESTION and (tokens.words[start] == "ob" or verb.verb.lemma in tokens.lexicon.asking):
        return "question"
    if tag & (lx.SUBORDINATOR | lx.CONJUNCTION | lx.QUESTION) or not verb.verb.frames & (_SPEECH | lx.INTEND):
        return None
    if _finite(page, start) or _is_relative(page, passage, start, clause_stop(page, start, passage.hi)):
        return None
    rest = (start, passage.hi)
    if _infinitive(page, rest) and verb.verb.frames & lx.INTEND:
        return "infinitive"
    return "clause" if carries(page, rest) or _infinitive(page, rest) else None
