"""Answers to questions, kept for as long as nothing is written.

What a GET answers depends on its address, on the form that is asked for, and on what is committed; who asks only
decides whether there is an answer. So an answer that was made once is given again, byte for byte, until anybody commits
anything, in this process or another (``store.commits``): then all that was kept is forgotten, and a text that was taken
down lies in no memory. Who polls a list that nobody changes costs a look at the database's counter.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from threading import Lock

from flask import Request, Response

from service.store.commits import State
from service.web import etags

#: bytes of one answer, and of all with their addresses, that a process keeps at the most
LARGEST, ALL = 2_000_000, 32_000_000
#: bytes that keeping the smallest one takes
LEAST = 1_000

Address = tuple[str, bytes, str | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered."""

    body: bytes
    headers: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Kept:
    """The answers that one process keeps."""

    state: State
    #: the state that they were made of, or a later one
    of: str | None = None
    answers: dict[Address, Answer] = field(default_factory=dict)
    size: int = 0
    lock: Lock = field(default_factory=Lock)

    def answered(self, request: Request, make: Callable[[], Response]) -> Response:
        """Return the answer to a GET; ``make`` gives the whole one, with its tag, where none is kept.

        The state is asked for first: an answer that is made of a later one is never found under the earlier, since no
        state comes again.
        """
        state, address = self.state(), (request.path, request.query_string, request.headers.get("Accept"))
        kept = self.find(state, address)
        if kept is None:
            response = make()
            self.keep(state, address, response)
        else:
            response = Response(kept.body, headers=list(kept.headers))
        return etags.conditional(response, request)

    def find(self, state: str | None, address: Address) -> Answer | None:
        """Return the answer that was made of this state; what was made of another is forgotten."""
        with self.lock:
            if state != self.of:
                self.of, self.size = state, 0
                self.answers.clear()
            return self.answers.get(address)

    def keep(self, state: str | None, address: Address, response: Response) -> None:
        """Keep an answer, if it is whole, not too large, and of the present state."""
        if state is None or response.status_code != HTTPStatus.OK:
            return
        answer = Answer(response.get_data(), tuple(response.headers))
        with self.lock:
            if state != self.of or len(answer.body) > LARGEST or address in self.answers:
                return
            size = taken(address, answer)
            if self.size + size > ALL:
                self.answers.clear()
                self.size = 0
            self.answers[address] = answer
            self.size += size


def taken(address: Address, answer: Answer) -> int:
    """Return about how many bytes it takes to keep an answer: whoever asks may ask in long addresses for short ones."""
    words = (*address, *(value for _, value in answer.headers))
    return LEAST + len(answer.body) + sum(len(word or "") for word in words)
