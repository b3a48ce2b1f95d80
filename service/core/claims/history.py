"""What became of a claim in an article, version by version.

It is one claim over all versions, however it is worded, whoever is credited with it, and also where it is told with
another figure: 'carried 39,000' and 'carried 37,500' are two states of one statement.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.core.claims.judging.pair import ANOTHER_FIGURE
from service.core.claims.statements import claim_key
from service.core.claims.support import Stance


class Step(StrEnum):
    """What happens to a claim from one version to the next."""

    FIRST_SEEN = "first_seen"
    REWORDED = "reworded"
    ATTRIBUTION_CHANGED = "attribution_changed"
    FIGURE_CHANGED = "figure_changed"
    CONTRADICTED = "contradicted"
    DROPPED = "dropped"
    BACK_AGAIN = "back_again"


@dataclass(frozen=True, slots=True)
class Said:
    """What a version says to a claim."""

    stance: str
    #: in words
    reason: str
    #: the sentence that decided; empty where none did
    words: str
    attributed_to: str | None

    @property
    def figure(self) -> str | None:
        """What it gives in place of the claim's figure: empty for the same, None where it does not make the claim."""
        if self.stance == Stance.SUPPORTS:
            return ""
        other = self.stance == Stance.CONTRADICTS and self.reason.startswith(ANOTHER_FIGURE)
        return self.reason if other else None

    @property
    def wording(self) -> str:
        """What the sentence says, whoever is credited with it."""
        return claim_key(self.words.replace(self.attributed_to or "", ""))


def steps(versions: Sequence[Said]) -> Iterator[tuple[int, Step]]:
    """Yield what happens to a claim, each with the index of the version where it does; ``versions`` by time."""
    seen, before = False, Said(Stance.NOT_MENTIONED, "", "", None)
    for number, said in enumerate(versions):
        for step in _between(before, said, seen=seen):
            yield number, step
        seen, before = seen or said.figure is not None, said


def _between(before: Said, after: Said, *, seen: bool) -> Iterator[Step]:
    """Yield what happens from one version to the next; ``seen`` tells whether any before made the claim."""
    if after.figure is None:
        if after.stance == Stance.CONTRADICTS and (before.figure is not None or before.stance != after.stance):
            yield Step.CONTRADICTED
        elif after.stance == Stance.NOT_MENTIONED and before.stance != after.stance:
            yield Step.DROPPED
    elif before.figure is None:
        yield Step.BACK_AGAIN if seen else Step.FIRST_SEEN
    else:
        if before.figure != after.figure:
            yield Step.FIGURE_CHANGED
        elif before.wording != after.wording:
            yield Step.REWORDED
        if before.attributed_to != after.attributed_to:
            yield Step.ATTRIBUTION_CHANGED
