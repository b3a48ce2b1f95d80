"""What it takes to hold a new version against many watched claims.

Run with ``python -m benchmarks.bench_claims [--claims N] [--versions N] [--known FILE]``. Two databases of one kind
take the same versions of about 600 words in turns: in one nobody watches anything, in the other N claims are watched,
made of the words of ``seeds/`` with names and figures of their own, and one for each article that it speaks of.
``--known`` names a file of JSON lines whose ``claim`` is watched instead. What is printed is processor time a version,
the middle one, with and without, and the ratio; and how many claims are near a version. The first version that a
process takes in finds no claim filed, and is shown by itself.
"""

import argparse
import json
import random
import statistics
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from cryptography.fernet import Fernet

from benchmarks.workload import START, Story, history, other_name, vocabulary
from service import settings
from service.core.claims.nearness import ClaimNet
from service.core.claims.statements import claim_key
from service.core.claims.support import read_article
from service.store import migrations
from service.store.claims import Claim
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services, wire

#: milliseconds a version that are asked for with 10,000 claims
BAR = 20


def main() -> None:
    """Measure, and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--versions", type=int, default=40)
    parser.add_argument("--known", type=Path)
    wanted = parser.parse_args()
    stories = [story for number in range(wanted.versions // 4) for story in history(number, 4)]
    claims = known_claims(wanted.known) if wanted.known else invented_claims(wanted.claims, stories)
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), claims[: wanted.claims], stories)


def known_claims(path: Path) -> list[str]:
    """Return the claims of a file."""
    return [json.loads(line)["claim"] for line in path.read_text("utf-8").splitlines()]


def invented_claims(count: int, stories: Sequence[Story]) -> list[str]:
    """Return a sentence of each article, and claims of many matters."""
    chance, words, towns = random.Random(1), vocabulary(), sorted({other_name(random.Random(k)) for k in range(400)})
    own = [story.text.partition(". ")[0] + "." for story in stories[::4]]
    made = (
        "{} {} of {} {} {} {} in {}.".format(
            chance.choice(towns),
            chance.choice(towns),
            chance.choice(towns),
            chance.choice(["sold", "built", "closed", "found", "lost", "bought"]),
            chance.randint(2, 9_000),
            " ".join(chance.sample(words, 2)),
            chance.choice(towns),
        )
        for _ in range(count - len(own))
    )
    return [*own, *made]


def measure(folder: Path, claims: Sequence[str], stories: Sequence[Story]) -> None:
    """Post the stories with and without the claims."""
    plain, watching = (opened(folder / name) for name in ("plain", "watching"))
    with watching.writing() as work:
        watched = {claim_key(text): text for text in claims}
        work.session.add_all(Claim(key=key, text=text, watched=True, created_at=START) for key, text in watched.items())
        work.commit()
    start = time.process_time()
    post(watching, next(history(99_999, 1)))
    print(f"{len(watched):,} claims; the first version, which finds none filed: {time.process_time() - start:.2f} s")
    post(plain, next(history(99_999, 1)))
    times = [(post(plain, story), post(watching, story)) for story in stories]
    without, held = (statistics.median(each) for each in zip(*times, strict=True))
    added = statistics.median(b - a for a, b in times)
    print(f"a version: {without:.1f} ms without, {held:.1f} ms with: {held / without:.2f} times; {added:.1f} ms more")
    print(f"asked for: {BAR} ms at most")
    net = ClaimNet(list(watched.values()), "en")
    near = [net.near(read_article(story.title, story.text, "en").facts) for story in stories]
    print(f"claims near a version: {statistics.median(map(len, near)):.0f}, at most {max(map(len, near))}")


def opened(folder: Path) -> Services:
    """Return a service with an empty database."""
    folder.mkdir()
    values = {"TRACKER_DATA_DIR": str(folder), "TRACKER_SECRET_KEY": Fernet.generate_key().decode()}
    services = wire(settings.load(values))
    migrations.upgrade(services.engine)
    return services


def post(services: Services, story: Story) -> float:
    """Post a version; return the milliseconds of processor time that it took."""
    new = NewVersion(story.title, story.text, captured_at=story.captured_at)
    start = time.process_time()
    post_version(services, NewArticle(story.url, "Paper"), new, now=story.captured_at + timedelta(hours=1))
    return (time.process_time() - start) * 1_000


if __name__ == "__main__":
    main()
