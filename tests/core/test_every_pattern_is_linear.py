"""Text made to be slow, against every regular expression of the core: they are found by walking its modules.

What is new is covered by being there. A pattern is searched for all through a text, as most are; those that the code
only ever matches at one place are named in ``AT_A_PLACE``.
"""

import ast
import re
import signal
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from inspect import getsource
from pkgutil import walk_packages
from typing import NoReturn

import pytest

from service import core
from service.core.editorial.notes import marks
from service.core.editorial.notes.lexicon import NOTICE_WORDS
from service.core.editorial.notes.patterns import notice_patterns
from tests.support.growth import grows_linearly

#: characters of the smaller text; the larger one has eight times as many
SIZE = 250
UNITS = [
    " ", "\n", "0", "1a", "12:", "(1)", "1 1 ", "x", "X", "xX ", "é", "a’s ", "“", "(", "-", ". ", "/", "Mr. ", "U.S. ",
    "A B ", "Jan. 1, ", "and ", "of the ", "this story ", "Update: ",
]  # fmt: skip
#: seconds of processor time below which a search is all noise
FLOOR = 0.0003
#: seconds that all texts together may take at most: what needs more would not end
PATIENCE = 20
#: what a text begins with in whose middle a pattern is matched at a place
LEADS = ["", "Correction: ", "“"]
#: patterns that the code only ever matches at a place it has found by other means, by their modules
AT_A_PLACE: Mapping[str, tuple[str, ...]] = {
    "claims.facts.quantities": ("_BOUND_AFTER", "_COUNTED", "_QUANTITY"),
    "claims.judging.casualties": ("_BEHIND",),
    "claims.judging.same_clause": ("_RELATIVE",),
    "claims.nearness": ("_NAME",),
    "editorial.notes.content": ("_PARTICIPLE",),
    "editorial.notes.withdrawals": ("_WITHDRAWAL",),
    "editorial.rules.slips": ("_FIRST",),
    "editorial.words.furniture": ("_PATTERNS",),
}
#: the same among those of a language's notices, which ``notes.marks`` matches
NOTICE_AT_A_PLACE = ("label", "stamp_lead", "stamp_only", "statement", "opening", "regret")
ANYWHERE = {"search", "finditer", "findall", "split", "sub", "subn"}


def compiled(value: object, name: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the patterns in a value, each with its name: those of a container with their places in it."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from compiled(item, f"{name}[{key}]")
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from compiled(item, f"{name}[{number}]")
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from compiled(getattr(value, field.name), f"{name}.{field.name}")


def patterns_of_core() -> dict[str, re.Pattern[str]]:
    """Return every pattern by its name, once each: those of the modules, and those made of the notice tables."""
    found: dict[re.Pattern[str], str] = {}
    for info in walk_packages(core.__path__, f"{core.__name__}."):
        for name, value in vars(import_module(info.name)).items():
            for path, pattern in compiled(value, f"{info.name.removeprefix('service.core.')}.{name}"):
                found.setdefault(pattern, path)
    for language in NOTICE_WORDS:
        for path, pattern in compiled(notice_patterns(language), f"notices[{language}]"):
            found.setdefault(pattern, path)
    return {path: pattern for pattern, path in found.items()}


PATTERNS = patterns_of_core()
PLACED = re.compile(
    "|".join(
        [rf"{re.escape(f'{module}.{name}')}(?!\w)" for module, names in AT_A_PLACE.items() for name in names]
        + [rf"notices\[\w+\]\.(?:{'|'.join(NOTICE_AT_A_PLACE)})$"]
    )
)


def found_anywhere(pattern: re.Pattern[str]) -> Callable[[str], object]:
    """Return a search for everything that a pattern finds in a text."""
    return lambda text: sum(1 for _ in pattern.finditer(text))


def matched_behind(lead: str, pattern: re.Pattern[str]) -> Callable[[str], object]:
    """Return a match of a pattern where a text begins and behind what it begins with, which ends as nothing does."""

    def match(text: str) -> object:
        hostile = f"{lead}{text}\x00"
        return [reading(hostile, at) for reading in (pattern.match, pattern.fullmatch) for at in (0, len(lead))]

    return match


def calls_on(source: str, name: str) -> set[str]:
    """Return the methods that a module calls on what has a name."""
    named = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute))
    return {node.attr for node in named if ast.unparse(node.value).rpartition(".")[2] == name}


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 300
    assert "notices[en].content.dated" in PATTERNS


@pytest.mark.parametrize(("module", "name"), [(m, name) for m, names in AT_A_PLACE.items() for name in names])
def test_a_pattern_that_is_said_to_be_matched_at_a_place_is_not_searched_for(module: str, name: str) -> None:
    assert hasattr(import_module(f"service.core.{module}"), name)
    assert not calls_on(getsource(import_module(f"service.core.{module}")), name) & ANYWHERE


@pytest.mark.parametrize("name", NOTICE_AT_A_PLACE)
def test_a_notice_pattern_that_is_said_to_be_matched_at_a_place_is_not_searched_for(name: str) -> None:
    called = calls_on(getsource(marks), name)
    assert called & {"match", "fullmatch"}
    assert not called & ANYWHERE


@pytest.fixture
def impatient() -> Iterator[None]:
    """Break off a search that would not end: a pattern that tries every way to divide a text."""

    def give_up(*_: object) -> NoReturn:
        raise TimeoutError(f"no end after {PATIENCE} s of processor time")

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_is_linear_on_hostile_text(name: str) -> None:
    pattern = PATTERNS[name]
    calls = [matched_behind(lead, pattern) for lead in LEADS] if PLACED.match(name) else [found_anywhere(pattern)]
    for unit in UNITS:
        for call in calls:
            assert grows_linearly(call, unit, SIZE, FLOOR), unit
