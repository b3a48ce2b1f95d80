"""Invented article histories to write and read: the sentences of ``seeds/`` with other names, figures and words.

Everything is a function of the article's number, so two runs measure the same texts.
"""

import calendar
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from service.resources import resource
from service.usecases.seed_files import read_stories

START = datetime(2026, 1, 5, 6, 0, tzinfo=UTC)
#: share of the words that an edit changes, least and most
EDITED = (0.01, 0.05)
#: of ten edits, one brings a notice
NOTICED = 0.1
NOTICE = "Correction: An earlier version of this article misstated the number of {}. It is {}, not {}."

#: the sentences of each paragraph
Paragraphs = list[list[str]]

#: a figure that is easily got wrong
FIGURE = re.compile(r"\b\d{2,3}\b")
_SENTENCE = re.compile(r"(?<=[.!?”]) (?=[A-Z“])")
_NOTICED = re.compile(r"\b(?:[Cc]orrection|[Cc]larification|[Rr]etract|[Uu]pdated?:|amended|[Ee]ditor.s note)")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")


@dataclass(frozen=True, slots=True)
class Story:
    """A version of an invented article."""

    url: str
    title: str
    text: str
    captured_at: datetime


def reworded(chance: random.Random, paragraphs: Paragraphs) -> None:
    """Reword sentences here and there, a few words in each, a sentence more, a sentence less: 1 to 5 % of the words."""
    left = int(sum(len(s.split()) for p in paragraphs for s in p) * chance.uniform(*EDITED))
    while left > 0:
        sentences = chance.choice(paragraphs)
        at, deed = chance.randrange(len(sentences)), chance.random()
        if deed < 0.05:
            sentences.insert(at, varied(chance, chance.choice(chance.choice(_paragraphs())), {}))
            left -= 15
        elif deed < 0.1 and len(sentences) > 1:
            left -= len(sentences.pop(at).split())
        elif deed < 0.3 and FIGURE.search(sentences[at]):
            sentences[at] = FIGURE.sub(str(chance.randint(11, 989)), sentences[at], count=1)
            left -= 1
        else:
            for _ in range(chance.randint(1, 4)):
                sentences[at] = changed_word(chance, sentences[at])
                left -= 1
    if chance.random() < NOTICED:
        paragraphs.append([announced_error(chance)])


def history(
    number: int, versions: int, words: int = 600, edit: Callable[[random.Random, Paragraphs], None] = reworded
) -> Iterator[Story]:
    """Yield the successive versions of an article, an hour apart; ``edit`` makes each of the one before."""
    chance = random.Random(number)
    paragraphs = _article(chance, words)
    title = " ".join(chance.sample(vocabulary(), 6)).capitalize()
    for version in range(versions):
        text = "\n\n".join(" ".join(sentences) for sentences in paragraphs)
        yield Story(f"https://paper.example/{number}", title, text, START + timedelta(hours=version, seconds=number))
        edit(chance, paragraphs)


def _article(chance: random.Random, words: int) -> Paragraphs:
    """Return paragraphs of sentences that hardly any other article has."""
    names = {name: other_name(chance) for name in _names()}
    paragraphs: Paragraphs = []
    length = 0
    while length < words:
        sentences = [varied(chance, sentence, names) for sentence in chance.choice(_paragraphs())]
        length += sum(len(sentence.split()) for sentence in sentences)
        paragraphs.append(sentences)
    return paragraphs


def fresh_paragraph(chance: random.Random) -> list[str]:
    """Return the sentences of a paragraph that hardly any article has, and that is no notice."""
    names = {name: other_name(chance) for name in _names()}
    told = [one for one in _paragraphs() if not _NOTICED.search(one[0])]
    return [varied(chance, sentence, names) for sentence in chance.choice(told)]


def announced_error(chance: random.Random) -> str:
    """Return a notice of an error in a figure."""
    return NOTICE.format(chance.choice(vocabulary()), chance.randint(11, 989), chance.randint(11, 989))


def varied(chance: random.Random, sentence: str, names: dict[str, str]) -> str:
    """Return a sentence with another name for each name, other figures, and one other word."""
    sentence = _NAME.sub(lambda match: names.get(match[0], match[0]), sentence)
    sentence = FIGURE.sub(lambda _: str(chance.randint(11, 989)), sentence)
    return changed_word(chance, sentence)


def changed_word(chance: random.Random, sentence: str) -> str:
    """Return a sentence with another word in the place of a plain one."""
    words = sentence.split(" ")
    plain = [place for place, word in enumerate(words) if word.isalpha() and word.islower() and len(word) > 4]
    if plain:
        words[chance.choice(plain)] = chance.choice(vocabulary())
    return " ".join(words)


def other_name(chance: random.Random) -> str:
    """Return a name of three syllables."""
    syllables = [chance.choice("bdfghklmnprstv") + chance.choice(["a", "e", "i", "o", "an", "el", "or"]) for _ in "abc"]
    return "".join(syllables).capitalize()


@cache
def _paragraphs() -> list[list[str]]:
    texts = [version.text for version in read_stories(resource("seeds"))]
    lines = dict.fromkeys(line for text in texts for line in text.split("\n") if len(line) > 80)
    return [_SENTENCE.split(line) for line in lines]


@cache
def vocabulary() -> list[str]:
    """Return the longer plain words of the example stories."""
    words = (word for lines in _paragraphs() for line in lines for word in line.split())
    return sorted({word for word in words if word.isalpha() and word.islower() and len(word) > 4})


@cache
def _names() -> list[str]:
    found = {name for lines in _paragraphs() for line in lines for name in _NAME.findall(line)}
    return sorted(found.difference(calendar.day_name, calendar.month_name))
