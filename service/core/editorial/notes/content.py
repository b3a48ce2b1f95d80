"""What a notice states: its date, what was wrong, and what is right."""

import re
from collections.abc import Sequence

from service.core.editorial.notes.patterns import ContentPatterns
from service.core.text.sentences import sentences

#: a stated date stands near the head of a notice
_HEAD = 160
#: what is right has at most so many words more than what it is set against; more is the frame that both share
_LONGER = 3
#: a sentence of fewer words names nothing
_TELLING = 2
#: what something is, in more words than this, is told by the whole sentence
_VALUE = 8
#: "They were injured": the participle tells all; after a longer subject the sentence does
_PRONOUN_AND_VERB = 3
_PARTICIPLE = re.compile(r"[a-z]+ed", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_PARTS = re.compile(r"(?<=\w);\s")
_ENDS = " ,.!?:"

#: what was wrong and what is right, each as written
WrongAndRight = tuple[str | None, str | None]
_NOTHING: WrongAndRight = (None, None)


def stated_date(text: str, body: int, patterns: ContentPatterns) -> str | None:
    """Return the date or time of day that a notice gives for its change, as written.

    It stands beside the label, before ``body``, or behind the word for the change ("was updated on May 3"). Any other
    date is one of the story, or of the issue in which the error was printed.
    """
    beside = patterns.date.search(text, 0, min(body, _HEAD))
    told = None if beside else patterns.dated.search(text[: body + _HEAD])
    date = beside.group() if beside else told["date"] if told else ""
    return date.strip(" ,.:") or None


def said_wrong_and_right(text: str, patterns: ContentPatterns, states_facts: bool) -> WrongAndRight:
    """Return what a notice says was wrong and what it says is right, each as written, where it says so.

    ``text`` is the notice without its label; ``states_facts`` if it is of a kind that puts facts right. The sentence
    that owns up to an error may tell both; what is right may also stand in the sentence behind it, or by itself.
    """
    told = [
        patterns.aside.sub("", part.strip(_ENDS))
        for span in sentences(text)
        for part in _PARTS.split(span.of(text).strip("()[]*_ "))
    ]
    wrong = right = None
    expected = states_facts
    for sentence in filter(None, told):
        erring, own = bool(patterns.erred.search(sentence)), bool(patterns.own_work.search(sentence))
        found = _read(sentence, patterns, erring or own, expected, expected or erring)
        wrong, right = wrong or found[0], right or found[1]
        if wrong and right:
            break
        expected = not right and (erring or (expected and own))
    return wrong, right


def _read(sentence: str, patterns: ContentPatterns, own: bool, expected: bool, opposed: bool) -> WrongAndRight:
    """Read one sentence of a notice.

    ``own`` if it speaks of the outlet's work, ``expected`` if it is the place to say what is right, ``opposed`` if
    what it sets against each other is the error and its mending.
    """
    found = _filled(sentence, patterns.owning_up) if own else _NOTHING
    if found == _NOTHING and opposed:
        found = _contrasted(sentence, patterns)
    if found == _NOTHING:
        found = _filled(sentence, patterns.putting_right)
    return (None, _stated(sentence, patterns)) if found == _NOTHING and expected and not own else found


def _filled(sentence: str, templates: Sequence[re.Pattern[str]]) -> WrongAndRight:
    """Return what fills the blanks of the first template that a sentence follows."""
    match = next(filter(None, (template.search(sentence) for template in templates)), None)
    if not match:
        return _NOTHING
    blanks = match.groupdict()
    return _bare(blanks.get("wrong")), _bare(blanks.get("right"))


def _contrasted(sentence: str, patterns: ContentPatterns) -> WrongAndRight:
    """Read "He is Tom Reed, not Tim Reed": what is right follows the verb, or mirrors what is wrong.

    "62% instead of 82%" has what is right first, unless the sentence tells what the work used to say.
    """
    mark = patterns.contrast.search(sentence)
    if not mark:
        return _NOTHING
    before, wrong = sentence[: mark.start()], patterns.resumed.split(sentence[mark.end() :], maxsplit=1)[0]
    verbs = list(patterns.copula.finditer(before))
    right = before[verbs[-1].end() :] if verbs else before
    if sentence[mark.start() : mark.end()].strip().endswith(" that"):
        right = before.rpartition(" that ")[2]
    elif not verbs or len(right.split()) > len(wrong.split()) + _LONGER:
        right = " ".join(before.split()[-len(wrong.split()) :])
    if _FIGURE.search(wrong) and not _FIGURE.search(right):
        right = _same_place(before.split(), wrong.split()) or right
    found = _bare(wrong), _bare(right)
    return found[::-1] if mark["other"] and patterns.formerly.search(before) else found


def _same_place(before: Sequence[str], wrong: Sequence[str]) -> str:
    """Return the words of ``before`` whose figure stands as it does in ``wrong``: "66 people", where 68 people is."""
    figures = [i for i, word in enumerate(before) if _FIGURE.search(word)]
    if not figures:
        return ""
    start = max(0, figures[-1] - next(i for i, word in enumerate(wrong) if _FIGURE.search(word)))
    return " ".join(before[start : start + len(wrong)])


def _stated(sentence: str, patterns: ContentPatterns) -> str | None:
    """Return what a sentence says that states nothing but the facts."""
    if len(sentence.split()) < _TELLING or sentence.endswith((" not", " did", " does", " so")):
        return None
    match = patterns.stating.search(sentence)
    if match and _PARTICIPLE.fullmatch(match["right"].strip()) and len(sentence.split()) > _PRONOUN_AND_VERB:
        return sentence
    return _bare(match["right"]) if match and len(match["right"].split()) <= _VALUE else sentence


def _bare(words: str | None) -> str | None:
    return (words or "").strip(" ,") or None
