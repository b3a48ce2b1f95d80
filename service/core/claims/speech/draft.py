"""An attribution within its sentence."""

from typing import NamedTuple

from service.core.claims.sentences.nouns import Range


class Draft(NamedTuple):
    """An attribution in tokens, its source not yet resolved."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    rule: str
    confidence: float
