"""What holds for every text, however odd."""

from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.claims.attribution import find_attributions
from service.core.claims.sentences.quotations import find_quotations
from service.core.claims.statements import claim_key, find_claims
from service.core.claims.support import judge

PIECES = st.sampled_from(
    ["Ann Roe", " said ", '"', "“", "”", "'", "''", "that ", "he ", "who ", ", ", ". ", "\n", ": ", "according to ",
     "the ", "2010 ", "39,000 ", "by ", "was ", "started ", "— A B (@ab) c\n", "İ", "\ud800", "NewsJane ", "ß "]
)  # fmt: skip
ODD = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=80))


@settings(max_examples=150)
@given(ODD)
def test_every_span_lies_in_the_text_and_says_what_it_marks(text: str) -> None:
    found = find_attributions(text)
    for item in found:
        assert item.content
        assert all(0 <= span.start < span.end <= len(text) for span in item.content)
        assert item.source is None or text[item.source.start : item.source.end] == item.source.text
        assert item.cue is None or text[item.cue.start : item.cue.end] == item.cue.text
        assert 0 <= item.confidence <= 1
    for claim in find_claims(text, found):
        assert text[claim.start : claim.end] == claim.text
        assert claim.attribution is None or claim.attribution < len(found)
    assert found == find_attributions(text)


@settings(max_examples=100)
@given(ODD)
def test_quotations_are_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for quotation in find_quotations(text):
        assert end <= quotation.start <= quotation.inner_start <= quotation.inner_end <= quotation.end <= len(text)
        end = quotation.end


@settings(max_examples=100)
@given(ODD, ODD)
def test_support_is_deterministic_and_its_evidence_lies_in_the_text(claim: str, text: str) -> None:
    support = judge(claim, text)
    assert all(0 <= span.start < span.end <= len(text) for span in support.evidence)
    assert 0 <= support.confidence <= 1
    assert support == judge(claim, text)
    assert claim_key(text) == claim_key(text)
