"""How the cost of a call grows with its input: two sizes measured side by side, so that no clock has to be right."""

import time
from collections.abc import Callable

#: how much larger the larger input is
FACTOR = 8
#: linear work costs 8 times as much, quadratic work 64 times
ALLOWED = 28
#: seconds of processor time below which a measurement is all noise
FLOOR = 0.004


def grows_linearly(call: Callable[[str], object], piece: str, size: int) -> bool:
    """Tell whether ``call`` on ``size`` characters of a repeated piece costs about an eighth of eight times as many."""
    small, large = (cost(call, piece * (length // len(piece))) for length in (size, size * FACTOR))
    return large < ALLOWED * max(small, FLOOR)


def cost(call: Callable[[str], object], text: str) -> float:
    """Return the least processor time of three calls, in seconds."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        call(text)
        best = min(best, time.process_time() - start)
    return best
