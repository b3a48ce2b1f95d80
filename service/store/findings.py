"""What was found in a version, as compressed JSON: one value a version, not a row a sentence (see docs/decisions/0007).

Each finding is a list of its fields, in the order of its class. The words of the text are not written down, only where
they begin and how many code points they have; None stands for them, and they are written only where others were kept.
"""

from typing import Any

import orjson

from service.core.claims.attribution import Attribution, AttributionType, Cue, Source, SourceKind
from service.core.claims.statements import Claim
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.revision import Findings
from service.core.text.span import Span
from service.store import packed


def pack(findings: Findings, text: str) -> bytes:
    """Write down what was found in a text."""

    def placed(one: Notice | Claim | Source | Cue) -> list[Any]:
        words = None if text[one.start : one.end] == one.text else one.text
        return [one.start, one.end - one.start, words]

    record = (
        [
            [n.kind, *placed(n), n.label, n.position, n.stated_date, n.wrong, n.right, n.announces, n.rule,
             n.confidence, n.body]
            for n in findings.notices
        ],
        [
            [a.type, a.source and [*placed(a.source), a.source.name, a.source.kind], a.cue and placed(a.cue),
             [[start, end - start] for start, end in a.content], a.rule, a.confidence,
             *([[[*placed(one), one.name, one.kind] for one in a.sources]] if a.sources else ())]
            for a in findings.attributions
        ],
        [[*placed(c), c.attribution, c.rule, c.confidence] for c in findings.claims],
    )  # fmt: skip
    return packed.pack(orjson.dumps(record), text.encode())


def unpack(data: bytes, text: str) -> Findings:
    """Read back what was found in a text."""
    notices, attributions, claims = orjson.loads(packed.unpack(data, text.encode()))

    def placed(start: int, length: int, words: str | None) -> tuple[int, int, str]:
        return start, start + length, text[start : start + length] if words is None else words

    def read(row: list[Any]) -> Source:
        return Source(*placed(*row[:3]), row[3], SourceKind(row[4]))

    return Findings(
        notices=tuple(Notice(NoticeKind(kind), *placed(*row[:3]), *row[3:]) for kind, *row in notices),
        attributions=tuple(
            Attribution(
                AttributionType(type_),
                source and read(source),
                cue and Cue(*placed(*cue)),
                tuple(Span(start, start + length) for start, length in content),
                rule,
                confidence,
                tuple(read(one) for one in (sources[0] if sources else ())),
            )
            for type_, source, cue, content, rule, confidence, *sources in attributions
        ),
        claims=tuple(Claim(*placed(*row[:3]), *row[3:]) for row in claims),
    )
