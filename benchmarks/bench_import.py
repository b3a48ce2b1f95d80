"""How much sooner an import is done by several processes than by one.

Run with ``python -m benchmarks.bench_import [--articles N] [--versions N] [--jobs N] [--rounds N]``. The same file of
invented articles goes through ``correction-tracker import`` into a new SQLite database, with one process and with
several in turn. Told are the seconds by the clock, start-up included, those of all processors, and the ratio. Other
programs on the machine take from the second run twice what they take from the first: look at the load.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import orjson

from benchmarks.workload import Story, history


def main() -> None:
    """Import by turns, and print each round and the middle ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--versions", type=int, default=6)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    print(f"{chosen.articles * chosen.versions} rows, with one process and with {chosen.jobs}:")
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.ndjson"
        write(rows, chosen.articles, chosen.versions)
        for number in range(chosen.rounds):
            (one, cpu), (several, cpus) = (
                imported(rows, Path(folder) / f"{number}-{jobs}", jobs) for jobs in (1, chosen.jobs)
            )
            ratios.append(one / several)
            seconds = f"{one:6.1f} s ({cpu:.1f} s CPU) and {several:.1f} s ({cpus:.1f} s CPU)"
            print(f"{seconds}, {ratios[-1]:.2f} times as fast; load {os.getloadavg()[0]:.1f}", flush=True)
    print(f"in the middle {statistics.median(ratios):.2f} times as fast")


def write(file: Path, articles: int, versions: int) -> None:
    """Write the rows of an import, version by version over all articles, as a crawler brings them."""
    turns = zip(*(history(number, versions) for number in range(articles)), strict=True)
    file.write_bytes(b"".join(orjson.dumps(row(story)) + b"\n" for turn in turns for story in turn))


def row(story: Story) -> dict[str, object]:
    """Return a version as a row of an import."""
    return {"url": story.url, "outlet": "The Paper", "title": story.title, "text": story.text,
            "captured_at": story.captured_at}  # fmt: skip


def imported(rows: Path, folder: Path, jobs: int) -> tuple[float, float]:
    """Import into a new database; return the seconds by the clock, and those of all processors."""
    run(folder, "db", "upgrade")
    start, before = time.perf_counter(), spent()
    run(folder, "import", str(rows), "--jobs", str(jobs))
    return time.perf_counter() - start, spent() - before


def run(folder: Path, *arguments: str) -> None:
    """Run a command of the product on the data in a folder."""
    environ = {**os.environ, "TRACKER_DATA_DIR": str(folder)}
    subprocess.run([sys.executable, "-m", "service", *arguments], env=environ, check=True, stdout=subprocess.DEVNULL)


def spent() -> float:
    """Return the processor seconds of all child processes that ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
