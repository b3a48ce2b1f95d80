"""The longest common subsequence of two sequences, within a budget.

rapidfuzz computes it 64 cells at a time and keeps one bit a cell to trace the way back; difflib would take
minutes on repetitive text. Beyond the budget both sequences are cut into as many equal windows and each
window is compared with its like: the matches are still true, only fewer than there could be.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq, Postfix, Prefix

#: cells of one comparison; at a bit each the trace takes 32 MB
CELLS = 1 << 28
#: elements of a window, where the sequences exceed CELLS
WINDOW = 4_096

Run = tuple[int, int, int]


def common_runs(a: Sequence[str], b: Sequence[str]) -> tuple[list[Run], bool]:
    """Return runs ``(i, j, n)`` with ``a[i:i+n] == b[j:j+n]``, in order, and whether the budget was hit."""
    if len(a) * len(b) <= CELLS:
        return _runs(a, b), False
    head = Prefix.similarity(a, b)
    tail = min(Postfix.similarity(a, b), len(a) - head, len(b) - head)
    a, b, rest_a, rest_b = a[head:], b[head:], len(a) - tail, len(b) - tail
    runs = [(0, 0, head)]
    for i1, i2, j1, j2 in _windows(rest_a - head, rest_b - head):
        runs += [(head + i1 + i, head + j1 + j, n) for i, j, n in _runs(a[i1:i2], b[j1:j2])]
    runs.append((rest_a, rest_b, tail))
    return [run for run in runs if run[2]], (rest_a - head) * (rest_b - head) > CELLS


def _runs(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Return the runs of a longest common subsequence.

    rapidfuzz tells elements apart by their hashes, so a run is believed only when its elements are equal.
    """
    return [
        (i, j, n)
        for block in LCSseq.editops(a, b).as_matching_blocks()
        if (n := block.size) and a[(i := block.a) : i + n] == b[(j := block.b) : j + n]
    ]


def _windows(size_a: int, size_b: int) -> Iterator[tuple[int, int, int, int]]:
    """Cut both sequences into the same number of windows, small enough for the budget."""
    count = 1 if size_a * size_b <= CELLS else -(-max(size_a, size_b) // WINDOW)
    for k in range(count):
        yield size_a * k // count, size_a * (k + 1) // count, size_b * k // count, size_b * (k + 1) // count
