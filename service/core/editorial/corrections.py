"""The ledger of corrections: what happened to an article, and whether the reader was told."""

from dataclasses import dataclass
from enum import StrEnum

from service.core.claims.attribution import Attribution
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.notices import Notice


class CorrectionKind(StrEnum):
    """A row of the ledger of corrections."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    EDITORS_NOTE = "editors_note"
    RETRACTION = "retraction"
    STEALTH_EDIT = "stealth_edit"
    NOTICE_ALTERED = "notice_altered"
    NOTICE_REMOVED = "notice_removed"
    WITHDRAWAL = "withdrawal"
    RESTORATION = "restoration"


@dataclass(frozen=True, slots=True)
class AlteredNotice:
    """A notice whose own words were changed."""

    old: Notice
    new: Notice


@dataclass(frozen=True, slots=True)
class AttributionChange:
    """A credit that was added or taken away."""

    #: ``added`` or ``removed``
    change: str
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class Correction:
    """A row of the ledger: what happened to the article, and whether the reader was told."""

    kind: CorrectionKind
    disclosure: Disclosure
    #: from 0 to 1, for ranking; nothing is hidden
    significance: float
    #: why it weighs what it weighs
    reasons: tuple[str, ...]
    #: a sentence an editor would sign
    summary: str
    #: the notice it rests on, in the version that carries it (the older one for a removed notice)
    notice: Notice | None
    #: the notice before it was altered
    notice_before: Notice | None
    #: indices into the comparison's changes
    changes: tuple[int, ...]
    #: credits that came or went with it
    attributions: tuple[AttributionChange, ...]
    rule: str
    confidence: float
