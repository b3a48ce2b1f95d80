"""How the cost of a call grows with its input: two sizes measured side by side, so that no clock has to be right."""

import gc
import time
from collections.abc import Callable
from functools import _lru_cache_wrapper, cache
from importlib import import_module
from pkgutil import walk_packages

from service import core
from service.core.memory import Kept

#: how much larger the larger input is
FACTOR = 8
#: linear work costs 8 times as much, quadratic work 64 times
ALLOWED = 28
#: seconds of processor time below which a measurement is all noise
FLOOR = 0.004
#: a busy machine can only make a call dearer, so that one calm try of several is proof
TRIES = 12


def grows_linearly(call: Callable[[str], object], piece: str, size: int, floor: float = FLOOR) -> bool:
    """Tell whether ``call`` on ``size`` characters of a repeated piece costs about an eighth of eight times as many.

    What costs less than ``floor`` seconds counts as that much: a call that makes no objects can be measured finer.
    The garbage collector rests meanwhile: it walks everything that the whole test run has made, at moments of its own.
    """
    small, large = (piece * (length // len(piece)) for length in (size, size * FACTOR))
    collecting = gc.isenabled()
    gc.disable()
    try:
        return any(seconds(call, large) < ALLOWED * max(seconds(call, small), floor) for _ in range(TRIES))
    finally:
        if collecting:
            gc.enable()


def seconds(call: Callable[[str], object], text: str) -> float:
    """Return the processor time of one call: of its own thread, for others may still run that earlier tests began.

    What the core remembers of a text is forgotten first, or no second try could fail.
    """
    forget()
    start = time.thread_time()
    call(text)
    return time.thread_time() - start


def forget() -> None:
    """Forget what the core remembers of texts."""
    for memory in memories():
        memory.cache_clear()


@cache
def memories() -> "list[_lru_cache_wrapper[object] | Kept[object]]":
    """Return the memory of each function that ``service.core.memory`` wraps."""
    modules = [import_module(info.name) for info in walk_packages(core.__path__, f"{core.__name__}.")]
    closures = [getattr(value, "__closure__", None) or () for module in modules for value in vars(module).values()]
    kept = [cell.cell_contents for closure in closures for cell in closure]
    return [memory for memory in kept if isinstance(memory, _lru_cache_wrapper | Kept)]
