"""The sorts of particulars that a notice says were wrong.

"Gave the wrong score" names a score and no words of it. A notice says so behind what owns up to the error ("misstated
the day and place of his death", "corrects value of deal", "misstated where he died"), or before it ("the names of the
sisters were transposed"); what follows in "of his death" is no sort, and tells which one is meant. German names the
sort first, too: "war der Tag seines Todes falsch", "ein falscher Sterbeort".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from service.core.editorial.words import sorts as nouns
from service.core.editorial.words.sorts import Sort
from service.core.editorial.words.words import Word, find_words

#: so many words after an error are read for its sort, and before one for its subject
_REACH = 12
#: what owns up to an error and what its sort follows
_ERRED = re.compile(
    r"mis(?:stat|report|giv|gave|calculat|identif|represent|describ|spell|spelt|quot|characteri|label|list|nam)\w*|wrong|"
    r"incorrect|erroneous|inaccurate|mistaken|corrects?|correcting|corrected|fix(?:es|ed|ing)?|amend(?:s|ed|ing)?|"
    r"garbled|confused|transposed|reversed|swapped|switched|error|errors|mistake|mistakes|changes|changed"
)
#: what says so with an adverb: "incorrectly gave his age"
_ADVERB = re.compile(r"(?:in|un)correctly|wrongly|erroneously|mistakenly|inaccurately|falsely")
_VERB = re.compile(
    r"gave|got|stated|said|reported|listed|identified|described|noted|put|had|printed|recorded|named|called"
)
#: what means several of a sort that changed places
_EXCHANGED = re.compile(r"transposed|reversed|swapped|switched|exchanged|mixed|confused|interchanged")
#: what says so of its subject: "was misstated", "were transposed"
_PASSIVE = re.compile(
    rf"mis[a-z]{{4,}}|wrong|incorrect|inaccurate|erroneous|{_EXCHANGED.pattern}|corrected|amended|fixed"
)
_IS = frozenset(("was", "were", "is", "are", "been"))
#: the same in German, where so few words join two nouns, and a noun of fewer letters is no sign of a compound
_GERMAN_ERRED = re.compile(
    r"falsch\w*|fälschlich\w*|irrtümlich\w*|versehentlich|fehler\w*|unrichtig\w*|verwechselt|vertauscht|korrigiert|"
    r"berichtigt|richtiggestellt|geändert"
)
_JOINED, _SHORTEST = 3, 5
#: what ends the name of a sort
_STOPS = frozenset((
    "of", "in", "for", "at", "from", "on", "that", "to", "by", "with", "as", "which", "who", "whom", "because", "due",
    "since", "during", "between", "among", "when", "where", "while", "was", "were", "is", "are", "has", "had", "have",
    "being", "after", "before", "into", "he", "she", "it", "they", "we",
))  # fmt: skip
_BEGINNING = frozenset(("in", "about", "on", "over", "with", "regarding"))
#: what begins another phrase of the kind: "the cost of the pool and the number of bathers"
_OWNERS = frozenset(("the", "his", "her", "their", "its", "a", "an"))
#: what ends a phrase
_MARK = re.compile(r"[,;:()]")
#: the sorts that tell figures of one sentence, or of several, apart
MEASURES = frozenset({Sort.MONEY, Sort.SHARE, Sort.AGE})


class Asked(NamedTuple):
    """What a notice says was wrong, by its sort."""

    sorts: frozenset[Sort]
    #: it means more than one of the sort
    several: bool


def asked_for(clause: str, lang: str = "en") -> tuple[Asked, ...]:
    """Return the sorts of particulars that a sentence of a notice, or a clause of one, says were wrong, one by one.

    ``lang`` is a BCP 47 primary tag; nothing is known of the nouns of a language beside English and German.
    """
    words = find_words(clause) if lang in ("en", "de") else ()
    if lang == "de":
        return _asked_in_german(words)
    marks = [match.start() for match in _MARK.finditer(clause)]
    exchanged = any(_EXCHANGED.fullmatch(word.lower) for word in words)
    heads = dict.fromkeys((*_behind(words, marks), *_subject(words, marks)))
    return tuple(Asked(_SORTS[head], exchanged or head not in _SINGULAR) for head in heads if head in _SORTS)


def _asked_in_german(words: Sequence[Word]) -> tuple[Asked, ...]:
    """Return the sort that the first noun for one names, and those of the nouns that "und" joins to it."""
    if not any(_GERMAN_ERRED.fullmatch(word.lower) for word in words):
        return ()
    found = [(i, noun) for i, word in enumerate(words) if (noun := _german_noun(word))]
    joined = [
        (i, noun) for (i, noun), before in zip(found, [None, *found], strict=False)
        if before is None or any(w.lower == "und" for w in words[max(before[0], i - _JOINED) : i])
    ]  # fmt: skip
    exchanged = any(word.lower.startswith("vertauscht") for word in words)
    return tuple(Asked(_GERMAN_SORTS[noun], exchanged or noun in nouns.GERMAN_PLURALS) for _, noun in joined)


def _german_noun(word: Word) -> str:
    """Return the noun for a sort that a German noun is, or ends with; "Namens" is "Name"."""
    lower = word.lower if word.text[0].isupper() else ""
    endings = (lower, *(lower[length:] for length in range(1, len(lower) - _SHORTEST + 1)))
    return next((form for end in endings for form in (end, end.removesuffix("s")) if form in _GERMAN_SORTS), "")


def _behind(words: Sequence[Word], marks: Sequence[int]) -> Iterator[str]:
    """Yield the nouns that what owns up to an error is about; a list goes on behind its commas."""
    own = any(_ADVERB.fullmatch(word.lower) or word.lower == "wrong" for word in words)
    for i, word in enumerate(words):
        if _ERRED.fullmatch(word.lower) or (own and _VERB.fullmatch(word.lower)):
            starts = [i + 1]
            if word.lower == "corrects":
                between = ((k, words[k - 1].end, words[k].start) for k in range(i + 1, len(words)))
                starts += [k for k, end, start in between if any(end <= mark < start for mark in marks)]
            for start in starts:
                yield from _phrase(words[start : start + _REACH], marks)


def _phrase(words: Sequence[Word], marks: Sequence[int]) -> Iterator[str]:
    """Yield what a phrase asks ("where", "how old"), and its nouns."""
    first = next((i for i, w in enumerate(words) if not (w.lower in _BEGINNING or _ADVERB.fullmatch(w.lower))), 0)
    rest = words[first:]
    yield from (" ".join(word.lower for word in rest[:length]) for length in (1, 2))
    yield from _heads(rest, marks)
    for i, word in enumerate(rest[:-2]):
        if word.lower == "and" and rest[i + 1].lower in _OWNERS:
            yield from _heads(rest[i + 1 :], marks)


def _subject(words: Sequence[Word], marks: Sequence[int]) -> Iterator[str]:
    """Yield the noun of which a sentence says that it was wrong."""
    for i, word in enumerate(words):
        if word.lower in _IS and any(_PASSIVE.fullmatch(w.lower) for w in words[i + 1 : i + 4]):
            start = max([m for m in marks if m < word.start], default=-1)
            subject = [w for w in words[max(0, i - _REACH) : i] if w.start > start]
            starts = [0, *(k + 1 for k, w in enumerate(subject) if w.lower in _STOPS)]
            found = (list(_heads(subject[start:], ())) for start in starts)
            yield from next((heads for heads in found if any(head in _SORTS for head in heads)), ())


def _heads(words: Sequence[Word], marks: Sequence[int]) -> Iterator[str]:
    """Yield the last word of each noun phrase in a row: "day" and "place" of "the day and place of his death"."""
    last = ""
    end = next((m for m in marks if words and m >= words[0].start), None)
    for word in words:
        if word.lower in _STOPS or (end is not None and word.start > end):
            break
        if word.lower in ("and", "or") and last:
            yield last
        last = word.lower
    if last:
        yield last


def measures_told(words: frozenset[str]) -> frozenset[Sort]:
    """Return what a figure measures of which a notice speaks; ``words`` are its words in small letters."""
    return frozenset().union(*(_SORTS.get(word, frozenset()) for word in words)) & MEASURES


def _with_plurals(table: Mapping[Sort, frozenset[str]]) -> dict[str, frozenset[Sort]]:
    """Return the sorts of each noun, and of its plural."""
    return {
        form: frozenset(sort for sort, words in table.items() if noun in words)
        for noun in frozenset().union(*table.values())
        for form in (noun, noun + "s", noun.removesuffix("y") + "ies")
    }


_SINGULAR: frozenset[str] = frozenset().union(*nouns.NOUNS.values(), nouns.ASKED)
_SORTS = {**nouns.ASKED, **_with_plurals(nouns.NOUNS)}
_GERMAN_SORTS = _with_plurals(nouns.GERMAN_NOUNS)
