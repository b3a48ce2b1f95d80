"""Edits as an editor would tell them."""

import pytest

from service.core.text import EditKind, diff, readable

FERRY = "The old ferry stops running at the end of the month, the operator said in a notice on its site."
CROWD = "A crowd of 300 people watched the opening from both banks of the river."
MAYOR = "The mayor opened the bridge on Monday."
COST = "It cost 37,500 dollars, the city said."
SHORT = "The boats use the north pier until half past noon on weekdays."


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    """Return the edits that change something, as kind, old words, new words."""
    return [
        (edit.kind.value, edit.old.of(old) if edit.old else "", edit.new.of(new) if edit.new else "")
        for edit in diff(old, new).edits
        if edit.kind is not EditKind.KEEP
    ]


def words(old: str, new: str) -> list[tuple[str, str, str]]:
    """Return the changes inside sentences, as kind, old words, new words."""
    return [
        (word.kind, word.old.of(old), word.new.of(new))
        for edit in diff(old, new).edits
        for word in edit.words
        if word.kind != "keep"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (f"{MAYOR} {COST}", MAYOR, [("delete", f" {COST}", "")]),
        (MAYOR, f"{MAYOR} {COST}", [("insert", "", f" {COST}")]),
        (f"{MAYOR} {COST}\n\n{CROWD}", f"{MAYOR}\n\n{CROWD}", [("delete", f" {COST}", "")]),
        (f"{MAYOR}\n\n{CROWD}", f"{MAYOR} {COST}\n\n{CROWD}", [("insert", "", f" {COST}")]),
        (f"{MAYOR}\n\n{CROWD}", f"{MAYOR}\n\n{COST}\n\n{CROWD}", [("insert", "", f"{COST}\n\n")]),
        (f"{MAYOR}\n\n{CROWD}", CROWD, [("delete", f"{MAYOR}\n\n", "")]),
        (MAYOR, f"{MAYOR}\n\n{CROWD}", [("insert", "", f"\n\n{CROWD}")]),
        (f"{MAYOR} {COST}", f"{MAYOR}\n\n{COST}", [("reword", " ", "\n\n")]),
        (f"{MAYOR}\n{COST}", f"{MAYOR}\n\n{COST}", [("insert", "", "\n")]),
        (f"{MAYOR} {COST}", f"{MAYOR}  {COST}", [("insert", "", " ")]),
        (f"{MAYOR} {CROWD}", f"{MAYOR} {FERRY}", [("delete", CROWD, ""), ("insert", "", FERRY)]),
        ("", MAYOR, [("insert", "", MAYOR)]),
        (MAYOR, "", [("delete", MAYOR, "")]),
        ("", "", []),
    ],
)
def test_a_sentence_comes_and_goes_with_its_white_space(
    old: str, new: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (COST, "It cost 39,000 dollars, the city said.", [("replace", "37,500", "39,000")]),
        ("It cost 1.2 million in all.", "It cost 1.3 million in all.", [("replace", "1.2", "1.3")]),
        (
            "He called it “good” on 2024-10-15.",
            "He called it good on 2024-10-16.",
            [("delete", "“", ""), ("delete", "”", ""), ("replace", "2024-10-15", "2024-10-16")],
        ),
        ("They met at 9:30 in the hall.", "They met at 10:30 in the hall.", [("replace", "9:30", "10:30")]),
        (MAYOR, "The mayor opened the new bridge on Monday.", [("insert", "", "new ")]),
        ("The mayor opened the new bridge on Monday.", MAYOR, [("delete", "new ", "")]),
        (MAYOR, MAYOR.replace(".", "!"), [("replace", ".", "!")]),
        ("She  waited for the boat all day.", "She waited for the boat all day.", [("delete", " ", "")]),
        ("The driver, a man, fled at once.", "The driver fled at once.", [("delete", ", a man,", "")]),
        ("The bridge opens on Monday", "The bridge opens on Monday and on Monday", [("insert", "", " and on Monday")]),
        ("The bridge opens on Monday and on Monday", "The bridge opens on Monday", [("delete", " and on Monday", "")]),
        ("The boat was late again.", "On Friday The boat was late again.", [("insert", "", "On Friday ")]),
        (
            "He said, at last, that he knew.",
            "He said at last that he knew.",
            [("delete", ",", ""), ("delete", ",", "")],
        ),
        (
            "One of them went in  and sat.",
            "Two of them came in  and sat.",
            [("replace", "One", "Two"), ("replace", "went", "came")],
        ),
    ],
)
def test_words_numbers_dates_and_quotation_marks_change_alone(
    old: str, new: str, expected: list[tuple[str, str, str]]
) -> None:
    assert words(old, new) == expected


def test_a_reworded_sentence_pairs_with_its_old_self_and_not_with_its_neighbour() -> None:
    old = f"{MAYOR} {COST} {CROWD}"
    new = f"The council has its doubts. {COST.replace('37,500', '39,000')} {CROWD}"
    assert told(old, new) == [
        ("delete", MAYOR, ""),
        ("insert", "", "The council has its doubts."),
        ("reword", COST, COST.replace("37,500", "39,000")),
    ]


def test_sentences_that_share_only_small_words_are_not_paired() -> None:
    old, new = "The man of the house is in the garden.", "The price of the ticket is on the door."
    assert [kind for kind, _, _ in told(old, new)] == ["delete", "insert"]


def test_a_moved_paragraph_is_one_move() -> None:
    old, new = f"{FERRY}\n\n{MAYOR}\n\n{COST}\n", f"{MAYOR}\n\n{COST}\n\n{FERRY}\n"
    kinds = [(kind, text.strip()) for kind, text, _ in told(old, new) if text.strip()]
    assert kinds == [("move", FERRY)]


def test_two_paragraphs_that_moved_together_are_one_move() -> None:
    old = f"{FERRY}\n\n{CROWD}\n\n{MAYOR} {COST} It is red.\n\n{COST} Again.\n\nLast of all.\n\nEnd"
    new = f"{MAYOR} {COST} It is red.\n\n{COST} Again.\n\nLast of all.\n\n{FERRY}\n\n{CROWD}\n\nEnd"
    assert told(old, new) == [("move", f"{FERRY}\n\n{CROWD}\n\n", f"{FERRY}\n\n{CROWD}\n\n")]


def test_a_paragraph_that_moved_and_was_reworded_a_little_is_one_move() -> None:
    reworded = FERRY.replace("the month", "this month")
    old = f"{FERRY} {CROWD}\n\n{MAYOR}\n\n{COST}\n\nEnd of story."
    new = f"{MAYOR}\n\n{COST}\n\n{reworded} {CROWD}\n\nEnd of story."
    assert told(old, new) == [("move_reword", f"{FERRY} {CROWD}\n\n", f"{reworded} {CROWD}\n\n")]
    assert words(old, new) == [("replace", "the", "this")]


def test_a_sentence_that_moved_within_its_paragraph_is_a_move() -> None:
    old, new = f"{FERRY} {MAYOR} {COST} {CROWD}", f"{MAYOR} {COST} {FERRY} {CROWD}"
    assert told(old, new) == [("move", f"{FERRY} ", f"{FERRY} ")]


def test_a_moved_paragraph_lends_none_of_its_sentences_to_others() -> None:
    old = f"{FERRY} {CROWD}\n\n{MAYOR}\n\n{COST}\n\n{SHORT} It is dear.\n\nEnd of story."
    new = f"{MAYOR}\n\n{COST}\n\n{SHORT} It is dear. {CROWD}\n\n{FERRY} {CROWD}\n\nEnd of story."
    kinds = [(kind, came.strip()) for kind, _, came in told(old, new) if came.strip()]
    assert kinds == [("insert", CROWD), ("move", f"{FERRY} {CROWD}")]


def test_a_short_phrase_said_elsewhere_is_not_a_move() -> None:
    old, new = f"He agreed.\n\n{MAYOR}\n\n{COST}\n", f"{MAYOR}\n\n{COST}\n\nHe agreed.\n"
    assert {kind for kind, _, _ in told(old, new)} == {"delete", "insert"}


def test_neighbouring_paragraphs_that_were_reworded_stay_where_they_are() -> None:
    old = f"{MAYOR}\n\n{FERRY}\n\n{CROWD}"
    new = f"{MAYOR.replace('Monday', 'Tuesday')}\n\n{FERRY.replace('site', 'page')}\n\n{CROWD}\n\nA note."
    assert [kind for kind, _, _ in told(old, new)] == ["reword", "reword", "insert"]


def test_a_sentence_cut_in_two_is_a_split_and_the_way_back_a_merge() -> None:
    one = "The driver, who was not hurt in the crash, told the police that he had not seen the light."
    two = "The driver was not hurt in the crash. He told the police that he had not seen the light."
    assert [kind for kind, _, _ in told(f"{MAYOR} {one} {CROWD}", f"{MAYOR} {two} {CROWD}")] == ["split"]
    assert [kind for kind, _, _ in told(f"{MAYOR} {two} {CROWD}", f"{MAYOR} {one} {CROWD}")] == ["merge"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (f"{SHORT[:-1]}, and the old pier closes on 2024-10-16.", f"{SHORT} The old pier closes on 2024-10-15."),
        (f"{SHORT[:-1]}, and work on the quay begins in March.", f"{SHORT} Work on the quay begins in April."),
    ],
)
def test_parts_of_a_sentence_are_known_by_their_words_whether_or_not_these_have_a_capital(one: str, two: str) -> None:
    old, new = f"{MAYOR} {one} {CROWD}", f"{MAYOR} {two} {CROWD}"
    assert told(old, new) == [("split", one, two)]
    assert told(new, old) == [("merge", two, one)]


@pytest.mark.parametrize("other", [COST, "Nobody on the board would say why it took so long."])
def test_a_sentence_put_in_beside_one_that_stays_is_no_split(other: str) -> None:
    old, new = f"{MAYOR} {SHORT} {CROWD}", f"{MAYOR} {SHORT.replace('noon', 'ten')} {other} {CROWD}"
    assert [kind for kind, _, _ in told(old, new)] == ["reword", "insert"]


def test_crumbs_inside_a_rewritten_clause_are_shown_as_one_replacement() -> None:
    old = "The harbour office told callers that a decision of the board was expected before the summer break."
    new = "The harbour office told callers that nobody knew of a plan or of the talks before the summer break."
    edits = [edit for edit in diff(old, new).edits if edit.words]
    shown = [(word.old.of(old), word.new.of(new)) for word in readable(edits[0].words, old) if word.kind != "keep"]
    exact = [word for word in edits[0].words if word.kind != "keep"]
    assert len(exact) > len(shown) == 1
    assert shown[0][0].startswith("a decision")


def test_two_far_changes_are_shown_apart() -> None:
    old, new = f"In May {COST[:-1]}, and rose.", f"In June {COST[:-1]}, and fell."
    edits = [edit for edit in diff(old, new).edits if edit.words]
    assert [word.kind for word in readable(edits[0].words, old)] == [
        "keep",
        "replace",
        "keep",
        "replace",
        "keep",
    ]


def test_a_repeated_paragraph_is_matched_in_order() -> None:
    line = "Sign up for our newsletter to read more."
    old = f"{line}\n{MAYOR}\n{line}\n{COST}\n{line}"
    new = f"{line}\n{MAYOR}\n{COST}\n{line}"
    assert told(old, new) == [("delete", f"{line}\n", "")]
