"""Whether the reader was told: which notice explains which change, now or later."""

import pytest

from service.core.editorial.corrections import Correction
from service.core.editorial.disclosure import Told, pending, settle
from service.core.editorial.revision import Comparison, Content, Version, analyze, compare_versions

STORY = (
    "The ropeway up Mount Sorrel will open in May.\n\n"
    "It cost $14 million and can carry 900 people an hour.\n\n"
    "“Nobody asked us,” said Lotte Kern, who keeps an inn on the summit.\n\n"
    "The village of Unterau has paid a third of the price.\n\n"
    "Work on the upper station began in 2019."
)


def version(text: str) -> Version:
    return analyze(Content("Ropeway to open", "By Ann Reed", text))


def compare(old: str, new: str) -> Comparison:
    return compare_versions(version(old), version(new))


def rows(*edits: tuple[str, str], note: str) -> list[tuple[str, str]]:
    """Return kind and disclosure of each row that replacing some words and adding a note makes."""
    new = STORY
    for old_words, new_words in edits:
        assert old_words in new
        new = new.replace(old_words, new_words)
    found: tuple[Correction, ...] = compare(STORY, f"{new}\n\n{note}").corrections
    return [(row.kind.value, row.disclosure.value) for row in found]


PRICE, DATE, SIZE = ("$14 million", "$41 million"), ("in May", "in June"), ("900 people", "600 people")
WORK = ("Work on the upper station began in 2019.", "Work on the upper station was let to a firm from the valley.")


@pytest.mark.parametrize(
    "note",
    [
        "This story has been corrected.",
        "Correction: An earlier version of this story contained errors.",
        "We have edited this article for accuracy.",
        "Editor’s note: This story has been changed after publication.",
    ],
)
@pytest.mark.parametrize("edits", [(PRICE,), (DATE,), (PRICE, SIZE, DATE), (WORK,)])
def test_a_notice_of_errors_that_names_nothing_covers_what_came_with_it(
    note: str, edits: tuple[tuple[str, str], ...]
) -> None:
    ((_, disclosure),) = rows(*edits, note=note)
    assert disclosure == "disclosed"


NEWS = ("in 2019.", "in 2019. Snow stopped it twice.")


@pytest.mark.parametrize(
    "note",
    [
        "This article was revised to reflect new information.",
        "Editor’s note: This article was revised on Tuesday to reflect new information.",
        "This story has been updated.",
        "This article has been updated with additional details.",
    ],
)
@pytest.mark.parametrize("edit", [PRICE, DATE, SIZE, ("Lotte Kern", "Ada Moss"), ("Nobody asked", "They never told")])
def test_an_update_that_names_nothing_covers_what_was_added_and_no_particular_that_was_replaced(
    note: str, edit: tuple[str, str]
) -> None:
    assert rows(NEWS, note=note) == [("editors_note" if note.startswith("Editor") else "update", "disclosed")]
    assert ("stealth_edit", "undisclosed") in rows(NEWS, edit, note=note)


def test_a_clause_of_a_wire_services_update_covers_the_particular_that_it_names() -> None:
    assert rows(NEWS, PRICE, note="(Adds weather, updates cost)") == [("update", "disclosed")]
    assert rows(NEWS, PRICE, note="(Adds weather; corrects figures)")[0][1] == "disclosed"
    assert ("stealth_edit", "undisclosed") in rows(NEWS, PRICE, note="(Adds weather, updates headline)")


@pytest.mark.parametrize(
    ("note", "edit"),
    [
        ("Correction: An earlier version of this story misspelled the name of Lotte Kern.", PRICE),
        ("Correction: An earlier version of this story misquoted Lotte Kern.", SIZE),
        ("Correction: A photo caption with this story misidentified a dog.", DATE),
        ("Correction: This story misspelled the name of the village.", DATE),
        ("This story has been updated with comment from the ministry.", PRICE),
        ("This story has been updated to include a response.", SIZE),
    ],
)
def test_a_notice_of_one_matter_does_not_cover_another(note: str, edit: tuple[str, str]) -> None:
    kinds = rows(edit, note=note)
    assert ("stealth_edit", "undisclosed") in kinds
    assert kinds[0][1] == "notice_without_change"


@pytest.mark.parametrize(
    ("note", "edit"),
    [
        ("Correction: This story misstated the price of the ropeway.", PRICE),
        ("Correction: This story gave the wrong month for the opening.", DATE),
        ("This story has been updated to clarify who did the work.", WORK),
        ("Correction: An earlier version of this story gave the wrong number.", SIZE),
        ("Correction: An earlier version of this story said 900.", SIZE),
    ],
)
def test_a_notice_explains_the_change_it_speaks_of(note: str, edit: tuple[str, str]) -> None:
    ((_, disclosure),) = rows(edit, note=note)
    assert disclosure == "disclosed"


def test_a_notice_that_names_its_change_goes_before_one_that_names_nothing() -> None:
    told = "Correction: This story misstated how many people the ropeway can carry."
    new = f"{STORY.replace(*SIZE).replace(*NEWS)}\n\nThis story has been updated.\n\n{told}"
    vague, named = compare(STORY, new).corrections
    assert (vague.disclosure, named.disclosure) == ("disclosed", "disclosed")
    assert "900 to 600" in named.summary and "900" not in vague.summary


def test_a_notice_that_was_extended_explains_what_its_new_words_speak_of() -> None:
    first = "Correction: An earlier version of this story misspelled the name of Lotte Kern."
    more = f"{first} It also misstated how many people the ropeway can carry."
    (row,) = compare(f"{STORY}\n\n{first}", f"{STORY.replace(*SIZE)}\n\n{more}").corrections
    assert row.kind == "notice_altered"
    assert row.summary.endswith("the number of people was changed from 900 to 600.")


def test_a_notice_that_was_only_reworded_explains_nothing_more() -> None:
    first = "Correction: An earlier version of this story misspelled the name of Lotte Kern."
    again = "Correction: The name of Lotte Kern was misspelled in an earlier version of this story."
    found = compare(f"{STORY}\n\n{first}", f"{STORY.replace(*SIZE)}\n\n{again}").corrections
    assert [row.kind for row in found] == ["stealth_edit", "notice_altered"]


def settled(edit: tuple[str, str], note: str, busy: tuple[int, ...] = ()) -> dict[int, int]:
    """Return what a later note owns up to of a silent edit."""
    first, second = version(STORY), version(STORY.replace(*edit))
    third = version(f"{second.content.text}\n\n{note}")
    silent, late = compare_versions(first, second), compare_versions(second, third)
    assert silent.diff
    return settle(pending(silent.changes, silent.diff, first, second), alone(late), third, busy)


def alone(late: Comparison) -> list[Told]:
    """Return the notices that came, none of which replaced another."""
    return [(notice, None) for notice in late.notices_added]


@pytest.mark.parametrize(
    ("edit", "note"),
    [
        (SIZE, "Correction: This story misstated the number of people whom the ropeway can carry."),
        (PRICE, "Correction: The ropeway cost $41 million. An earlier version of this story gave another price."),
        (DATE, "This story has been corrected."),
    ],
)
def test_a_later_notice_owns_up_to_a_silent_edit_by_its_index(edit: tuple[str, str], note: str) -> None:
    assert settled(edit, note) == {0: 0}


@pytest.mark.parametrize(
    ("edit", "note"),
    [
        (SIZE, "Correction: An earlier version of this story misspelled the name of Lotte Kern."),
        (PRICE, "UPDATE: Lotte Kern has sold her inn."),
        (DATE, "Update: This story has been updated to include comment from Lotte Kern."),
    ],
)
def test_a_later_notice_of_another_matter_owns_up_to_nothing(edit: tuple[str, str], note: str) -> None:
    assert settled(edit, note) == {}


def test_a_notice_that_names_nothing_and_explains_its_own_change_owns_up_to_nothing_earlier() -> None:
    assert settled(NEWS, "This story has been updated.") == {0: 0}
    assert settled(NEWS, "This story has been updated.", busy=(0,)) == {}
    assert settled(SIZE, "This story has been updated.") == {}


def test_of_two_notices_the_one_that_speaks_of_the_edit_owns_up_to_it() -> None:
    spelled = "Correction: An earlier version of this story misspelled the name of Lotte Kern."
    told = "Correction: This story misstated the number of people whom the ropeway can carry."
    assert settled(SIZE, f"{spelled}\n\n{told}") == {0: 1}


def test_claims_are_not_read_from_what_an_outlet_says_of_its_own_work() -> None:
    text = f"{STORY}\n\nCorrection: An earlier version of this story said the ropeway cost $14 million."
    claims = version(text).findings.claims
    assert claims and all(claim.end <= len(STORY) for claim in claims)


def test_claims_of_a_notice_that_brings_news_are_read_without_its_label() -> None:
    news = "UPDATE, 5 p.m.: The ministry fined the builders $3 million on Friday, Kern said."
    (claim,) = [claim for claim in version(f"{STORY}\n\n{news}").findings.claims if claim.start >= len(STORY)]
    assert claim.text.startswith("The ministry fined")


TEAM = (
    "Nine people were treated for cuts, said Dr. Ana Brill of Mercy General.\n\n"
    "The storm tore the roofs off 14 barns in Holm.\n\n"
    "Holm’s mill stood empty for a year.\n\n"
    "The valley has had no doctor of its own since spring."
)


def told(*edits: tuple[str, str], note: str) -> list[tuple[str, str, bool]]:
    """Return each substantive change that some edits of the team's story make, and whether the note explains it."""
    new = TEAM
    for old_words, new_words in edits:
        assert old_words in new
        new = new.replace(old_words, new_words)
    found = compare(TEAM, f"{new}\n\n{note}")
    pairs = zip(found.changes, found.disclosed_by, strict=True)
    return [(change.old_text, change.new_text, by is not None) for change, by in pairs if change.substantive]


SPELLED = "Correction: An earlier version of this article misspelled the name of a doctor. She is Ana Brill, not Bril."
BARNS = "It also misstated the number of barns. It was 14, not 40."
PEOPLE, NAMED, ROOFS = ("Nine people", "Two people"), ("Ana Brill", "Ana Bril"), ("14 barns", "40 barns")


def test_another_figure_in_the_sentence_of_a_misspelled_name_is_not_explained() -> None:
    assert told(PEOPLE, NAMED, note=SPELLED) == [("Nine", "Two", False), ("Brill", "Bril", True)]


def test_what_a_second_sentence_owns_up_to_is_its_own_matter() -> None:
    found = told(PEOPLE, NAMED, ROOFS, note=f"{SPELLED} {BARNS}")
    assert found == [("Nine", "Two", False), ("Brill", "Bril", True), ("14", "40", True)]


def test_the_wording_around_a_mended_name_is_mended_with_it() -> None:
    edits = NAMED, ("of Mercy General", "of the hospital")
    assert all(explained for _, _, explained in told(*edits, note=SPELLED))


@pytest.mark.parametrize(
    ("edit", "note"),
    [
        (("stood empty for a year", "stood empty and open for a year"), SPELLED),
        (("stood empty", "stood idle and cold"), "Correction: This story misstated where the wounded were taken."),
        (("no doctor", "no vet"), "Correction: An earlier version of this story misspelled the name of Tom Lund."),
        (PEOPLE, "Correction: An earlier version of this story misspelled the name of the doctor."),
        (PEOPLE, "Clarification: This story was updated to make the owners’ view clearer."),
        (("stood empty", "stood idle"), "Update: This story has been updated to correct the name of Tom Lund."),
    ],
)
def test_the_only_change_is_not_explained_by_a_notice_of_something_else(edit: tuple[str, str], note: str) -> None:
    assert [explained for _, _, explained in told(edit, note=note)] == [False]


@pytest.mark.parametrize(
    ("edit", "note"),
    [
        (PEOPLE, "Correction: An earlier version of this story gave a wrong number."),
        (("stood empty", "stood idle"), "Correction: An earlier version of this story misstated the use of the mill."),
        (("stood empty", "stood idle"), "Clarification: This story was updated to make the owners’ view clearer."),
        (("stood empty", "stood idle"), "Update: This story was changed to reflect that the owners will sell."),
        (NAMED, "Correction: An earlier version of this story misspelled a name."),
    ],
)
def test_the_only_change_is_explained_by_a_notice_that_may_mean_it(edit: tuple[str, str], note: str) -> None:
    assert [explained for _, _, explained in told(edit, note=note)] == [True]


def test_what_an_outlet_regrets_is_no_matter_of_its_notice() -> None:
    note = (
        "Correction: An earlier version of this story misstated where the wounded were taken. Holm regrets the error."
    )
    assert [explained for *_, explained in told(("for a year", "for two years"), note=note)] == [False]


def test_a_later_notice_owns_up_to_the_change_it_names_and_not_to_another_figure_beside_it() -> None:
    first, second = version(TEAM), version(TEAM.replace(*PEOPLE).replace(*NAMED))
    third = version(f"{second.content.text}\n\n{SPELLED}")
    silent, late = compare_versions(first, second), compare_versions(second, third)
    assert silent.diff
    waiting = pending(silent.changes, silent.diff, first, second)
    assert [change.new_text for change in waiting] == ["Two", "Bril"]
    assert settle(waiting, alone(late), third) == {1: 0}


def headlines(*pairs: tuple[str, str, str], note: str) -> list[str]:
    """Return the sides of each substantive change of a headline and of the story under it that a note leaves unsaid."""
    (old_title, new_title, _), *_ = pairs
    new = TEAM
    for old_words, new_words in ((a, b) for a, b, field in pairs if field == "text"):
        assert old_words in new
        new = new.replace(old_words, new_words)
    before, after = Content(old_title, "", TEAM), Content(new_title, "", f"{new}\n\n{note}")
    found = compare_versions(analyze(before), analyze(after))
    pairs_of = zip(found.changes, found.disclosed_by, strict=True)
    return [change.category.value for change, by in pairs_of if change.substantive and by is None]


ROOF_NOTE = "Correction: An earlier version of this article misstated how many barns lost roofs. It was 40, not 14."


@pytest.mark.parametrize(
    ("title", "note"),
    [
        (("Storm takes roofs off 14 barns", "Storm takes roofs off 40 barns"), ROOF_NOTE),
        (("Fourteen barns lose roofs", "Forty barns lose roofs"), f"{ROOF_NOTE} The headline was wrong, too."),
        (("Storm hits barns in Holm", "Storm hits farms in Holm"), "Correction: The headline of this story was wrong."),
    ],
)
def test_a_notice_tells_of_a_headline_by_the_words_that_differ_or_by_its_name(
    title: tuple[str, str], note: str
) -> None:
    assert "headline" not in headlines((*title, "title"), (*ROOFS, "text"), note=note)


@pytest.mark.parametrize(
    ("title", "note"),
    [
        (("Storm takes roofs off barns in Holm", "Owner of barns in Holm let roofs rot, aides say"), ROOF_NOTE),
        (("Barns lose roofs", "Some barns lose roofs"), ROOF_NOTE),
        (("Two hurt as barns lose roofs", "Three hurt as barns lose roofs"), ROOF_NOTE),
    ],
)
def test_words_that_both_headlines_share_tell_nothing_of_their_change(title: tuple[str, str], note: str) -> None:
    assert "headline" in headlines((*title, "title"), (*ROOFS, "text"), note=note)


def test_a_headline_that_was_changed_as_its_story_was_is_told_with_it() -> None:
    edit = ("no doctor", "no dentist")
    note = "Correction: An earlier version of this article misstated who has been missing since spring in the valley."
    assert headlines(("Valley has no doctor", "Valley has no dentist", "title"), (*edit, "text"), note=note) == []
    other = ("Valley lacks a doctor", "Valley seeks a dentist", "title")
    assert headlines(other, (*edit, "text"), note=note) == ["headline"]


def test_a_notice_that_says_outright_what_was_wrong_speaks_of_no_other_figure_beside_its_words() -> None:
    assert told(ROOFS, note=ROOF_NOTE) == [("14", "40", True)]
    second = "Twelve barns stood in Holm."
    text = f"{TEAM}\n\n{second}"
    new = text.replace(*ROOFS).replace("Twelve", "Sixteen")
    found = compare(text, f"{new}\n\n{ROOF_NOTE}")
    assert [by for change, by in zip(found.changes, found.disclosed_by, strict=True) if change.substantive] == [0, None]


def test_what_an_extended_notice_adds_is_read_as_a_new_notice_is() -> None:
    first = "Correction: An earlier version of this story misspelled the name of Lotte Kern."
    one = version(f"{STORY}\n\n{first}")
    two = version(f"{STORY.replace(*SIZE)}\n\n{first}")
    three = version(f"{two.content.text} It also misstated the number of people. It is 600, not 900.")
    silent, late = compare_versions(one, two), compare_versions(two, three)
    assert silent.diff
    waiting = pending(silent.changes, silent.diff, one, two)
    assert settle(waiting, [(pair.new, pair.old) for pair in late.notices_altered], three) == {0: 0}
    (row,) = compare_versions(one, three).corrections
    assert (row.kind, "900 to 600" in row.summary) == ("notice_altered", True)


HOAX = "Orla Finch, who drew the Lantern comics, died on Sunday. She was 77.\n\nShe grew up in Holm."
ALIVE = "Orla Finch, who drew the Lantern comics, is alive, her agent said on Monday.\n\nShe grew up in Holm."


@pytest.mark.parametrize(
    ("note", "covered"),
    [
        ("Correction: An earlier version of this story, which rested on a hoax, said Finch had died.", True),
        ("Correction: An earlier version of this story said Finch had died. She is alive.", True),
        ("Correction: An earlier version of this story misspelled the name of Orla Finch.", False),
    ],
)
def test_what_was_taken_out_with_an_unfounded_story_belongs_to_its_correction(note: str, covered: bool) -> None:
    found = compare(HOAX, f"{ALIVE}\n\n{note}")
    left = [c.old_text for c, by in zip(found.changes, found.disclosed_by, strict=True) if c.substantive and by is None]
    assert ("She was 77." in left) is not covered
