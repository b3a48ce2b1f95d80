"""Of several figures, dates or names that were changed in one sentence: which of them a notice means.

One that gives the wrong or the right words means the particular that has them. One that does not names what was counted
("how many bathers"), what the figure measures ("the cost"), or what happened then ("the year in which she married"):
that stands beside the particular in its sentence. A notice that tells none of them apart means them all.
"""

from collections.abc import Mapping, Sequence
from itertools import chain

from service.core.editorial.changes import Category
from service.core.editorial.explaining.pending import Pending
from service.core.editorial.words.sorts import Sort
from service.core.editorial.words.words import Word, find_words

#: categories of particulars of which a sentence may hold several
MANY: frozenset[str] = frozenset({Category.NUMBER, Category.DATE, Category.NAME})
#: so many words at most part a particular from what tells it apart
_BESIDE = 3
#: words by which a notice says that it means several particulars
_SEVERAL = frozenset(
    ("figures", "numbers", "amounts", "totals", "statistics", "percentages", "dates", "years", "times", "ages", "names")
)


def means_several(told: frozenset[str]) -> bool:
    """Tell whether a notice says that it means several particulars."""
    return not told.isdisjoint(_SEVERAL)


def told_apart(rivals: Sequence[Pending], said: frozenset[str], measures: frozenset[Sort]) -> list[Pending]:
    """Return the rivals that their measure, or words beside them, tell from the others; none where nothing does.

    ``said`` are the keys of the words of the notice, ``measures`` what it says that
    the figure measures. What a number counts stands behind it, as a rule, and whose age it is
    before it.
    """
    before, after = zip(*map(_beside, rivals), strict=True)
    if all(Sort.AGE in rival.shows for rival in rivals):
        claimed = _claimed(before, said) or _claimed(after, said)
    elif rivals[0].category == Category.NUMBER:
        measured = {i for i, rival in enumerate(rivals) if rival.shows & measures}
        claimed = measured | _claimed(after, said) or _claimed(before, said)
    else:
        claimed = _claimed([_nearest(*sides) for sides in zip(before, after, strict=True)], said)
    return [rivals[i] for i in sorted(claimed)]


def _nearest(before: Mapping[str, int], after: Mapping[str, int]) -> dict[str, int]:
    return {word: min(before.get(word, _BESIDE), after.get(word, _BESIDE)) for word in {*before, *after}}


def _claimed(beside: Sequence[Mapping[str, int]], said: frozenset[str]) -> set[int]:
    """Return the places in the list where a word that was said stands nearest."""
    claimed: set[int] = set()
    for word in said.intersection(chain.from_iterable(beside)):
        nearest = min(words[word] for words in beside if word in words)
        claimed |= {i for i, words in enumerate(beside) if words.get(word) == nearest}
    return claimed


def _beside(rival: Pending) -> tuple[dict[str, int], dict[str, int]]:
    """Return the words before and behind a rival in its sentence, with how far they stand from it."""
    for text in filter(None, (rival.new_text, rival.old_text)):
        wanted = [word.text for word in find_words(text)]
        for line in rival.context.split("\n"):
            words = find_words(line)
            for i in range(len(words) - len(wanted) + 1):
                if [word.text for word in words[i : i + len(wanted)]] == wanted:
                    return _distances(words[:i][::-1]), _distances(words[i + len(wanted) :])
    return {}, {}


def _distances(words: Sequence[Word]) -> dict[str, int]:
    """Return the first of some words with how far they stand, each where it stands first."""
    return {word.key: distance for distance, word in reversed(list(enumerate(words[:_BESIDE])))}
