"""Text made to be slow, against every rule there is: the rules are found by walking the modules of the core.

A rule is a public function that takes a text and needs nothing else. What is new is covered by being there.
"""

import inspect
from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

import pytest

from service import core
from service.core.editorial.notices import find_notices
from service.core.errors import TrackerError
from tests.support.growth import grows_linearly

#: characters of the smaller text; the larger one has eight times as many
SIZE = 500
UNITS = [
    "this story ", "an earlier version of ", "Update, ", "(", "“", '"', "„", "« ", "1 ", "half a million ", "Jan. ",
    ". ", "a. ", "x", "X", "said ", "U.S. ", " ", "\n", "\nx", "-", "[", "a’s ", "é", "&", "http://a.", "in the ",
    "dieser Artikel ", "une version de cet ", "0",
]  # fmt: skip
MODULES = [import_module(module.name) for module in walk_packages(core.__path__, f"{core.__name__}.")]


def is_rule(value: object, module: ModuleType) -> bool:
    """Tell a module's own function that takes a text and needs nothing else."""
    if not callable(value) or isinstance(value, type) or getattr(value, "__module__", "") != module.__name__:
        return False
    needed = [p for p in inspect.signature(value).parameters.values() if p.default is p.empty]
    return len(needed) == 1 and needed[0].annotation in (str, "str") and needed[0].name != "character"


FUNCTIONS = {
    f"{module.__name__}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if not name.startswith("_") and is_rule(value, module)
}


def asked(rule: Callable[[str], object]) -> Callable[[str], object]:
    """Return a rule that may refuse a text."""

    def ask(text: str) -> object:
        try:
            return rule(text)
        except (TrackerError, ValueError) as error:
            return error

    return ask


def test_the_rules_are_found() -> None:
    assert len(FUNCTIONS) > 40
    assert "service.core.editorial.notices.find_notices" in FUNCTIONS


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_of_a_text_is_linear_on_hostile_text(name: str) -> None:
    for unit in UNITS:
        assert grows_linearly(asked(FUNCTIONS[name]), unit, SIZE), unit


@pytest.mark.parametrize("lang", ["en", "de", "pt"])
@pytest.mark.parametrize("stamp", ["0", "1a", "12:", "1.", "1/", "(1)", "a.m. "])
def test_a_run_of_dates_and_times_behind_a_label_is_read_in_one_way(stamp: str, lang: str) -> None:
    for label in ("Correction ", "Update: ", "They met. CORRECTION: "):
        assert grows_linearly(lambda text, label=label: find_notices(f"{label}{text} x", lang), stamp, SIZE), label
