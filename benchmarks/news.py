"""What becomes of an article after its publication, in proportions like those of news: it grows, and is mended.

Most later versions bring a paragraph or change a word or two; few change a figure or take something back, and hardly
any owns up to it. ``python -m benchmarks.news`` posts such articles and prints what the service finds in them.
"""

import random
import tempfile
from collections import Counter
from pathlib import Path

from sqlalchemy import select

from benchmarks.bench_ingest import opened, post_all
from benchmarks.workload import (
    FIGURE,
    Paragraphs,
    announced_error,
    changed_word,
    fresh_paragraph,
    history,
    varied,
)
from service.store.corrections import Correction


def grown(chance: random.Random, paragraphs: Paragraphs) -> None:
    """Add a paragraph, at the end more often than in between."""
    at = len(paragraphs) if chance.random() < 0.7 else chance.randrange(len(paragraphs))
    paragraphs.insert(at, fresh_paragraph(chance))


def sharpened(chance: random.Random, paragraphs: Paragraphs) -> None:
    """Put another word in one sentence."""
    sentences = chance.choice(paragraphs)
    at = chance.randrange(len(sentences))
    sentences[at] = changed_word(chance, sentences[at])


def mended(chance: random.Random, paragraphs: Paragraphs) -> None:
    """Set a comma, or take one out: of no interest to the ledger, and a version all the same."""
    sentences = chance.choice(paragraphs)
    at = chance.randrange(len(sentences))
    words = sentences[at].split(" ")
    place = chance.randrange(len(words) - 1) if len(words) > 1 else 0
    words[place] = words[place].removesuffix(",") if words[place].endswith(",") else words[place] + ","
    sentences[at] = " ".join(words)


def extended(chance: random.Random, paragraphs: Paragraphs) -> None:
    """Add a sentence to a paragraph."""
    chance.choice(paragraphs).append(varied(chance, chance.choice(fresh_paragraph(chance)), {}))


def cut(chance: random.Random, paragraphs: Paragraphs) -> None:
    """Take a sentence out, and never the last of a paragraph."""
    if long := [one for one in paragraphs if len(one) > 1]:
        sentences = chance.choice(long)
        sentences.pop(chance.randrange(len(sentences)))
    else:
        grown(chance, paragraphs)


def recounted(chance: random.Random, paragraphs: Paragraphs) -> None:
    """Change a figure, without a word."""
    if counting := [one for one in paragraphs if any(map(FIGURE.search, one))]:
        sentences = chance.choice(counting)
        at = next(place for place, sentence in enumerate(sentences) if FIGURE.search(sentence))
        sentences[at] = FIGURE.sub(str(chance.randint(11, 989)), sentences[at], count=1)
    else:
        grown(chance, paragraphs)


def corrected(chance: random.Random, paragraphs: Paragraphs) -> None:
    """Change a figure, and own up to it."""
    recounted(chance, paragraphs)
    paragraphs.append([announced_error(chance)])


#: of a hundred later versions, how many are of which sort
SORTS = {grown: 35, sharpened: 20, extended: 10, mended: 25, cut: 5, recounted: 4, corrected: 1}


def edit(chance: random.Random, paragraphs: Paragraphs) -> None:
    """Make the next version of an article."""
    (sort,) = chance.choices(list(SORTS), SORTS.values())
    sort(chance, paragraphs)


def main() -> None:
    """Print how many of the later versions have which corrections."""
    articles, versions = 40, 10
    with tempfile.TemporaryDirectory() as folder:
        services = opened(f"sqlite:///{folder}/news.sqlite3", Path(folder))
        for number in range(articles):
            post_all(services, list(history(number, versions, 150, edit)))
        with services.reading() as session:
            found = Counter(session.scalars(select(Correction.kind).where(Correction.superseded_at.is_(None))))
    later = articles * (versions - 1)
    print(f"{later} later versions: " + ", ".join(f"{kind} {times / later:.0%}" for kind, times in found.most_common()))


if __name__ == "__main__":
    main()
