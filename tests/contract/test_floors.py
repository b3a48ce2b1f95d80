"""The size of the rooms; who may import whom stands in .importlinter."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "service"
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 350, 40
#: names that say nothing of what a module is about
DRAWERS = {"base_utils", "common", "helper", "helpers", "misc", "tools", "util", "utils"}


def name(file: Path) -> str:
    return str(file.relative_to(PACKAGE))


def functions(source: str) -> list[tuple[str, int]]:
    """Return the name and the length in lines of each function, decorators included."""
    return [
        (node.name, (node.end_lineno or 0) - min([node.lineno, *(d.lineno for d in node.decorator_list)]) + 1)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_there_are_files_to_measure() -> None:
    assert len(FILES) > 50


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_file_and_no_function_is_too_long(file: Path) -> None:
    source = file.read_text("utf-8")
    assert len(source.splitlines()) <= LONGEST_FILE, f"Split {name(file)}."
    long = {found: lines for found, lines in functions(source) if lines > LONGEST_FUNCTION}
    assert not long, f"Split these functions of {name(file)}: {long}."


def test_no_module_is_a_drawer_for_all_sorts() -> None:
    assert not [name(file) for file in FILES if file.stem in DRAWERS]


def test_a_function_is_measured_with_its_decorators() -> None:
    assert functions("@one\n@two\ndef three():\n    a = 1\n\n    return a\n") == [("three", 6)]
