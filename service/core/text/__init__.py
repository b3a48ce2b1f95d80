"""Comparing two texts: sentences, their alignment, and the edits that turn one into the other."""

from service.core.text.as_json import to_json
from service.core.text.blame import Blame, Blamed, Removed, blame
from service.core.text.edits import Diff, Edit, EditKind, WordEdit, apply, diff, invert
from service.core.text.normalize import Normalized, normalize
from service.core.text.render_html import render_html
from service.core.text.render_text import render_text
from service.core.text.sentences import sentences
from service.core.text.span import Span
from service.core.text.words import readable

__all__ = [
    "Blame",
    "Blamed",
    "Diff",
    "Edit",
    "EditKind",
    "Normalized",
    "Removed",
    "Span",
    "WordEdit",
    "apply",
    "blame",
    "diff",
    "invert",
    "normalize",
    "readable",
    "render_html",
    "render_text",
    "sentences",
    "to_json",
]
