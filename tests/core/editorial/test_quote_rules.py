"""Direct quotations: no word between the marks may be changed in silence, and type may."""

import pytest

from service.core.editorial.changes import Category
from service.core.editorial.revision import Content, analyze, compare_versions
from service.core.editorial.rules.finding import Finding
from service.core.editorial.rules.quotations import quotations
from service.core.editorial.rules.sides import lone_side


def found(old: str, new: str) -> list[Finding]:
    return list(quotations(lone_side(old), lone_side(new)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“We will buy it,” said the treasurer.", "“We will purchase it,” said the treasurer."),
        ("“It's a start,” she said.", "“It is a start,” she said."),
        ("“The ferry is ours,” she said.", "“That ferry is ours,” she said."),
        ("“Dog bites man,” he said.", "“Man bites dog,” he said."),
        ("‘We start at noon,’ she said.", "‘We begin at noon,’ she said."),
        ('He called it "a fine mess" twice.', 'He called it "a real mess" twice.'),
        ("“They recieved it,” she said.", "“They received it,” she said."),
        ("“He knew,” she said.", "“[The treasurer] knew,” she said."),
        ("It was bad. Very bad indeed,” she said.", "It was poor. Very bad indeed,” she said."),
        ("He called it a poor deal for the town.", "He called it “a poor deal for the town.”"),
        ("He called it “a total disgrace.”", "He called it a disgrace."),
        ("They called it “most of the fun.”", "They called it all of the fun."),
        ("“We knew it would sink,” she said. “It was bad.”", "She said that we knew it would sink. “It was bad.”"),
    ],
)
def test_a_word_changed_between_quotation_marks_is_a_changed_quotation(old: str, new: str) -> None:
    assert [finding.category for finding in found(old, new)] == [Category.QUOTE]
    assert [finding.category for finding in found(new, old)] == [Category.QUOTE]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“We will buy it,” said the treasurer.", '"We will buy it", the treasurer said.'),
        ("“It’s a start - at last,” she said.", "“It's a start — at last,” she said."),
        ("“We knew,” she said. “It was bad.”", "“We knew. It was bad,” she said."),
        ("“We lost 24 boats,” she said.", "“We lost twenty-four boats,” she said."),
        ("“We need five percent,” she said.", "“We need 5%,” she said."),
        ("“By the end of week,” she said.", "“By the end of [the] week,” she said."),
        ("“We knew,” she said, and bought a boat.", "“We knew,” she said, and purchased a boat."),
        ("He called it a “deal” at last.", "He called it a deal at last."),
        ("The ferry is old.", "The boat is old."),
    ],
)
def test_type_and_the_words_around_are_no_part_of_a_quotation(old: str, new: str) -> None:
    assert found(old, new) == []
    assert found(new, old) == []


def test_a_sentence_inside_a_longer_quotation_is_quoted_though_no_mark_stands_in_it() -> None:
    old = "The harbour is full.\n\n“We never begin late. We buy the fuel in spring. We leave at once,” said Ida Brandt."
    new = old.replace("We buy the fuel", "We purchase the fuel")
    comparison = compare_versions(analyze(Content("", "", old)), analyze(Content("", "", new)))
    assert [(c.category, c.old_text, c.new_text) for c in comparison.changes] == [(Category.QUOTE, "buy", "purchase")]
    assert comparison.substantive
