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
    """Return the processor time of one call."""
    start = time.process_time()
    call(text)
    return time.process_time() - start
