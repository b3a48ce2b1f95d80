"""What a sentence attributes, each attribution by the rule that found it."""

from service.core.claims.sentences.nouns import Range
from service.core.claims.sentences.passages import Page, Passage
from service.core.claims.speech.according import according_to
from service.core.claims.speech.contents import SPEECH_RULES, draft
from service.core.claims.speech.cues import hits
from service.core.claims.speech.draft import Draft
from service.core.claims.speech.labels import labelled
from service.core.claims.words.lexicon import GENITIVE, PRONOUN

#: tokens of the shortest attribution: a source, a cue, a word
_SHORTEST = 3
#: rules by which a speaker is named behind what was said
_BESIDE = frozenset(("parenthetical", "inverted"))


def drafts(page: Page, passage: Passage, opener: Range | None) -> list[Draft]:
    """Return what a passage attributes, its sources not yet led back to persons. ``opener`` is its first subject."""
    if passage.hi - passage.lo < _SHORTEST:
        return []
    label, borrowed = labelled(page, passage), opener
    found = [*([label] if label else []), *according_to(page, passage)]
    for hit in hits(page, passage):
        item = draft(page, passage, hit, borrowed)
        if item:
            found.append(item)
            borrowed = item.source or borrowed
            if (
                item.rule in _BESIDE and item.content[0] < item.cue
            ):  # what stands before is said; the next cue has what comes after it
                passage = passage._replace(lo=max(item.cue[1], item.source[1] if item.source else 0))
    several = len(found) > 1
    found = [
        item for item in found if not (speaks_of_itself(page, item) or (several and _is_anothers_frame(item, found)))
    ]
    return [item for item in found if not _part_of_another(page, item, found)] if several else found


def speaks_of_itself(page: Page, item: Draft) -> bool:
    """Tell whether the source is this very text, as it is or was: 'an earlier version of this article said'."""
    if item.source is None:
        return False
    lexicon, words = page.tokens.lexicon, page.tokens.words[slice(*item.source)]
    pointed = next((k for k, word in enumerate(words) if word in lexicon.pointing), len(words))
    if not lexicon.itself.isdisjoint(words[pointed + 1 :]):
        return True
    version = next((k for k, word in enumerate(words) if word in lexicon.versions), len(words))
    if version == len(words) or lexicon.former.isdisjoint(words):
        return False
    of_something = "of" in words or page.tokens.holds(item.source[0] + version + 1, item.source[1], GENITIVE)
    return not of_something or not lexicon.itself.isdisjoint(words)


def _is_anothers_frame(item: Draft, found: list[Draft]) -> bool:
    """Tell whether a cue, or all it attributes, lies in the words that name another's source and cue it.

    'according to people briefed on the plan'; 'It told them late, the report found.'
    """
    others = [other for other in found if other.source and other.source != item.source]
    if any(other.source[0] < item.cue[0] < other.source[1] for other in others if other.source):
        return True
    frames = (
        (min(other.source[0], other.cue[0]), max(other.source[1], other.cue[1])) for other in others if other.source
    )
    (start, _), (_, end) = item.content[0], item.content[-1]
    return any(lo <= start and end <= hi for lo, hi in frames)


def _part_of_another(page: Page, item: Draft, found: list[Draft]) -> bool:
    """Tell whether a cue lies in another's words and only says there what somebody wants, thinks or disputes.

    Reported speech inside reported speech is kept, since it is a second source for the same content.
    """
    if item.rule in SPEECH_RULES and page.tokens.tags[(item.source or item.cue)[0]] & PRONOUN == 0:
        return False
    at = item.cue[0]
    return any(
        lo <= at < hi for other in found if other.rule in SPEECH_RULES and other is not item for lo, hi in other.content
    )
