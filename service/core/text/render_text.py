"""A comparison as text for a terminal.

Each line begins with a sign: ``-`` taken out, ``+`` put in, ``~`` reworded, ``<`` moved away, ``>`` moved
here (with the number of the move), and two spaces before what was kept. Inside a reworded line stand
``[-old-]`` and ``{+new+}``, as GNU wdiff writes them. Of what was kept only the lines next to a change are
shown; blanks and line ends that came or went with a passage are not. A line with ``!`` says that the
comparison is coarse.
"""

from service.core.text.edits import Diff
from service.core.text.shown import COARSE, Part, changed, code, parts, visible

_COLOURS = {"+": "\x1b[32m", "-": "\x1b[31m", "<": "\x1b[36m", ">": "\x1b[36m"}
_PLAIN = "\x1b[0m"


def render_text(difference: Diff, old: str, *, colour: bool = False) -> str:
    """Return the changes, a line or more each; empty where there are none. ``colour`` adds ANSI colours."""
    steps = _told([shown for shown in parts(difference, old) if shown])
    lines = [f"! {COARSE}"] if difference.coarse else []
    for place, shown in enumerate(steps):
        if _is_change(shown):
            lines += _change(shown, colour)
        elif len(steps) > 1:
            lines += _context(shown[0].text, above=place > 0, below=place < len(steps) - 1)
    return "".join(f"{line}\n" for line in lines)


def _told(steps: list[list[Part]]) -> list[list[Part]]:
    """Leave out the blanks and line ends that merely came, went or changed with what stands beside them."""
    loud = [_is_change(shown) and not _is_blank(shown) for shown in steps]
    return [shown for k, shown in enumerate(steps) if not (_is_blank(shown) and any(loud[max(0, k - 1) : k + 2]))]


def _is_blank(shown: list[Part]) -> bool:
    """Tell whether an edit is white space that changed where it stands, and nothing else."""
    return all(part.kind != "keep" and not part.move and part.text.isspace() for part in shown)


def _is_change(shown: list[Part]) -> bool:
    """Tell whether an edit changed anything."""
    return any(part.kind != "keep" or part.move for part in shown)


def _context(kept: str, *, above: bool, below: bool) -> list[str]:
    """Return the kept lines next to the change above and the change below."""
    lines = [line for line in visible(kept, code).split("\n") if line.strip()]
    if len(lines) > above + below:
        lines = [*lines[:above], "…", *(lines[-1:] if below else [])]
    return [f"  {line}".rstrip() for line in lines]


def _change(shown: list[Part], colour: bool) -> list[str]:
    """Return the lines of a change."""
    first = shown[0]
    if first.move:
        away = len(shown) == 1 and first.kind == "delete"
        sign = "<" if away else ">"
        label = f"{sign} {first.move}: "
    else:
        sign = "~" if len(shown) > 1 else "+" if first.kind == "insert" else "-"
        label = f"{sign} "
    if len(shown) == 1:
        text = changed(first.text.strip(" ") or first.text, code, "¶")
        return [_tinted(label + line, sign, colour) for line in text.split("\n") if line.strip()]
    text = "".join(_word(part, colour) for part in shown)
    return [_tinted(label, sign, colour) + line for line in text.split("\n") if line.strip()]


def _word(part: Part, colour: bool) -> str:
    """Return a part of a reworded line, in brackets if it changed."""
    if part.kind == "keep":
        return visible(part.text, code)
    sign = "+" if part.kind == "insert" else "-"
    left, right = ("{+", "+}") if part.kind == "insert" else ("[-", "-]")
    return _tinted(f"{left}{changed(part.text, code, '¶')}{right}", sign, colour)


def _tinted(text: str, sign: str, colour: bool) -> str:
    """Return a text in the colour of its sign, if wanted."""
    return f"{_COLOURS[sign]}{text}{_PLAIN}" if colour and sign in _COLOURS else text
