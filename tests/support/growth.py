"""How the cost of a call grows with its input: two sizes measured side by side, so that no clock has to be right."""

import gc
import time
from collections.abc import Callable

#: how much larger the larger input is
FACTOR = 8
#: linear work costs 8 times as much, quadratic work 64 times
ALLOWED = 28
#: seconds of processor time below which a measurement is all noise
FLOOR = 0.004
#: a busy machine can only make a call dearer, so that one calm try of several is proof
TRIES = 5


def grows_linearly(call: Callable[[str], object], piece: str, size: int) -> bool:
    """Tell whether ``call`` on ``size`` characters of a repeated piece costs about an eighth of eight times as many."""
    small, large = (piece * (length // len(piece)) for length in (size, size * FACTOR))
    return any(cost(call, large) < ALLOWED * max(cost(call, small), FLOOR) for _ in range(TRIES))


def cost(call: Callable[[str], object], text: str) -> float:
    """Return the least processor time of three calls, in seconds.

    The garbage collector rests meanwhile: it walks everything that the whole test run has made, at moments of its own.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return min(_timed(call, text) for _ in range(3))
    finally:
        if collecting:
            gc.enable()


def _timed(call: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    call(text)
    return time.process_time() - start
