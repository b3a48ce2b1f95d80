"""What weighs more: the order in which an editor would look at changes."""

import pytest

from service.core.editorial.revision import Comparison, Content, analyze, compare_versions

STORY = (
    "The ropeway up Mount Sorrel will open in May, the village of Unterau said.\n\n"
    "It cost $14 million and can carry 900 people an hour.\n\n"
    "“We asked for it,” said Lotte Kern, who keeps an inn on the summit.\n\n"
    "The crew was paid late. Nobody has complained.\n\n"
    "The governor, Otto Lund, allegedly took a share of the price.\n\n"
    "The old road over the pass is steep, and in winter the snow is as high as a house."
)
TITLE = "Ropeway to open"


def compared(*edits: tuple[str, str], title: str = TITLE, byline: str = "By Ann Reed") -> Comparison:
    new = STORY
    for old_words, new_words in edits:
        assert old_words in new
        new = new.replace(old_words, new_words)
    before, after = Content(TITLE, "By Ann Reed", STORY), Content(title, byline, new)
    return compare_versions(analyze(before), analyze(after))


NOTICE = "Retraction: We retract this story, which did not meet our standards.\n\nThe ropeway"
ORDER = [
    ("a story that was taken back", compared(("The ropeway", NOTICE))),
    ("a quotation that says the contrary", compared(("We asked", "We never asked"))),
    ("a denial of what was said", compared(("was paid late", "was not paid late"))),
    ("another figure", compared(("900 people", "600 people"))),
    ("another headline", compared(title="Ropeway to cost village dear")),
    ("another name", compared(("Otto Lund", "Ivo Brandt"))),
    ("a word of reserve that was dropped", compared(("allegedly took", "took"))),
    ("an office that is held no more", compared(("The governor", "The former governor"))),
    ("an event that moved on", compared(("will open in May", "opened in May"))),
    ("a byline", compared(byline="By Tom Reyes")),
    ("a sentence that was added", compared(("Nobody has", "It rained on the day. Nobody has"))),
    ("other words for the same", compared(("asked for it,” said Lotte Kern", "asked for it,” Lotte Kern said"))),
]


def test_changes_rank_as_an_editor_would_rank_them() -> None:
    weights = [(found.significance, what) for what, found in ORDER]
    assert weights == sorted(weights, key=lambda pair: -pair[0])
    assert len({weight for weight, _ in weights}) == len(weights)


def without(*paragraphs: int) -> float:
    """Return the significance of taking out some paragraphs."""
    left = [part for place, part in enumerate(STORY.split("\n\n")) if place not in paragraphs]
    return compare_versions(
        analyze(Content(TITLE, "", STORY)), analyze(Content(TITLE, "", "\n\n".join(left)))
    ).significance


def test_the_more_of_an_article_is_taken_out_the_more_it_matters() -> None:
    weights = [without(5), without(4, 5), without(1, 2, 4, 5), without(1, 2, 3, 4, 5)]
    assert weights == sorted(weights) and len(set(weights)) == len(weights)
    assert weights[0] < compared(("900 people", "600 people")).significance < weights[-1]


@pytest.mark.parametrize(
    ("old", "new"), [("was paid", "was not paid"), ("Nobody has complained", "Lund has complained")]
)
def test_a_denial_weighs_more_than_a_figure_whichever_way_it_goes(old: str, new: str) -> None:
    figure = compared(("900 people", "600 people")).significance
    assert compared((old, new)).significance > figure


def test_further_changes_add_to_the_weight_and_never_beyond_one() -> None:
    one = compared(("900 people", "600 people"))
    more = compared(("900 people", "600 people"), ("Otto Lund", "Ivo Brandt"), ("in May", "in June"))
    assert one.significance < more.significance <= 1
