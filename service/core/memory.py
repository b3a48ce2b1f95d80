"""Readings of a text, kept for the next question about the same one.

Attribution, claims and support read the same text one after the other, and versions of an article share most of their
lines. A long text is not kept: what is read of it takes up to 120 bytes a character, and would stay in the process
until other texts push it out.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

#: code points of the longest text whose readings are kept: some 8,000 words, a long magazine feature
LONGEST = 50_000

_Rest = ParamSpec("_Rest")
_Reading = TypeVar("_Reading")
_Read = Callable[Concatenate[str, _Rest], _Reading]


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
