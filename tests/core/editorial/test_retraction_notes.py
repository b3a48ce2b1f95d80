"""Notes by which an outlet takes its story back or mends it under its own name, beside reports of what others did."""

import pytest

from service.core.editorial.corrections import CorrectionKind
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.notices import find_notices
from service.core.editorial.removal import compare_pages, gone, withdrawn
from service.core.editorial.revision import analyze
from service.core.editorial.version import Content
from tests.support.growth import grows_linearly

BEFORE = "The ferry to Holm was late for three days.\n\nNobody was hurt.\n\n"
LABELS = ["Editor’s note:", "Editor's note:", "Editors’ note:", "Editors' Note:", "EDITORS’ NOTE:", "Ed. note:"]
NOTED = [
    "This column did not meet our standards for sourcing.",
    "This story fell short of the Courier’s editorial guidelines.",
    "This article should never have been published.",
    "The Courier can no longer stand by this account of the wreck.",
    "The Courier apologizes to the crew of the ferry.",
]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("words", NOTED)
def test_an_editors_note_that_owns_up_is_one_however_its_label_is_spelled(label: str, words: str) -> None:
    assert [(n.kind.value, n.text) for n in find_notices(f"{BEFORE}{label} {words}")] == [
        ("editors_note", f"{label} {words}")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "This story contains scenes of a shipwreck.",
        "This is the first of three stories on ferries.",
        "The ferry line did not meet federal standards in May.",
        "Acme Ferries has withdrawn its bid for the pier.",
        "The Courier could not independently verify the claims of the crew.",
        "We apologize for the delay in today’s newsletter.",
    ],
)
def test_an_editors_note_that_owns_up_to_nothing_is_no_notice(words: str) -> None:
    assert not find_notices(f"{BEFORE}Editors’ note: {words}")


KINDS = """
retraction | Editors’ note: The Courier has withdrawn its story on the ferry.
retraction | Editor's note: The newspaper is retracting an article about the ferry.
retraction | The Courier retracts this story in full.
retraction | This article has been retracted. It did not meet the Courier’s standards.
retraction | This story has been removed because it contained grave inaccuracies.
retraction | We have removed this article because we could not stand behind its account.
retraction | The Courier has taken down this story after its letters proved to be forged.
correction | A sentence in this story has been removed because it was inaccurate.
correction | This article was amended on 3 May to remove a name.
editors_note | Editor’s note: This article has been updated. The line has since withdrawn its offer.
editors_note | Editor’s note: This article has been updated. A study that it cites has since been retracted.
editors_note | This story did not meet our standards for fairness.
correction | (Corrects to make clear that the ferry was empty in paragraph 2)
correction | Corrects and clarifies the name of the ferry in paragraph 2.
clarification | This story has been updated to make clear that the ferry was empty.
correction | The headline on this article has been changed to reflect that the line, not the town, owns the ferry.
update | The headline on this article has been changed to reflect that the ferry is back.
"""


@pytest.mark.parametrize("line", KINDS.strip().splitlines())
def test_what_is_taken_back_what_is_corrected_and_what_is_made_clear_are_told_apart(line: str) -> None:
    kind, _, words = line.partition(" | ")
    assert [(n.kind.value, n.text) for n in find_notices(f"{BEFORE}{words}")] == [(kind, words)]


@pytest.mark.parametrize(
    "words",
    [
        "(This Nov. 3 story has been corrected to say that the ferry has two decks, not three)",
        "This Jan. 3 story has been corrected to say that the ferry has two decks.",
        "(In Nov. 3 story, corrects number of decks to two from three)",
        "(In this Nov. 3 story, corrects name of ferry)",
        "(In paragraph 4, corrects name of ferry)",
        "(In story published May 3, removes reference to captain)",
        "The Courier regrets the error: the ferry has two decks, not three.",
        "We regret the error: the ferry has two decks.",
        "(The original version said the ferry had three decks.)",
        "Correction: The original version said the ferry had three decks.",
        "We previously reported that the ferry had three decks. That was wrong.",
        "We earlier reported the ferry had sunk. This was incorrect; it was late.",
        "(This Jan. 12, 2025, story has been corrected to fix the name of the ferry)",
        "Corrects to show that the ferry is back.",
        "Correction: the town pays for the ferry",
        "Correction: a caption with this story named the wrong ferry",
        "Correction: it was the Ada, not the Ida",
        "Correction: the captain was Ada Brill",
        "Correction: spelling of the captain’s name",
    ],
)
def test_a_dated_story_that_is_corrected_or_an_error_that_is_named_makes_a_correction(words: str) -> None:
    assert [n.kind.value for n in find_notices(f"{BEFORE}{words}")] == ["correction"]


@pytest.mark.parametrize(
    "words",
    [
        "In the first story of the book, a clerk corrects a bill.",
        "The captain regrets the delay: the fog was thick.",
        "The original version of the boat had three decks.",
        "We previously reported that the ferry had three decks.",
        "We previously reported on the ferry. That was in May.",
        "Correction: a troubled history of prisons",
        "Clarification: who pays for the ferry",
        "Retraction: how journals take papers back",
        "An article published by the blog in May wrongly said the ferry had sunk.",
        "A story that was posted by a rival site on Monday misstated the age of the ferry.",
        "The Daily Mast has retracted a story about the ferry.",
        "This report did not meet federal standards, an inspector wrote.",
    ],
)
def test_titles_talk_of_other_outlets_and_of_other_errors_make_no_notice(words: str) -> None:
    assert not find_notices(f"{BEFORE}{words}\n\nThe pier is old.")


@pytest.mark.parametrize(
    "words", ["UPDATE II: The ferry is back.", "Update IV: The ferry is back.", "UPDATE 2: It is."]
)
def test_an_update_may_be_numbered(words: str) -> None:
    assert [n.kind.value for n in find_notices(f"{BEFORE}{words}")] == ["update"]


TAKEN_BACK = [
    "The Courier has retracted an article published on May 3 under the headline “Ferry sinks.” No ferry sank.",
    "The Courier has withdrawn its story about the ferry.",
    "HOLM (CN) — The Courier News is withdrawing its May 3 story on the ferry because its letters were forged.",
    "(Mastwire) - Mastwire withdraws its Jan. 3 story on the ferry. There will be no substitute story.",
    "Editors’ note: The Courier has withdrawn its story on the ferry. It should not have been published.",
    "The Courier is retracting its report on the ferry.\n\nThe letters that it cited could not be verified.",
]


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_a_page_that_only_takes_its_story_back_is_a_withdrawal_and_a_retraction_that_readers_were_told(
    text: str,
) -> None:
    before, after = analyze(Content("Ferry sinks", "", f"{BEFORE}It sank.")), analyze(Content("Note", "", text))
    found = compare_pages(before, after, None, gone(after.content))
    assert [row.kind for row in found.corrections] == [CorrectionKind.WITHDRAWAL, CorrectionKind.RETRACTION]
    assert {row.disclosure for row in found.corrections} == {Disclosure.DISCLOSED}
    assert not after.findings.claims


@pytest.mark.parametrize(
    "text",
    [
        "The Daily Mast retracted its own May 3 article, calling it hasty.",
        "The Daily Mast has since retracted its article on the ferry.",
        "The Daily Mast has retracted an article on the ferry, its editor said.",
        "The Lode Journal has retracted a study of ferries.",
        "The captain has withdrawn his report on the ferry.",
        "Acme Ferries has withdrawn its bid for the pier.",
        "Acme Ferries has removed a post about the pier.",
        "The Daily Mast has retracted an article on the ferry.\n\nThe ferry was built in 1912 by Ada Brill.",
    ],
)
def test_a_short_report_that_somebody_took_something_back_takes_no_article_away(text: str) -> None:
    assert gone(Content("", "", text)) is None
    assert not find_notices(text)


def test_the_words_of_a_wire_withdrawal_begin_behind_its_dateline() -> None:
    [notice] = find_notices("(Mastwire) - Mastwire is withdrawing its May 3 story on the ferry.")
    assert notice.told == "Mastwire is withdrawing its May 3 story on the ferry."


RETRACTED = f"Retraction: The Courier has retracted this story.\n\n{BEFORE}"


@pytest.mark.parametrize("status", [404, 410])
def test_readers_of_a_retracted_article_were_told_when_its_page_goes(status: int) -> None:
    empty = analyze(Content("", "", ""))
    [row] = withdrawn(status, empty, analyze(Content("Ferry sinks", "", RETRACTED))).corrections
    assert (row.kind, row.disclosure) == (CorrectionKind.WITHDRAWAL, Disclosure.DISCLOSED)
    assert row.notice and row.notice.kind.value == "retraction"


@pytest.mark.parametrize("text", [BEFORE, f"{BEFORE}Correction: The ferry has two decks."])
def test_readers_of_an_article_that_was_not_retracted_were_told_nothing_when_its_page_goes(text: str) -> None:
    [row] = withdrawn(410, analyze(Content("", "", "")), analyze(Content("Ferry late", "", text))).corrections
    assert (row.disclosure, row.notice) == (Disclosure.UNDISCLOSED, None)


def test_an_article_that_keeps_its_text_under_a_retraction_is_not_taken_away() -> None:
    assert gone(Content("Ferry sinks", "", RETRACTED)) is None


@pytest.mark.parametrize(
    "unit", ["The Courier has ", "In May 3 story, ", "We previously reported that it ", "A. B. C. "]
)
def test_hostile_repetitions_of_such_words_are_read_in_linear_time(unit: str) -> None:
    assert grows_linearly(find_notices, unit, 200)
