"""An import in several processes at once.

Nearly all of an import is reading and comparing texts, which needs a processor and no database. Each process takes the
articles that fall to it by their address, so that the versions of an article stay in their order and what was read of
one is at hand for the next. They write in turn, by a lock that ends with its holder, however that ends: SQLite has one
writer anyway, and on PostgreSQL two that meet the same claims could wait for each other.
"""

import fcntl
import signal
import zlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson
from sqlalchemy.orm import Session

from service.cli.importing import Line, Result, import_lines
from service.cli.opening import ready
from service.core.address import canonical
from service.core.errors import InvalidInput, TrackerError
from service.settings import Settings
from service.store.unit_of_work import UnitOfWork
from service.wiring import Services

#: an import of fewer rows is done before other processes have started
WORTH_IT = 100

#: rows that are handed out at once, and how many such lots are under way
LOT, UNDER_WAY = 32, 6

DIED = "A process of the import was ended from outside. Start the import again: what was imported is recognised."


@dataclass(frozen=True, slots=True)
class InTurn:
    """The database's doors, of which one process at a time writes."""

    services: Services
    #: the file that is locked meanwhile
    lock: Path

    def reading(self) -> Session:
        """Open a session for questions."""
        return self.services.reading()

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        """Open a transaction that writes, once it is this process's turn."""
        with self.lock.open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            with self.services.writing() as work:
                yield work


def import_in_parallel(chosen: Settings, lines: Iterable[Line], processes: int) -> Iterator[Result]:
    """Post each line's version, in several processes; yield what became of it, in order, as ``import_lines`` does.

    Raises:
        TrackerError: a process died; what it did is kept.
    """
    under_way: deque[list[Future[list[Result]]]] = deque()
    with ExitStack() as stack:
        lock = Path(stack.enter_context(TemporaryDirectory(prefix="tracker-import-"))) / "writer"
        workers = [started(stack) for _ in range(processes)]
        try:
            for shares in lots(lines, processes):
                lot = zip(workers, shares, strict=True)
                under_way.append([worker.submit(work, chosen, lock, share) for worker, share in lot])
                if len(under_way) == UNDER_WAY:
                    yield from in_order(under_way.popleft())
            while under_way:
                yield from in_order(under_way.popleft())
        except BrokenProcessPool as error:
            raise TrackerError(DIED) from error


def started(stack: ExitStack) -> ProcessPoolExecutor:
    """Return what runs one process, to which Ctrl-C means nothing: it ends with the one that started it."""
    # a process that is forked would share this one's connections
    worker = ProcessPoolExecutor(1, get_context("spawn"), signal.signal, (signal.SIGINT, signal.SIG_IGN))
    stack.callback(worker.shutdown, cancel_futures=True)
    return worker


def lots(lines: Iterable[Line], processes: int) -> Iterator[list[list[Line]]]:
    """Yield lots of lines, each as the shares of the processes."""
    rest = iter(lines)
    while lot := list(islice(rest, LOT)):
        shares: list[list[Line]] = [[] for _ in range(processes)]
        for line in lot:
            shares[falls_to(line[1], processes)].append(line)
        yield shares


def falls_to(line: bytes, processes: int) -> int:
    """Return which process a line falls to: the same for all versions of an article."""
    try:
        address = canonical(orjson.loads(line)["url"])
    except (orjson.JSONDecodeError, InvalidInput, KeyError, TypeError, AttributeError):
        return 0  # whoever reads it says what is wrong with it
    return zlib.crc32(address.encode()) % processes


def in_order(shares: Sequence[Future[list[Result]]]) -> list[Result]:
    """Return what became of the lines of a lot, in their order."""
    return sorted(chain.from_iterable(share.result() for share in shares), key=lambda result: int(result["line"]))


def work(chosen: Settings, lock: Path, lines: Sequence[Line]) -> list[Result]:
    """Import a share of a lot."""
    services = opened(chosen)
    return list(import_lines(InTurn(services, lock), lines, services.clock))


opened = cache(ready)
