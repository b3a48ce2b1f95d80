"""Who did what to whom, whether it was done at all, and whether the opposite was."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The union sued the company.", "The company was sued by the union on Tuesday."),
        ("The company was sued by the union.", "The union sued the company."),
        ("Ann Roe met Joan Poe in Lowick.", "Joan Poe met Ann Roe in Lowick on Monday."),
        ("Acme bought Bolt for $2 billion.", "Bolt was bought by Acme for $2 billion."),
        ("Roe paid two members.", "Two members were paid by Roe, records show."),
    ],
)
def test_the_passive_and_what_both_do_have_the_same_roles(claim: str, text: str) -> None:
    assert judge(claim, text).stance is SUPPORTS


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The union sued the company.", "The company sued the union on Tuesday.", NOT_MENTIONED),
        ("The company was sued by the union.", "The company sued the union.", NOT_MENTIONED),
        ("The senator praised the governor.", "The governor praised the senator at the rally.", NOT_MENTIONED),
        ("Ann Roe accused Joan Poe of fraud.", "Joan Poe accused Ann Roe of fraud.", NOT_MENTIONED),
        ("Acme bought Bolt for $2 billion.", "Bolt bought Acme for $2 billion.", CONTRADICTS),
        ("Lowick beat Kenton 3-1.", "Kenton beat Lowick 3-1 on Saturday.", CONTRADICTS),
    ],
)
def test_parties_that_change_places_do_not_support(claim: str, text: str, stance: Stance) -> None:
    found = judge(claim, text)
    assert found.stance is stance


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The company knew of the leak.", "The company may have known of the leak, a report says."),
        ("The company knew of the leak.", "The company might have known of the leak."),
        ("The company dumped waste in the river.", "The company allegedly dumped waste in the river."),
        ("The company dumped waste in the river.", "The company is accused of dumping waste in the river."),
        ("The governor signed the bill.", "The governor is expected to sign the bill on Friday."),
        ("The governor signed the bill.", "The governor will sign the bill on Friday."),
        ("The board closed the school.", "The board plans to close the school."),
        ("The board closed the school.", "The board voted 5-2 on Tuesday to close the school."),
        ("The company cut 500 jobs.", "The company wants to cut 500 jobs."),
        ("Acme bought Bolt for $2 billion.", "Acme is in talks to buy Bolt for $2 billion."),
        ("The mill closed.", "If the mill closed, 200 people would lose their jobs."),
        ("The mill closed on Friday.", "The mill reportedly closed on Friday."),
        ("The vaccine causes infertility.", "Does the vaccine cause infertility?"),
        ("The governor is expected to sign the bill.", "The governor signed the bill on Friday."),
    ],
)
def test_a_plan_a_doubt_or_a_question_is_no_deed(claim: str, text: str) -> None:
    assert judge(claim, text).stance is NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The company knew of the leak.", "Police said the company knew of the leak."),
        ("The governor is expected to sign the bill.", "The governor is expected to sign the bill, her office said."),
        ("The company plans to cut 500 jobs.", "The company plans to cut 500 jobs, according to a memo."),
        ("The school will get a new gym.", "The school will get a new gym, the board said."),
        ("The city will close the pool.", "The city plans to close the pool in May."),
        ("The mill closed in March.", "The mill closed in March, after the owner said it might be sold."),
        ("Ann Roe sued the city.", "The city was sued by Ann Roe, who may run for mayor."),
    ],
)
def test_what_is_meant_alike_supports_whoever_says_it(claim: str, text: str) -> None:
    assert judge(claim, text).stance is SUPPORTS


def test_a_source_takes_no_certainty_and_is_named() -> None:
    assert judge("The company knew of the leak.", "Police said the company knew of the leak.").attributed_to == "Police"


def test_the_reason_for_leaving_a_plan_open_names_its_word() -> None:
    found = judge("The board closed the school.", "The board plans to close the school.")
    assert found.reason == "not said to be done, only planned: plans"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The governor signed the bill.", "The governor refused to sign the bill."),
        ("The governor signed the bill.", "The governor failed to sign the bill."),
        ("Ann Roe writes for television.", "Ann Roe is yet to write for television."),
        ("The governor signed the bill.", "The governor did not, however, sign the bill."),
        ("Crime rose in Lowick last year.", "Crime fell in Lowick last year, police said."),
        ("Unemployment rose to 5 percent in March.", "The bureau said unemployment fell to 5 percent in March."),
        ("Profits increased by 4 percent.", "Revenue increased by 4 percent and profits decreased by 2 percent."),
        ("The board approved the merger.", "The board rejected the merger."),
        ("The company accepted the offer.", "The company has rejected the offer."),
        ("The club hired Ann Roe as coach.", "The club fired Ann Roe as coach on Monday."),
        ("Ann Roe won the election.", "Ann Roe lost the election by 400 votes."),
        ("The judge granted bail to Roe.", "The judge denied bail to Roe."),
        ("The jury convicted Ann Roe.", "The jury acquitted Ann Roe on Friday."),
        ("The court upheld the ban.", "The court overturned the ban on Friday."),
        ("The store opened in May.", "The store closed in May."),
        ("The strike ended on Tuesday.", "The strike began on Tuesday."),
        ("The ferry is important to Lowick.", "The ferry is unimportant to Lowick."),
    ],
)
def test_a_refusal_a_denial_and_an_opposite_contradict(claim: str, text: str) -> None:
    assert judge(claim, text).stance is CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The board approved the merger.", "The board did not reject the merger."),
        ("The board did not approve the merger.", "The board rejected the merger."),
        ("Sales rose in 2020.", "Sales rose in 2020 and fell in 2021."),
        ("The mayor signed the bill.", "The mayor, who did not attend, signed the bill."),
        ("Three people died in the crash.", "Three people were killed in the crash."),
        ("Voters had a chance to mend errors.", "Whether or not voters had a chance to mend errors, they came."),
        ("Ann Roe sang in Lowick.", "Ann Roe not only sang in Lowick, she danced."),
        ("The club is non-partisan.", "The club is nonpartisan."),
    ],
)
def test_a_denied_opposite_and_another_clause_deny_nothing(claim: str, text: str) -> None:
    assert judge(claim, text).stance is SUPPORTS


def test_who_killed_has_not_died() -> None:
    assert judge("Ann Roe died in Lowick.", "Ann Roe killed a bear in Lowick.").stance is not SUPPORTS


@pytest.mark.parametrize(
    "text",
    [
        "The claim that the vaccine causes infertility is false, doctors said.",
        "Reports that the vaccine causes infertility are untrue, doctors said.",
        "The idea that the vaccine causes infertility is a hoax.",
    ],
)
def test_a_tale_that_is_called_false_is_contradicted(text: str) -> None:
    assert judge("The vaccine causes infertility.", text).stance is CONTRADICTS


def test_a_report_of_something_true_is_no_tale_called_false() -> None:
    text = "The report that the mill closed on Friday came out after a false alarm at the harbour."
    assert judge("The mill closed in 1990.", text).stance is not SUPPORTS
    assert judge("Ann Roe resigned on Monday.", "Ann Roe has denied that she resigned on Monday.").stance is CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "text", "reason"),
    [
        (
            "Ann Quist founded the Lowick Mill Trust.",
            "The trust was founded by Joan Poe, who led it until 2010. Joan Poe founded the Lowick Mill Trust.",
            "Joan Poe against Ann Quist",
        ),
        ("Lowick beat Selby.", "Lowick beat Kenton on Saturday.", "Selby"),
    ],
)
def test_reasons_show_names_as_they_are_written(claim: str, text: str, reason: str) -> None:
    assert reason in judge(claim, text, "en").reason


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ada Marsh founded the Lowick choir.", "The teacher Ben Quist founded the Lowick choir."),
        ("The teacher Ada Marsh founded the Lowick choir.", "Ben Quist founded the Lowick choir."),
        ("Ada Marsh founded the Lowick choir.", "Her former pupil Ben Quist founded the Lowick choir."),
        ("Ada Marsh founded the Lowick choir.", "Retired nurse Ben Quist founded the Lowick choir."),
        ("Ada Marsh opened the Lowick bakery in 1990.", "The local baker Ben Quist opened the Lowick bakery in 1990."),
    ],
)
def test_what_somebody_is_does_not_hide_who_did_it(claim: str, text: str) -> None:
    found = judge(claim, text)
    assert (found.stance, "different doer" in found.reason) == (CONTRADICTS, True)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ada Marsh founded the Lowick choir.", "The teacher Ada Marsh founded the Lowick choir."),
        ("The teacher Ada Marsh founded the Lowick choir.", "Ada Marsh founded the Lowick choir."),
        ("Marsh founded the Lowick choir.", "The retired teacher Ada Marsh founded the Lowick choir."),
        ("Ada Marsh founded the Lowick choir.", "The Lowick choir was founded by the teacher Ada Marsh."),
    ],
)
def test_who_is_introduced_is_still_the_same_person(claim: str, text: str) -> None:
    assert judge(claim, text).stance is SUPPORTS
