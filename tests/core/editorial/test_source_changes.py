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
