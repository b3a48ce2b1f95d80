"""Time the comparison beside difflib and rapidfuzz, turn by turn on the same pairs.

Run with ``python -m benchmarks.bench_diff``. The texts are made of a fixed vocabulary with fixed seeds, so two
runs compare the same pairs. Only the ratios within one run say something: machines drift.
"""

import random
import statistics
import time
from collections.abc import Callable
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from benchmarks.canon import canon
from service.core.text import diff

ROUNDS = 5
#: pairs on which difflib alone would take minutes
TOO_LONG_FOR_DIFFLIB = {"one word", "five words"}

Pair = tuple[str, str]
Engine = Callable[[str, str], object]


def main() -> None:
    """Print, for each kind of pair, the time of ours, the peers' ratios to it, and the words touched."""
    print(f"{'kind':16}{'ours ms':>9}{'difflib':>9}{'rapidfuzz':>11}{'touched / minimum':>19}")
    for kind, (old, new) in pairs().items():
        engines: dict[str, Engine] = {"ours": diff, "rapidfuzz": by_rapidfuzz}
        if kind not in TOO_LONG_FOR_DIFFLIB:
            engines["difflib"] = by_difflib
        times: dict[str, list[float]] = {name: [] for name in engines}
        for _ in range(ROUNDS):
            for name, engine in engines.items():
                start = time.perf_counter()
                engine(old, new)
                times[name].append(time.perf_counter() - start)
        middle = {name: statistics.median(taken) for name, taken in times.items()}
        ratios = [f"{middle[name] / middle['ours']:.1f}x" if name in middle else "-" for name in PEERS]
        shown = f"{touched(old, new)} / {Indel.distance(old.split(), new.split())}"
        print(f"{kind:16}{middle['ours'] * 1e3:9.2f}{ratios[0]:>9}{ratios[1]:>11}{shown:>19}")


PEERS = ("difflib", "rapidfuzz")


def by_difflib(old: str, new: str) -> object:
    """Compare all words with the standard library."""
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).get_opcodes()


def by_rapidfuzz(old: str, new: str) -> object:
    """Compare all words with one longest common subsequence, without sentences or moves."""
    return Indel.opcodes(old.split(), new.split()).as_list()


def touched(old: str, new: str) -> int:
    """Count the words that ours takes out or puts in; moved ones are neither."""
    _, ops = canon(diff(old, new), old, new)
    return sum(len(words) for tag, words in ops if tag in "+-")


def pairs() -> dict[str, Pair]:
    """Return a pair of each kind."""
    chance = random.Random(1)
    vocabulary = ["".join(chance.choices("aeiourstlnmd", k=chance.randint(2, 9))) for _ in range(2000)]

    def article(words: int) -> list[str]:
        return [
            " ".join(" ".join(chance.choices(vocabulary, k=18)).capitalize() + "." for _ in range(3))
            for _ in range(words // 54)
        ]

    def edited(paragraphs: list[str], share: float) -> list[str]:
        words = [paragraph.split(" ") for paragraph in paragraphs]
        for _ in range(int(sum(map(len, words)) * share)):
            line = chance.choice(words)
            line[chance.randrange(len(line))] = chance.choice(vocabulary)
        return [" ".join(line) for line in words]

    short, long, live = article(600), article(2000), article(10_000)
    moved = [*long[5:20], long[2], *long[20:]]
    soup = [" ".join(chance.choices(["the", "of", "and", "to", "in"], k=5000)) for _ in range(2)]
    texts = {
        "600 words": (short, edited(short, 0.03)),
        "2,000 words": (long, edited(long, 0.03)),
        "live blog": (live, [*article(4000), *edited(live, 0.003)]),
        "moved paragraph": (long, edited(moved, 0.005)),
        "unchanged": (live, list(live)),
        "rewritten": (long, article(2000)),
        "one word": (["the " * 10_000], ["a " + "the " * 9000 + "an " + "the " * 900]),
        "five words": ([soup[0]], [soup[1]]),
    }
    return {kind: ("\n\n".join(old), "\n\n".join(new)) for kind, (old, new) in texts.items()}


if __name__ == "__main__":
    main()
