"""What was found in a version, written down and read back."""

import dataclasses

import orjson

from service.core.claims.attribution import Attribution, AttributionType, Cue, Source, SourceKind
from service.core.claims.statements import Claim
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.revision import analyze
from service.core.editorial.version import Content, Findings
from service.core.text.span import Span
from service.store import findings, packed

TEXT = (
    "Correction: An earlier version said the ferry carried 40 cars. It carried 14.\n\n"
    "“We counted every car twice,” the harbour master Ida Holm said. The ferry left at noon with 14 cars.\n\n"
    "The quay was closed for two hours, according to the port authority."
)
NOTICE = Notice(
    kind=NoticeKind.CORRECTION, start=0, end=11, text="Correction:", label="Correction", position="top",
    stated_date="2 March", wrong="40 cars", right="14", announces=True, rule="label", confidence=0.9, body=12,
)  # fmt: skip
SPOKEN = Attribution(
    type=AttributionType.DIRECT,
    source=Source(start=109, end=125, text="the harbour boss", name="Ida Holm", kind=SourceKind.PERSON),
    cue=Cue(start=138, end=142, text=TEXT[138:142]),
    content=(Span(80, 107), Span(144, 150)),
    rule="parenthetical",
    confidence=0.9,
    sources=(
        Source(start=109, end=112, text="the", name="Ida Holm", kind=SourceKind.PERSON),
        Source(start=113, end=125, text="harbour boss", name=None, kind=SourceKind.UNNAMED),
    ),
)
CLAIM = Claim(start=80, end=107, text=TEXT[80:107], attribution=0, rule="attributed", confidence=0.8)
ALL = Findings(
    notices=(NOTICE,),
    attributions=(SPOKEN, dataclasses.replace(SPOKEN, source=None, cue=None, sources=())),
    claims=(CLAIM,),
)


def test_all_fields_come_back() -> None:
    assert findings.unpack(findings.pack(ALL, TEXT), TEXT) == ALL
    for one in (NOTICE, SPOKEN, SPOKEN.source, SPOKEN.cue, CLAIM):
        assert dataclasses.is_dataclass(one)
        assert all(getattr(one, field.name) not in (field.default, None) for field in dataclasses.fields(one))


def test_what_the_rules_find_in_a_text_comes_back() -> None:
    found = analyze(Content("Ferry", "", TEXT)).findings
    assert found.notices and found.attributions and found.claims
    assert findings.unpack(findings.pack(found, TEXT), TEXT) == found


def test_nothing_found_comes_back_as_nothing() -> None:
    nothing = Findings(notices=(), attributions=(), claims=())
    assert findings.unpack(findings.pack(nothing, ""), "") == nothing


def test_words_that_stand_in_the_text_are_not_written_again() -> None:
    record = orjson.loads(packed.unpack(findings.pack(ALL, TEXT), TEXT.encode()))
    assert record[2] == [[80, 27, None, 0, "attributed", 0.8]]
    assert record[1][0][1] == [109, 16, "the harbour boss", "Ida Holm", "person"]


def test_the_order_of_what_is_kept_never_changes() -> None:
    record = [
        [["correction", 0, 11, None, "Correction", "top", "2 March", "40 cars", "14", True, "label", 0.9, 12]],
        [
            ["direct", [109, 16, "the harbour boss", "Ida Holm", "person"], [138, 4, None], [[80, 27], [144, 6]],
             "parenthetical", 0.9,
             [[109, 3, "the", "Ida Holm", "person"], [113, 12, "harbour boss", None, "unnamed"]]],
            ["direct", None, None, [[80, 27], [144, 6]], "parenthetical", 0.9],
        ],
        [[80, 27, None, 0, "attributed", 0.8]],
    ]  # fmt: skip
    assert findings.unpack(packed.pack(orjson.dumps(record), TEXT.encode()), TEXT) == ALL


def test_findings_of_the_time_before_sources_spoke_as_one_are_still_read() -> None:
    notices, (spoken, *others), claims = orjson.loads(packed.unpack(findings.pack(ALL, TEXT), TEXT.encode()))
    older = packed.pack(orjson.dumps([notices, [spoken[:-1], *others], claims]), TEXT.encode())

    assert findings.unpack(older, TEXT).attributions[0] == dataclasses.replace(SPOKEN, sources=())
