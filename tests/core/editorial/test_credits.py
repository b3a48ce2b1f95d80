"""Which credits came or went: reworded content is no other credit, another source is."""

import pytest

from service.core.editorial.revision import Comparison, Content, analyze, compare_versions

LEAD = "The weir at Holm will be rebuilt in stone before the spring floods.\n\n"


def compare(old: str, new: str) -> Comparison:
    before, after = (analyze(Content("Weir", "", LEAD + text)) for text in (old, new))
    return compare_versions(before, after)


def credits(comparison: Comparison) -> set[tuple[str, str]]:
    """Return each credit that came or went, by who is credited."""
    sources = ((c.change, c.attribution.source) for c in comparison.attributions)
    return {(change, source.name or source.text) for change, source in sources if source}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The work will cost $4 million, the treasurer said.", "The work will cost $6 million, the treasurer said."),
        ("“The old weir was never safe,” said Ida Brandt.", "“The old weir was not always safe,” said Ida Brandt."),
        ("Ida Brandt said the masons start on Monday.", "Brandt said that the masons start work on Monday."),
        (
            "Ida Brandt leads the guild. She said the masons start on Monday.",
            "Ida Brandt leads the guild. Brandt said the masons start on Monday.",
        ),
        ("According to the guild, the masons are ready.", "The masons are ready, according to the guild."),
    ],
)
def test_the_same_source_with_the_same_in_other_words_neither_came_nor_went(old: str, new: str) -> None:
    assert credits(compare(old, new)) == set()
    assert credits(compare(new, old)) == set()


def test_another_source_for_the_same_words_was_added_and_the_first_one_removed() -> None:
    comparison = compare("Ida Brandt said the masons are ready.", "Otto Lund said the masons are ready.")
    assert credits(comparison) == {("added", "Otto Lund"), ("removed", "Ida Brandt")}


def test_the_same_source_with_another_statement_counts_on_both_sides() -> None:
    comparison = compare("Ida Brandt said the masons are ready.", "Ida Brandt said a new bridge costs too much.")
    assert credits(comparison) == {("added", "Ida Brandt"), ("removed", "Ida Brandt")}


def test_a_notice_that_speaks_of_its_article_credits_nobody() -> None:
    note = "\n\nCorrection: This article originally said that the weir would be rebuilt in concrete."
    assert credits(compare("The masons are ready.", "The masons are ready." + note)) == set()


def test_a_source_that_a_notice_names_is_credited() -> None:
    note = "\n\nUPDATE: According to Radio Holm, the masons went home on Friday."
    assert credits(compare("The masons are ready.", "The masons are ready." + note)) == {("added", "Radio Holm")}


def test_a_silent_edit_carries_only_the_credits_that_its_changes_touch() -> None:
    note = "\n\nUPDATE: According to Radio Holm, the masons went home on Friday."
    new = "The masons are ready, the guild said." + note
    rows = compare("The masons are ready.", new).corrections
    named = [{c.attribution.source.text for c in row.attributions if c.attribution.source} for row in rows]
    assert named == [{"Radio Holm"}, {"the guild"}]
