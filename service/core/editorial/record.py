"""Findings and comparisons as plain data: the one place that knows how they are written down and served."""

from collections.abc import Sequence
from typing import Any

from service.core.claims.attribution import Attribution, Source
from service.core.claims.identity import source_id
from service.core.claims.statements import Claim
from service.core.editorial.changes import Category, Change
from service.core.editorial.credits import compare_credits
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.ledger import reads_again, silent_edit
from service.core.editorial.notices import Notice
from service.core.editorial.revision import AttributionChange, Comparison, Correction, Findings, Version
from service.core.editorial.significance import weight
from service.core.editorial.summary import Evidence
from service.core.editorial.words.stretches import Stretches
from service.core.text.span import Span

Record = dict[str, Any]


def quote(span: Span | None, text: str) -> Record | None:
    """Write a span with its words."""
    return None if span is None else {"start": span.start, "end": span.end, "text": span.of(text)}


def notice_record(notice: Notice) -> Record:
    """Write a notice."""
    return {
        "kind": notice.kind.value,
        "start": notice.start,
        "end": notice.end,
        "text": notice.text,
        "label": notice.label,
        "position": notice.position,
        "stated_date": notice.stated_date,
        "wrong": notice.wrong,
        "right": notice.right,
        "rule": notice.rule,
        "confidence": notice.confidence,
    }


def attribution_record(attribution: Attribution, text: str) -> Record:
    """Write an attribution of ``text``."""
    source, cue = attribution.source, attribution.cue
    return {
        "type": attribution.type.value,
        "source": source and source_record(source),
        "sources": [source_record(one) for one in attribution.sources],
        "cue": cue and {"start": cue.start, "end": cue.end, "text": cue.text},
        "content": [quote(span, text) for span in attribution.content],
        "rule": attribution.rule,
        "confidence": attribution.confidence,
    }


def source_record(source: Source) -> Record:
    """Write a source."""
    return {
        "id": source_id(source),
        "start": source.start,
        "end": source.end,
        "text": source.text,
        "name": source.name,
        "kind": source.kind.value,
    }


def claim_record(claim: Claim) -> Record:
    """Write a claim of a text."""
    return {
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "attribution": claim.attribution,
        "rule": claim.rule,
        "confidence": claim.confidence,
    }


def findings_record(findings: Findings, text: str) -> Record:
    """Write what was found in one text."""
    return {
        "notices": [notice_record(notice) for notice in findings.notices],
        "attributions": [attribution_record(attribution, text) for attribution in findings.attributions],
        "claims": [claim_record(claim) for claim in findings.claims],
    }


def change_record(change: Change, disclosed_by: int | None) -> Record:
    """Write a change; ``disclosed_by`` is an index into the added notices of its comparison."""
    told = Disclosure.DISCLOSED if disclosed_by is not None else Disclosure.UNDISCLOSED
    return {
        "category": change.category.value,
        "field": change.field,
        "substantive": change.substantive,
        "old": change.old and {"start": change.old.start, "end": change.old.end, "text": change.old_text},
        "new": change.new and {"start": change.new.start, "end": change.new.end, "text": change.new_text},
        "reason": change.reason,
        "disclosure": told.value if change.substantive else None,
        "disclosed_by": disclosed_by,
        "rule": change.rule,
        "confidence": change.confidence,
    }


def change_of(record: Record) -> Change:
    """Read a change as it was written."""
    old, new = record["old"], record["new"]
    return Change(
        category=Category(record["category"]),
        field=record["field"],
        old=old and Span(old["start"], old["end"]),
        new=new and Span(new["start"], new["end"]),
        old_text=old["text"] if old else "",
        new_text=new["text"] if new else "",
        substantive=record["substantive"],
        rule=record["rule"],
        confidence=record["confidence"],
        reason=record["reason"],
    )


def comparison_record(comparison: Comparison, before: Version | None, after: Version) -> Record:
    """Write a comparison, without its edits and corrections."""
    return {
        "changes": [
            change_record(change, notice)
            for change, notice in zip(comparison.changes, comparison.disclosed_by, strict=True)
        ],
        "notices": {
            "added": [notice_record(notice) for notice in comparison.notices_added],
            "removed": [notice_record(notice) for notice in comparison.notices_removed],
            "altered": [
                {"old": notice_record(altered.old), "new": notice_record(altered.new)}
                for altered in comparison.notices_altered
            ],
        },
        "attributions": [credit_record(credit, before, after) for credit in comparison.attributions],
        "substantive": comparison.substantive,
        "significance": comparison.significance,
        "summary": comparison.summary,
    }


def credit_record(credit: AttributionChange, before: Version | None, after: Version) -> Record:
    """Write a credit that came or went, with the words of the version it stands in."""
    version = before if credit.change == "removed" and before else after
    return {"change": credit.change, **attribution_record(credit.attribution, version.content.text)}


def weightiest_first(changes: Sequence[Record]) -> list[Record]:
    """Return the records of changes, what matters most to a reader first; equals stay in the order of the text."""
    return sorted(changes, key=lambda change: (change["substantive"], weight(change_of(change))), reverse=True)


def correction_record(correction: Correction, comparison: Comparison, before: Version | None, after: Version) -> Record:
    """Write a row of the ledger with its evidence."""
    changes = [(comparison.changes[index], comparison.disclosed_by[index]) for index in correction.changes]
    new = [notice for notice in (correction.notice,) if notice in comparison.notices_added]
    return _row(correction, changes, new, before, after)


def silent_record(changes: Sequence[Change], before: Version, after: Version, reverts_to: int | None) -> Record:
    """Write the row of a silent edit that made some changes; ``reverts_to`` as in ``ledger.reads_again``."""
    evidence = Evidence(compare_credits(before, after), before.content.text, after.content.text)
    row = reads_again(silent_edit(changes, range(len(changes)), evidence), reverts_to)
    return _row(row, [(change, None) for change in changes], (), before, after)


def _row(
    correction: Correction,
    changes: Sequence[tuple[Change, int | None]],
    new_notices: Sequence[Notice | None],
    before: Version | None,
    after: Version,
) -> Record:
    """Write a row with its changes, each beside the index of the notice that explains it."""
    return {
        "kind": correction.kind.value,
        "disclosure": correction.disclosure.value,
        "significance": correction.significance,
        "reasons": list(correction.reasons),
        "summary": correction.summary,
        "notice": correction.notice and notice_record(correction.notice),
        "notice_before": correction.notice_before and notice_record(correction.notice_before),
        "changes": [change_record(*change) for change in changes],
        "attributions": [credit_record(credit, before, after) for credit in correction.attributions],
        "claims": affected_claims([change for change, _ in changes], new_notices, before, after),
        "rule": correction.rule,
        "confidence": correction.confidence,
    }


def affected_claims(
    changes: Sequence[Change], new_notices: Sequence[Notice | None], before: Version | None, after: Version
) -> list[Record]:
    """Return the claims that came or went with some changes and notices."""
    added = [change.new for change in changes if change.new and change.field == "text"]
    removed = [change.old for change in changes if change.old and change.field == "text"]
    added += [Span(notice.start, notice.end) for notice in new_notices if notice]
    gone = claims_in(before, removed) if before else []
    come = claims_in(after, added)
    return [{"change": "dropped", **claim_record(claim)} for claim in without(gone, come)] + [
        {"change": "added", **claim_record(claim)} for claim in without(come, gone)
    ]


def claims_in(version: Version, spans: Sequence[Span]) -> list[Claim]:
    """Return a version's claims that touch any of the spans."""
    stretches = Stretches(spans)
    return [claim for claim in version.findings.claims if stretches.touch(Span(claim.start, claim.end))]


def without(claims: Sequence[Claim], others: Sequence[Claim]) -> list[Claim]:
    """Return the claims whose words are not among those of ``others``."""
    known = {other.text for other in others}
    return [claim for claim in claims if claim.text not in known]
