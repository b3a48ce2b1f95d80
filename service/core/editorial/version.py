"""One version of an article, and what was found in it."""

from dataclasses import dataclass

from service.core.claims.attribution import Attribution
from service.core.claims.statements import Claim
from service.core.editorial.notices import Notice


@dataclass(frozen=True, slots=True)
class Content:
    """What a version says."""

    title: str
    byline: str
    text: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What stands in one version."""

    notices: tuple[Notice, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]

    def credited(self, claim: Claim) -> str | None:
        """Return who is credited with a claim, by name if the text says one; None in the outlet's own voice."""
        source = None if claim.attribution is None else self.attributions[claim.attribution].source
        return (source.name or source.text) if source else None


@dataclass(frozen=True, slots=True)
class Version:
    """A version and what was found in it."""

    content: Content
    findings: Findings
