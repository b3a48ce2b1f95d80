"""Which sources an article took in, dropped or exchanged after it was published."""

import pytest

from service.core.editorial.credits import compare_credits
from service.core.editorial.revision import analyze
from service.core.editorial.source_changes import source_changes
from service.core.editorial.version import Content

LEAD = "The old quay will be closed to all ferries from Monday, harbor master Ada Marsh said."
MORE = "The repairs will cost the town nine million dollars, according to engineer Tom Quill."
SAME = "The repairs will cost the town nine million dollars, according to surveyor Ruth Pell."
HIDDEN = "The repairs will cost the town nine million dollars, according to a person familiar with the plan."


def changes(old: str, new: str) -> set[tuple[str, str, str | None]]:
    """Return what became of sources: the kind, the source, whose place it took."""
    before, after = (analyze(Content("Quay", "", text)) for text in (old, new))
    found = source_changes(before, after, compare_credits(before, after))
    return {(change.kind.value, change.source.name, change.before and change.before.name) for change in found}


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ((LEAD,), (LEAD, MORE), ("added", "Tom Quill", None)),
        ((LEAD, MORE), (LEAD,), ("removed", "Tom Quill", None)),
        ((LEAD, MORE), (LEAD, SAME), ("swapped", "Ruth Pell", "Tom Quill")),
        ((LEAD, HIDDEN), (LEAD, MORE), ("named", "Tom Quill", "person familiar with the plan")),
        ((LEAD, MORE), (LEAD, HIDDEN), ("unnamed", "person familiar with the plan", "Tom Quill")),
    ],
)
def test_each_change_is_told_by_its_kind(
    old: tuple[str, ...], new: tuple[str, ...], change: tuple[str, str, str | None]
) -> None:
    assert changes("\n\n".join(old), "\n\n".join(new)) == {change}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (LEAD, LEAD),
        (LEAD, LEAD.replace("closed to all ferries", "shut to every ferry")),
        (LEAD, LEAD + " Marsh said the town had waited for too long."),
        (LEAD + " Marsh said the town had waited for too long.", LEAD),
        (LEAD.replace("Ada Marsh", "Marsh"), LEAD),
        (HIDDEN, HIDDEN.replace("a person", "people")),
    ],
    ids=["same", "reworded", "says more", "says less", "named in full", "described otherwise"],
)
def test_a_source_that_stays_is_not_told(old: str, new: str) -> None:
    assert not {change for change in changes(old, new) if change[0] in ("swapped", "named", "unnamed")}
    assert not any(name == "Ada Marsh" for _, name, _ in changes(old, new))


def test_two_sources_that_say_different_things_were_not_exchanged() -> None:
    other = "Nobody on the island was asked about it, teacher Ruth Pell said."
    assert changes(f"{LEAD}\n\n{MORE}", f"{LEAD}\n\n{other}") == {
        ("added", "Ruth Pell", None),
        ("removed", "Tom Quill", None),
    }


def test_nothing_became_of_sources_in_the_first_version() -> None:
    after = analyze(Content("Quay", "", LEAD))
    assert source_changes(None, after, ()) == ()


def test_a_source_that_is_added_with_many_statements_is_told_once() -> None:
    more = "\n\n".join(f"The quay lost {n} stones this week, engineer Tom Quill said." for n in range(2, 9))
    assert changes(LEAD, f"{LEAD}\n\n{more}") == {("added", "Tom Quill", None)}


CHIEF = "The firm's chief, Jack Roe, made promises.{} “We see voices silenced every day,” he wrote."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (CHIEF.format(""), CHIEF.format(" The activist Vashti Quill disagreed in May.")),
        (CHIEF.format(""), CHIEF.format(" Tom Quill disagreed in May.")),
        (LEAD.replace("Ada Marsh", "Ada Lindqvist"), LEAD.replace("Ada Marsh", "Ada Lindquist")),
        (
            "Ada Marsh began the walk.\n\n“We are many,” the Harbor Lights star wrote.",
            "Ada Marsh began the walk.\n\n“We are many,” the Harbor Lights star wrote.\n\nMarsh said it was late.",
        ),
        (
            "Orlen Foods said the plant was old.\n\nIt will cost 300 jobs, the companies said.",
            "Orlen Foods has an old plant.\n\nIt will cost 340 jobs, the companies said.",
        ),
    ],
    ids=["other antecedent", "other man", "respelled", "described before", "described after"],
)
def test_a_source_that_may_be_the_same_was_not_changed(old: str, new: str) -> None:
    assert changes(old, new) == set()


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        (LEAD.replace("Ada Marsh", "Ada Quill"), LEAD.replace("Ada Marsh", "Ada Quinn"), "swapped"),
        (LEAD.replace("Ada Marsh", "Ada Lindqvist"), LEAD.replace("Ada Marsh", "Ruth Lindqvist"), "swapped"),
        ("The mayor said it was late. Tom Quill left.", "The mayor said it was late. Tom Quill said no.", "added"),
    ],
    ids=["short names", "given names", "an office is somebody else"],
)
def test_another_source_was(old: str, new: str, change: str) -> None:
    assert {kind for kind, _, _ in changes(old, new)} == {change}


def test_what_a_retraction_takes_back_names_nobody() -> None:
    new = "RETRACTION: The Ledger has retracted a story published on August 2 that said the repairs cost nine million."
    assert changes(HIDDEN, new) == {("removed", "person familiar with the plan", None)}
