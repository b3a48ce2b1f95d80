"""Several who speak as one: 'Ann Roe and Ben Poe said', 'the mayor and the governor', 'Roe, Poe and Calder'."""

from itertools import pairwise

from service.core.claims.sentences.nouns import Range, head_of, noun_phrase_after
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.speech.appositions import past_appositions
from service.core.claims.speech.kinds import named_for_a_person
from service.core.claims.words import lexicon as lx

#: words that join those who speak, and what those are called who can
_JOINING = frozenset(("and", "nor", "und", "sowie"))
_ARTICLES = frozenset(("a", "an"))
_PAIRING = frozenset(("neither", "both", "either"))
_SPEAKERS = lx.TITLE | lx.CALLING | lx.ORGANISATION | lx.OUTLET | lx.UNNAMED | lx.PLURAL
#: commas around the descriptions of two: one opens and one closes each
_DESCRIBED = 4
#: words within which all of them are named
_REACH = 30


def with_partners(page: Page, passage: Passage, subject: Range, verb: int) -> Range:
    """Return the subject of a verb with those named beside it: before it in one list, or behind what describes it."""
    return _with_later(page, subject, verb) or _with_earlier(page, passage, subject)


def _with_later(page: Page, subject: Range, verb: int) -> Range | None:
    """Return a subject with the one behind what describes it: 'Ann Roe, the mayor, and Ben Poe, the sheriff, said'."""
    tokens = page.tokens
    between = tokens.words[subject[1] : verb]
    if between[:1] != [","] or between[-1:] != [","] or between.count(",") < _DESCRIBED:
        return None
    end = next(i for i in range(verb - 2, subject[1], -1) if tokens.words[i] == ",")
    joined = next((i for i in range(end - 1, subject[1], -1) if tokens.words[i] in _JOINING), subject[1])
    if tokens.words[joined - 1] != "," or not all(tokens.capitals[joined + 1 : end]):
        return None
    whole = subject[0], end
    return whole if partners(tokens, whole)[1] else None


def with_partner_behind(page: Page, passage: Passage, source: Range) -> Range:
    """Return a source behind its verb with the one behind what describes it: 'said Roe, the mayor, and Ben Poe'."""
    tokens, end = page.tokens, past_appositions(page, passage, source)
    if end == source[1] or tokens.words[end] != "," or tokens.words[end + 1] not in _JOINING:
        return source
    other = noun_phrase_after(page, end + 2, passage.hi)
    if other is None or other[0] != end + 2 or not all(tokens.capitals[slice(*other)]):
        return source
    whole = source[0], other[1]
    ends = other[1] == passage.hi or not tokens.wordlike[other[1]]
    return whole if ends and partners(tokens, whole)[1] else source


def _with_earlier(page: Page, passage: Passage, subject: Range) -> Range:
    """Return a subject with those named before it in one list, which opens its clause."""
    tokens, at = page.tokens, subject[0] - 1
    if at <= passage.lo:
        return subject
    last_of_list = tokens.words[at] == "," and not _JOINING.isdisjoint(tokens.words[slice(*subject)])
    if tokens.words[at] not in _JOINING and not last_of_list:
        return subject
    start = at
    while start > max(passage.lo, at - _REACH) and _in_list(page, start - 1):
        start -= 1
    if start > passage.lo and tokens.tags[start - 1] & (lx.FINITE | lx.AUXILIARY):
        return subject  # 'The ferry carried 200 people, and Ann Roe said': they are whom it carried
    start += tokens.words[start] in _PAIRING
    return (start, subject[1]) if start < at and _is_list(page, start, at) else subject


def _in_list(page: Page, i: int) -> bool:
    """Tell whether a token may belong to a list of speakers: no mark but a comma, no verb, no subordinator."""
    tokens = page.tokens
    if page.quoted[i] != OUTSIDE or not (tokens.wordlike[i] or tokens.words[i] == ","):
        return False
    return not tokens.tags[i] & (lx.SUBORDINATOR | lx.FINITE | lx.AUXILIARY) and not tokens.says[i]


def _is_list(page: Page, lo: int, hi: int) -> bool:
    """Tell whether a range holds nothing but those who may speak, with commas between them."""
    tokens = page.tokens
    while lo < hi:
        phrase = noun_phrase_after(page, lo, hi)
        if phrase is None or phrase[0] != lo or not _may_speak(tokens, phrase):
            return False
        lo = phrase[1] + 1
        if phrase[1] < hi and tokens.words[phrase[1]] != ",":
            return False
    return True


def _may_speak(tokens: Tokens, phrase: Range) -> bool:
    head = head_of(tokens, phrase)
    return tokens.capitals[head] or bool(tokens.tags[head] & _SPEAKERS)


def partners(tokens: Tokens, phrase: Range) -> tuple[list[Range], bool]:
    """Return those who are named together in a phrase, and whether it is sure that they are several.

    'Ann Roe and the mayor' are two; 'Marks and Spencer' are one, unless the article names each of them elsewhere.
    """
    lo, hi = phrase
    lo += tokens.words[lo] in _PAIRING
    cuts = [i for i in range(lo + 1, hi - 1) if tokens.words[i] in _JOINING or tokens.words[i] == ","]
    if not any(tokens.words[i] in _JOINING for i in cuts):
        return [], False
    parts = [(start + 1, end) for start, end in pairwise((lo - 1, *cuts, hi)) if start + 1 < end]
    tied = (_tied(tokens, part, after) and not _is_office(tokens, part) for part, after in pairwise(parts))
    if len(parts) < 2 or any(tied):
        return [], False
    parts = [parts[0], *(part for before, part in pairwise(parts) if not _apposed(tokens, before, part))]
    determined = bool(tokens.tags[parts[0][0]] & lx.DETERMINER)
    if len(parts) > 1 and all(_alone(tokens, part) or _is_outlet(tokens, part, determined) for part in parts):
        return parts, True
    bare = all(_is_name(tokens, part) for part in parts)
    sure = tokens.words[phrase[0]] in _PAIRING or any(tokens.words[i] == "nor" for i in cuts)
    return (parts, sure) if bare else ([], False)


def _is_outlet(tokens: Tokens, part: Range, determined: bool) -> bool:
    """Tell whether an outlet's name stands alone: 'Reuters and Bloomberg' are two, 'The Post and Courier' is one."""
    lo, hi = part
    written = tokens.text[tokens.starts[lo] : tokens.ends[lo]]
    return (
        hi - lo == 1
        and bool(tokens.tags[lo] & lx.OUTLET)
        and (written.isupper() if determined else written[0].isupper())
    )


def _is_name(tokens: Tokens, part: Range) -> bool:
    """Tell whether a part is nothing but a name: capitals, and the marks that stand inside it ('E! News')."""
    return all(tokens.capitals[i] or not tokens.wordlike[i] for i in range(*part)) and tokens.capitals[part[1] - 1]


def _apposed(tokens: Tokens, before: Range, part: Range) -> bool:
    """Tell whether a part only describes the name before it: 'Roe, a nurse, and', 'Roe, the mayor of Selby, and'."""
    if not tokens.capitals[before[1] - 1]:
        return False
    nurse = tokens.words[part[0]] in _ARTICLES and not tokens.capitals[part[1] - 1]
    return nurse or _is_office(tokens, part)


def _is_office(tokens: Tokens, part: Range) -> bool:
    """Tell whether a part between commas is an office of something: 'the mayor of Selby,'."""
    owned = tokens.words[part[0]] == "the" and tokens.words[part[1]] == "," and "of" in tokens.words[slice(*part)]
    return owned and not tokens.capitals[head_of(tokens, part)]


def _tied(tokens: Tokens, part: Range, after: Range) -> bool:
    """Tell whether what follows 'and' may belong to a noun inside a part: 'aides to Roe and Poe'."""
    ties = [tokens.words[i] for i in range(*part) if tokens.tags[i] & lx.PREPOSITION]
    return any(word != "of" for word in ties) or (bool(ties) and not tokens.tags[after[0]] & lx.DETERMINER)


def _alone(tokens: Tokens, part: Range) -> bool:
    """Tell whether a part names somebody by itself: by an article, a title, a given name, or two words and more."""
    lo, hi = part
    if tokens.tags[lo] & (lx.DETERMINER | lx.POSSESSIVE | lx.PRONOUN):
        return True
    titled = tokens.holds(lo, hi - 1, lx.TITLE | lx.CALLING)
    full = hi - lo > 1 and _is_name(tokens, part)
    return tokens.capitals[hi - 1] and (titled or full or named_for_a_person(tokens, lo, hi))
