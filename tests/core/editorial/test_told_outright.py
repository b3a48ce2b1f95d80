"""What was told on somebody's word, or with reserve, and is told outright; offices; and how it is summed up."""

import pytest

from service.core.editorial.revision import Comparison, Content, analyze, compare_versions


def compare(old: str, new: str) -> Comparison:
    return compare_versions(*(analyze(Content("", "", text)) for text in (old, new)))


def found(old: str, new: str) -> list[tuple[str, str]]:
    return [(change.category.value, change.rule) for change in compare(old, new).changes]


@pytest.mark.parametrize(
    ("told", "outright"),
    [
        ("A judge ruled that the county broke the law.", "The county broke the law."),
        ("An inquiry found that the crew was asleep.", "The crew was asleep."),
        ("The blast killed nine people, state media reported.", "The blast killed nine people."),
        ("The flood drove 40 families out, the river office reported.", "The flood drove 40 families out."),
    ],
)
def test_a_ruling_or_report_told_outright_is_another_attribution(told: str, outright: str) -> None:
    for old, new in ((told, outright), (outright, told)):
        assert found(old, new) == [("attribution", "outright")]
        assert compare(old, new).significance >= 0.6


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The crew found that the bridge was shut.", "The crew found the bridge was shut."),
        ("A judge ruled that the county broke the law.", "The judge ruled the county broke the law."),
        ("Ann Vale, who found that odd, left.", "Ann Vale, who found it odd, left."),
    ],
)
def test_the_same_cue_in_other_words_is_none(old: str, new: str) -> None:
    assert "outright" not in {rule for _, rule in found(old, new)}


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("reserve", "The bill would ban night flights.", "The bill bans night flights."),
        ("reserve", "The plan would cost the town a lot.", "The plan costs the town a lot."),
        ("strength", "None of the wells ran dry.", "Not all of the wells ran dry."),
        ("strength", "Nobody was hurt.", "Not everybody was hurt."),
        ("negation", "He was released without charge on Monday.", "He was charged on Monday."),
        ("opposite", "The guild endorsed the plan.", "The guild opposed the plan."),
        ("opposite", "The tenants blame the owner.", "The tenants praise the owner."),
        ("opposite", "The board hired the pilot.", "The board fired the pilot."),
        ("office", "Police Chief Ann Ray shut the lane. The fire chief came.",
         "Fire Chief Ann Ray shut the lane. The fire chief came."),
        ("office", "Ann Ray, the police chief, shut the lane.", "Ann Ray, the fire chief, shut the lane."),
    ],
)  # fmt: skip
def test_small_words_that_make_another_meaning(rule: str, old: str, new: str) -> None:
    assert rule in {one for _, one in found(old, new)}
    assert rule in {one for _, one in found(new, old)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He said he would go home.", "He said he will go home."),
        ("She would go, and she would sing.", "She would go and she would sing."),
        ("The police chief shut the lane.", "The chief of police shut the lane."),
        ("No well ran dry.", "None ran dry, no well."),
    ],
)
def test_and_such_as_do_not(old: str, new: str) -> None:
    assert {"reserve", "strength", "office"}.isdisjoint({rule for _, rule in found(old, new)})


def test_a_noun_is_no_verb_that_is_told_as_past() -> None:
    assert "tense" not in {rule for _, rule in found("The plan covers the lane.", "He planned the lane.")}
    assert "tense" in {rule for _, rule in found("They clear the lane.", "They cleared the lane.")}
    assert "tense" in {rule for _, rule in found("Vale leads the guild.", "Vale led the guild.")}
    assert "tense" in {rule for _, rule in found("Vale holds the office.", "Vale held the office.")}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "The board sent back its clerk in the spring, and the ferry lay in the harbour until June.",
            "The board met in the spring, and the ferry, which Vale had bought, lay in the harbour until June.",
            "was rewritten: “",
        ),
        (
            "The ferry crew was paid in the spring by the port.",
            "The ferry crew was fed in the spring by the port.",
            "was changed from “paid” to “fed”",
        ),
        (
            "Ann Vale is the policy director of the port.",
            "Ann Vale is the legal director of the port.",
            "a title was changed from “policy director” to “legal director”",
        ),
    ],
)  # fmt: skip
def test_a_summary_pairs_words_only_where_some_stand_for_the_others(old: str, new: str, said: str) -> None:
    assert said.casefold() in compare(old, new).summary.casefold()


def test_a_quotation_that_came_is_not_paired_with_a_small_word_that_went() -> None:
    summary = compare(
        "Ann Vale said, “We pay for the ferry.”",
        "Ann Vale said, “We pay the ferry. This is the worst and longest winter that the port has seen.”",
    ).summary
    assert "“for” to" not in summary
