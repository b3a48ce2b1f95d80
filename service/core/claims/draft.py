"""An attribution within its sentence."""

from dataclasses import dataclass

from service.core.claims.nouns import Range


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in tokens, its source not yet resolved."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    rule: str
    confidence: float
