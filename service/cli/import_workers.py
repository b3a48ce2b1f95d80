"""An import in several processes at once.

Nearly all of an import is reading and comparing texts, which needs a processor and no database. Each process takes the
articles that fall to it by their address, so that the versions of an article stay in their order and what was read of
one is at hand for the next. They write in turn, by a lock that ends with its holder, however that ends: SQLite has one
writer anyway, whom others await in ever longer sleeps, and on PostgreSQL two that meet the same claims could wait for
each other.
"""

import fcntl
import signal
import sys
import zlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import orjson
from sqlalchemy.orm import Session

from service.cli.importing import Line, Result, import_lines
from service.core.address import canonical
from service.core.claims.second_opinion import Judge
from service.core.errors import InvalidInput, TrackerError
from service.settings import Settings
from service.store.unit_of_work import UnitOfWork
from service.wiring import Services, wire

#: an import of fewer rows is done before other processes are
WORTH_IT = 32

#: bytes of lines that a process is given at once, and that are under way before somebody waits
LOT, UNDER_WAY = 64_000, 8_000_000

#: addresses are dealt out by so many slots
SLOTS = 4_096

#: a process that is forked has everything loaded already; elsewhere the system's own libraries may not bear it
CONTEXT = get_context("fork") if sys.platform == "linux" else get_context("spawn")

DIED = (
    "A process of the import ended before its time: was it killed, or was there too little memory? "
    "Start the import again: rows with captured_at are recognised."
)

#: what became of a line, or why the import ended with it
Answer = Result | TrackerError


@dataclass(frozen=True, slots=True)
class InTurn:
    """The database's doors, of which one process at a time writes."""

    services: Services
    #: the file that is locked meanwhile
    lock: Path

    @property
    def judge(self) -> Judge | None:
        """Return who judges claims beside the rules."""
        return self.services.judge

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


def import_in_parallel(services: Services, lines: Iterable[Line], processes: int) -> Iterator[Result]:
    """Post each line's version, in several processes; yield what became of it, in order, as ``import_lines`` does.

    Raises:
        TrackerError: the database cannot be used, or a process died; what is done is kept.
    """
    services.engine.dispose()  # a process that is forked must not share a connection
    with ExitStack() as stack:
        lock = Path(stack.enter_context(TemporaryDirectory(prefix="tracker-import-"))) / "writer"
        crew = Crew([stack.enter_context(started(services.settings, lock)) for _ in range(processes)])
        try:
            for lot in lots(lines):
                crew.take(lot)
                yield from crew.answers(UNDER_WAY)
            yield from crew.answers(0)
        except (EOFError, ConnectionError) as error:
            raise TrackerError(DIED) from error


def lots(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield lines, as many at once as are worth handing over."""
    lot: list[Line] = []
    size = 0
    for line in lines:
        lot.append(line)
        size += len(line[1])
        if size >= LOT:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot


@dataclass(slots=True)
class Worker:
    """A process that imports what falls to it, one lot after the other, as its parent sees it."""

    pipe: Connection
    #: lines that fell to it and were not handed over yet
    waiting: deque[Line] = field(default_factory=deque)
    #: bytes that fell to it so far
    burden: int = 0
    #: it has a lot that it did not answer
    at_work: bool = False

    def take(self, line: Line) -> None:
        """Put a line to the others that wait."""
        self.waiting.append(line)
        self.burden += len(line[1])

    def hand_over(self) -> None:
        """Give it the next lot, if it has none: then it listens, and neither can wait for the other."""
        if self.waiting and not self.at_work:
            self.pipe.send(next(lots(taken(self.waiting))))
            self.at_work = True

    def answers(self) -> dict[int, Answer]:
        """Return what became of the lines of its lot, and give it the next one."""
        found: dict[int, Answer] = self.pipe.recv()
        self.at_work = False
        self.hand_over()
        return found


def taken(waiting: deque[Line]) -> Iterator[Line]:
    """Yield what waits; it waits no longer."""
    while waiting:
        yield waiting.popleft()


class Crew:
    """The processes of an import, and what is under way."""

    def __init__(self, workers: Sequence[Worker]) -> None:
        self._workers = {worker.pipe: worker for worker in workers}
        #: who takes the addresses of a slot
        self._takers: dict[int, Worker] = {}
        #: numbers and sizes of the lines that were read and whose outcome is still to be told, and the outcomes known
        self._untold: deque[tuple[int, int]] = deque()
        self._known: dict[int, Answer] = {}
        self._under_way = 0

    def take(self, lines: Sequence[Line]) -> None:
        """Deal out lines; whoever has nothing to do begins."""
        for number, line in lines:
            self._falls_to(line).take((number, line))
            self._untold.append((number, len(line)))
            self._under_way += len(line)
        for worker in self._workers.values():
            worker.hand_over()

    def answers(self, most: int) -> Iterator[Result]:
        """Yield what is known by now, in order; wait until no more than ``most`` bytes are under way.

        Raises:
            TrackerError: the import ended with the line whose turn it is.
        """
        while True:
            at_work = [pipe for pipe, worker in self._workers.items() if worker.at_work]
            for pipe in wait(at_work, None if self._under_way > most else 0):
                self._known.update(self._workers[cast("Connection", pipe)].answers())
            yield from self._in_order()
            if self._under_way <= most:
                return

    def _falls_to(self, line: bytes) -> Worker:
        """Return who takes a line: the same for all versions of an article; a new slot goes to the least burdened."""
        slot = slot_of(line)
        if slot not in self._takers:
            self._takers[slot] = min(self._workers.values(), key=lambda worker: worker.burden)
        return self._takers[slot]

    def _in_order(self) -> Iterator[Result]:
        while self._untold and self._untold[0][0] in self._known:
            number, size = self._untold.popleft()
            self._under_way -= size
            answer = self._known.pop(number)
            if isinstance(answer, TrackerError):
                raise answer
            yield answer


def slot_of(line: bytes) -> int:
    """Return the slot of the address in a line; 0 where there is none."""
    try:
        address = canonical(orjson.loads(line)["url"])
    except (orjson.JSONDecodeError, InvalidInput, KeyError, TypeError, AttributeError):
        return 0  # whoever reads it says what is wrong with it
    return zlib.crc32(address.encode()) % SLOTS


@contextmanager
def started(chosen: Settings, lock: Path) -> Iterator[Worker]:
    """Start a process; it ends with the block, at once where the block was left before everything was done."""
    ours, theirs = CONTEXT.Pipe()
    process = CONTEXT.Process(target=work, args=(chosen, lock, theirs, ours), daemon=True)
    process.start()
    theirs.close()  # so that the pipe ends when the process does
    try:
        yield Worker(ours)
    except BaseException:
        process.terminate()  # what it has not committed is undone, and done by the next import
        raise
    finally:
        ours.close()
        process.join()


def work(chosen: Settings, lock: Path, parent: Connection, parents_end: Connection) -> None:
    """Import the lots that the parent hands over."""
    parents_end.close()  # a pipe ends once nobody has its other end
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's matter
    services = wire(chosen)
    doors = InTurn(services, lock)
    for lot in handed_over(parent):
        answers = answered(doors, lot)
        with suppress(ConnectionError):  # the parent is gone, which ends the lots
            parent.send(answers)
    services.engine.dispose()


def handed_over(parent: Connection) -> Iterator[Sequence[Line]]:
    """Yield lots until the parent has no more, or is gone."""
    with suppress(EOFError, ConnectionError):
        while True:
            yield parent.recv()


def answered(doors: InTurn, lines: Sequence[Line]) -> dict[int, Answer]:
    """Import lines; return what became of each, up to the one that ends the import."""
    answers: dict[int, Answer] = {}
    try:
        services = doors.services
        for result in import_lines(doors, lines, services.settings.max_body_bytes, services.clock):
            answers[result["line"]] = result
    except TrackerError as error:
        answers[lines[len(answers)][0]] = error
    return answers
