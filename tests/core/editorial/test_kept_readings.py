"""What was read of a version before is used for the next one; the outcome is that of reading everything afresh."""

import random
import re
from collections.abc import Iterator
from inspect import unwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.claims.speech import paragraphs
from service.core.editorial import notices
from service.core.editorial.notes import marks
from service.core.editorial.revision import Version, analyze, compare_versions
from service.core.editorial.version import Content
from service.core.editorial.words import furniture
from service.resources import resource
from service.usecases.seed_files import read_stories

STORIES = [Content(story.title, story.byline, story.text) for story in read_stories(resource("seeds"))]
WORD = re.compile(r"\w+")
#: what remembers its readings, in the modules that ask it
REMEMBERING = (
    (paragraphs, "read_paragraphs"),
    (paragraphs, "_read"),
    (notices, "_read"),
    (marks, "_is_plain"),
    (furniture, "furniture_reason"),
)


def edited(content: Content, chance: random.Random) -> Iterator[Content]:
    """Yield successive versions: words exchanged, lines moved, taken out, brought in from another story."""
    lines, title = content.text.split("\n"), content.title
    for _ in range(3):
        at, other = chance.randrange(len(lines)), chance.choice(chance.choice(STORIES).text.split("\n"))
        deed = chance.randrange(6)
        if deed == 0:
            lines.insert(at, other)
        elif deed == 1 and len(lines) > 1:
            lines.pop(at)
        elif deed == 2:
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        elif deed == 3:
            title = chance.choice(STORIES).title
        else:
            lines[at] = reworded(lines[at], WORD.findall(other) or ["none"], chance)
        yield Content(title, content.byline, "\n".join(lines))


def reworded(line: str, words: list[str], chance: random.Random) -> str:
    """Return a line with one word in ten exchanged."""
    return WORD.sub(lambda match: chance.choice(words) if chance.random() < 0.1 else match[0], line)


def read_afresh(content: Content) -> Version:
    """Read a version as if nothing had been read before."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in REMEMBERING:
            patch.setattr(module, name, unwrap(getattr(module, name)))
        return analyze(content)


@settings(max_examples=20)
@given(st.sampled_from(STORIES), st.randoms(use_true_random=False))
def test_versions_read_one_after_the_other_say_what_each_says_alone(story: Content, chance: random.Random) -> None:
    before = analyze(story)
    assert before == read_afresh(story)
    for content in edited(story, chance):
        after = analyze(content)
        assert after == read_afresh(content)
        assert compare_versions(before, after) == compare_versions(before, read_afresh(content))
        before = after
