"""Cues in a sentence: verbs of saying and their kin, in forms that can tie content to a source."""

from typing import NamedTuple

from service.core.claims.sentences.nouns import closes_a_name, head_of, participle, subject_before
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import CueVerb

#: most cues that are read in one passage; in prose one sentence has no more than half a dozen
_MOST = 12
#: auxiliaries of what somebody is able to do
_ABLE = frozenset(("can", "could"))
#: what a verb governs and a noun hardly; nouns for those who speak; what no subject ends with
_GOVERNED = frozenset(("that", ":", "to", "whether"))
_SPEAKERS = lx.TITLE | lx.CALLING
_NO_SUBJECT = lx.PREPOSITION | lx.DETERMINER | lx.POSSESSIVE | lx.AUXILIARY | lx.CONJUNCTION | lx.FINITE | lx.ADVERB


class Hit(NamedTuple):
    """A cue verb with its auxiliaries, as tokens ``lo`` to ``hi``."""

    lo: int
    hi: int
    cue: CueVerb
    passive: bool
    #: an infinitive or -ing form: its subject stands with another verb
    infinite: bool
    #: whether what it governs is denied or not said: 'denied that', 'never said that'
    denies: bool


def hits(page: Page, passage: Passage) -> list[Hit]:
    """Return the cue verbs of a passage, outside quotations, in order; no more than prose can have."""
    found, words, lexicon = list[Hit](), page.tokens.words, page.tokens.lexicon
    for i in page.tokens.cues(passage.lo, passage.hi):
        if page.quoted[i] != OUTSIDE:
            continue
        cue, hi = page.tokens.verbs[i], i + 1
        if words[i] in lexicon.openers and hi < passage.hi:
            longer = lexicon.cues.get(f"{words[i]} {words[hi]}")
            cue, hi = (longer, hi + 1) if longer else (cue, hi)
        hit = _hit(page, passage, i, hi, cue) if cue else None
        if hit:
            found.append(hit)
            if len(found) == _MOST:
                break
    return found


def _hit(page: Page, passage: Passage, i: int, hi: int, cue: CueVerb) -> Hit | None:
    tokens = page.tokens
    lo = i
    while lo > passage.lo and page.quoted[lo - 1] == OUTSIDE and _belongs(page, lo - 1):
        lo -= 1
    before = tokens.tags[lo - 1] if lo > passage.lo else 0
    if tokens.words[lo - 1 : lo] == ["who"] and lo - 1 > passage.lo and tokens.tags[lo - 2] & lx.PREPOSITION:
        return None  # an indirect question: 'quarrelled over who should pay'
    group = 0
    for k in range(lo, i):
        group |= tokens.tags[k]
    if cue.lemma in tokens.lexicon.answers and (group & lx.NEGATION or _refused(page, lo, passage)):
        return None  # nothing was said
    if tokens.tags[i] & lx.PLURAL_NOUN and not _singular_before(page, lo, passage):
        return None
    if lo == i and (before & lx.POSSESSIVE or _bare_determiner(page, lo, passage) or _is_name(page, i, passage)):
        return None
    if before & lx.PRONOUN and before & lx.AUXILIARY:  # "he's", "they'll"
        group |= tokens.lexicon.tags.get("'" + tokens.words[lo - 1].rpartition("'")[2], 0)
    passive = bool(cue.forms & lx.PARTICIPLE and group & lx.BE)
    denies = bool(group & lx.NEGATION) or cue.lemma in tokens.lexicon.denying
    if lo == i and cue.frames & lx.TELL and not cue.frames & lx.REPORT and participle(tokens, i):
        return None  # 'people briefed on the plan': who was told, not who tells
    if not _ABLE.isdisjoint(tokens.words[lo:i]) and not (cue.frames & lx.REPORT or group & lx.NEGATION):
        return None  # 'you can see the coast', 'the team can call 40 helpers': what may be done, and nothing is said
    if cue.forms & lx.ING:
        return Hit(lo, hi, cue, False, not group & lx.BE, denies)
    if not passive and any(tokens.words[k] == "to" for k in range(lo, i)):
        return Hit(lo, hi, cue, False, True, denies) if cue.forms & lx.BASE else None
    if cue.forms == lx.BASE and not group & lx.MODAL and not _plural_before(page, lo, passage):
        return None
    return Hit(lo, hi, cue, passive, False, denies)


def _refused(page: Page, lo: int, passage: Passage) -> bool:
    """Tell whether a verb of turning down stands before: 'refused to comment'."""
    cue = page.tokens.verbs[lo - 1] if lo > passage.lo else None
    return cue is not None and cue.lemma in page.tokens.lexicon.refusals


def _belongs(page: Page, i: int) -> bool:
    """Tell whether a word before a verb is part of its group: an auxiliary, an adverb, 'not', 'to'."""
    if page.tokens.words[i] == "to":
        return True
    tag = page.tokens.tags[i]
    if tag & lx.ADVERB and closes_a_name(page.tokens, i):
        return False
    other = tag & (lx.SUBORDINATOR | lx.PRONOUN | lx.CALENDAR | lx.DETERMINER)
    return bool(tag & (lx.AUXILIARY | lx.ADVERB | lx.NEGATION)) and not other


def _bare_determiner(page: Page, i: int, passage: Passage) -> bool:
    """Tell whether the word before makes a noun of this one: 'the report', 'Trump's claim', 'of doubt'."""
    if i <= passage.lo:
        return False
    word, tag = page.tokens.words[i - 1], page.tokens.tags[i - 1]
    if tag & lx.DETERMINER and not tag & lx.PRONOUN:
        return True
    return word.endswith(("'s", "s'"))


def _is_name(page: Page, i: int, passage: Passage) -> bool:
    tokens = page.tokens
    if not tokens.capitals[i] or i == passage.lo:
        return False
    cue = tokens.verbs[i]
    if cue and cue.forms == lx.PRESENT and cue.frames & (lx.REPORT | lx.TELL):
        return False
    return i + 1 < passage.hi and tokens.capitals[i + 1] and tokens.capitals[i - 1]


def _singular_before(page: Page, lo: int, passage: Passage) -> bool:
    """Tell whether a third-person form is a verb: after a name, a pronoun or an insertion."""
    if lo <= passage.lo:
        return False
    tokens = page.tokens
    if tokens.capitals[lo]:
        return False
    if page.quoted[lo - 1] != OUTSIDE:
        return True
    governs = lo + 1 < passage.hi and (tokens.words[lo + 1] in _GOVERNED or page.quoted[lo + 1] != OUTSIDE)
    if (governs or tokens.tags[lo - 1] & _SPEAKERS) and tokens.wordlike[lo - 1] and not _is_plural(tokens, lo - 1):
        return not tokens.tags[lo - 1] & _NO_SUBJECT  # 'the poll shows that', 'the mayor plans'
    pronoun = tokens.tags[lo - 1] & (lx.PRONOUN | lx.RELATIVE) and not tokens.tags[lo - 1] & lx.DETERMINER
    return bool(pronoun) or tokens.words[lo - 1] in ",)" or tokens.capitals[lo - 1]


def _plural_before(page: Page, lo: int, passage: Passage) -> bool:
    """Tell whether a bare verb form may be finite: after 'they', 'I', 'critics', 'Smith and Jones', 'who'."""
    if lo <= passage.lo:
        return False
    word = page.tokens.words[lo - 1]
    if page.tokens.tags[lo - 1] & (lx.PRONOUN | lx.RELATIVE):
        return word not in ("he", "she", "it", "this")
    if page.tokens.tags[lo] & lx.PLAIN:
        return True
    if _is_plural(page.tokens, lo - 1):
        return True
    subject = subject_before(page, passage.lo, lo)  # 'papers seen by the Ledger show', 'critics, led by Roe, claim'
    return subject is not None and _is_plural(page.tokens, head_of(page.tokens, subject))


def _is_plural(tokens: Tokens, i: int) -> bool:
    acronym = tokens.text[tokens.starts[i] : tokens.ends[i]].isupper()  # 'the NHS trust'
    plural = tokens.words[i].endswith("s") and not (acronym or tokens.words[i].endswith(("'s", "ous", "ss")))
    return plural or bool(tokens.tags[i] & lx.PLURAL)
