"""What the comparison of two versions costs, however much of an article was changed."""

import random
from collections.abc import Callable
from functools import partial
from itertools import count

import pytest

from service.core.claims.attribution import Attribution, AttributionType, Cue, Source, SourceKind
from service.core.editorial.changes import Category, Change
from service.core.editorial.classification import classify
from service.core.editorial.corrections import AttributionChange
from service.core.editorial.credits import touched
from service.core.editorial.disclosure import explain
from service.core.editorial.notice_changes import compare_notices
from service.core.editorial.record import correction_record
from service.core.editorial.revision import Content, analyze, compare_versions
from service.core.text.edits import diff
from service.core.text.span import Span
from tests.support.growth import grows_linearly

#: characters of the shorter article
SIZE = 1_000
NOUNS = [
    "river",
    "council",
    "bridge",
    "harvest",
    "market",
    "school",
    "teacher",
    "window",
    "garden",
    "engine",
    "valley",
    "letter",
    "winter",
    "ticket",
]

NAMES = [
    "Alder",
    "Brandt",
    "Castell",
    "Dorn",
    "Eklund",
    "Farrow",
    "Gantry",
    "Holt",
    "Ibsen",
    "Jarvis",
    "Kessel",
    "Lund",
]

Sentence = Callable[[random.Random, int], tuple[str, str]]


def reworded(chance: random.Random, number: int) -> tuple[str, str]:
    words = chance.choices(NOUNS, k=14)
    return " ".join(words), " ".join([*words[:5], "slowly", *words[5:8], chance.choice(NOUNS), *words[9:]])


def numbered(chance: random.Random, number: int) -> tuple[str, str]:
    words = " ".join(chance.choices(NOUNS, k=9))
    return f"{words} for {number * 7} people", f"{words} for {number * 7 + 1} people"


def said(chance: random.Random, number: int) -> tuple[str, str]:
    words, name = chance.choices(NOUNS, k=8), chance.choice(NAMES)
    changed = [*words[:3], "cheerful", *words[4:]]
    return f"“{' '.join(words)},” said {name}", f"“{' '.join(changed)},” said {name}"


def tiny(chance: random.Random, number: int) -> tuple[str, str]:
    return f"A {chance.choice(NOUNS)}", f"A {chance.choice(NOUNS)}"


def named(chance: random.Random, number: int) -> tuple[str, str]:
    words = " ".join(chance.choices(NOUNS, k=9))
    return f"On Monday {chance.choice(NAMES)} met the {words}", f"On Monday {chance.choice(NAMES)} met the {words}"


def article(sentence: Sentence, size: int, end: str) -> tuple[str, str]:
    """Return two versions of which every sentence was changed."""
    chance, pairs, length = random.Random(7), [], 0
    for number in count(1):
        pairs.append(sentence(chance, number))
        length += len(pairs[-1][0])
        if length >= size:
            break
    old, new = zip(*pairs, strict=True)
    return end.join(old), end.join(new)


def compare(old: str, new: str) -> None:
    before, after = analyze(Content("", "", old)), analyze(Content("", "", new))
    comparison = compare_versions(before, after)
    for row in comparison.corrections:
        correction_record(row, comparison, before, after)


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        (reworded, ". "),
        (reworded, ".\n\n"),
        (numbered, ".\n\n"),
        (said, ".\n\n"),
        (tiny, ". "),
        (named, ".\n\n"),
    ],
)
def test_the_cost_grows_with_the_article(sentence: Sentence, end: str) -> None:
    assert grows_linearly(lambda text: compare(*article(sentence, len(text), end)), "x", SIZE)


def test_looking_for_the_credits_that_changes_touch_grows_with_both() -> None:
    def look(text: str) -> None:
        places = [Span(start, start + 4) for start in range(0, len(text) * 10, 10)]
        cue = [Cue(place.start + 5, place.end + 5, "said") for place in places]
        credits = [
            AttributionChange("added", Attribution(AttributionType.INDIRECT, _source(place), cue, (place,), "", 1.0))
            for place, cue in zip(places, cue, strict=True)
        ]
        changes = [Change(Category.FACT, "text", None, place, "", "", True, "", 1.0, "") for place in places]
        assert len(touched(changes, credits)) == len(credits)

    assert grows_linearly(look, "x", 400)


def _source(place: Span) -> Source:
    return Source(place.start, place.end, "Lund", "Lund", SourceKind.PERSON)


def corrected(number: int) -> Callable[[], object]:
    """Return the question which of so many notices explain which of so many changes."""
    chance = random.Random(7)
    facts = [f"The ward of {chance.choice(NAMES)} paid {{}} pounds for gate {i}." for i in range(number)]
    notices = [f"Correction: We misstated what ward {chance.choice(NAMES)} paid for gate {i}." for i in range(number)]
    before = analyze(Content("", "", "\n\n".join(fact.format(300 + i) for i, fact in enumerate(facts))))
    after = analyze(Content("", "", "\n\n".join([*(fact.format(700 + i) for i, fact in enumerate(facts)), *notices])))
    difference = diff(before.content.text, after.content.text)
    changes, told = classify(difference, before, after), compare_notices((), after.findings.notices).told
    assert len(told) == number <= len(changes)
    return partial(explain, changes, told, difference, before, after)


def test_looking_for_what_very_many_notices_explain_grows_with_the_changes() -> None:
    questions = {size: corrected(size) for size in (60, 480)}
    assert grows_linearly(lambda text: questions[len(text)](), "x", 60)


def test_first_seeing_very_many_notices_that_name_a_source_grows_with_them() -> None:
    note = "Correction: We misstated the fare to {0}, said Ann {0}, the harbor master.\n\n"
    read = {size: analyze(Content("", "", "".join(note.format(f"Lund{i}") for i in range(size)))) for size in (25, 200)}
    assert all(len(version.findings.notices) == size for size, version in read.items())
    assert any(row.attributions for row in compare_versions(None, read[25]).corrections)
    assert grows_linearly(lambda text: compare_versions(None, read[len(text)]), "x", 25)


def test_a_credit_reworded_among_very_many_is_still_the_same_one() -> None:
    old, new = article(said, 16_000, ".\n\n")
    comparison = compare_versions(analyze(Content("", "", old)), analyze(Content("", "", new)))
    assert len(comparison.attributions) <= 0.1 * len(comparison.changes)
