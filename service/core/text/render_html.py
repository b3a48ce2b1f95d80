"""A comparison as HTML.

Additions are ``ins``, removals ``del``: browsers underline and strike them and tell screen readers, so
nothing rests on colour. A moved passage stands at both places, each with a link to the other that says what
it is. Whatever the text holds is inert: all of it is escaped, and characters that are invisible or change the
direction of reading are shown as their code points (https://trojansource.codes shows why).
"""

import unicodedata
from html import escape

from service.core.text.edits import Diff
from service.core.text.shown import COARSE, Part, changed, code, parts, visible

_TAGS = {"insert": "ins", "delete": "del"}


def render_html(difference: Diff, old: str) -> str:
    """Return the new text with its changes as one ``pre`` element of class ``diff``.

    Where the comparison is coarse, a ``p`` of class ``coarse`` before it says so.
    """
    note = f'<p class="coarse">{COARSE}</p>' if difference.coarse else ""
    return f'{note}<pre class="diff">{"".join(_edit(shown) for shown in parts(difference, old))}</pre>'


def inert(text: str) -> str:
    """Return a text as HTML that does nothing and hides nothing."""
    return visible(escape(text), _mark)


def _edit(shown: list[Part]) -> str:
    """Return the parts of one edit."""
    inner = "".join(map(_part, shown))
    move = shown[0].move if shown else None
    if move is None:
        return inner
    if all(part.kind == "delete" for part in shown):
        here, there, label = "old", "new", "moved from here"
    else:
        here, there, label = "new", "old", "moved here"
    link = f'<a href="#move-{move}-{there}">[{move}: {label}]</a>'
    return f'<span class="moved" id="move-{move}-{here}">{link} {inner}</span>'


def _part(part: Part) -> str:
    """Return a part, marked for what became of it."""
    if part.kind == "keep":
        return inert(part.text)
    tag, text = _TAGS[part.kind], changed(escape(part.text), _mark, "¶\n")
    return f"<{tag}>{text}</{tag}>"


def _mark(character: str) -> str:
    """Return what stands for an invisible character."""
    name = unicodedata.name(character, "control character")
    return f'<span class="invisible" title="{name.lower()}">{code(character)}</span>'
