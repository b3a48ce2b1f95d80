"""Readings of a text, kept for the next question about the same one.

Attribution, claims and support read the same text one after the other, and versions of an article share most of their
lines. A long text is not kept: what is read of it takes up to 120 bytes a character, and would stay in the process
until other texts push it out.
"""

from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

#: code points of the longest text whose readings are kept: some 8,000 words, a long magazine feature
LONGEST = 50_000

_Rest = ParamSpec("_Rest")
_Reading = TypeVar("_Reading")
_Read = Callable[Concatenate[str, _Rest], _Reading]
_Line = TypeVar("_Line", bound=tuple[Any, ...])
_ReadAll = Callable[[Sequence[_Line], str], Sequence[_Reading]]


def remembered(size: int, longest: int = LONGEST) -> Callable[[_Read[_Rest, _Reading]], _Read[_Rest, _Reading]]:
    """Keep the last ``size`` readings that a function returned of texts of at most ``longest`` code points.

    The text is the function's first argument; a reading is kept for the same text with the same other arguments.
    """

    def decorate(read: _Read[_Rest, _Reading]) -> _Read[_Rest, _Reading]:
        kept = lru_cache(maxsize=size)(read)

        @wraps(read)
        def ask(text: str, /, *args: _Rest.args, **kwargs: _Rest.kwargs) -> _Reading:
            return (kept if len(text) <= longest else read)(text, *args, **kwargs)

        return ask

    return decorate


class Kept(dict[Hashable, _Reading]):
    """Readings by what was read; beyond ``size`` of them it begins anew."""

    def __init__(self, size: int) -> None:
        """Begin an empty memory."""
        super().__init__()
        self._size = size

    def cache_clear(self) -> None:
        """Forget everything."""
        self.clear()

    def keep(self, key: Hashable, reading: _Reading) -> None:
        """Keep one more reading."""
        if len(self) >= self._size:
            self.clear()
        self[key] = reading


def remembered_each(size: int, longest: int) -> Callable[[_ReadAll[_Line, _Reading]], _ReadAll[_Line, _Reading]]:
    """Keep the readings of each of the lines that a function reads together; only the new ones are read again.

    A line is a tuple of its words and of what else its reading depends on: never on the lines beside it. The function
    takes lines and a language, and returns a reading for each. A line of more than ``longest`` code points is not kept.
    """

    def decorate(read: _ReadAll[_Line, _Reading]) -> _ReadAll[_Line, _Reading]:
        kept = Kept[_Reading](size)

        @wraps(read)
        def ask(lines: Sequence[_Line], lang: str) -> Sequence[_Reading]:
            found = [kept.get((line, lang)) for line in lines]
            new = [k for k, reading in enumerate(found) if reading is None]
            if new:
                for k, reading in zip(new, read([lines[k] for k in new], lang), strict=True):
                    found[k] = reading
                    if len(lines[k][0]) <= longest:
                        kept.keep((lines[k], lang), reading)
            return cast(list[_Reading], found)

        return ask

    return decorate
