"""What is denied, what describes a source, and what only looks like somebody's word."""

import pytest

from service.core.claims.attribution import AttributionType, find_attributions
from service.core.claims.statements import find_claims


def said(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (item.source.text, item.cue.text, [part.of(text) for part in item.content])
        for item in find_attributions(text)
        if item.source and item.cue
    ]


def claims(text: str) -> list[tuple[str, int | None]]:
    return [(claim.text, claim.attribution) for claim in find_claims(text, find_attributions(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Police denied that guards had opened the gate.",
        "Poe denies the pumps were switched off.",
        "Ann Poe never said the dam was safe.",
        "The mayor did not say that the dam was safe.",
        "Ann Poe disputed that the dam was safe.",
    ],
)
def test_what_somebody_denies_is_claimed_with_the_denial_and_never_as_his_own_word(text: str) -> None:
    assert claims(text) == [(text, None)]
    assert [item.rule for item in find_attributions(text)] == ["denial"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Police said that guards had not opened the gate.", "guards had not opened the gate."),
        ("Ann Poe admitted that the pumps were switched off.", "the pumps were switched off."),
        ("Ann Poe also said the pumps were switched off.", "the pumps were switched off."),
    ],
)
def test_what_somebody_says_is_his_word_whatever_it_denies(text: str, claim: str) -> None:
    assert claims(text) == [(claim, 0)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ray Orr, who voted no, said the jobs pay too little.", "Ray Orr", "the jobs pay too little."),
        ("Mark Orr, whose barn burned, said the bells never rang.", "Mark Orr", "the bells never rang."),
        ("Ana Orr, a nurse who saw it, said the doors never opened.", "Ana Orr", "the doors never opened."),
        ("Turnout rose in May, state officials said.", "state officials", "Turnout rose in May"),
        ("The mill lost $3 million, state records show.", "state records", "The mill lost $3 million"),
        ("Three boats sank, state radio reported.", "state radio", "Three boats sank"),
        ("Critics, led by Ann Poe, claim the dam is leaking.", "Critics", "the dam is leaking."),
        (
            "The dam, which leaked for weeks, was unsafe, said Ann Poe.",
            "Ann Poe",
            "The dam, which leaked for weeks, was unsafe",
        ),
    ],
)
def test_a_sentence_has_the_speaker_its_predicate_gives_it(text: str, source: str, content: str) -> None:
    found = said(text)
    assert [(who, parts) for who, _, parts in found] == [(source, [content])]


@pytest.mark.parametrize(
    "text",
    [
        "Rioters attacked the gate on Friday.",
        "Charges against a man accused of fraud were dropped on Monday.",
        "A guard described as dangerous was sent home.",
        "Lowick NHS trust apologised on Monday.",
    ],
)
def test_a_deed_and_a_participle_are_nobodys_word(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Critics attacked the plan as reckless.", "attacked"),
        ("Ann Poe attacked the plan on Friday.", "attacked"),
        ("Ann Poe accused the town of fraud.", "accused"),
        ("State plans show the dam is old.", "show"),
    ],
)
def test_a_verb_of_judging_still_gives_the_word_to_its_subject(text: str, cue: str) -> None:
    assert [item[1] for item in said(text)] == [cue]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mark Orr, who lost his barn, said the bells were late that day.", ["the bells were late that day."]),
        ("“It was over in ten seconds,” said Ana Orr, 44, who was mending nets.", ["It was over in ten seconds"]),
        ("“It was over in ten seconds,” said Ana Orr, 44, of Lowick.", ["It was over in ten seconds"]),
    ],
)
def test_what_describes_a_speaker_is_no_claim_of_its_own(text: str, found: list[str]) -> None:
    assert [claim for claim, _ in claims(text)] == found


def test_what_a_speaker_did_before_he_spoke_is_still_a_claim() -> None:
    text = "Ann Poe, 43, sold 12 boats and said that the line would buy a bigger one."
    assert next(claim for claim, _ in claims(text)).startswith("Ann Poe, 43, sold 12 boats")


@pytest.mark.parametrize(
    "dateline",
    [
        "LOWICK, Ohio (AP) — ",
        "LOWICK (Reuters) - ",
        "(CNN) -- ",
        "LOWICK, Ohio — ",
        "ST. MARYS — ",
        "LOWICK, March 3 (Reuters) - ",
        "Lowick (AFP) – ",
    ],
)
def test_a_dateline_is_no_part_of_what_is_said_or_claimed(dateline: str) -> None:
    text = f"{dateline}A storm tore down 40 barns, officials said."
    assert said(text) == [("officials", "said", ["A storm tore down 40 barns"])]
    assert claims(text) == [("A storm tore down 40 barns", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "NASA — the agency — lost 40 probes.",
        "Ann Poe (left) - she sold 40 boats - won.",
        "DNA-40 was found in 12 wells.",
    ],
)
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    assert claims(text)[0][0].startswith(text[:3])


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The hospital said 14 patients died.", "14 patients died."),
        ("Officials said the dam burst.", "the dam burst."),
        ("Tarvik said sales rose.", "sales rose."),
    ],
)
def test_a_short_clause_that_somebody_is_credited_with_is_a_claim(text: str, claim: str) -> None:
    assert claims(text) == [(claim, 0)]


@pytest.mark.parametrize(
    "text", ["Ann Poe said so.", "Ann Poe said he quit.", "Ann Poe said no.", "“I ran,” said Ann Poe."]
)
def test_too_little_said_is_no_claim(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ron Poe, the star of “Lowick Lights,” is alive, his family said.", AttributionType.INDIRECT),
        ("The film “Heron” opens in May, the studio said.", AttributionType.INDIRECT),
        ("The novel “A Day at the Mill” sold well, Ann Poe said.", AttributionType.INDIRECT),
        ("The plan is “a disaster,” Ann Poe said.", AttributionType.MIXED),
        ("He is a “Liar,” Ann Poe said.", AttributionType.MIXED),
        ("The guard cried “I did it” at noon, Ann Poe said.", AttributionType.MIXED),
        ("“Lowick Lights,” Ann Poe said.", AttributionType.DIRECT),
    ],
)
def test_the_title_of_a_work_is_nobodys_quoted_word(text: str, kind: AttributionType) -> None:
    assert find_attributions(text)[0].type is kind


def test_who_of_an_indirect_question_is_no_source() -> None:
    text = "The board adjourned after its members quarrelled over who should call the next witness."
    assert find_attributions(text) == ()
